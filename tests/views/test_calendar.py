"""The calendar of a year: weeks, days off, what is planned for a day, a month, a quarter."""

import datetime as dt
import re

import pytest

from byline.check import Report
from byline.model import Planned
from byline.model.days import Period
from byline.model.programme import WorkCalendar
from byline.views import calendar
from pyramid.made import TODAY, piece, plan, programme

DUTCH = programme(
    work_calendar=WorkCalendar(country="NL"),
    closed=(Period.read("2026-12-24..2026-12-31"),),
    open=(Period.read("2026-04-27"),),
)


def shown(*things, today=TODAY):
    """Give what each page of the calendar shows, by path."""
    return {view.path: view.shows for view in calendar.views(Report(plan(*things, today=today), ()))}


def year_of(number, *things):
    return shown(*things)[f"calendar/{number}.md"]


def month_of(number, month, *things):
    year = year_of(number, *things)
    return [each for quarter in year.quarters for each in quarter.months][month - 1]


def day_of(date, *things):
    day = dt.date.fromisoformat(date)
    cells = [cell for week in month_of(day.year, day.month, *things).weeks for cell in week]
    return next(cell for cell in cells if cell.date == day)


YEARS = [
    ([], [2026]),
    ([piece("x", planned="2027-02-11")], [2026, 2027]),
    ([piece("x", planned="2028-Q1"), piece("y", out="2019-03-01")], [2019, 2026, 2028]),
    ([piece("x", planned="2027-02-11", status="dropped")], [2026]),
    ([piece("x", planned="2027-02-11", status="on-hold")], [2026, 2027]),
    ([piece("x")], [2026]),
    ([piece("x", planned="2026-12", out="2027-01-04")], [2026, 2027]),
]


@pytest.mark.parametrize(("pieces", "years"), YEARS)
def test_years(pieces, years):
    pages = shown(*pieces)
    pages = {path: page for path, page in pages.items() if not re.search(r"-\d\d\.md", path)}
    assert sorted(pages) == sorted([*(f"calendar/{year}.md" for year in years), "calendar/index.md"])
    assert pages["calendar/index.md"] == pages["calendar/2026.md"]
    assert all([year for year, _ in page.years] == years for page in pages.values())


def test_the_calendar_is_not_searched():
    assert all(not view.in_search for view in calendar.views(Report(plan(), ())))


class TestGrid:
    def test_a_year_has_four_quarters_of_three_months(self):
        quarters = year_of(2026).quarters
        assert [quarter.name for quarter in quarters] == ["Q1", "Q2", "Q3", "Q4"]
        assert [month.name[:3] for quarter in quarters for month in quarter.months][::4] == ["Jan", "May", "Sep"]
        assert quarters[3].months[1].anchor == "2026-11"

    @pytest.mark.parametrize(
        ("year", "month", "weeks", "first", "last"),
        [
            (2026, 2, 5, [0, 0, 0, 0, 0, 0, 1], [23, 24, 25, 26, 27, 28, 0]),
            (2026, 11, 6, [0, 0, 0, 0, 0, 0, 1], [30, 0, 0, 0, 0, 0, 0]),
            (2027, 2, 4, [1, 2, 3, 4, 5, 6, 7], [22, 23, 24, 25, 26, 27, 28]),
            (2028, 2, 5, [0, 1, 2, 3, 4, 5, 6], [28, 29, 0, 0, 0, 0, 0]),
        ],
    )
    def test_weeks_begin_on_monday(self, year, month, weeks, first, last):
        grid = month_of(year, month, piece("x", planned=f"{year}-01-04")).weeks
        assert len(grid) == weeks
        assert [day.number for day in grid[0]] == first
        assert [day.number for day in grid[-1]] == last

    def test_a_neighbour_s_day_is_empty(self):
        empty = month_of(2026, 11).weeks[0][0]
        assert (empty.date, empty.is_today, empty.is_weekend, empty.off, empty.pieces) == (None, False, False, "", ())

    def test_every_day_stands_once_and_one_of_them_is_today(self):
        cells = [
            day
            for quarter in year_of(2026).quarters
            for month in quarter.months
            for week in month.weeks
            for day in week
            if day.date
        ]
        assert len({day.date for day in cells}) == len(cells) == 365
        assert [day.date for day in cells if day.is_today] == [TODAY]

    def test_another_year_has_no_today(self):
        cells = [
            day
            for quarter in year_of(2027, piece("x", planned="2027-02")).quarters
            for month in quarter.months
            for week in month.weeks
            for day in week
        ]
        assert not any(day.is_today for day in cells)

    DAYS = [
        ("2026-11-21", True, ""),
        ("2026-11-23", False, ""),
        ("2026-12-25", False, "a day on which the organisation is closed"),
        ("2026-12-26", True, ""),
        ("2026-05-14", False, "Ascension Day"),
        ("2026-04-27", False, ""),
    ]

    @pytest.mark.parametrize(("date", "is_weekend", "off"), DAYS)
    def test_days_off(self, date, is_weekend, off):
        day = day_of(date, DUTCH)
        assert (day.is_weekend, day.off) == (is_weekend, off)

    @pytest.mark.parametrize(
        ("date", "is_weekend"), [("2026-11-20", True), ("2026-11-21", True), ("2026-11-22", False)]
    )
    def test_another_weekend(self, date, is_weekend):
        assert day_of(date, programme(work_calendar=WorkCalendar(weekend=("fri", "sat")))).is_weekend is is_weekend

    def test_an_unknown_country_has_no_holidays(self):
        assert day_of("2026-12-25", programme(work_calendar=WorkCalendar(country="XX"))).off == ""


class TestPieces:
    PIECES = (
        piece("day", planned="2026-11-24"),
        piece("same-day", planned="2026-11-24", format="blog"),
        piece("month", planned="2026-11"),
        piece("quarter", planned="2026-Q4"),
        piece("early", planned="2026-12", out="2026-11-24"),
        piece("idea", planned="2026-11", status="idea"),
        piece("dropped", planned="2026-11-24", status="dropped"),
        piece("someday"),
        piece("other-year", planned="2027-Q1"),
    )

    def test_a_day_holds_what_is_known_to_the_day(self):
        assert [card.id for card in day_of("2026-11-24", *self.PIECES).pieces] == ["day", "early", "same-day"]
        assert all(card.id not in {"month", "quarter"} for card in day_of("2026-11-01", *self.PIECES).pieces)

    def test_a_month_keeps_what_has_no_day_apart(self):
        november = month_of(2026, 11, *self.PIECES)
        assert [card.id for card in november.undated] == ["idea", "month"]
        assert [card.id for card in november.agenda] == ["day", "early", "same-day"]
        assert month_of(2026, 10, *self.PIECES).undated == ()
        assert month_of(2026, 12, *self.PIECES).undated == ()

    def test_a_quarter_keeps_what_has_no_month_apart(self):
        *_, last = year_of(2026, *self.PIECES).quarters
        assert [card.id for card in last.undated] == ["quarter"]
        assert last.count == 6
        assert last.formats == (("article", "Article", 5), ("blog", "Blog", 1))

    def test_nothing_is_lost_and_nothing_stands_twice(self):
        year = year_of(2026, *self.PIECES)
        months = [month for quarter in year.quarters for month in quarter.months]
        everywhere = [card.id for month in months for card in (*month.undated, *month.agenda)] + [
            card.id for each in year.quarters for card in each.undated
        ]
        in_cells = [card.id for month in months for week in month.weeks for day in week for card in day.pieces]
        assert sorted(everywhere) == ["day", "early", "idea", "month", "quarter", "same-day"]
        assert sorted(in_cells) == ["day", "early", "same-day"]
        assert year.count == 6
        assert year.formats == (("article", "Article"), ("blog", "Blog"))

    @pytest.mark.parametrize("planned", ["2026-01-01", "2026-12-31", "2026-01", "2026-12", "2026-Q1", "2026-Q4"])
    def test_the_edges_of_a_year(self, planned):
        year = year_of(2026, piece("x", planned=planned))
        assert (year.count, Planned.read(planned).first.year) == (1, 2026)


class TestMonths:
    def test_a_page_for_each_month_that_holds_something(self):
        pages = shown(piece("x", planned="2026-11-24"), piece("y", planned="2026-Q3"), piece("z", planned="2027-02"))
        months = {path: page for path, page in pages.items() if "-" in path}
        assert sorted(months) == [
            "calendar/2026-11.md",
            "calendar/2027-02.md",
        ]  # the steps of x are due in November too

    def test_the_way_to_the_neighbours(self):
        pages = shown(*(piece(f"x{month}", planned=f"2026-{month:02}") for month in (2, 5, 12)))
        may = pages["calendar/2026-05.md"]
        assert (may.before.name, may.after.name, may.year_path) == ("February", "December", "calendar/2026.md")
        assert (pages["calendar/2026-02.md"].before, pages["calendar/2026-12.md"].after) == (None, None)

    def test_steps_stand_in_the_month_they_are_due_in(self):
        page = shown(piece("x", planned="2026-12-01", status="assigned"))["calendar/2026-11.md"]
        assert [(line.what, line.when) for line in page.month.steps] == [
            ("Draft", "17 November 2026"),
            ("Review", "25 November 2026"),
            ("Approval", "30 November 2026"),
        ]

    def test_a_long_year_lists_on_the_pages_of_its_months(self):
        few = [piece(f"x{number}", planned="2026-11-24") for number in range(calendar.MOST_LISTED)]
        assert not year_of(2026, *few).is_long
        long = shown(*few, piece("one-more", planned="2026-11-25"))
        assert long["calendar/2026.md"].is_long
        assert long["calendar/2026.md"].agenda == ()
        assert len(long["calendar/2026-11.md"].month.agenda) == calendar.MOST_LISTED + 1
