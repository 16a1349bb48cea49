"""A year from left to right: where a day, a stretch of days and each month lie."""

import calendar
import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from msgspec import Struct

WIDTH = 960
"""Of a year, in units of the drawing."""
LEAST = 6
"""The width of a single day, so that it can be seen and hit."""


class Stretch(NamedTuple):
    """A stretch of the drawing: where it begins, and how wide it is."""

    left: float
    width: float


class YearScale(Struct, frozen=True):
    """The scale of one year, today, and what its months are called."""

    year: int
    today: dt.date
    names: tuple[str, ...]

    @property
    def width(self) -> int:
        """Of the whole year."""
        return WIDTH

    @property
    def now(self) -> float | None:
        """Where today lies, if it lies in this year."""
        return self._at(self.today) if self.today.year == self.year else None

    def stretch(self, first: dt.date, last: dt.date) -> Stretch:
        """Give the stretch from the first day to the end of the last; what lies outside the year is cut off."""
        first = max(first, dt.date(self.year, 1, 1))
        left, right = self._at(first), self._at(min(last, dt.date(self.year, 12, 31)), 1)
        return Stretch(left, round(max(right - left, LEAST), 1))

    def months(self) -> Iterator[tuple[str, float]]:
        """Give the months with the place where each begins."""
        for number, name in enumerate(self.names, 1):
            yield name, self._at(dt.date(self.year, number, 1))

    def _at(self, day: dt.date, more: int = 0) -> float:
        days = 366 if calendar.isleap(self.year) else 365
        return round(((day - dt.date(self.year, 1, 1)).days + more) / days * WIDTH, 1)
