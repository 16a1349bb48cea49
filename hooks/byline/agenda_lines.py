"""The agenda as pages show it: each line says what is due, of which piece, whose work it is, and how late."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from byline.agenda import Agenda
from byline.cards import PersonCard, PieceCard, person_card, piece_card, step_title
from byline.events import Event
from byline.language import language_of
from byline.plan import Plan


class AgendaLine(Struct, frozen=True):
    """Something that is due.

    Attributes:
        what: the step, or that the piece comes out.
        card: the piece.
        when: its day, month or quarter in words.
        people: whose work it is.
        late: how late it is, in words; empty where it is not.
    """

    what: str
    card: PieceCard
    when: str
    people: tuple[PersonCard, ...]
    late: str


def agenda_lines(plan: Plan, agenda: Agenda, events: Iterable[Event]) -> Iterator[AgendaLine]:
    """Put some events of an agenda into words."""
    cards: dict[str, PieceCard] = {}
    say = language_of(plan)
    for event in events:
        card = cards.setdefault(event.piece.id, piece_card(plan, event.piece))
        people = tuple(person_card(plan, plan.employees[each]) for each in event.owners if each in plan.employees)
        what = say.headed(step_title(plan, event.step)) if event.step else say("Comes out")
        yield AgendaLine(what, card, say.planned(event.when), people, _late(plan, agenda, event))


def _late(plan: Plan, agenda: Agenda, event: Event) -> str:
    if event.last >= plan.today:
        return ""
    say = language_of(plan)
    if not (delay := agenda.delays.get(event.piece.id)):
        return say("late")
    return say.counted(
        "already late by %(num)s working day: it can be out on %(day)s",
        "already late by %(num)s working days: it can be out on %(day)s",
        delay.working_days,
        day=say.day(delay.earliest),
    )
