"""Words for programmes of any size: names that differ, titles, and sentences to fill bodies with."""

import random

FIRST = """Aaltje Abel Adinda Aiko Alba Amal Amara Anouk Arjen Ayla Bahar Bas Bente Bo Camilo Carla Cem Chiara Daan Dalia Daria Delano
Dilan Doutzen Ebru Edo Eefje Elif Emeka Esra Farid Femke Fenna Finn Gijs Giulia Hanna Hanneke Hugo Ida Ilias Imke Isa Jelle Jonna
Joris Kaat Keano Kofi Lale Lars Leila Lieve Lotta Luca Maeve Malik Marit Mees Milan Mina Nadir Nienke Nina Noor Otis Pia Pim Rana
Renske Rik Ruben Sanne Selma Siem Sofie Tara Teun Vera Yara""".split()
_BEGINNINGS = """Akker Berg Beek Blank Bloem Bos Brand Breed Brug Dam Dijk Door Duin Eik Els Gors Groen Haag Hasel Haver Heide Hof
Hol Hoog Horst Kamp Kerk Klein Kool Kruis Laan Linde Meer Molen Noord Oever Poel Ros Sluis Veld""".split()
_ENDINGS = """ aard akker beek berg boom bosch brink broek burg dal dam dijk donk drift er gaard goed haar ham hof horst hout huis
huizen kamp laan land loo man meer mans rade ring schot stee stra veen voort werf wijk""".replace("\n", " ").split(" ")
_KINDS = "Warm Shared Quiet Honest Open Local Steady Simple Short Early Careful Second Fair Clear Better".split()
_MATTERS = """kitchens roofs meters streets repairs winters bills schools evenings gardens bridges harvests crossings mornings
workshops journeys libraries shifts""".replace("\n", " ").split()
_OPENINGS = [
    "What {who} asked about {what}", "{Number} things about {what} that nobody wrote down", "The day {what} stood still",
    "Why {who} stopped waiting for {what}", "A drawing of {what} on the back of a receipt", "Less {what}, more tea with {who}",
    "{Who} and the missing half of {what}", "How {what} began, told by {who}",
]  # fmt: skip
_SENTENCES = [
    "On a {day} in {month} {who} came in with a question about {what}, and nobody at the table could answer it.",
    "We counted {number} of them, wrote the number on the wall, and looked at it for a week.",
    "{Who} said that {what} had been easier before, and then told us what *before* meant.",
    "It took {number} afternoons and **one** apology, and after that it worked.",
    "That is not in any manual; it is what {who} does when {what} comes up.",
    "Somebody has to begin, so we began with {what}, with {number} people and a pot of coffee.",
    "Since {month} there is a list by the door, and every line of it starts with a name.",
    "The answer was shorter than the question, as it often is with {what}.",
    "Afterwards {who} stayed on for {number} minutes, and those were the minutes that counted.",
    "What we would do otherwise: ask {who} first, and {what} last.",
]
_WHO = """a neighbour; the baker; two apprentices; the caretaker; a mother of three; the night shift; our oldest member; the planner;
a teacher; the driver; somebody from the council; the new colleague""".replace("\n", " ").split("; ")
_WHAT = """the small repairs; a cold hall; the second bill; the queue on Monday; old wiring; an empty desk; the weekly rounds; the
spare key; a letter without a name; the noise at six; a form with nine boxes; the missing map""".replace(
    "\n", " "
).split("; ")
_NUMBERS = "three four five six seven eight nine ten eleven twelve fourteen twenty forty".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday".split()
_MONTHS = "January February March April May June September October November".split()


def name_of(number: int) -> str:
    """Give a full name; no two numbers below 128,000 share one."""
    family = number // len(FIRST) * 611 % (len(_BEGINNINGS) * len(_ENDINGS))
    return f"{FIRST[number % len(FIRST)]} {_BEGINNINGS[family // len(_ENDINGS)]}{_ENDINGS[family % len(_ENDINGS)]}"


def theme_of(number: int) -> str:
    """Give a theme's title; the first 270 differ, and those beyond get a number."""
    kind, matter = _KINDS[number % len(_KINDS)], _MATTERS[number // len(_KINDS) % len(_MATTERS)]
    rounds = number // (len(_KINDS) * len(_MATTERS))
    return f"{kind} {matter}" + (f", part {rounds + 1}" if rounds else "")


def slug(text: str) -> str:
    """Give a text as an id."""
    return "-".join("".join(each if each.isalnum() else " " for each in text.lower()).split())


class Words:
    """Titles and sentences out of a stock that is made once: choosing is quicker than making."""

    def __init__(self, dice: random.Random) -> None:
        self.dice = dice
        self.titles = sorted({self._filled(_OPENINGS) for _ in range(2_000)})
        self.sentences = sorted({self._filled(_SENTENCES) for _ in range(2_000)})

    def _filled(self, forms: list[str]) -> str:
        drawn = {
            name: self.dice.choice(each)
            for name, each in (("who", _WHO), ("what", _WHAT), ("number", _NUMBERS), ("day", _DAYS), ("month", _MONTHS))
        }
        capitals = {name.capitalize(): text[0].upper() + text[1:] for name, text in drawn.items()}
        return self.dice.choice(forms).format(**drawn, **capitals)

    def title(self) -> str:
        """Give a title; others may have the same."""
        return self.dice.choice(self.titles)

    def sentence(self) -> str:
        """Give one sentence."""
        return self.dice.choice(self.sentences)

    def paragraphs(self, *numbers: int) -> str:
        """Give paragraphs of so many sentences each."""
        return "\n\n".join("\n".join(self.dice.choices(self.sentences, k=number)) for number in numbers)
