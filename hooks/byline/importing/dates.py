"""Dates as archives write them."""

import datetime as dt
import re

from byline.model.values import FIRST_DAY, LAST_DAY

# Not the locale's names: they would differ from machine to machine.
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_NUMBERS = re.compile(r"\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[\sTt])", re.ASCII)
_MONTH_FIRST = re.compile(r"\s*([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b", re.ASCII)
_DAY_FIRST = re.compile(r"\s*(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})\b", re.ASCII)
_FILE_NAME = re.compile(r"(\d{4}-\d{1,2}-\d{1,2})-(.+)", re.ASCII | re.DOTALL)


def read_date(text: str) -> dt.date | None:
    """Read a date in any of the forms that leave no doubt which day is meant.

    A time and a time zone behind it are left aside: the day is the one that is written. What could be two days (03/04/2015) is
    not read.

    Args:
        text: as `2014-03-19T10:00:00-05:00`, `2019-12-3` or `June 16, 2021`.

    Returns:
        The day, or None where the text is no date between 1990 and 2100.
    """
    if found := _NUMBERS.match(text):
        return _day(found[1], int(found[2]), found[3])
    if found := _MONTH_FIRST.match(text):
        return _day(found[3], _month(found[1]), found[2])
    if found := _DAY_FIRST.match(text):
        return _day(found[3], _month(found[2]), found[1])
    return None


def split_name(stem: str) -> tuple[dt.date | None, str]:
    """Split a post's file name into the date before it, where one can be read, and the rest."""
    found = _FILE_NAME.fullmatch(stem)
    day = read_date(found[1]) if found else None
    return (day, found[2]) if found and day else (None, stem)


def _month(name: str) -> int:
    word = "sep" if name.lower() == "sept" else name.lower()
    return next((number for number, month in enumerate(_MONTHS, 1) if month.startswith(word)), 0)


def _day(year: str, month: int, day: str) -> dt.date | None:
    try:
        found = dt.date(int(year), month, int(day))
    except ValueError:
        return None
    return found if FIRST_DAY <= found <= LAST_DAY else None
