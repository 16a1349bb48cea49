"""A whole year at a glance: pieces by theme and month, and each quarter against what the programme aims at (P5)."""

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from byline import dates, routes
from byline.cadence import Cadence, Quarter, cadence_of
from byline.cards import theme_order
from byline.check import Report
from byline.language import language_of
from byline.model import Theme
from byline.plan import Plan
from byline.views.calendar_view import calendar_view
from byline.views.view import View

WARMEST = 4
QUARTERS = (1, 2, 3, 4)


class QuarterOf(Struct, frozen=True):
    """One quarter of a theme: its three months as counts, and whether the aim is met."""

    months: tuple[int, ...]
    cadence: Cadence
    has_gap: bool


class Row(Struct, frozen=True):
    """A theme through the year."""

    title: str
    path: str
    quarters: tuple[QuarterOf, ...]
    count: int


class Heat(Struct, frozen=True):
    """What the page of a year shows."""

    quarters: tuple[str, ...]
    months: tuple[str, ...]
    rows: tuple[Row, ...]
    aim: int
    warmest: int = WARMEST


def views(report: Report) -> Iterator[View]:
    """Give a page for each year that has pieces, and this year's under an address that stays."""
    plan, years = report.plan, tuple((year, routes.heat_of(year)) for year in report.plan.years)
    say = language_of(plan)
    lead = say("How often each theme is heard of. A quarter below the aim shows its gap, unless it is over.")
    months, quarters = tuple(map(say.short_month, range(1, 13))), tuple(map(say.quarter_name, QUARTERS))
    for year, _ in years:
        shown = Heat(quarters, months, tuple(_rows(plan, year)), _aim(plan))
        yield calendar_view(plan, routes.HEAT, lead, "heat", shown, years, year)
        if year == plan.today.year:
            yield calendar_view(plan, routes.HEAT, lead, "heat", shown, years)


def _aim(plan: Plan) -> int:
    return plan.programme.cadence.pieces_per_theme_per_quarter


def _rows(plan: Plan, year: int) -> Iterator[Row]:
    for theme in theme_order(plan):
        quarters = tuple(_quarter(plan, theme, each) for each in _cadences(plan, theme, year))
        count = sum(each.cadence.count for each in quarters)
        if count or theme.status == "active":
            yield Row(theme.title, theme.path, quarters, count)


def _cadences(plan: Plan, theme: Theme, year: int) -> tuple[Cadence, ...]:
    return cadence_of(plan, theme, tuple(Quarter(year, number) for number in QUARTERS))


def _quarter(plan: Plan, theme: Theme, cadence: Cadence) -> QuarterOf:
    days = (plan.day_of(piece) for piece in (*cadence.published, *cadence.planned))
    by_month = Counter(day.month for day in days if day)
    first = cadence.quarter.number * 3 - 2
    now = Quarter(plan.today.year, dates.quarter(plan.today))
    is_open = theme.status == "active" and cadence.quarter >= now
    return QuarterOf(
        tuple(by_month[month] for month in range(first, first + 3)), cadence, bool(cadence.gap) and is_open
    )
