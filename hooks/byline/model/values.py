"""The kinds of value that a field can hold, beyond what the standard library has."""

import calendar
import datetime as dt
import re
from collections.abc import Callable
from typing import Annotated, Any, Literal, get_args

from msgspec import Meta

Role = Literal["social-savvy", "subject-matter-expert", "thought-leader", "spokesperson"]
ROLES: tuple[Role, ...] = get_args(Role)
"""From the base of the pyramid to its top (P10)."""

Attribute = Literal[
    "social-skills",
    "social-activity",
    "internal-recognition",
    "authority",
    "conversation",
    "network",
    "media-training",
]
Provable = Literal["social-activity", "internal-recognition", "authority", "conversation"]
InfluencerType = Literal[
    "social-broadcaster", "mass-maven", "mass-connector", "potential-influencer", "organisation", "media", "politics"
]
Stage = Literal["unaware", "aware", "interested", "engaged", "advocate", "dormant"]
STAGES: tuple[Stage, ...] = ("unaware", "aware", "interested", "engaged", "advocate")
"""From stranger to friend; `dormant` counts as unaware."""

Status = Literal[
    "idea",
    "assigned",
    "drafting",
    "review",
    "changes",
    "approved",
    "scheduled",
    "published",
    "on-hold",
    "dropped",
]
Part = Literal["author", "co-author", "interviewee", "speaker", "host", "quoted", "featured", "photographed"]
Involvement = Literal["quoted", "interviewed", "co-author", "invited", "thanked"]
ThemeKind = Literal["market", "societal"]
ThemeStatus = Literal["proposed", "active", "retired"]
Source = Literal["search-engine", "social-monitoring", "trade-journal", "event", "colleague"]
Contact = Literal["meeting", "call", "message", "reply", "comment", "share", "event", "mention"]
Basis = Literal["legitimate-interest", "consent", "public-interest"]
Length = Literal["short", "long", "spoken", "visual"]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Language = Literal["en", "nl", "zh"]
SeverityName = Literal["error", "warning", "notice"]

FIRST_DAY, LAST_DAY = dt.date(1990, 1, 1), dt.date(2100, 12, 31)

Title = Annotated[str, Meta(min_length=1, max_length=200)]
Line = Annotated[str, Meta(min_length=1, max_length=1000)]
Level = Annotated[int, Meta(ge=0, le=4)]
Count = Annotated[int, Meta(ge=0, le=1_000_000_000)]


def refers(kind: str) -> Meta:
    """Mark a text as the id of something: `theme`, `person`, `employee`, `influencer`, `course`, `skill`, …."""
    return Meta(min_length=1, max_length=200, extra={"refers": kind})


class Unfit(ValueError):
    """A text that does not read as the value its field wants.

    Args:
        message: what is wrong, completing "FIELD …"; never empty.
        help: what to write instead.
        code: the rule that tells it, DOC006 unless said.
    """

    def __init__(self, message: str, help: str, code: str = "DOC006") -> None:  # noqa: A002
        super().__init__(message)
        self.message, self.help, self.code = message, help, code


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
    def read(cls, text: str) -> "Planned":
        """Read `2027-02-11`, `2027-02` or `2027-Q1`.

        Raises:
            Unfit: where the text is none of these.
        """
        planned = cls(text)
        if found := re.fullmatch(r"(\d{4})-(?:Q([1-4])|(\d{2}))", text, re.ASCII):
            planned.precision = "quarter" if found[2] else "month"
            planned.first, planned.last = (
                _months(int(found[1]), int(found[2] or 0) * 3 - 2, 3)
                if found[2]
                else _months(int(found[1]), int(found[3]), 1)
            )
        else:
            planned.first = planned.last = read_day(text)
            planned.precision = "day"
        return planned


def _months(year: int, month: int, count: int) -> tuple[dt.date, dt.date]:
    if not (FIRST_DAY.year <= year <= LAST_DAY.year and 1 <= month <= 12):  # noqa: PLR2004
        raise Unfit("is not a month that exists", "Write a month as YYYY-MM, as in 2027-03.")
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
        if text not in cls.REASONS:
            read_day(text)
        return cls(text)


class Url(str):
    """A web or mail address that is safe to link to (DOC011)."""

    __slots__ = ()


def read_day(text: str) -> dt.date:
    """Read a date as YYYY-MM-DD (ISO 8601), between 1990 and 2100.

    Raises:
        Unfit: where the text is no such date.
    """
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        raise Unfit("is not a date", "Write dates as YYYY-MM-DD, as in 2027-02-11.")
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        raise Unfit("is a day that does not exist", "Check the month and the day: YYYY-MM-DD.") from None
    if not FIRST_DAY <= day <= LAST_DAY:
        raise Unfit("lies outside 1990 to 2100", "Check the year: YYYY-MM-DD.")
    return day


def read_value(wanted: type, value: Any) -> Any:
    """Read a text as one of our own types, for msgspec's `dec_hook`.

    Raises:
        Unfit: where it does not read as one.
    """
    if not isinstance(value, str):
        raise Unfit("is not one value", "Write one value here, without brackets or nested lines.")
    return _READERS[wanted](value)


def _read_url(text: str) -> Url:
    from byline.addresses import read_address  # noqa: PLC0415  # addresses tell their faults as Unfit, so they come later

    return Url(read_address(text))


_READERS: dict[type, Callable[[str], str]] = {
    Planned: Planned.read,
    Period: Period.read,
    Informed: Informed.read,
    Url: _read_url,
}
