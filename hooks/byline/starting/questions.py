"""What a new file of each kind needs to know: the required fields, and the few others that nearly everybody fills in at once."""

import unicodedata
from collections.abc import Callable, Mapping
from typing import Literal, get_args

from msgspec import Struct

from byline.characters import shown
from byline.model import ROLES, Planned
from byline.model.values import InfluencerType, Part, Source, Stage, Status, Unfit, read_day
from byline.plan import Plan
from byline.suggestions import certain, did_you_mean

Kind = Literal["theme", "employee", "influencer", "piece"]
Known = Callable[[Plan], tuple[str, ...]]


class NoAnswer(Exception):  # noqa: N818
    """An answer that can't be; the text says why, and what could be."""


class Question(Struct, frozen=True):
    """One question.

    Attributes:
        name: of its option, without dashes in front.
        words: as it is asked.
        known: the answers that there are, for one of a list.
        is_day: whether the answer is a day, or for a piece a month or quarter.
        default: what holds without an answer; None where one is needed, an empty text where none is.
        only_with: asked only where this other one was answered.
        is_asked: whether it is asked at a terminal; what is not can be given all the same.
    """

    name: str
    words: str
    known: Known | None = None
    is_day: bool = False
    default: str | None = None
    only_with: str = ""
    is_asked: bool = True

    @property
    def is_needed(self) -> bool:
        """Whether there is no file without an answer."""
        return self.default is None and not self.only_with

    def read(self, plan: Plan, text: str) -> str:
        """Read an answer; of an id, the beginning is enough.

        Raises:
            NoAnswer: where it can't be.
        """
        answer = unicodedata.normalize("NFC", " ".join(text.split()))
        if not answer:
            if self.default is None:
                raise NoAnswer("This can't be left open.")
            return self.default
        if self.known:
            return _one_of(answer, self.known(plan))
        return _day(self.name, answer) if self.is_day else answer


def _one_of(answer: str, known: tuple[str, ...]) -> str:
    if answer in known:
        return answer
    if meant := certain(answer, known):
        return meant
    begun = [name for name in known if name.startswith(answer.lower())]
    if len(begun) == 1:
        return begun[0]
    help_ = (
        f"It can be {', '.join(begun)}."
        if begun
        else did_you_mean(
            answer, known, f"There {'is' if len(known) == 1 else 'are'}: {', '.join(known) or 'none yet'}."
        )
    )
    raise NoAnswer(f"There is no `{shown(answer)}`. {help_}")


def _day(name: str, answer: str) -> str:
    try:
        return str(Planned.read(answer)) if name == "planned" else read_day(answer).isoformat()
    except Unfit as unfit:
        raise NoAnswer(f"`{shown(answer)}` {unfit.message}. {unfit.help}") from None


def _themes(plan: Plan) -> tuple[str, ...]:
    return tuple(plan.themes)


def _people(plan: Plan) -> tuple[str, ...]:
    return tuple(name for name, person in plan.employees.items() if person.left is None)


QUESTIONS: Mapping[Kind, tuple[Question, ...]] = {
    "theme": (
        Question("title", "What is the theme called? (what a product can mean to someone, never the product)"),
        Question("promise", "What would you like to be recognised for? (one sentence)"),
        Question("audience", "Who is it for? (several with commas)"),
        Question("relevance", "Why does it matter to them now, and to you?"),
        Question("lead", "Who leads it? (may wait)", _people, default=""),
    ),
    "employee": (
        Question("name", "What is the person's full name?"),
        Question("job", "What does he or she do here?"),
        Question("department", "In which department?"),
        Question("theme", "On which theme? (may wait)", _themes, default=""),
        Question("why", "Why do the two belong together?", only_with="theme"),
        Question("agreed", "On which day did he or she say yes?", is_day=True, only_with="theme"),
        Question("role", "What is he or she on it? (may wait)", lambda _: ROLES, default="", only_with="theme"),
        Question(
            "target", "What does he or she grow towards? (may wait)", lambda _: ROLES, default="", only_with="theme"
        ),
        Question("level", "At which level?", default="", is_asked=False),
        Question("languages", "Languages (several with commas)", default="", is_asked=False),
        Question("handle", "The name on the forge", default="", is_asked=False),
        Question("linkedin", "The address of the profile on LinkedIn", default="", is_asked=False),
    ),
    "influencer": (
        Question("name", "What is the person's public name?"),
        Question("type", "What kind of influence?", lambda _: get_args(InfluencerType)),
        Question("theme", "On which theme?", _themes),
        Question("owner", "Who builds the relationship? (a colleague on the theme)", _people),
        Question("why", "Why does this person matter on it?"),
        Question("found", "How did you find the name?", lambda _: get_args(Source)),
        Question("where", "Where exactly? (may wait)", default=""),
        Question("works_for", "For which organisation or medium?", default="", is_asked=False),
        Question("url", "The address of the site or profile", default="", is_asked=False),
        Question("reach", "How many people follow or read it?", default="", is_asked=False),
        Question(
            "stage", "How close is the relationship?", lambda _: get_args(Stage), default="unaware", is_asked=False
        ),
    ),
    "piece": (
        Question("title", "What is the piece called, for now?"),
        Question("format", "What will it be?", lambda plan: tuple(plan.formats)),
        Question("theme", "On which theme?", _themes),
        Question("face", "Who stands behind it?", _people),
        Question("part", "What is his or her part?", lambda _: get_args(Part), default="author"),
        Question("planned", "When should it be out? (a day, 2027-03 or 2027-Q1; may wait)", is_day=True, default=""),
        Question("status", "How far is it?", lambda _: get_args(Status), default="", is_asked=False),
        Question("published", "On which day did it come out?", is_day=True, default="", is_asked=False),
        Question("url", "The address where it came out", default="", is_asked=False),
        Question("supporter", "Who helps?", _people, default="", is_asked=False),
    ),
}
"""By kind of file, in the order in which they are asked."""
