"""When things have to be done: working days counted, milestones back from the planned day, what is late (P32, CAL004).

Steps are counted in working days. Publication is on the planned day; the last step is due on the working day before it, each earlier step as many
working days before the next one as that takes. A day on which all who make the piece are away is no working day for it. What is planned
for a month or quarter is counted back from its last working day, and each step then has the month or quarter of its day: no more is known.
"""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from byline.model import Employee, Format, Piece, Programme
from byline.model.days import FIRST_DAY, LAST_DAY
from byline.model.piece import SHAPING_PARTS
from byline.plan import Plan, is_in_the_works
from byline.working_days import day_off

Precision = Literal["day", "month", "quarter"]
MAKING_ENDS = ("review", "approval")
"""Steps that begin once a piece is made; the first that a format has."""


class WorkingDays:
    """The working days of a programme, for counting; years are looked up as they are asked for.

    Days before 1990 and after 2100 are none: counting ends at these years.
    """

    def __init__(self, programme: Programme) -> None:
        self.programme = programme
        self._years: dict[int, list[dt.date]] = {}

    def of_year(self, year: int) -> list[dt.date]:
        """Give the working days of a year, in order."""
        if year not in self._years:
            first = dt.date(year, 1, 1)
            days = (first + dt.timedelta(number) for number in range(366))
            self._years[year] = [day for day in days if day.year == year and not day_off(self.programme, day)]
        return self._years[year]

    def before(self, day: dt.date, count: int, away: Collection[dt.date] = ()) -> dt.date:
        """Give the working day so many working days before a day.

        Args:
            day: any day, worked or not.
            count: how many, 1 for the last working day before it; 0 gives the day itself.
            away: days that don't count.
        """
        left = count
        for year in range(day.year, FIRST_DAY.year - 1, -1):
            days = self.of_year(year)
            if year == day.year:
                days = days[: bisect_left(days, day)]
            days = [each for each in days if each not in away] if away else days
            if left <= len(days):
                return days[-left] if left else day
            left -= len(days)
        return FIRST_DAY

    def after(self, day: dt.date, count: int, away: Collection[dt.date] = ()) -> dt.date:
        """Give the working day so many working days after a day; the arguments are those of `before`."""
        left = count
        for year in range(day.year, LAST_DAY.year + 1):
            days = self.of_year(year)
            if year == day.year:
                days = days[bisect_right(days, day) :]
            days = [each for each in days if each not in away] if away else days
            if left <= len(days):
                return days[left - 1] if left else day
            left -= len(days)
        return LAST_DAY

    def between(self, first: dt.date, last: dt.date) -> int:
        """Count the working days after one day, up to and including another; none where that comes first."""
        return sum(
            max(0, bisect_right(days, last) - bisect_right(days, first))
            for days in (self.of_year(year) for year in range(first.year, last.year + 1))
        )


@lru_cache(maxsize=4)
def working_days_of(plan: Plan) -> WorkingDays:
    """Give the working days of a programme, one object for all who count."""
    return WorkingDays(plan.programme)


class Milestone(Struct, frozen=True):
    """A step of one piece.

    Attributes:
        step: its name.
        starts: its first working day.
        due: its last one.
        is_done: whether the piece's status says so.
        precision: `day`, or `month` or `quarter` where the piece is planned no closer; only that part of the days means anything then.
    """

    step: str
    starts: dt.date
    due: dt.date
    is_done: bool = False
    precision: Precision = "day"


class Delay(Struct, frozen=True):
    """What is late about a piece.

    Attributes:
        step: the first open step that is past its day; empty where only publication is.
        due: its day, or the planned day of publication.
        earliest: the first day on which the piece can come out, if that step is finished today, or on the next working day.
        working_days: by how many working days that is after the planned day.
    """

    step: str
    due: dt.date
    earliest: dt.date
    working_days: int


def milestones(plan: Plan, piece: Piece) -> tuple[Milestone, ...]:
    """Count the steps of a piece back from its planned day, or from the last working day of its planned month or quarter.

    Returns:
        The steps in order; none for a piece that is not planned, of an unknown format, or that is out, on hold or dropped.
    """
    form = plan.formats.get(piece.format)
    if form is None or piece.planned is None or not is_in_the_works(piece):
        return ()
    precision, days, away = piece.planned.precision, working_days_of(plan), away_days(plan, piece)
    out = piece.planned.first if precision == "day" else days.before(piece.planned.last + dt.timedelta(1), 1, away)
    done = steps_done(piece.status, tuple(form.steps))
    return tuple(
        replace(each, is_done=number < done, precision=precision)
        for number, each in enumerate(steps_before(days, form, out, away))
    )


def steps_before(
    days: WorkingDays, form: Format, out: dt.date, away: Collection[dt.date] = ()
) -> tuple[Milestone, ...]:
    """Count the steps of a format back from a day of publication."""
    found: list[Milestone] = []
    due = days.before(out, 1, away)
    for step, length in reversed(list(form.steps.items())):
        found.insert(0, Milestone(step, days.before(due, max(length - 1, 0), away), due))
        due = days.before(due, length, away)
    return tuple(found)


def steps_from(
    days: WorkingDays, form: Format, start: dt.date, away: Collection[dt.date] = ()
) -> tuple[Milestone, ...]:
    """Count the steps of a format on from the day when work can begin; publication is on the working day after the last one."""
    found: list[Milestone] = []
    begins = days.after(start - dt.timedelta(1), 1, away)
    for step, length in form.steps.items():
        due = days.after(begins, max(length - 1, 0), away)
        found.append(Milestone(step, begins, due))
        begins = days.after(due, 1, away) if length else begins
    return tuple(found)


def steps_done(status: str, steps: tuple[str, ...]) -> int:
    """Say how many steps of a format are behind a piece, from its status."""
    made = next((steps.index(step) for step in MAKING_ENDS if step in steps), len(steps))
    return {
        "drafting": 1 if steps[:1] == ("brief",) else 0,
        "changes": max(made - 1, 0),
        "review": made,
        "approved": len(steps),
        "scheduled": len(steps),
    }.get(status, 0)


def owners_of(piece: Piece) -> tuple[str, ...]:
    """Give the ids of those whose work a piece is: who makes it, or else whoever is its face (P29, P32)."""
    makers = dict.fromkeys(face.person for face in piece.faces if face.part in SHAPING_PARTS)
    return tuple(makers or dict.fromkeys(face.person for face in piece.faces))


def away_days(plan: Plan, piece: Piece) -> frozenset[dt.date]:
    """Give the days on which everybody who makes a piece is away."""
    owners = (plan.employees.get(name) for name in owners_of(piece))
    absences = [set(absence_of(person)) if person else set() for person in owners]
    return frozenset(set.intersection(*absences)) if absences else frozenset()


def absence_of(person: Employee) -> Iterator[dt.date]:
    """Give the days on which somebody is away."""
    for period in person.away:
        yield from (period.first + dt.timedelta(number) for number in range((period.last - period.first).days + 1))


def delay_of(plan: Plan, piece: Piece) -> Delay | None:
    """Say what is late about a piece on the plan's day, or give None."""
    steps = milestones(plan, piece)
    planned = piece.planned.first if piece.planned else None
    is_dated = piece.planned is not None and piece.planned.precision == "day"
    if planned is None or not is_dated or piece.format not in plan.formats or not is_in_the_works(piece):
        return None
    waiting = [each for each in steps if not each.is_done]
    late = next((each for each in waiting if each.due < plan.today), None)
    if late is None and planned >= plan.today:
        return None
    days, away = working_days_of(plan), away_days(plan, piece)
    lengths = plan.formats[piece.format].steps
    left = sum(lengths[each.step] for each in waiting[1:]) + (1 if waiting else 0)
    next_worked = days.after(plan.today - dt.timedelta(1), 1, away)
    earliest = days.after(next_worked, left, away)
    return Delay(late.step if late else "", late.due if late else planned, earliest, days.between(planned, earliest))
