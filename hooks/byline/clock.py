"""Which day it is: given by hand or by the environment, so that every run can be repeated."""

import datetime as dt
import re
from collections.abc import Mapping

FIRST_YEAR, LAST_YEAR = 1970, 2100
"""The years to reckon with: SOURCE_DATE_EPOCH counts from the first, content ends with the last (DOC006)."""


class NoDay(Exception):  # noqa: N818
    """A day was given, and does not read as one."""


def given_today(option: str | None, environment: Mapping[str, str]) -> dt.date | None:
    """Find the day that the user gave.

    Args:
        option: the value of `--today`.
        environment: where BYLINE_TODAY and SOURCE_DATE_EPOCH (reproducible-builds.org) may be set.

    Returns:
        The day, or None where none was given: then the programme decides.

    Raises:
        NoDay: where what was given is no day.
    """
    for name, text in (("--today", option), ("BYLINE_TODAY", environment.get("BYLINE_TODAY"))):
        if text:
            return read_day(name, text)
    epoch = environment.get("SOURCE_DATE_EPOCH")
    return _of_epoch(epoch) if epoch else None


def read_day(name: str, text: str) -> dt.date:
    """Read a day that was given by hand.

    Args:
        name: of the option or variable, for the message.
        text: what was given.

    Raises:
        NoDay: where it does not read as YYYY-MM-DD, or lies too far off.
    """
    try:
        day = dt.date.fromisoformat(text if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII) else "")
    except ValueError:
        raise NoDay(f"{name} is not a day: write it as YYYY-MM-DD, as in 2027-02-11.") from None
    return _near(name, day)


def _of_epoch(text: str) -> dt.date:
    try:
        return _near("SOURCE_DATE_EPOCH", dt.datetime.fromtimestamp(int(text), dt.UTC).date())
    except (ValueError, OverflowError, OSError):
        raise NoDay("SOURCE_DATE_EPOCH is not a number of seconds since 1970.") from None


def _near(name: str, day: dt.date) -> dt.date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise NoDay(f"{name} lies outside {FIRST_YEAR} to {LAST_YEAR}.")
    return day
