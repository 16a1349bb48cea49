"""The editorial calendar: a page a year and a month, months as real grids, an agenda, and what has no day yet apart."""

import calendar
import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from byline import dates, routes
from byline.agenda import Agenda
from byline.agenda_lines import AgendaLine, agenda_lines
from byline.cards import PieceCard, piece_card
from byline.check import Report
from byline.days_off import off_words
from byline.events import Event, events_of
from byline.feed_links import of_plan
from byline.language import Language, language_of
from byline.plan import Plan
from byline.views.view import View
from byline.working_days import is_weekend

MOST_LISTED = 250
"""Pieces of a year that one page lists; above that each month has its list on its own page."""
NO_DELAYS = Agenda((), (), {})


class Day(Struct, frozen=True):
    """A cell of a month's grid; 0 is a cell of the neighbouring month."""

    number: int
    date: dt.date | None
    is_today: bool
    is_weekend: bool
    off: str
    pieces: tuple[PieceCard, ...]


class Month(Struct, frozen=True):
    """A month: its weeks, what is planned for it without a day, its agenda, and the steps that are due in it."""

    name: str
    title: str
    anchor: str
    path: str
    weeks: tuple[tuple[Day, ...], ...]
    undated: tuple[PieceCard, ...]
    agenda: tuple[PieceCard, ...]
    steps: tuple[AgendaLine, ...]

    @property
    def is_used(self) -> bool:
        """Whether it holds anything, and so has a page."""
        return bool(self.undated or self.agenda or self.steps)


class Quarter(Struct, frozen=True):
    """A quarter: its months, and what is planned for it without a month."""

    name: str
    months: tuple[Month, ...]
    undated: tuple[PieceCard, ...]
    count: int
    formats: tuple[tuple[str, str, int], ...]


class Stretch(Struct, frozen=True):
    """What is still to come in a month, or some time in a month or quarter."""

    name: str
    pieces: tuple[PieceCard, ...]


class Year(Struct, frozen=True):
    """What the calendar of a year shows."""

    year: int
    title: str
    years: tuple[tuple[int, str], ...]
    quarters: tuple[Quarter, ...]
    weekdays: tuple[str, ...]
    formats: tuple[tuple[str, str], ...]
    count: int
    agenda: tuple[Stretch, ...]
    others: tuple[tuple[str, str], ...]

    @property
    def is_long(self) -> bool:
        """Whether the months list their pieces on pages of their own, since one page would be too long."""
        return self.count > MOST_LISTED


class MonthPage(Struct, frozen=True):
    """What the calendar of a month shows."""

    year: int
    year_path: str
    month: Month
    weekdays: tuple[str, ...]
    before: Month | None
    after: Month | None
    others: tuple[tuple[str, str], ...]


def views(report: Report) -> Iterator[View]:
    """Give a page for each year that has pieces, and for this year; and one for each of their months."""
    plan, say = report.plan, language_of(report.plan)
    cards: dict[int, list[PieceCard]] = defaultdict(list)
    for piece in plan.pieces.values():
        if piece.status != "dropped" and (day := plan.day_of(piece)):
            cards[day.year].append(piece_card(plan, piece))
    steps = _steps_by_month(plan)
    for year in plan.years:
        shown = _year(plan, year, sorted(cards[year], key=lambda card: (str(card.day), card.id)), steps)
        yield _view(plan, routes.calendar_of(year), shown.title, "calendar", "months", shown)
        if year == plan.today.year:
            yield _view(plan, routes.CALENDAR, say("Calendar"), "calendar", "months", shown)
        for month in _month_pages(shown):
            yield _view(plan, month.month.path, month.month.title, "month", "month", month)


def _view(plan: Plan, path: str, title: str, template: str, part: str, shown: Any) -> View:  # noqa: PLR0913, PLR0917
    return View(path, title, template, shown, parts=(part,), in_search=False, feeds=of_plan(plan))


def _steps_by_month(plan: Plan) -> dict[tuple[int, int], list[Event]]:
    found: dict[tuple[int, int], list[Event]] = defaultdict(list)
    for event in events_of(plan):
        if event.step and event.is_dated and not event.is_done:
            found[event.first.year, event.first.month].append(event)
    return found


def _year(plan: Plan, year: int, cards: list[PieceCard], steps: dict[tuple[int, int], list[Event]]) -> Year:
    quarters = tuple(_quarter(plan, year, number, cards, steps) for number in range(1, 5))
    used = dict.fromkeys((card.format, card.format_title) for card in sorted(cards, key=lambda card: card.format))
    say = language_of(plan)
    return Year(
        year,
        say("Calendar %(year)s", year=year),
        tuple((each, routes.calendar_of(each)) for each in plan.years),
        quarters,
        say.weekdays(),
        tuple(used),
        len(cards),
        tuple(_agenda(say, quarters)) if len(cards) <= MOST_LISTED else (),
        tuple(routes.CALENDAR_VIEWS.items()),
    )


def _month_pages(year: Year) -> Iterator[MonthPage]:
    """Give a page for each month that holds something, with the way to its neighbours that do."""
    months = [month for quarter in year.quarters for month in quarter.months if month.is_used]
    for number, month in enumerate(months):
        before = months[number - 1] if number else None
        after = months[number + 1] if number + 1 < len(months) else None
        yield MonthPage(year.year, routes.calendar_of(year.year), month, year.weekdays, before, after, year.others)


def _agenda(say: Language, quarters: tuple[Quarter, ...]) -> Iterator[Stretch]:
    for quarter in quarters:
        stretches = [(say("Some time in %(when)s", when=quarter.name), quarter.undated)]
        for month in quarter.months:
            undated = say("Some time in %(when)s", when=month.name)
            stretches += [(say.headed(month.name), month.agenda), (undated, month.undated)]
        for name, cards in stretches:
            if coming := tuple(card for card in cards if card.status not in {"published", "on-hold"}):
                yield Stretch(name, coming)


def _quarter(
    plan: Plan, year: int, number: int, cards: list[PieceCard], steps: dict[tuple[int, int], list[Event]]
) -> Quarter:
    months = tuple(
        _month(plan, year, month, cards, steps.get((year, month), []))
        for month in range(number * 3 - 2, number * 3 + 1)
    )
    here = [card for card in cards if card.day and dates.quarter(card.day) == number]
    undated = tuple(card for card in here if card.precision == "quarter")
    used = Counter((card.format, card.format_title) for card in sorted(here, key=lambda card: card.format))
    formats = tuple((name, title, count) for (name, title), count in used.items())
    return Quarter(language_of(plan).quarter_name(number), months, undated, len(here), formats)


def _month(plan: Plan, year: int, month: int, cards: list[PieceCard], steps: list[Event]) -> Month:
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
    due = tuple(agenda_lines(plan, NO_DELAYS, sorted(steps, key=lambda event: (event.first, event.piece.id))))
    path, say = routes.month_of(year, month), language_of(plan)
    title = say.headed(say.month(dt.date(year, month, 1)))
    return Month(say.month_name(month), title, f"{year}-{month:02}", path, weeks, undated, agenda, due)


def _day(plan: Plan, year: int, month: int, number: int, pieces: dict[int, list[PieceCard]]) -> Day:
    if not number:
        return Day(0, None, is_today=False, is_weekend=False, off="", pieces=())
    date = dt.date(year, month, number)
    weekend = is_weekend(plan.programme, date)
    return Day(
        number,
        date,
        date == plan.today,
        weekend,
        "" if weekend else off_words(plan, date),
        tuple(pieces.get(number, ())),
    )
