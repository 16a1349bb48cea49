"""The formats that content comes in (P28 to P30): built-in ones, and what a programme changes about them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated

import msgspec
from msgspec import Meta

from byline.model.filed import Part
from byline.model.values import Role, Title

WorkingDays = Annotated[int, Meta(ge=0, le=500)]


class FormatChange(Part, frozen=True, kw_only=True):
    """What a programme changes about a format; what it leaves out stays as it is."""

    title: Annotated[Title | None, Meta(description="What it is called.")] = None
    minimum_role: Annotated[Role | None, Meta(description="The role that one of its makers has proven.")] = None
    working_days: Annotated[WorkingDays | None, Meta(description="Working days from brief to publication.")] = None
    steps: Annotated[dict[str, WorkingDays], Meta(description="Working days that each step takes.")] = {}


class Format(msgspec.Struct, frozen=True):
    """A format: what it is called, which role it takes, and how many working days each step needs."""

    id: str
    title: str
    minimum_role: Role
    working_days: int
    steps: Mapping[str, int]


def _format(name: str, role: Role, **steps: int) -> Format:
    return Format(name, name.capitalize(), role, sum(steps.values()), MappingProxyType(steps))


BUILT_IN: Mapping[str, Format] = MappingProxyType(
    {
        made.id: made
        for made in (
            _format("blog", "social-savvy", brief=3, draft=7, review=3, approval=2),
            _format("article", "subject-matter-expert", brief=3, draft=13, review=6, approval=3),
            _format("whitepaper", "subject-matter-expert", brief=5, draft=22, review=8, approval=5),
            _format("interview", "subject-matter-expert", brief=3, interview=2, draft=5, review=3, approval=2),
            _format("press", "spokesperson", brief=2, preparation=2, approval=1),
            _format("video", "social-savvy", brief=5, recording=10, editing=10, review=3, approval=2),
            _format("talk", "subject-matter-expert", brief=5, draft=12, rehearsal=3),
            _format("podcast", "subject-matter-expert", brief=3, recording=5, editing=8, review=2, approval=2),
            _format("social", "social-savvy", draft=2, approval=1),
            _format("photo", "social-savvy", brief=2, shoot=5, selection=2, approval=1),
        )
    }
)
"""The formats every programme has; rules.md settles the role that each takes."""


def formats_of(changes: Mapping[str, FormatChange]) -> Mapping[str, Format]:
    """Merge a programme's changes into the built-in formats.

    Args:
        changes: by id of the format; an unknown id is a format of the programme's own.

    Returns:
        All formats by id, the built-in ones first.
    """
    return {**BUILT_IN, **{name: _changed(name, change) for name, change in changes.items()}}


def _changed(name: str, change: FormatChange) -> Format:
    base = BUILT_IN.get(name) or Format(name, name.replace("-", " ").capitalize(), "social-savvy", 0, {})
    steps = change.steps or base.steps
    days = change.working_days if change.working_days is not None else sum(steps.values()) or base.working_days
    return Format(name, change.title or base.title, change.minimum_role or base.minimum_role, days, steps)
