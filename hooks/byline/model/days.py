"""Days as people plan with them: dates, months and quarters, periods (DOC006)."""

import calendar
import datetime as dt
import re
from typing import Literal

from byline.model.day_forms import meant_day, meant_period, meant_plan, readings
from byline.model.unfit import Unfit
from byline.suggestions import certain, did_you_mean

FIRST_DAY, LAST_DAY = dt.date(1990, 1, 1), dt.date(2100, 12, 31)
_NO_DATE = "is not a date"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_LONGER = re.compile(r"(\d{4})-(?:Q([1-4])|(\d{2}))", re.ASCII)
_MONTHS = range(1, 13)


def read_day(text: str) -> dt.date:
    """Read a date as YYYY-MM-DD (ISO 8601), between 1990 and 2100.

    Raises:
        Unfit: where the text is no such date.
    """
    if not _DAY.fullmatch(text):
        raise _no_date(text)
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        raise Unfit("is a day that does not exist", "Check the month and the day: YYYY-MM-DD.") from None
    if not FIRST_DAY <= day <= LAST_DAY:
        raise Unfit("lies outside 1990 to 2100", "Check the year: YYYY-MM-DD.")
    return day


def _no_date(text: str) -> Unfit:
    """Say that a text is no date; which one was meant where it can be told, and the choice where it has two readings."""
    meant, several = _within_bounds(meant_day(text)), readings(text)
    if len(several) > 1:
        return Unfit(
            "can be read in two ways", f"Write {' or '.join(f'`{each}`' for each in several)}, whichever is meant."
        )
    help_ = f"Did you mean `{meant}`?" if meant else "Write dates as YYYY-MM-DD, as in 2027-02-11."
    return Unfit(_NO_DATE, help_, meant=meant)


def _no_form(what: str, meant: str, unfit: Unfit, form: str) -> Unfit:
    """Say that a text is none of the forms that are read; a date that is one, and wrong, keeps what was said of it."""
    if meant := _within_bounds(meant):
        return Unfit(f"is not {what} in the form that is read here", f"Did you mean `{meant}`?", meant=meant)
    return Unfit(f"is not {what}", form) if unfit.message == _NO_DATE else unfit


def _within_bounds(meant: str) -> str:
    years = [int(year) for year in re.findall(r"\d{4}", meant)]
    return meant if all(FIRST_DAY.year <= year <= LAST_DAY.year for year in years) else ""


class Planned(str):
    """When a piece goes out, as precisely as it is known: a day, a month or a quarter, as it stands in the file.

    Attributes:
        first: its first day.
        last: its last day, the same as the first where the day is known.
        precision: `day`, `month` or `quarter`.
    """

    __slots__ = ("first", "last", "precision")
    first: dt.date
    last: dt.date
    precision: Literal["day", "month", "quarter"]

    @classmethod
    def around(cls, day: dt.date, precision: Literal["day", "month", "quarter"]) -> "Planned":
        """Give the day itself, or the month or quarter that it lies in."""
        written = {
            "day": day.isoformat(),
            "month": f"{day.year}-{day.month:02}",
            "quarter": f"{day.year}-Q{(day.month + 2) // 3}",
        }
        return cls._read(written[precision])

    @classmethod
    def read(cls, text: str) -> "Planned":
        """Read `2027-02-11`, `2027-02` or `2027-Q1`.

        Raises:
            Unfit: where the text is none of these.
        """
        try:
            return cls._read(text)
        except Unfit as unfit:
            form = "Write a day as 2027-02-11, a month as 2027-02 or a quarter as 2027-Q1."
            raise _no_form("a day, month or quarter", meant_plan(text), unfit, form) from None

    @classmethod
    def _read(cls, text: str) -> "Planned":
        planned = cls(text)
        if not (found := _LONGER.fullmatch(text)):
            planned.first = planned.last = read_day(text)
            planned.precision = "day"
        elif found[2]:
            planned.first, planned.last = _months(int(found[1]), int(found[2]) * 3 - 2, 3)
            planned.precision = "quarter"
        else:
            planned.first, planned.last = _months(int(found[1]), int(found[3]), 1)
            planned.precision = "month"
        return planned


def _months(year: int, month: int, count: int) -> tuple[dt.date, dt.date]:
    if month not in _MONTHS:
        raise Unfit("is not a month that exists", "Write a month as YYYY-MM, as in 2027-03.")
    if not FIRST_DAY.year <= year <= LAST_DAY.year:
        raise Unfit("lies outside 1990 to 2100", "Check the year: YYYY-MM or YYYY-Q1.")
    last = month + count - 1
    return dt.date(year, month, 1), dt.date(year, last, calendar.monthrange(year, last)[1])


class Period(str):
    """Days from the first to the last, both included, as they stand in the file; a single day is a period of one.

    Attributes:
        first: the first day.
        last: the last day.
    """

    __slots__ = ("first", "last")
    first: dt.date
    last: dt.date

    @classmethod
    def read(cls, text: str) -> "Period":
        """Read `2026-12-24..2027-01-02`, or a single day.

        Raises:
            Unfit: where the text is neither, or ends before it starts.
        """
        try:
            return cls._read(text)
        except Unfit as unfit:
            form = "Write a day as 2026-12-24, or the first day, two dots, the last day: 2026-12-24..2027-01-02."
            raise _no_form("a period", meant_period(text), unfit, form) from None

    @classmethod
    def _read(cls, text: str) -> "Period":
        period = cls(text)
        first, dots, last = text.partition("..")
        period.first, period.last = read_day(first.strip()), read_day((last if dots else first).strip())
        if period.last < period.first:
            raise Unfit("ends before it starts", "Write the first day, two dots, the last day: 2026-12-24..2027-01-02.")
        return period

    def covers(self, day: dt.date) -> bool:
        """Whether the day lies within the period."""
        return self.first <= day <= self.last


class Informed(str):
    """The day when somebody outside was told to be on file, or the reason why not yet (GDPR, article 14)."""

    __slots__ = ()
    REASONS = ("first-contact", "public-figure")

    @classmethod
    def read(cls, text: str) -> "Informed":
        """Read a date or one of the reasons.

        Raises:
            Unfit: where the text is neither.
        """
        if text in cls.REASONS:
            return cls(text)
        try:
            read_day(text)
        except Unfit as unfit:
            words = " or ".join(cls.REASONS)
            message = f"{unfit.message}, nor {words}" if unfit.message.startswith("is not") else unfit.message
            help_ = did_you_mean(text, cls.REASONS, f"Write a date as YYYY-MM-DD, or {words}.")
            meant = unfit.meant or certain(text, cls.REASONS) or ""
            raise Unfit(message, unfit.help if unfit.meant else help_, meant=meant) from None
        return cls(text)
