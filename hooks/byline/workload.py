"""Who makes how much in which month, against what the programme thinks one can, and the days that one is away (P32, CAL002)."""

import calendar
import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from byline.model import Employee, Piece
from byline.model.piece import SHAPING_PARTS
from byline.plan import Plan, is_in_the_works
from byline.schedule import working_days_of


class Month(NamedTuple):
    """A month of a year, in order of time."""

    year: int
    number: int

    @property
    def days(self) -> tuple[dt.date, dt.date]:
        """Its first and its last day."""
        last = calendar.monthrange(self.year, self.number)[1]
        return dt.date(self.year, self.number, 1), dt.date(self.year, self.number, last)


class Share(NamedTuple):
    """A piece that somebody makes, and which of its faces he or she is."""

    piece: Piece
    number: int


class Workload(Struct, frozen=True):
    """What one person has to make in one month.

    Attributes:
        month: which one.
        shares: pieces with a day in that month, still to come out.
        most: how many the programme thinks one can make.
        worked: working days of the month on which the person is there.
        away: working days on which he or she is not.
    """

    month: Month
    shares: tuple[Share, ...]
    most: int
    worked: int
    away: int

    @property
    def slack(self) -> int:
        """How many pieces more there is room for; below zero where there are too many, and none for who is never there."""
        return (self.most if self.worked else 0) - len(self.shares)


@lru_cache(maxsize=4)
def shares_of(plan: Plan) -> Mapping[tuple[str, Month], tuple[Share, ...]]:
    """Give the pieces that have a day and are still to come out, by the ids of those who make them, and by month."""
    found: dict[tuple[str, Month], list[Share]] = defaultdict(list)
    for piece in plan.pieces.values():
        if piece.planned and piece.planned.precision == "day" and is_in_the_works(piece) and not plan.is_archive(piece):
            faces = piece.numbered("faces", piece.faces)
            makers = {face.person: number for number, face in faces if face.part in SHAPING_PARTS}
            month = Month(piece.planned.first.year, piece.planned.first.month)
            for person in makers.keys() & plan.employees.keys():
                found[person, month].append(Share(piece, makers[person]))
    return {key: tuple(shares) for key, shares in found.items()}


def workload_of(plan: Plan, person: Employee, month: Month) -> Workload:
    """Work out the load of one person in one month."""
    first, last = month.days
    days = [day for day in working_days_of(plan).of_year(month.year) if first <= day <= last]
    away = sum(any(period.covers(day) for period in person.away) for day in days)
    most = plan.programme.cadence.pieces_per_person_per_month
    return Workload(month, shares_of(plan).get((person.id, month), ()), most, len(days) - away, away)
