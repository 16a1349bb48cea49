"""The views of the calendar beyond its months: what is due, the board, lanes, the year by theme, workload, ideas."""

import datetime as dt

import pytest

from byline.agenda import agenda_of
from byline.ages import age_of
from byline.check import Report
from byline.drawings.year_scale import WIDTH, YearScale
from byline.model.days import Period
from byline.model.programme import Cadence
from byline.source import Document
from byline.views import agenda, board, heat, ideas, timeline, workload
from byline.views import piece as piece_views
from pyramid.made import TODAY, employee, link, piece, plan, programme, theme

ANA = employee(themes=(link(),))


def shown(view, *things, changes=None):
    """Give what each page of a view shows, by path."""
    report = Report(plan(*things), (), changes or {})
    return {each.path: each.shows.shown for each in view.views(report)}


def written(name, **fields):
    return piece(name, (ANA.id, "author"), **fields)


class TestAgenda:
    def test_late_first_then_day_by_day(self):
        page = shown(
            agenda,
            ANA,
            theme(),
            written("x", planned="2026-11-20", status="scheduled"),
            written("y", planned="2026-12-01", status="approved"),
        )["calendar/agenda.md"]
        assert [(line.what, line.card.id) for line in page.late] == [("Comes out", "x")]
        assert page.late[0].late.startswith("already late by 1 working day")
        assert [(day.name, [line.card.id for line in day.lines]) for day in page.days] == [("1 December 2026", ["y"])]
        assert [person.id for person in page.days[0].lines[0].people] == [ANA.id]

    def test_what_does_not_fit_is_counted(self, monkeypatch):
        monkeypatch.setattr(agenda, "MOST", 2)
        many = [written(f"x{number}", planned="2026-12-01", status="scheduled") for number in range(5)]
        page = shown(agenda, ANA, theme(), *many)["calendar/agenda.md"]
        assert (sum(len(day.lines) for day in page.days), page.more) == (2, 3)

    @pytest.mark.parametrize("status", ["idea", "on-hold", "dropped"])
    def test_nobody_is_asked_for_what_nobody_promised(self, status):
        page = shown(agenda, ANA, theme(), written("x", planned="2026-12-01", status=status))["calendar/agenda.md"]
        assert (page.late, page.days) == ((), ())

    def test_who_supports_is_asked_as_well(self):
        made = plan(
            ANA, employee("bea"), theme(), written("x", planned="2026-12-01", status="approved", supporter="bea")
        )
        for person, count in ((ANA.id, 1), ("bea", 1), ("nobody", 0)):
            assert len(agenda_of(made, TODAY + dt.timedelta(60), person).coming) == count


class TestBoard:
    def test_a_column_for_each_status_and_nothing_dropped(self):
        pieces = [written(status, status=status) for status in ("idea", "drafting", "changes", "on-hold", "dropped")]
        columns = shown(board, ANA, theme(), *pieces)["calendar/board.md"]
        filled = {column.status: [card.id for card, _ in column.pieces] for column in columns if column.pieces}
        assert filled == {status: [status] for status in ("idea", "drafting", "changes", "on-hold")}
        assert len(columns) == 9

    def test_the_latest_of_what_is_out(self, monkeypatch):
        monkeypatch.setattr(board, "MOST_PUBLISHED", 2)
        out = [written(f"x{month}", out=f"2026-0{month}-01") for month in (1, 2, 3)]
        column = next(each for each in shown(board, ANA, *out)["calendar/board.md"] if each.status == "published")
        assert ([card.id for card, _ in column.pieces], column.count, column.more) == (["x3", "x2"], 3, 1)

    @pytest.mark.parametrize(
        ("days", "words"),
        [
            (-3, "changed today"),
            (0, "changed today"),
            (1, "unchanged for 1 day"),
            (13, "unchanged for 13 days"),
            (14, "unchanged for 2 weeks"),
            (59, "unchanged for 8 weeks"),
            (60, "unchanged for 2 months"),
            (400, "unchanged for 13 months"),
        ],
    )
    def test_ages(self, days, words):
        moment = dt.datetime.combine(TODAY, dt.time(9), dt.UTC) - dt.timedelta(days)
        report = Report(plan(), (), {"plan/x.md": moment})
        assert age_of(report, "plan/x.md") == words
        assert age_of(report, "plan/y.md") == "", "nothing is made up"


class TestTimeline:
    @pytest.mark.parametrize(
        ("first", "last", "left", "width"),
        [
            ("2026-01-01", "2026-12-31", 0, WIDTH),
            ("2025-11-01", "2026-01-31", 0, round(31 / 365 * WIDTH, 1)),
            ("2026-12-31", "2027-02-01", round(364 / 365 * WIDTH, 1), 6),
            ("2026-07-02", "2026-07-02", round(182 / 365 * WIDTH, 1), 6),
        ],
    )
    def test_scale(self, first, last, left, width):
        scale = YearScale(2026, TODAY, ())
        assert scale.stretch(dt.date.fromisoformat(first), dt.date.fromisoformat(last)) == (left, width)

    def test_today_is_marked_in_its_own_year(self):
        assert YearScale(2026, TODAY, ()).now
        assert YearScale(2027, TODAY, ()).now is None

    def test_a_lane_for_each_piece(self):
        pieces = (
            written("b", planned="2026-12-18", status="assigned"), written("a", planned="2026-Q4"),
            written("out", planned="2026-02-03", out="2026-02-05"), written("held", planned="2026-12-18", status="on-hold"),
        )  # fmt: skip
        page = shown(timeline, ANA, theme(), *pieces)["calendar/timeline/2026.md"]
        assert [lane.name for lane in page.lanes] == ["Out", "A", "B"]
        assert [bool(lane.marks[0].work) for lane in page.lanes] == [False, False, True]
        assert page.lanes[0].marks[0].card.moved == "3 February 2026"

    def test_a_lane_for_each_person_where_there_are_many(self, monkeypatch):
        monkeypatch.setattr(timeline, "MOST_PIECES", 2)
        pieces = [written(f"x{day}", planned=f"2026-12-0{day}") for day in (1, 2, 3)]
        page = shown(timeline, ANA, theme(), *pieces)["calendar/timeline/2026.md"]
        assert (page.by_person, [(lane.name, len(lane.marks)) for lane in page.lanes]) == (True, [(ANA.name, 3)])


class TestYear:
    def rows(self, *pieces):
        given = programme(cadence=Cadence(pieces_per_theme_per_quarter=2))
        return shown(heat, ANA, theme(), given, *pieces)["calendar/year/2026.md"].rows

    def test_months_and_quarters_are_counted(self):
        (row,) = self.rows(
            written("a", out="2026-02-01"),
            written("b", planned="2026-02"),
            written("c", planned="2026-Q4", status="idea"),
        )
        assert [quarter.months for quarter in row.quarters] == [(0, 2, 0), (0, 0, 0), (0, 0, 0), (1, 0, 0)]
        assert [quarter.cadence.count for quarter in row.quarters] == [2, 0, 0, 1]

    def test_a_gap_is_shown_while_it_can_be_filled(self):
        (row,) = self.rows()
        assert [quarter.has_gap for quarter in row.quarters] == [False, False, False, True], (
            "today is in the last quarter"
        )

    def test_what_is_held_or_dropped_counts_nowhere(self):
        (row,) = self.rows(*(written(status, planned="2026-12-01", status=status) for status in ("on-hold", "dropped")))
        assert row.count == 0


class TestWorkload:
    def test_who_has_least_room_comes_first(self):
        pieces = [written(f"x{day}", planned=f"2026-12-0{day}") for day in (1, 2, 3)]
        away = employee("bea", away=(Period.read("2026-12-21..2026-12-23"),))
        page = shown(workload, ANA, away, employee("cas"), theme(), *pieces)["calendar/workload.md"]
        assert page.months[:2] == ("Nov 2026", "Dec 2026")
        assert [(row.person.id, [cell.state for cell in row.cells][:2]) for row in page.rows] == [
            (ANA.id, ["free", "over"]),
            ("bea", ["free", "free"]),
        ]
        assert page.rows[1].cells[1].load.away == 3

    def test_the_absence_of_who_left_or_withdrew_is_nobodys_business(self):
        away = {"away": (Period.read("2026-12-21..2026-12-23"),)}
        gone = employee("bea", left=TODAY, **away)
        withdrawn = employee("cas", themes=(link(withdrawn=TODAY),), **away)
        assert shown(workload, gone, withdrawn, theme())["calendar/workload.md"].rows == ()


class TestIdeas:
    def test_by_theme_with_and_without_a_date(self):
        pools = shown(
            ideas,
            ANA,
            theme(),
            written("a", status="idea"),
            written("b", status="on-hold", planned="2027-Q1"),
            written("c"),
        )
        (pool,) = pools["calendar/ideas.md"].pools
        assert [(card.id, card.when) for card, _ in pool.pieces] == [("b", "Q1 2027"), ("a", "no date yet")]


@pytest.mark.parametrize(
    ("given", "tags"),
    [
        ({"channels": ("company-blog", "The <b> & co")}, "channel:company-blog channel:The%20%3Cb%3E%20%26%20co"),
        ({"status": "idea"}, "status:idea"),
    ],
)
def test_tags_hold_nothing_but_words(given, tags):
    (column,) = [each for each in shown(board, ANA, theme(), written("x", **given))["calendar/board.md"] if each.pieces]
    assert tags in column.pieces[0][0].tags


class TestPiecePage:
    def shown(self, **fields):
        made = plan(ANA, theme(), written("x", **fields))
        made.documents["plan/2026/x.md"] = Document("plan/2026/x.md")
        return next(view.shows for view in piece_views.views(Report(made, ())))

    def test_steps_with_their_days_and_how_late_it_is(self):
        page = self.shown(planned="2026-11-25", status="review", format="blog")
        assert [(step.name, step.when, step.is_done) for step in page.steps][2:] == [
            ("review", "20 November 2026", False),
            ("approval", "24 November 2026", False),
        ]
        assert (page.delay.working_days, str(page.delay.earliest)) == (1, "2026-11-26")

    def test_in_months_where_it_is_planned_for_a_month(self):
        page = self.shown(planned="2027-01", status="assigned", format="blog")
        assert [step.when for step in page.steps] == ["January 2027"] * 4
        assert page.delay is None

    @pytest.mark.parametrize(
        ("planned", "out", "moved"),
        [
            ("2026-02-03", "2026-02-03", ""),
            ("2026-02-03", "2026-02-05", "3 February 2026"),
            ("2026-02", "2026-02-05", ""),
            ("2026-Q1", "2026-04-01", "Q1 2026"),
            (None, "2026-02-05", ""),
        ],
    )
    def test_planned_and_actual_days_both_show_where_they_differ(self, planned, out, moved):
        assert self.shown(planned=planned, out=out).card.moved == moved
