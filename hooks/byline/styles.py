"""Styles and formats: what suits somebody who is at his or her best short, long, speaking or in pictures (P25)."""

from collections.abc import Mapping
from dataclasses import dataclass

from byline.model import Role
from byline.plan import Plan
from byline.pyramid import level
from byline.words import marked

SUITS: Mapping[str, frozenset[str]] = {
    "article": frozenset({"long"}),
    "whitepaper": frozenset({"long"}),
    "social": frozenset({"short", "spoken", "visual"}),
}
"""Styles that the formats suit which don't suit everybody; all other formats can be made to suit."""

SHINES: Mapping[str, tuple[str, ...]] = {
    "short": ("social", "blog", "photo"),
    "long": ("article", "whitepaper", "blog"),
    "spoken": ("talk", "podcast", "interview", "video"),
    "visual": ("photo", "video", "social"),
}
"""By style, the formats in which it comes out best, the nearest first; none that SUITS keeps from it."""

STYLE_WORDS: Mapping[str, str] = {
    "short": marked("in a few words"),
    "long": marked("in long reads"),
    "spoken": marked("speaking"),
    "visual": marked("in pictures"),
}
"""How somebody of a style is at his or her best."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A format that suits somebody.

    Attributes:
        id: of the format.
        title: what it is called here.
        role: what it takes that the person can't show yet, if anything.
    """

    id: str
    title: str
    role: Role | None


def suits(form: str, style: str) -> bool:
    """Whether a format suits a style; one that is not known suits everybody, and nothing speaks against no style."""
    return not style or style in SUITS.get(form, {style})


def fits(plan: Plan, style: str | None, proven: Role | None) -> tuple[Fit, ...]:
    """Give the formats in which somebody shines.

    Args:
        plan: for the names of the formats, and the role that each takes here.
        style: short, long, spoken or visual; None where nothing is on file.
        proven: the highest role that the person can show on any theme.
    """
    forms = [plan.formats[name] for name in SHINES.get(style or "", ()) if name in plan.formats]
    return tuple(
        Fit(form.id, form.title, form.minimum_role if level(form.minimum_role) > level(proven) else None)
        for form in forms
    )
