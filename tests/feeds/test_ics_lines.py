"""Our own lines of a calendar are those that the library would write."""

import datetime as dt

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from byline.ics_lines import day, line, moment, text

TEXTS = st.text(
    st.sampled_from(",;\\^:\"'aé王👩\u200d\n") | st.characters(exclude_categories=("Cc", "Cs")), max_size=300
).filter(lambda value: "\\N" not in value)  # which the library takes for the end of a line


def theirs(name: str, value: object) -> bytes:
    made = icalendar.Event()
    made.add(name, value)
    return made.to_ical().removeprefix(b"BEGIN:VEVENT\r\n").removesuffix(b"END:VEVENT\r\n")


@given(TEXTS)
def test_a_text(value: str) -> None:
    assert line("SUMMARY", text(value)) == theirs("summary", value)
    assert max(map(len, line("DESCRIPTION", text(value)).split(b"\r\n"))) <= 75


@given(st.dates())
def test_a_day(value: dt.date) -> None:
    assert line("DTSTART;VALUE=DATE", day(value)) == theirs("dtstart", value)


@given(st.datetimes())
def test_a_moment(value: dt.datetime) -> None:
    given = value.replace(microsecond=0, tzinfo=dt.UTC)
    assert line("DTSTAMP", moment(given)) == theirs("dtstamp", given)


@pytest.mark.parametrize("length", range(140, 160))
def test_a_line_of_just_that_length(length: int) -> None:
    assert line("SUMMARY", "x" * length) == theirs("summary", "x" * length)


def test_a_path_with_a_large_n_stays_one() -> None:
    made = b"BEGIN:VEVENT\r\n" + line("SUMMARY", text("C:\\New")) + b"END:VEVENT\r\n"
    assert icalendar.Event.from_ical(made)["SUMMARY"] == "C:\\New"
