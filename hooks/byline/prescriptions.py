"""The prescriptions of the method, P1 to P37, in our own words: what a rule, a field or a page can point at."""

import re
from collections.abc import Callable

from msgspec import Struct

from byline.words import marked


class Prescription(Struct, frozen=True):
    """One thing that the method asks.

    Attributes:
        number: as in P11; stable for ever.
        step: of the seven, from 1.
        text: what it asks, as a sentence or two in Markdown.
    """

    number: int
    step: int
    text: str

    @property
    def code(self) -> str:
        """The number as rules and fields write it: `P11`."""
        return f"P{self.number}"

    @property
    def anchor(self) -> str:
        """Where it stands on the method's page."""
        return self.code.lower()


_BY_STEP: tuple[tuple[str, ...], ...] = (
    (
        marked("Talk about what your work changes for somebody. A boiler is a product; a warm house is a theme."),
        marked("A theme may be a matter for society as a whole: clean water, say, or fewer lonely neighbours."),
        marked("Say in one sentence what people should come to you for. Then, later on, you can see whether they do."),
        marked(
            "Write down whom it concerns today, and why it concerns you. Look again now and then, for such answers age."
        ),
        marked("Keep publishing on it. A theme that nobody makes anything for is only a good intention."),
    ),
    (
        marked(
            "Put a person's name on everything: somebody who knows the matter and has a view of it. The house itself signs nothing."
        ),
        marked(
            "Link people to what already moves them, and note the reason. It should fit where the organisation is going as well."
        ),
        marked(
            "Ask first. The yes comes from the person, on a day you can name, and can be taken back. Without it there is no profile."
        ),
        marked(
            "Look for enthusiasm everywhere: on the work floor, behind the counter, in the cellar, and in the boardroom too."
        ),
    ),
    (
        marked(
            "Know the four roles (social savvy, subject-matter expert, thought leader, spokesperson) by what people in them do."
        ),
        marked("Build from the ground up. Whoever holds a role can also do all that the roles underneath ask."),
        marked("Judge per theme. One colleague may lead on this theme and be a beginner on that one."),
        marked("Let several colleagues share a theme, each at a different height."),
        marked("Where an authority is hardly seen online yet, say so kindly and openly, and plan what will help."),
        marked("Show a role that nobody holds as an empty chair, so that somebody may come and sit on it."),
        marked(
            "Keep what people are apart from what they hope to become. Nobody is promoted into authority; all you can do is help it grow."
        ),
    ),
    (
        marked(
            "Tell influencers apart by three things: how many they reach, how far they are trusted, and how deep they go."
        ),
        marked(
            "Add those whose influence is quieter: people inside organisations, journalists, and people in public office."
        ),
        marked("Draw one map for each theme, and draw it together with the colleague who leads there."),
        marked("Note where you came across a name: a search, a monitor, a trade journal, an event, a colleague."),
        marked("Come back to every entry after a while. People change jobs, subjects and minds."),
        marked(
            "A relationship belongs to the colleague who builds it. Marketing and Communications lend a hand, and own nobody."
        ),
    ),
    (
        marked("List for each person what they do and can already, and what they would still like to learn."),
        marked(
            "Choose courses and advice to fill that gap, from a first hour with a patient colleague to a trainer with a camera."
        ),
        marked("Find the form in which somebody shines (short, long, spoken, in pictures) and stay with it."),
        marked(
            "Help colleagues notice that their theme is being talked about, so that they can join in while it is warm."
        ),
        marked("Hand people the material that helps with their own theme, and spare them the rest."),
        marked(
            "Publish in all shapes: a paper for the patient reader, a film for the hurried one, a short post for the bus stop."
        ),
        marked("The one who knows writes it, or at the very least has a real hand in it."),
        marked("Some people would rather talk than type. Interview them: that counts just as much."),
        marked("Show the face. A reader should be able to recognise the person at the next conference."),
        marked("The work stays with the person whose name is on it, with one named colleague to help at most."),
    ),
    (
        marked(
            "Keep relationships real: note how close you are, when you last spoke, and, honestly, whether money is involved."
        ),
        marked("Make things together. Quote people from outside, interview them, invite them, write with them."),
    ),
    (
        marked("Let the files themselves tell how far each theme has come, step by step."),
        marked(
            "Watch what moves: roles grown into, questions answered, relationships deepened, pieces published, and what came of it."
        ),
        marked("Measure authority by the audience's own big questions: how many of them has somebody here answered?"),
    ),
)


def _numbered() -> tuple[Prescription, ...]:
    pairs = [(step, text) for step, texts in enumerate(_BY_STEP, 1) for text in texts]
    return tuple(Prescription(number, step, text) for number, (step, text) in enumerate(pairs, 1))


PRESCRIPTIONS = _numbered()
"""All of them, in order: the first is P1."""
_MENTION = re.compile(r"\bP([1-9]\d?)\b")


def of_step(step: int) -> tuple[Prescription, ...]:
    """Give the prescriptions of a step."""
    return tuple(each for each in PRESCRIPTIONS if each.step == step)


def with_links(text: str, link: Callable[[Prescription], str]) -> str:
    """Turn each mention of a prescription, as `P11`, into a link.

    Args:
        text: Markdown of our own.
        link: gives the address for a prescription.
    """
    return _MENTION.sub(lambda found: f"[{found[0]}]({link(PRESCRIPTIONS[int(found[1]) - 1])})", text)
