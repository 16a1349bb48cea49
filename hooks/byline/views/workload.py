"""Who has how much to make in the coming months, against what the programme thinks one can, and the days that one is away."""

import datetime as dt
from collections.abc import Iterator

from msgspec import Struct

from byline import routes
from byline.cards import PersonCard, person_card, piece_card
from byline.check import Report
from byline.language import language_of
from byline.model import Employee
from byline.plan import Plan
from byline.views.calendar_view import calendar_view
from byline.views.view import View
from byline.workload import Month, Workload, workload_of

MONTHS_AHEAD = 6
MOST = 200


class Cell(Struct, frozen=True):
    """One person in one month; the pieces by title and path."""

    load: Workload
    pieces: tuple[tuple[str, str], ...]

    @property
    def state(self) -> str:
        """`over` for too much, `full` for just enough, `some`, or `free`."""
        if self.load.slack < 0:
            return "over"
        return ("full" if not self.load.slack else "some") if self.load.shares else "free"


class Row(Struct, frozen=True):
    """One person in the coming months."""

    person: PersonCard
    cells: tuple[Cell, ...]


class WorkloadPage(Struct, frozen=True):
    """What the page shows; `more` counts people who did not fit."""

    months: tuple[str, ...]
    rows: tuple[Row, ...]
    more: int


def views(report: Report) -> Iterator[View]:
    """Give the one page: whoever has something to make, or is away; who has least room first."""
    plan, months = report.plan, _months(report.plan)
    rows = [_row(plan, person, months) for person in plan.employees.values() if _can_work(person)]
    busy = [row for row in rows if any(cell.load.shares or cell.load.away for cell in row.cells)]
    busy.sort(key=lambda row: (min(cell.load.slack for cell in row.cells), row.person.name.casefold()))
    say = language_of(plan)
    names = tuple(say.month_of_year(dt.date(month.year, month.number, 1)) for month in months)
    lead = say(
        "Pieces with a day in each month, for those who make them. The work is done by people who have another job."
    )
    shown = WorkloadPage(names, tuple(busy[:MOST]), len(busy[MOST:]))
    yield calendar_view(plan, routes.WORKLOAD, lead, "workload", shown)


def _can_work(person: Employee) -> bool:
    return not person.left and not routes.has_withdrawn(person)


def _months(plan: Plan) -> tuple[Month, ...]:
    first = plan.today.year * 12 + plan.today.month - 1
    return tuple(Month(number // 12, number % 12 + 1) for number in range(first, first + MONTHS_AHEAD))


def _row(plan: Plan, person: Employee, months: tuple[Month, ...]) -> Row:
    return Row(person_card(plan, person), tuple(_cell(plan, workload_of(plan, person, month)) for month in months))


def _cell(plan: Plan, load: Workload) -> Cell:
    cards = (piece_card(plan, share.piece) for share in load.shares)
    return Cell(load, tuple((card.title, card.path) for card in cards))
