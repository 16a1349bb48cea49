"""What is due, by day: steps and publications, late ones first (P32)."""

import datetime as dt
from collections.abc import Iterator

from msgspec import Struct

from byline.events import Event, events_by_worker, events_of
from byline.plan import Plan
from byline.schedule import Delay, delay_of


class Agenda(Struct, frozen=True):
    """What is due up to a day.

    Attributes:
        late: what should have been done before today, the oldest first.
        coming: what is due from today on, the first one first.
        delays: for each late piece that has a day, by id, when it can come out now.
    """

    late: tuple[Event, ...]
    coming: tuple[Event, ...]
    delays: dict[str, Delay]


def agenda_of(plan: Plan, until: dt.date, person: str = "", theme: str = "") -> Agenda:
    """Gather what is due.

    Args:
        plan: the programme.
        until: the last day to look at.
        person: the id of a colleague whose work it is, or who supports it; anybody's where it is empty.
        theme: the id of a theme; any where it is empty.
    """
    events = events_by_worker(plan).get(person, ()) if person else events_of(plan)
    waiting = [event for event in events if not event.is_done and (not theme or event.piece.theme == theme)]
    late = sorted((event for event in waiting if event.last < plan.today), key=_order)
    coming = sorted((event for event in waiting if event.last >= plan.today and event.first <= until), key=_order)
    return Agenda(tuple(late), tuple(coming), dict(_delays(plan, late)))


def _order(event: Event) -> tuple[dt.date, dt.date, str]:
    return event.last, event.first, event.piece.id


def _delays(plan: Plan, late: list[Event]) -> Iterator[tuple[str, Delay]]:
    for piece in {event.piece.id: event.piece for event in late}.values():
        if delay := delay_of(plan, piece):
            yield piece.id, delay
