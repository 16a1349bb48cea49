"""Counting working days, milestones back from the planned day, and what is late."""

import datetime as dt
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from byline.agenda import agenda_of
from byline.cadence import cadence_of, quarters_from
from byline.events import events_of
from byline.load import load
from byline.model import Face
from byline.schedule import WorkingDays, delay_of, milestones, steps_before, steps_done, steps_from, working_days_of
from byline.working_days import day_off
from byline.workload import Month, workload_of

BASE = Path(__file__).parents[1] / "cases" / "base"
PROGRAMME = (BASE / "plan" / "programme.md").read_text("utf-8")
INES = (BASE / "people" / "employees" / "ines-duarte.md").read_text("utf-8")
PIECE = "plan/2026/x.md"
TODAY = dt.date(2026, 3, 1)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def plan(piece: str = "", programme: str = "", ines: str = "", today: str = "2026-03-01"):
    drafts = {
        "plan/programme.md": PROGRAMME.replace("\n---\n", f"\n{programme}---\n", 1).encode(),
        "people/employees/ines-duarte.md": INES.replace("\n---\n", f"\n{ines}---\n", 1).encode(),
        PIECE: f"---\ntitle: X\ntheme: security\nfaces: [{{person: ines-duarte, part: author}}]\n{piece}---\n".encode(),
    }
    return load(BASE, day(today), drafts=drafts)


def schedule(piece: str, **given: str):
    made = plan(piece, **given)
    return [(each.step, str(each.starts), str(each.due), each.is_done) for each in milestones(made, made.pieces["x"])]


class TestCounting:
    days = WorkingDays(plan(programme="closed: [2026-04-01..2026-04-02]\nopen: [2026-04-06]\n").programme)

    @pytest.mark.parametrize(
        ("start", "count", "before", "after"),
        [
            ("2026-03-11", 0, "2026-03-11", "2026-03-11"),
            ("2026-03-11", 1, "2026-03-10", "2026-03-12"),
            ("2026-03-14", 1, "2026-03-13", "2026-03-16"),  # a Saturday
            ("2026-03-16", 1, "2026-03-13", "2026-03-17"),
            ("2026-03-16", 5, "2026-03-09", "2026-03-23"),
            ("2026-04-03", 1, "2026-03-31", "2026-04-06"),  # closed days before, a holiday that is worked behind
            ("2026-12-31", 1, "2026-12-30", "2027-01-04"),  # New Year's Day and a weekend
            ("2026-01-01", 1, "2025-12-31", "2026-01-02"),
            ("2026-01-01", 600, None, None),
        ],
    )
    def test_tables(self, start, count, before, after):
        back, forth = self.days.before(day(start), count), self.days.after(day(start), count)
        if before:
            assert (str(back), str(forth)) == (before, after)
        if count:
            assert self.days.between(back - dt.timedelta(1), day(start) - dt.timedelta(1)) == count
            assert self.days.between(day(start), forth) == count

    def test_the_ends_of_time(self):
        assert self.days.before(dt.date(1990, 1, 3), 500) == dt.date(1990, 1, 1)
        assert self.days.after(dt.date(2100, 12, 30), 500) == dt.date(2100, 12, 31)

    @given(st.dates(dt.date(2015, 1, 1), dt.date(2040, 1, 1)), st.integers(1, 300))
    def test_there_and_back(self, start, count):
        forth = self.days.after(start, count)
        assert not day_off(self.days.programme, forth)
        assert forth > start
        assert self.days.after(start, count + 1) > forth
        back = self.days.before(forth, count)
        assert back <= start or day_off(self.days.programme, start)
        assert self.days.between(start, forth) == count
        assert self.days.between(forth, start) == 0

    def test_nobody_works_at_all(self):
        never = WorkingDays(plan(programme="closed: [1990-01-01..2100-12-31]\n").programme)
        assert never.before(TODAY, 3) == dt.date(1990, 1, 1)
        assert never.after(TODAY, 3) == dt.date(2100, 12, 31)


BLOG = [
    ("brief", "2026-03-18", "2026-03-20", False),
    ("draft", "2026-03-23", "2026-03-31", False),
    ("review", "2026-04-01", "2026-04-07", False),  # Good Friday and Easter Monday in between
    ("approval", "2026-04-08", "2026-04-09", False),
]


class TestMilestones:
    def test_a_blog(self):
        assert schedule("format: blog\nstatus: assigned\nplanned: 2026-04-10\n") == BLOG

    def test_from_a_saturday(self):
        assert schedule("format: blog\nstatus: idea\nplanned: 2026-04-11\n")[-1][:3] == (
            "approval",
            "2026-04-09",
            "2026-04-10",
        )

    def test_away(self):
        found = schedule("format: social\nstatus: idea\nplanned: 2026-03-20\n", ines="away: [2026-03-17..2026-03-18]\n")
        assert found == [("draft", "2026-03-13", "2026-03-16", False), ("approval", "2026-03-19", "2026-03-19", False)]

    def test_away_and_somebody_else_is_there(self):
        piece = "format: social\nstatus: idea\nplanned: 2026-03-20\n"
        made = plan(piece, ines="away: [2026-03-17..2026-03-18]\n")
        alone = milestones(made, made.pieces["x"])
        both = (*made.pieces["x"].faces, Face(person="tom-okafor", part="co-author"))
        assert milestones(made, msgspec.structs.replace(made.pieces["x"], faces=both)) != alone

    def test_steps_of_its_own(self):
        programme = "formats: {zine: {minimum_role: social-savvy, steps: {fold: 1, staple: 0}}}\n"
        found = schedule("format: zine\nstatus: drafting\nplanned: 2026-03-20\n", programme=programme)
        assert found == [("fold", "2026-03-19", "2026-03-19", False), ("staple", "2026-03-19", "2026-03-19", False)]

    @pytest.mark.parametrize(
        "piece",
        [
            "format: blog\nstatus: idea\n",
            "format: blog\nstatus: on-hold\nplanned: 2026-04-10\n",
            "format: blog\nstatus: dropped\nplanned: 2026-04-10\n",
            "format: blog\nstatus: published\nplanned: 2026-04-10\n",
            "format: haiku\nstatus: idea\nplanned: 2026-04-10\n",
        ],
    )
    def test_none(self, piece):
        assert schedule(piece) == []


BLOG_STEPS = ("brief", "draft", "review", "approval")


@pytest.mark.parametrize(
    ("status", "steps", "done"),
    [
        ("idea", BLOG_STEPS, 0),
        ("assigned", BLOG_STEPS, 0),
        ("drafting", BLOG_STEPS, 1),
        ("review", BLOG_STEPS, 2),
        ("changes", BLOG_STEPS, 1),
        ("approved", BLOG_STEPS, 4),
        ("scheduled", BLOG_STEPS, 4),
        ("drafting", ("draft", "approval"), 0),
        ("review", ("draft", "approval"), 1),
        ("changes", ("draft", "approval"), 0),
        ("review", ("brief", "interview", "draft", "review", "approval"), 3),
        ("changes", ("brief", "interview", "draft", "review", "approval"), 2),
        ("review", ("brief", "draft", "rehearsal"), 3),
        ("changes", (), 0),
        ("approved", (), 0),
    ],
)
def test_steps_done(status, steps, done):
    assert steps_done(status, steps) == done


@pytest.mark.parametrize(
    ("status", "planned", "today", "late"),
    [
        ("assigned", "2026-04-10", "2026-03-20", None),
        (
            "assigned",
            "2026-04-10",
            "2026-03-21",
            ("brief", "2026-03-20", "2026-04-13", 1),
        ),  # a Saturday: Monday is the next chance
        ("assigned", "2026-04-10", "2026-03-24", ("brief", "2026-03-20", "2026-04-14", 2)),
        ("drafting", "2026-04-10", "2026-03-24", None),
        ("drafting", "2026-04-10", "2026-04-01", ("draft", "2026-03-31", "2026-04-13", 1)),
        ("review", "2026-04-10", "2026-04-01", None),
        ("changes", "2026-04-10", "2026-04-01", ("draft", "2026-03-31", "2026-04-13", 1)),
        ("approved", "2026-04-10", "2026-04-10", None),
        ("scheduled", "2026-04-10", "2026-04-10", None),
        ("scheduled", "2026-04-10", "2026-04-11", ("", "2026-04-10", "2026-04-13", 1)),
        ("scheduled", "2026-04-10", "2026-04-14", ("", "2026-04-10", "2026-04-14", 2)),
        ("review", "2026-04-10", "2026-04-14", ("review", "2026-04-07", "2026-04-17", 5)),
        ("on-hold", "2026-04-10", "2026-05-14", None),
    ],
)
def test_delays(status, planned, today, late):
    made = plan(f"format: blog\nstatus: {status}\nplanned: {planned}\n", today=today)
    delay = delay_of(made, made.pieces["x"])
    assert (delay and (delay.step, str(delay.due), str(delay.earliest), delay.working_days)) == late


COUNTRIES = [  # a social piece: two days of drafting, one of approval; worked out by hand from each country's calendar
    ("NL", "null", "2026-05-15", "2026-05-11", "2026-05-12", "2026-05-13"),  # Ascension Day is the 14th
    ("NL", "null", "2027-01-04", "2026-12-29", "2026-12-30", "2026-12-31"),  # New Year's Day, and a weekend
    ("NL", "null", "2026-04-29", "2026-04-23", "2026-04-24", "2026-04-28"),  # King's Day is Monday the 27th
    ("GB", "ENG", "2026-05-26", "2026-05-20", "2026-05-21", "2026-05-22"),  # Spring bank holiday is the 25th
    ("GB", "ENG", "2026-12-29", "2026-12-22", "2026-12-23", "2026-12-24"),  # Boxing Day moves to Monday the 28th
    ("GB", "SCT", "2027-01-05", "2026-12-29", "2026-12-30", "2026-12-31"),  # the 4th is the second of January, moved
    ("US", "CA", "2026-11-30", "2026-11-23", "2026-11-24", "2026-11-25"),  # Thanksgiving, and the day after it
    ("US", "null", "2026-11-30", "2026-11-24", "2026-11-25", "2026-11-27"),  # which is worked elsewhere
    (
        "US",
        "CA",
        "2026-07-06",
        "2026-06-30",
        "2026-07-01",
        "2026-07-02",
    ),  # Independence Day is a Saturday: the 3rd is off
    ("DE", "BY", "2026-06-05", "2026-06-01", "2026-06-02", "2026-06-03"),  # Corpus Christi
    ("DE", "BE", "2026-06-05", "2026-06-02", "2026-06-03", "2026-06-04"),  # which is worked in Berlin
    ("DE", "BY", "2027-01-07", "2026-12-31", "2027-01-04", "2027-01-05"),  # Epiphany, and New Year's Day
    ("CN", "null", "2026-03-02", "2026-02-26", "2026-02-27", "2026-02-28"),  # a Saturday that is worked
    ("CN", "null", "2026-02-24", "2026-02-12", "2026-02-13", "2026-02-14"),  # Spring Festival, and a Saturday before it
    ("CN", "null", "2026-10-12", "2026-10-08", "2026-10-09", "2026-10-10"),  # the week of National Day
]


@pytest.mark.parametrize(("country", "part", "planned", "starts", "draft", "approval"), COUNTRIES)
def test_countries(country, part, planned, starts, draft, approval):
    given = PROGRAMME.replace("{country: NL}", f"{{country: {country}, subdivision: {part}}}")
    assert given != PROGRAMME or country == "NL"
    drafts = {
        "plan/programme.md": given.encode(),
        PIECE: f"---\ntitle: X\ntheme: security\nformat: social\nstatus: idea\nplanned: {planned}\nfaces: []\n---\n".encode(),
    }
    made = load(BASE, TODAY, drafts=drafts)
    found = milestones(made, made.pieces["x"])
    assert [(str(each.starts), str(each.due)) for each in found] == [(starts, draft), (approval, approval)]


class TestMonthsAndQuarters:
    @pytest.mark.parametrize(
        ("planned", "due"),
        [
            ("2026-04", ["2026-04", "2026-04", "2026-04", "2026-04"]),
            ("2026-05", ["2026-05", "2026-05", "2026-05", "2026-05"]),
            ("2026-Q2", ["2026-Q2", "2026-Q2", "2026-Q2", "2026-Q2"]),
        ],
    )
    def test_a_blog(self, planned, due):
        made = plan(f"format: blog\nstatus: assigned\nplanned: {planned}\n")
        events = [event for event in events_of(made) if event.piece.id == "x"]
        assert [str(event.when) for event in events] == [*due, planned]

    def test_a_whitepaper_begins_months_before(self):
        made = plan("format: whitepaper\nstatus: assigned\nplanned: 2026-06\n")
        whens = [str(event.when) for event in events_of(made) if event.piece.id == "x"]
        assert whens == ["2026-05", "2026-06", "2026-06", "2026-06", "2026-06"]

    def test_nothing_is_late_before_its_month_is_over(self):
        for today, late in (("2026-04-30", False), ("2026-05-01", True)):
            made = plan("format: blog\nstatus: assigned\nplanned: 2026-04\n", today=today)
            agenda = agenda_of(made, made.today, "ines-duarte")
            assert any(event.piece.id == "x" for event in agenda.late) is late
            assert "x" not in agenda.delays, "no day, no count of days"


def test_forwards_and_backwards_are_one():
    made = plan()
    days = working_days_of(made)
    for form in made.formats.values():
        for start in (day("2026-03-11"), day("2026-12-23")):
            steps = steps_from(days, form, start)
            out = days.after(steps[-1].due, 1)
            assert steps_before(days, form, out) == steps


@pytest.mark.parametrize(
    ("planned", "away", "slack", "worked"),
    [
        ([], "", 2, 19),
        (["2026-04-10"], "", 1, 19),
        (["2026-04-10", "2026-04-30"], "", 0, 19),
        (["2026-04-10", "2026-04-30", "2026-04-01"], "", -1, 19),
        (["2026-03-31", "2026-05-01", "2026-04"], "", 2, 19),
        (["2026-04-10"], "away: [2026-04-08..2026-04-10]\n", 1, 16),
        (["2026-04-10"], "away: [2026-03-20..2026-05-10]\n", -1, 0),
    ],
)
def test_workload(planned, away, slack, worked):
    drafts = {
        f"plan/2026/x{number}.md": f"---\ntitle: X\nformat: blog\ntheme: security\nstatus: idea\nplanned: {when}\n"
        "faces: [{person: ines-duarte, part: author}]\n---\n".encode()
        for number, when in enumerate(planned)
    }
    drafts["people/employees/ines-duarte.md"] = INES.replace("\n---\n", f"\n{away}---\n", 1).encode()
    made = load(BASE, TODAY, drafts=drafts)
    found = workload_of(made, made.employees["ines-duarte"], Month(2026, 4))
    assert (found.slack, found.worked) == (slack, worked)


@pytest.mark.parametrize(
    ("start", "count", "names"),
    [
        ("2026-03-31", 2, ["Q1 2026", "Q2 2026"]),
        ("2026-04-01", 1, ["Q2 2026"]),
        ("2026-11-22", 3, ["Q4 2026", "Q1 2027", "Q2 2027"]),
    ],
)
def test_quarters(start, count, names):
    assert [str(each) for each in quarters_from(day(start), count)] == names


def test_cadence():
    made = plan(
        "format: blog\nstatus: idea\nplanned: 2026-06\n", programme="cadence: {pieces_per_theme_per_quarter: 2}\n"
    )
    found = cadence_of(made, made.themes["security"], quarters_from(day("2026-03-01"), 3))
    counts = [(str(each.quarter), len(each.published), len(each.planned), each.gap) for each in found]
    assert counts == [("Q1 2026", 1, 0, 1), ("Q2 2026", 0, 2, 0), ("Q3 2026", 0, 0, 2)]
