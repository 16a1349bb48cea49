"""The editorial calendar: a page a year, months as real grids, an agenda, and what has no day yet apart."""

import calendar
import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from byline import dates, routes
from byline.cards import PieceCard, piece_card
from byline.check import Report
from byline.feed_links import of_plan
from byline.plan import Plan
from byline.views.view import View
from byline.working_days import day_off


@dataclass(frozen=True, slots=True)
class Day:
    """A cell of a month's grid; 0 is a cell of the neighbouring month."""

    number: int
    date: dt.date | None
    is_today: bool
    is_weekend: bool
    off: str
    pieces: tuple[PieceCard, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """A month: its weeks, what is planned for it without a day, and its agenda."""

    name: str
    anchor: str
    weeks: tuple[tuple[Day, ...], ...]
    undated: tuple[PieceCard, ...]
    agenda: tuple[PieceCard, ...]


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter: its months, and what is planned for it without a month."""

    name: str
    months: tuple[Month, ...]
    undated: tuple[PieceCard, ...]
    count: int
    formats: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is still to come in a month, or some time in a month or quarter."""

    name: str
    pieces: tuple[PieceCard, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """What the calendar of a year shows."""

    year: int
    years: tuple[tuple[int, str], ...]
    quarters: tuple[Quarter, ...]
    weekdays: tuple[str, ...]
    formats: tuple[tuple[str, str], ...]
    count: int
    agenda: tuple[Stretch, ...]


def views(report: Report) -> Iterator[View]:
    """Give a page for each year that has pieces, and for this year."""
    plan = report.plan
    cards: dict[int, list[PieceCard]] = defaultdict(list)
    for piece in plan.pieces.values():
        if piece.status != "dropped" and (day := plan.day_of(piece)):
            cards[day.year].append(piece_card(plan, piece))
    years = plan.years
    for year in years:
        shown = _year(plan, year, years, sorted(cards[year], key=lambda card: (str(card.day), card.id)))
        yield View(
            routes.calendar_of(year),
            f"Calendar {year}",
            "calendar",
            shown,
            parts=("months",),
            in_search=False,
            feeds=of_plan(),
        )
        if year == plan.today.year:
            yield View(
                routes.CALENDAR, "Calendar", "calendar", shown, parts=("months",), in_search=False, feeds=of_plan()
            )


def _year(plan: Plan, year: int, years: tuple[int, ...], cards: list[PieceCard]) -> Year:
    quarters = tuple(_quarter(plan, year, number, cards) for number in range(1, 5))
    used = dict.fromkeys((card.format, card.format_title) for card in sorted(cards, key=lambda card: card.format))
    return Year(
        year,
        tuple((each, routes.calendar_of(each)) for each in years),
        quarters,
        dates.WEEKDAYS,
        tuple(used),
        len(cards),
        tuple(_agenda(quarters)),
    )


def _agenda(quarters: tuple[Quarter, ...]) -> Iterator[Stretch]:
    for quarter in quarters:
        stretches = [(f"Some time in {quarter.name}", quarter.undated)]
        for month in quarter.months:
            stretches += [(month.name, month.agenda), (f"Some time in {month.name}", month.undated)]
        for name, cards in stretches:
            if coming := tuple(card for card in cards if card.status not in {"published", "on-hold"}):
                yield Stretch(name, coming)


def _quarter(plan: Plan, year: int, number: int, cards: list[PieceCard]) -> Quarter:
    months = tuple(_month(plan, year, month, cards) for month in range(number * 3 - 2, number * 3 + 1))
    here = [card for card in cards if card.day and dates.quarter(card.day) == number]
    undated = tuple(card for card in here if card.precision == "quarter")
    used = Counter((card.format, card.format_title) for card in sorted(here, key=lambda card: card.format))
    formats = tuple((name, title, count) for (name, title), count in used.items())
    return Quarter(f"Q{number}", months, undated, len(here), formats)


def _month(plan: Plan, year: int, month: int, cards: list[PieceCard]) -> Month:
    here = [card for card in cards if card.day and card.day.month == month]
    by_day: dict[int, list[PieceCard]] = defaultdict(list)
    for card in here:
        if card.precision == "day" and card.day:
            by_day[card.day.day].append(card)
    weeks = tuple(
        tuple(_day(plan, year, month, number, by_day) for number in week)
        for week in calendar.monthcalendar(year, month)
    )
    undated = tuple(card for card in here if card.precision == "month")
    agenda = tuple(card for card in here if card.precision == "day")
    return Month(dates.MONTHS[month - 1], f"{year}-{month:02}", weeks, undated, agenda)


def _day(plan: Plan, year: int, month: int, number: int, pieces: dict[int, list[PieceCard]]) -> Day:
    if not number:
        return Day(0, None, is_today=False, is_weekend=False, off="", pieces=())
    date = dt.date(year, month, number)
    weekend = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")[date.weekday()] in plan.programme.work_calendar.weekend
    return Day(
        number,
        date,
        date == plan.today,
        weekend,
        "" if weekend else day_off(plan.programme, date),
        tuple(pieces.get(number, ())),
    )
