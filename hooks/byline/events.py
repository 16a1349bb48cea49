"""What happens on which days: publications, and the steps towards them, in one form for every calendar (P32)."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from byline.model import Piece, Planned
from byline.plan import COMING, Plan
from byline.schedule import milestones, owners_of

SHOWN = COMING | {"published"}
"""Statuses of pieces that a calendar shows others: no ideas, nothing on hold, nothing dropped."""


class Event(Struct, frozen=True, eq=False):
    """A publication, or a step towards one.

    Attributes:
        piece: what it is about.
        step: the step that is due; empty for the publication itself.
        when: its day, or its month or quarter where no more is known.
        owners: ids of the people whose work it is.
        is_done: whether it lies behind the piece.
    """

    piece: Piece
    step: str
    when: Planned
    owners: tuple[str, ...]
    is_done: bool

    @property
    def is_dated(self) -> bool:
        """Whether the day is known, and not just the month or quarter."""
        return self.when.precision == "day"

    @property
    def first(self) -> dt.date:
        """Its first day."""
        return self.when.first

    @property
    def last(self) -> dt.date:
        """Its last day."""
        return self.when.last


@lru_cache(maxsize=4)
def events_of(plan: Plan) -> tuple[Event, ...]:
    """Give everything that happens, piece by piece: the steps in order, then the publication."""
    shown = (piece for piece in plan.pieces.values() if piece.status in SHOWN)
    return tuple(event for piece in shown for event in (*_steps(plan, piece), *_publication(piece)))


@lru_cache(maxsize=4)
def events_by_worker(plan: Plan) -> Mapping[str, tuple[Event, ...]]:
    """Give the events by the id of each colleague who makes or supports their piece."""
    found: dict[str, list[Event]] = defaultdict(list)
    for event in events_of(plan):
        for person in dict.fromkeys((*event.owners, event.piece.supporter or "")):
            found[person].append(event)
    return {person: tuple(events) for person, events in found.items() if person}


def _steps(plan: Plan, piece: Piece) -> Iterator[Event]:
    for each in milestones(plan, piece):
        yield Event(piece, each.step, Planned.around(each.due, each.precision), owners_of(piece), each.is_done)


def _publication(piece: Piece) -> Iterator[Event]:
    is_out = piece.status == "published"
    if is_out and piece.published and piece.published.date:
        yield Event(piece, "", Planned.around(piece.published.date, "day"), owners_of(piece), is_done=True)
    elif piece.planned:
        yield Event(piece, "", piece.planned, owners_of(piece), is_out)
