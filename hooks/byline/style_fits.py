"""Formats in which somebody shines, by style (P25)."""

from collections.abc import Mapping

from msgspec import Struct

from byline.cards import format_name
from byline.model import Role
from byline.plan import Plan
from byline.pyramid import level

SHINES: Mapping[str, tuple[str, ...]] = {
    "short": ("social", "blog", "photo"),
    "long": ("article", "whitepaper", "blog"),
    "spoken": ("talk", "podcast", "interview", "video"),
    "visual": ("photo", "video", "social"),
}
"""By style, the formats in which it comes out best, the nearest first; none that SUITS keeps from it."""


class Fit(Struct, frozen=True):
    """A format that suits somebody.

    Attributes:
        id: of the format.
        title: what it is called here.
        role: what it takes that the person can't show yet, if anything.
    """

    id: str
    title: str
    role: Role | None


def fits(plan: Plan, style: str | None, proven: Role | None) -> tuple[Fit, ...]:
    """Give the formats in which somebody shines.

    Args:
        plan: for the names of the formats, and the role that each takes here.
        style: short, long, spoken or visual; None where nothing is on file.
        proven: the highest role that the person can show on any theme.
    """
    forms = [plan.formats[name] for name in SHINES.get(style or "", ()) if name in plan.formats]
    return tuple(
        Fit(
            form.id, format_name(plan, form.id), form.minimum_role if level(form.minimum_role) > level(proven) else None
        )
        for form in forms
    )
