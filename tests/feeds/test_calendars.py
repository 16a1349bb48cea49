"""What no calendar program notices, and everybody who subscribes does: identities, days, changes, what does not belong there."""

import datetime as dt
from pathlib import Path
from typing import Any

import icalendar
import pytest

from byline.feeds import all_feeds
from byline.feeds.feed import Origin
from byline.load import load
from feeds.made import TODAY, URL, events, feeds, piece

ROOT = Path(__file__).resolve().parents[2]
NEW = "plan/2026/sign-in-by-smiling.md"
PLAN = "feeds/plan.ics"
TITLE = "Blog: Sign in by smiling"
EXAMPLE = {
    feed.path: feed.content
    for feed in all_feeds(Origin(load(ROOT, dt.date(2026, 11, 22)), {}, URL))
    if feed.path.endswith(".ics")
}


def one(drafts: dict[str, str], **named: Any) -> icalendar.Event:
    return events(feeds(drafts, **named)[PLAN])[TITLE]


@pytest.mark.parametrize("path", EXAMPLE)
def test_every_calendar_of_the_example(path: str) -> None:
    content = EXAMPLE[path]
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert content.count(b"\n") == content.count(b"\r\n") == content.count(b"\r")
    assert max(map(len, content.split(b"\r\n"))) <= 75
    calendar = icalendar.Calendar.from_ical(content)
    assert isinstance(calendar, icalendar.Calendar)
    assert "UID" not in calendar, "vdirsyncer would take the whole for one event"
    found = calendar.walk("VEVENT")
    assert len({str(event["UID"]) for event in found}) == len(found)
    for event in found:
        assert {"DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE", "LAST-MODIFIED", "URL", "STATUS"} <= event.keys()
        assert type(event["DTSTART"].dt) is type(event["DTEND"].dt) is dt.date, "whole days, without a time zone"


def test_the_example_has_them_all() -> None:
    plan = load(ROOT, dt.date(2026, 11, 22))
    assert {f"feeds/themes/{each}.ics" for each in plan.themes} < EXAMPLE.keys()
    linked = {
        each.id for each in plan.employees.values() if not each.left and any(not link.withdrawn for link in each.themes)
    }
    assert {path for path in EXAMPLE if path.startswith("feeds/people/")} == {
        f"feeds/people/{each}.ics" for each in linked
    }
    assert len(linked) < len(plan.employees), "who has left, or is not linked, has no calendar"


@pytest.mark.parametrize(
    ("planned", "first", "end", "called"),
    [
        ("2026-05-21", "2026-05-21", "2026-05-22", TITLE),
        ("2026-12-31", "2026-12-31", "2027-01-01", TITLE),
        ("2026-05", "2026-05-01", "2026-06-01", f"{TITLE} (some time in May 2026)"),
        ("2026-Q4", "2026-10-01", "2027-01-01", f"{TITLE} (some time in Q4 2026)"),
    ],
)
def test_days(planned: str, first: str, end: str, called: str) -> None:
    event = events(feeds({NEW: piece(planned=planned)})[PLAN])[called]
    assert (event["DTSTART"].dt.isoformat(), event["DTEND"].dt.isoformat()) == (first, end)


def test_it_came_out_on_another_day() -> None:
    more = "published: {date: 2026-02-19, url: https://northgate.example/smile}"
    event = one({NEW: piece(planned="2026-02-12", status="published", more=more)})
    assert (event["DTSTART"].dt.isoformat(), event["STATUS"]) == ("2026-02-19", "CONFIRMED")
    assert "https://northgate.example/smile" in event["DESCRIPTION"]


def test_steps_stand_on_their_days_until_they_are_done() -> None:
    def steps(status: str) -> list[tuple[str, str]]:
        found = events(feeds({NEW: piece(status=status)})[PLAN])
        return [
            (name.split(" due")[0], event["DTSTART"].dt.isoformat())
            for name, event in found.items()
            if f"· {TITLE}" in name
        ]

    # 14 May 2026 is Ascension Day in the Netherlands; 21 May is a Thursday.
    assert steps("assigned") == [
        ("Brief", "2026-05-01"),
        ("Draft", "2026-05-12"),
        ("Review", "2026-05-18"),
        ("Approval", "2026-05-20"),
    ]
    assert steps("review") == [("Review", "2026-05-18"), ("Approval", "2026-05-20")]
    assert steps("scheduled") == []


def test_a_piece_that_moves_takes_its_event_with_it() -> None:
    early, late = (dt.datetime(2026, 2, day, 9, 30, tzinfo=dt.UTC) for day in (3, 4))
    before = one({NEW: piece(planned="2026-05-21")}, changes={NEW: early, "plan/programme.md": early, INES: early})
    after = one({NEW: piece(planned="2026-06-02")}, changes={NEW: late, "plan/programme.md": early, INES: early})
    assert before["UID"] == after["UID"]
    assert (before["SEQUENCE"], before["DTSTAMP"].dt) < (after["SEQUENCE"], after["DTSTAMP"].dt)
    assert (before["LAST-MODIFIED"].dt, after["LAST-MODIFIED"].dt) == (early, late)


INES = "people/employees/ines-duarte.md"


@pytest.mark.parametrize("path", ["plan/programme.md", INES])
def test_the_days_move_with_the_files_they_are_worked_out_from(path: str) -> None:
    early, late = (dt.datetime(2026, 2, day, tzinfo=dt.UTC) for day in (3, 4))
    changes = dict.fromkeys((NEW, "plan/programme.md", INES), early)
    assert one({NEW: piece()}, changes=changes | {path: late})["LAST-MODIFIED"].dt == late


def test_no_time_of_building_where_git_knows_nothing() -> None:
    event = one({NEW: piece()})
    assert event["DTSTAMP"].dt == dt.datetime.combine(TODAY, dt.time(), dt.UTC)


def test_a_piece_that_is_renamed_keeps_its_event() -> None:
    renamed = "plan/2026/smile-and-sign-in.md"
    before = one({NEW: piece()})
    after = one({renamed: piece(more="moved_from: sign-in-by-smiling")})
    assert before["UID"] == after["UID"]


def test_an_old_name_that_another_piece_bears_is_that_one_s() -> None:
    drafts = {NEW: piece(), "plan/2026/a.md": piece("A", more="moved_from: sign-in-by-smiling")}
    drafts |= {f"plan/2026/{name}.md": piece(name, more="moved_from: long-gone") for name in "bc"}
    found = events(feeds(drafts)[PLAN])
    assert len({str(event["UID"]) for event in found.values()}) == len(found)
    assert found[TITLE]["UID"] == one({NEW: piece()})["UID"]


@pytest.mark.parametrize("status", ["idea", "on-hold", "dropped"])
def test_what_nobody_has_promised_is_in_no_feed(status: str) -> None:
    for path, content in feeds({NEW: piece(status=status)}).items():
        assert b"smiling" not in content, path


def test_whose_work_it_is() -> None:
    found = feeds({NEW: piece(more="supporter: tom-okafor")})
    named = {path for path, content in found.items() if b"Sign in by smiling" in content.replace(b"\r\n ", b"")}
    assert named == {PLAN, "feeds/themes/security.ics", "feeds/people/ines-duarte.ics", "data/plan.json"}
    text = str(events(found[PLAN])[TITLE]["DESCRIPTION"])
    assert "By Inês Duarte" in text
    assert "Helped by Tom Okafor" in text


def test_who_took_the_yes_back_is_not_named() -> None:
    ines = (ROOT / "tests/cases/base" / INES).read_text("utf-8")
    drafts = {INES: ines.replace("    agreed:", "    withdrawn: 2026-02-20\n    agreed:"), NEW: piece()}
    for path, content in feeds(drafts).items():
        assert "Inês" not in content.decode(), path
        assert "ines-duarte" not in path
