"""Days as people write them elsewhere (`1 March 2026`, `31/12/2026`), for saying what was surely meant (DOC006).

A form that can be read in two ways, as 03/04/2026, has no certain meaning, and gets none here.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from functools import cache

_LANGUAGES = ("en", "nl")
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_TIME = re.compile(r"[T ](\d\d?:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?\Z")
_YEAR_FIRST = re.compile(r"(\d{4})([-/. ])(\d\d?)\2(\d\d?)|(\d{4})(\d\d)(\d\d)|(\d{4})年(\d\d?)月(\d\d?)[日号]")
_YEAR_LAST = re.compile(r"(\d\d?)([-/. ])(\d\d?)\2(\d{4})")
_NAMED = re.compile(r"(\d{1,4})(?:st|nd|rd|th|e)?(?: of)?[- ]+([^\W\d]+)\.?,?[- ]+(\d{1,4})")
_NAME_FIRST = re.compile(r"([^\W\d]+)\.? (\d\d?)(?:st|nd|rd|th)?,? (\d{4})")
_MONTH = re.compile(r"(\d{4})[-/. ](\d\d?)|(\d{4})年(\d\d?)月")
_MONTH_FIRST = re.compile(r"(\d\d?)[-/. ](\d{4})")
_NAMED_MONTH = re.compile(r"([^\W\d]+)\.?,? (\d{4})|(\d{4}) ([^\W\d]+)\.?")
_QUARTER = re.compile(r"(\d{4})[-/. ]?q([1-4])|q([1-4])[-/. ]?(\d{4})")
_BETWEEN = ("...", "..", "…", " - ", " to ", " until ", " till ", " tot ", " t/m ", "~", "至", "到", "/", " -", "- ")


def meant_day(text: str) -> str:
    """Give the date that a text surely means, as YYYY-MM-DD, or an empty text where none or several are possible."""
    days = {day for day in _days(_without_time(_even(text))) if day}
    return days.pop().isoformat() if len(days) == 1 else ""


def readings(text: str) -> tuple[str, ...]:
    """Give all dates that a text could mean, as YYYY-MM-DD, the earliest first."""
    return tuple(sorted({day.isoformat() for day in _days(_without_time(_even(text))) if day}))


def meant_plan(text: str) -> str:
    """Give the day, month or quarter that a text surely means, or an empty text."""
    return meant_day(text) or _meant_quarter(_even(text)) or _meant_month(_even(text))


def meant_period(text: str) -> str:
    """Give the period that a text surely means, as its first day, two dots and its last day, or an empty text."""
    even = _even(text)
    for mark in _BETWEEN:
        first, found, last = even.partition(mark)
        days = meant_day(first), meant_day(last)
        if found and all(days):
            return "..".join(days) if days[0] <= days[1] else ""
    return meant_day(text)


def _even(text: str) -> str:
    """Even out what looks the same: wide digits, kinds of dashes and blanks, letter case."""
    plain = _DASHES.sub("-", unicodedata.normalize("NFKC", text))
    return " ".join(plain.casefold().split())


def _without_time(text: str) -> str:
    """Drop a time of day; in another zone's night it may have been another day here, so that one stays."""
    found = _TIME.search(text.upper())
    if not found or (found[2] and found[1].strip("0:.")):
        return text
    return text[: found.start()]


def _days(text: str) -> Iterator[dt.date | None]:
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = (each for each in found.groups() if each and each.isdigit())
        yield _day(year, month, day)
    elif found := _YEAR_LAST.fullmatch(text):
        yield _day(found[4], found[3], found[1])
        yield _day(found[4], found[1], found[3])
    elif (found := _NAMED.fullmatch(text)) and found[2] in _months():
        ends = sorted((found[1], found[3]), key=len)
        yield _day(ends[1], _months()[found[2]], ends[0])
    elif (found := _NAME_FIRST.fullmatch(text)) and found[1] in _months():
        yield _day(found[3], _months()[found[1]], found[2])


def _day(year: str, month: str | int, day: str) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day)) if len(year) == 4 else None  # noqa: PLR2004  # digits of a year
    except ValueError:
        return None


def _meant_quarter(text: str) -> str:
    found = _QUARTER.fullmatch(text)
    return f"{found[1] or found[4]}-Q{found[2] or found[3]}" if found else ""


def _meant_month(text: str) -> str:
    year, month = "", 0
    if found := _MONTH.fullmatch(text):
        year, month = found[1] or found[3], int(found[2] or found[4])
    elif found := _MONTH_FIRST.fullmatch(text):
        year, month = found[2], int(found[1])
    elif found := _NAMED_MONTH.fullmatch(text):
        year, month = found[2] or found[3], _months().get(found[1] or found[4], 0)
    return f"{year}-{month:02}" if _day(year, month, "1") else ""


@cache
def _months() -> dict[str, int]:
    """Give the numbers of months by their names and abbreviations, in the languages of the interface."""
    from babel.dates import get_month_names  # noqa: PLC0415  # only who writes a month's name waits for it

    return {
        name.casefold().rstrip("."): number
        for language in _LANGUAGES
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, locale=language).items()
    }
