from __future__ import annotations

import datetime as dt

import pytest

from byline.importing.dates import read_date, split_name


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2014-03-19", "2014-03-19"),
        ("2014-3-9", "2014-03-09"),
        ("2014/03/19", "2014-03-19"),
        ("2014-03-19 10:00", "2014-03-19"),
        ("2014-03-19 10:00 EDT", "2014-03-19"),
        ("2014-03-19T23:59:00-05:00", "2014-03-19"),
        ("2014-03-19 00:00:00+00:00", "2014-03-19"),
        ("2014-03-19 (optional)", "2014-03-19"),
        ("June 16, 2021", "2021-06-16"),
        ("Jun. 6th 2021", "2021-06-06"),
        ("Sept 6, 2021", "2021-09-06"),
        ("16 June 2021", "2021-06-16"),
        ("1st of nothing 2021", None),
        ("2014-02-30", None),
        ("2014-13-01", None),
        ("2014-03-199", None),
        ("03/04/2015", None),
        ("Juice 6, 2021", None),
        ("1989-12-31", None),
        ("2101-01-01", None),
        ("Last Modified", None),
        ("٢٠١٤-٠٣-١٩", None),
        ("", None),
    ],
)
def test_a_date_is_read_where_it_leaves_no_doubt(text: str, day: str | None) -> None:
    assert read_date(text) == (dt.date.fromisoformat(day) if day else None)


@pytest.mark.parametrize(
    ("stem", "day", "rest"),
    [
        ("2014-03-19-hello", dt.date(2014, 3, 19), "hello"),
        ("2019-12-3-long-term", dt.date(2019, 12, 3), "long-term"),
        ("2019-13-03-odd", None, "2019-13-03-odd"),
        ("2014-03-19", None, "2014-03-19"),
        ("hello", None, "hello"),
    ],
)
def test_a_file_name_splits(stem: str, day: dt.date | None, rest: str) -> None:
    assert split_name(stem) == (day, rest)
