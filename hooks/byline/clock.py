"""Which day it is: given by hand or by the environment, so that every run can be repeated."""

import datetime as dt
from collections.abc import Mapping


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
            return _day(name, text)
    epoch = environment.get("SOURCE_DATE_EPOCH")
    return _of_epoch(epoch) if epoch else None


def _day(name: str, text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise NoDay(f"{name} is not a day: write it as YYYY-MM-DD, as in 2027-02-11.") from None


def _of_epoch(text: str) -> dt.date:
    try:
        return dt.datetime.fromtimestamp(int(text), dt.UTC).date()
    except (ValueError, OverflowError, OSError):
        raise NoDay("SOURCE_DATE_EPOCH is not a number of seconds since 1970.") from None
