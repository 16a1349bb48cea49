"""How a deadline is counted back: some weeks of a calendar, in which each step has its working days."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

CELL, ROW, HEAD, EDGE = 46, 46, 26, 3
WEEK = 7
MOST_WEEKS = 20


class Day(Struct, frozen=True):
    """A day in the picture.

    Attributes:
        x, y: its upper left corner.
        date: which day it is.
        step: the number of the step that it belongs to, from 1; 0 for none.
        is_off: whether nobody works on it.
        is_due: whether a step has to be done by its end.
        is_out: whether the piece comes out.
    """

    x: int
    y: int
    date: dt.date
    step: int
    is_off: bool
    is_due: bool
    is_out: bool


class Countdown(Struct, frozen=True):
    """The picture: whole weeks, from that of the first step to that of publication."""

    width: int
    height: int
    days: tuple[Day, ...]


def countdown(steps: Sequence[tuple[dt.date, dt.date]], out: dt.date, off: Mapping[dt.date, bool]) -> Countdown:
    """Draw the weeks of a piece; of one that takes very long only the last of them.

    Args:
        steps: the first and the last day of each, in order.
        out: the day of publication.
        off: the days on which nobody works are true.
    """
    first = min([start for start, _ in steps] + [out])
    monday = _monday(max(first, out - dt.timedelta(WEEK * (MOST_WEEKS - 1))))
    days = tuple(_days(steps, out, off, monday))
    return Countdown(WEEK * CELL + 2 * EDGE, HEAD + ROW * (len(days) // WEEK) + 2 * EDGE, days)


def days_of(first: dt.date, out: dt.date) -> Iterator[dt.date]:
    """Give the days of the weeks from one day to another."""
    monday = _monday(first)
    count = (_monday(out) - monday).days + WEEK
    return (monday + dt.timedelta(number) for number in range(count))


def _days(
    steps: Sequence[tuple[dt.date, dt.date]], out: dt.date, off: Mapping[dt.date, bool], monday: dt.date
) -> Iterator[Day]:
    for number, day in enumerate(days_of(monday, out)):
        is_off = off.get(day, False)
        within = next((count for count, (start, due) in enumerate(steps, 1) if start <= day <= due), 0)
        yield Day(
            x=EDGE + number % WEEK * CELL,
            y=EDGE + HEAD + number // WEEK * ROW,
            date=day,
            step=0 if is_off else within,
            is_off=is_off,
            is_due=any(day == due for _, due in steps),
            is_out=day == out,
        )


def _monday(day: dt.date) -> dt.date:
    return day - dt.timedelta(day.weekday())
