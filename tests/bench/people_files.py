"""The files of a made-up programme about people: colleagues with what proves their roles, and people outside."""

import datetime as dt
import random

from bench.cast import TODAY, Cast, Colleague
from bench.wording import Words

_DEPARTMENTS = ("Service", "Field work", "Planning", "Training", "Data", "Advice", "Stores", "Board")
_LEVELS = ("work floor", "specialist", "team lead", "management", "apprentice")
_LENGTHS = ("short", "long", "spoken", "visual")
_STRENGTHS = ("humour", "straight talk", "listening", "concrete cases", "patience", "drawing", "the right question")
_KINDS = {
    "mass-maven": ("newsletter", "long", 12_000),
    "mass-connector": ("mastodon", "short", 8_000),
    "media": ("site", "long", 40_000),
    "organisation": ("site", "short", 6_000),
    "potential-influencer": ("photos", "visual", 900),
    "politics": ("column", "long", 3_000),
    "social-broadcaster": ("clips", "visual", 140_000),
}
_STAGES = ("aware", "interested", "unaware", "aware", "engaged", "aware", "interested", "unaware", "engaged", "dormant")
_CONTACTS = {"unaware": 0, "aware": 1, "interested": 2, "engaged": 3, "advocate": 4, "dormant": 1}
_HOWS = ("meeting", "call", "message", "reply", "comment", "share", "event", "mention")
_TERM = dt.timedelta(days=700)


class PeopleFiles:
    """Writes the files about people."""

    def __init__(self, cast: Cast, words: Words, dice: random.Random) -> None:
        self.cast, self.words, self.dice = cast, words, dice

    def ago(self, least: int, most: int) -> dt.date:
        """Give a day so many days before today."""
        return TODAY - dt.timedelta(days=self.dice.randint(least, most))

    def colleague(self, who: Colleague) -> str:
        """Write the file of somebody who works here."""
        department, role = _DEPARTMENTS[who.number % 8], who.role
        lines = [
            "---", f"name: {who.name}", f"job: Keeper of {self.cast.themes[who.theme].lower()}",
            f"department: {department}", f"level: {_LEVELS[who.number % 5]}", "languages: [nl, en]",
            *([f"left: {self.ago(20, 200)}"] if who.is_gone and who.number % 2 else []),
            *([f"away: [{TODAY + dt.timedelta(60)}..{TODAY + dt.timedelta(70)}]"] if who.number % 9 == 0 else []),
            *([f"handle: {who.id}"] if who.number % 3 == 0 else []),
            f"style: {{length: {_LENGTHS[who.number % 4]}, strengths: [{', '.join(self.dice.sample(_STRENGTHS, 2))}], prefers: [linkedin]}}",
            "channels:", f"  linkedin: {{url: https://social.example/in/{who.id}, last_active: {self.ago(1, 85)}}}",
            f"skills: {{social-media: {2 + who.number % 3 if role else who.number % 2}, writing: {who.number % 5}, presenting: {(who.number + 2) % 5}}}",
            "themes:", *self.link(who, who.theme, role, first=True),
        ]  # fmt: skip
        if who.second_theme and len(self.cast.themes) > 1:
            lines += self.link(who, (who.theme + 1) % len(self.cast.themes), "", first=False)
        return "\n".join([*lines, *self.training(who), "---", self.words.paragraphs(3, 2), ""])

    def link(self, who: Colleague, theme: int, role: str, *, first: bool) -> list[str]:
        agreed = self.ago(700, 900) if role else self.ago(100, 600)  # before the first piece
        lines = [
            f"  - theme: {self.cast.theme_ids[theme]}", f'    why: "{self.words.sentence()}"', f"    agreed: {agreed}",
        ]  # fmt: skip
        if who.is_gone:
            return [*lines, f"    withdrawn: {self.ago(30, 300)}"]
        if role:
            lines.append(f"    role: {role}")
        if not role:
            lines.append("    target: social-savvy")
        elif who.place in {1, 3, 4, 7, 8}:
            above = {"thought-leader": "spokesperson", "subject-matter-expert": "thought-leader"}
            lines.append(f"    target: {above.get(role, 'subject-matter-expert')}")
        evidence = self.evidence(role) if first else []
        return [*lines, "    evidence:", *evidence] if evidence else lines

    def evidence(self, role: str) -> list[str]:
        proven = ["internal-recognition"] if role not in {"", "social-savvy"} else []
        proven += ["authority", "authority", "conversation"] if role in {"thought-leader", "spokesperson"} else []
        lines = [
            f'      - {{proves: {each}, what: "{self.words.title()}", date: {self.ago(20, 640)}}}' for each in proven
        ]
        if role == "subject-matter-expert":
            planned = TODAY + dt.timedelta(days=self.dice.randint(10, 200))
            lines.append(f'      - {{proves: authority, what: "{self.words.title()}", planned: {planned}}}')
        return lines

    def training(self, who: Colleague) -> list[str]:
        lines = []
        if who.role == "spokesperson":
            lines.append(f"  - {{course: media-training, done: {self.ago(30, 600)}}}")
        if who.role == "thought-leader" or not who.role:
            course = "media-training" if who.role else "social-media-training"
            lines.append(f"  - {{course: {course}, planned: {TODAY + dt.timedelta(days=self.dice.randint(5, 150))}}}")
        if who.number % 3 == 0:
            lines.append(f"  - {{course: storytelling, done: {self.ago(30, 600)}}}")
        return ["training:", *lines] if lines else []

    def influencer(self, number: int) -> str:
        """Write the file of somebody outside."""
        who, kind = self.cast.outside[number], list(_KINDS)[number % 7]
        channel, length, reach = _KINDS[kind]
        found = self.ago(200, 650)
        lines = [
            "---", f"name: {who.name}", f"type: {kind}", f"works_for: {who.name.split()[-1]} and company", "channels:",
            f"  {channel}: {{url: https://{who.id}.example/{channel}, reach: {reach + number % 90}, length: {length}}}",
        ]  # fmt: skip
        if number % 3 == 0:
            lines.append(f"  notes: {{url: https://notes.example/{who.id}, feed: https://notes.example/{who.id}.xml}}")
        lines += self.relationship(number) if self.cast.is_met(number) else []
        lines.append(f"found: {{through: event, where: Round table {number % 40}, date: {found}}}")
        lines.append(f"reviewed: {self.ago(1, 110)}")
        if self.cast.is_met(number):
            basis = ("legitimate-interest", "consent", "public-interest")[number % 3]
            lines.append(
                f"privacy: {{basis: {basis}, informed: {found + dt.timedelta(9)}, retain_until: {found + _TERM}}}"
            )
        else:
            lines.append(f"privacy: {{objected: {self.ago(1, 190)}}}")
        return "\n".join([*lines, "---", self.words.paragraphs(3), ""])

    def relationship(self, number: int) -> list[str]:
        theme, owner = self.cast.theme_ids[number % len(self.cast.themes)], self.cast.owner(number)
        stage = "advocate" if number % 41 == 40 else _STAGES[number // len(self.cast.themes) * 3 % len(_STAGES)]
        lines = [
            "themes:", f"  - theme: {theme}", f"    owner: {owner.id}", f'    why: "{self.words.sentence()}"',
            f"    stage: {stage}",
        ]  # fmt: skip
        contacts = [
            f'  - {{date: {self.ago(3 + 50 * at, 50 + 50 * at)}, by: {owner.id}, how: {self.dice.choice(_HOWS)}, what: "{self.words.title()}", theme: {theme}}}'
            for at in reversed(range(_CONTACTS[stage]))
        ]
        lines += ["contacts:", *contacts] if contacts else []
        return [*lines, "paid: true"] if number % 37 == 36 and stage != "advocate" else lines
