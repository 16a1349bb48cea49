"""How often a theme is heard of: pieces by quarter, against what the programme aims at (P5, THM005)."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from msgspec import Struct

from byline import dates
from byline.model import Piece, Theme
from byline.plan import IDLE, Plan


class Quarter(NamedTuple):
    """A quarter of a year, in order of time."""

    year: int
    number: int

    def __str__(self) -> str:
        """As people say it: `Q2 2026`."""
        return f"Q{self.number} {self.year}"

    @property
    def next(self) -> "Quarter":
        """The quarter after it."""
        return Quarter(self.year + self.number // 4, self.number % 4 + 1)


class Cadence(Struct, frozen=True):
    """What one theme has in one quarter.

    Attributes:
        quarter: which one.
        published: pieces that came out.
        planned: pieces that are still to come, ideas included.
        aim: how many the programme aims at.
    """

    quarter: Quarter
    published: tuple[Piece, ...]
    planned: tuple[Piece, ...]
    aim: int

    @property
    def count(self) -> int:
        """How many pieces there are, or will be."""
        return len(self.published) + len(self.planned)

    @property
    def gap(self) -> int:
        """How many are missing."""
        return max(0, self.aim - self.count)


def quarter_of(day: dt.date) -> Quarter:
    """Give the quarter that a day lies in."""
    return Quarter(day.year, dates.quarter(day))


def quarters_from(day: dt.date, count: int) -> tuple[Quarter, ...]:
    """Give so many quarters in a row, the first one that of a day."""
    found = [quarter_of(day)]
    while len(found) < count:
        found.append(found[-1].next)
    return tuple(found)


def cadence_of(plan: Plan, theme: Theme, quarters: tuple[Quarter, ...]) -> tuple[Cadence, ...]:
    """Count the pieces of a theme in some quarters; what is on hold, dropped or without any date counts nowhere."""
    pieces, aim = _by_quarter(plan, theme), plan.programme.cadence.pieces_per_theme_per_quarter
    return tuple(_cadence(quarter, pieces.get(quarter, []), aim) for quarter in quarters)


def _cadence(quarter: Quarter, pieces: list[Piece], aim: int) -> Cadence:
    published = tuple(piece for piece in pieces if piece.status == "published")
    return Cadence(quarter, published, tuple(piece for piece in pieces if piece.status != "published"), aim)


def _by_quarter(plan: Plan, theme: Theme) -> Mapping[Quarter, list[Piece]]:
    found: dict[Quarter, list[Piece]] = defaultdict(list)
    for piece in plan.pieces_on.get(theme.id, ()):
        if piece.status not in IDLE and (day := plan.day_of(piece)):
            found[quarter_of(day)].append(piece)
    return found
