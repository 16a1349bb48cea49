"""The kinds of value that a field can hold, beyond what the standard library has."""

from collections.abc import Callable
from typing import Annotated, Any, Literal, get_args

from msgspec import Meta

from byline import addresses
from byline.model.days import FIRST_DAY, LAST_DAY, Informed, Period, Planned, read_day
from byline.model.unfit import Unfit

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

Title = Annotated[str, Meta(min_length=1, max_length=200)]
Line = Annotated[str, Meta(min_length=1, max_length=1000)]
Level = Annotated[int, Meta(ge=0, le=4)]
Count = Annotated[int, Meta(ge=0, le=1_000_000_000)]


def refers(kind: str) -> Meta:
    """Mark a text as the id of something: `theme`, `person`, `employee`, `influencer`, `course`, `skill`, …."""
    return Meta(min_length=1, max_length=200, extra={"refers": kind})


class Url(str):
    """A web or mail address that is safe to link to (DOC011)."""

    __slots__ = ()

    @classmethod
    def read(cls, text: str) -> "Url":
        """Read a whole http(s) or mailto address.

        Raises:
            Unfit: where the text is none.
        """
        if problem := addresses.whole_fault(text):
            raise Unfit(problem, "Write the whole address, as in https://www.example.org/page.", "DOC011")
        return cls(text)


def read_value(wanted: type, value: Any) -> Any:
    """Read a text as one of our own types, for msgspec's `dec_hook`.

    Raises:
        Unfit: where it does not read as one.
    """
    if not isinstance(value, str):
        raise Unfit("is not one value", "Write one value here, without brackets or nested lines.")
    return _READERS[wanted](value)


_READERS: dict[type, Callable[[str], str]] = {
    Planned: Planned.read,
    Period: Period.read,
    Informed: Informed.read,
    Url: Url.read,
}

__all__ = [
    "FIRST_DAY",
    "LAST_DAY",
    "ROLES",
    "STAGES",
    "Attribute",
    "Basis",
    "Contact",
    "Count",
    "InfluencerType",
    "Informed",
    "Involvement",
    "Language",
    "Length",
    "Level",
    "Line",
    "Part",
    "Period",
    "Planned",
    "Provable",
    "Role",
    "SeverityName",
    "Source",
    "Stage",
    "Status",
    "ThemeKind",
    "ThemeStatus",
    "Title",
    "Unfit",
    "Url",
    "Weekday",
    "read_day",
    "read_value",
    "refers",
]  # fmt: skip
