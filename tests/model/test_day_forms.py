"""Days as people write them elsewhere: what has one reading is understood, all else is left to the writer."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byline.model.day_forms import meant_day, meant_period, meant_plan, readings
from byline.model.days import Informed, Period, Planned, read_day
from byline.model.unfit import Unfit

DAYS = [
    ("2026-3-1", "2026-03-01"),
    ("2026/03/01", "2026-03-01"),
    ("2026.3.1", "2026-03-01"),
    ("2026 3 1", "2026-03-01"),
    ("20260301", "2026-03-01"),
    ("1 March 2026", "2026-03-01"),
    ("1 march 2026", "2026-03-01"),
    ("1st of March, 2026", "2026-03-01"),
    ("1-Mar-2026", "2026-03-01"),
    ("March 1, 2026", "2026-03-01"),
    ("Mar. 1st 2026", "2026-03-01"),
    ("2026 March 1", "2026-03-01"),
    ("1 maart 2026", "2026-03-01"),
    ("1 mrt. 2026", "2026-03-01"),
    ("2026年3月1日", "2026-03-01"),
    ("2026年12月31号", "2026-12-31"),
    ("31/12/2026", "2026-12-31"),
    ("12/31/2026", "2026-12-31"),
    ("13.1.2026", "2026-01-13"),
    ("3/3/2026", "2026-03-03"),
    ("2026-03-01T00:00:00Z", "2026-03-01"),
    ("2026-03-01 09:30", "2026-03-01"),
    ("2026-03-01T23:30:00+02:00", ""),
    ("2026‑03‑01", "2026-03-01"),
    ("２０２６-０３-０１", "2026-03-01"),
    ("  2026-3-1  ", "2026-03-01"),
    ("03/04/2026", ""),
    ("3.4.2026", ""),
    ("1/2/26", ""),
    ("26-03-01", ""),
    ("2026-02-30", ""),
    ("2026-13-01", ""),
    ("30 February 2026", ""),
    ("1 Sept 2026", ""),
    ("1 Marching 2026", ""),
    ("2026/03-01", ""),
    ("2026", ""),
    ("tomorrow", ""),
    ("", ""),
    ("45658", ""),
]


@pytest.mark.parametrize(("text", "meant"), DAYS)
def test_days(text, meant):
    assert meant_day(text) == meant


def test_two_readings_are_both_told():
    assert readings("03/04/2026") == ("2026-03-04", "2026-04-03")
    with pytest.raises(Unfit) as caught:
        read_day("03/04/2026")
    assert caught.value.message == "can be read in two ways"
    assert caught.value.help == "Write `2026-03-04` or `2026-04-03`, whichever is meant."
    assert caught.value.meant == ""


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2026-3", "2026-03"),
        ("2026/03", "2026-03"),
        ("03/2026", "2026-03"),
        ("March 2026", "2026-03"),
        ("2026 maart", "2026-03"),
        ("2026年3月", "2026-03"),
        ("Q1 2026", "2026-Q1"),
        ("2026-q3", "2026-Q3"),
        ("2026Q4", "2026-Q4"),
        ("q2/2026", "2026-Q2"),
        ("2026-3-1", "2026-03-01"),
        ("Q5 2026", ""),
        ("2026-13", ""),
        ("spring 2026", ""),
        ("2026", ""),
    ],
)
def test_plans(text, meant):
    assert meant_plan(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2026-12-24 - 2027-01-02", "2026-12-24..2027-01-02"),
        ("2026-12-24/2027-01-02", "2026-12-24..2027-01-02"),
        ("2026-12-24...2027-01-02", "2026-12-24..2027-01-02"),
        ("2026-12-24 to 2027-1-2", "2026-12-24..2027-01-02"),
        ("24-12-2026 t/m 31-12-2026", "2026-12-24..2026-12-31"),
        ("2026年12月24日至2027年1月2日", "2026-12-24..2027-01-02"),
        ("2026-7-1", "2026-07-01"),
        ("2027-01-02..2026-12-24", ""),
        ("1/2/2026 to 3/4/2026", ""),
        ("2026-12-24 to the end", ""),
    ],
)
def test_periods(text, meant):
    assert meant_period(text) == meant


@pytest.mark.parametrize(
    ("read", "text", "meant"),
    [
        (read_day, "1-1-1887", ""),
        (read_day, "13-1-2026", "2026-01-13"),
        (Planned.read, "Q1 2026", "2026-Q1"),
        (Planned.read, "Q1 1887", ""),
        (Period.read, "2026-1-1..2026-1-2", "2026-01-01..2026-01-02"),
        (Informed.read, "2026-1-1", "2026-01-01"),
        (Informed.read, "soon", ""),
    ],
)
def test_what_a_field_says(read, text, meant):
    with pytest.raises(Unfit) as caught:
        read(text)
    assert caught.value.meant == meant
    if meant:
        assert caught.value.help == f"Did you mean `{meant}`?"


@given(st.dates(dt.date(1990, 1, 1), dt.date(2100, 12, 31)))
def test_the_form_of_the_files_means_itself(day):
    assert meant_day(day.isoformat()) == day.isoformat()
    assert readings(f"{day.day}/{day.month}/{day.year}")
    assert day.isoformat() in readings(f"{day.day}/{day.month}/{day.year}")


@given(st.text(max_size=40))
def test_any_text(text):
    for meant in (meant_day(text), meant_plan(text), meant_period(text)):
        assert meant == "" or meant[:4].isdigit()
