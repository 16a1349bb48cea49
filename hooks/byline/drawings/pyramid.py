"""The pyramid: how wide and high each tier is, and where each face lies on it (P10, P15, P16).

Four tiers, each as wide at its top as the one above is at its foot. A tier grows with the people on it; its faces become smaller in steps, and
stand in rows. Who is on the way up stands beside the tier that he or she grows towards, outside the slope, with one arrow for all of them.
"""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct

from byline.drawings.crowd import Fit, Group, Spot, grouped, moved, tidy

SHOULDERS = (0.42, 0.565, 0.71, 0.855, 1.0)
"""How wide the pyramid is at the top of the uppermost tier and at the foot of each, as parts of the whole."""


class Form(Struct, frozen=True):
    """A kind of drawing: for wide places, for narrow ones, for tiles.

    Attributes:
        width: of the whole drawing, in units; about as many pixels.
        head: room for the name of a role.
        foot: room below the faces.
        gap: between two tiers.
        fits: the sizes of faces, the largest first.
        climbing: the sizes of those who are on the way up, or have no role yet.
        rise: room for the arrow above those on the way up.
        lanes: how wide the place beside a tier is where few are on the way to it, and where many are.
        most: how many faces of a tier are drawn, and how many beside it.
    """

    width: float
    head: float
    foot: float
    gap: float
    fits: tuple[Fit, ...]
    climbing: tuple[Fit, ...]
    rise: float
    lanes: tuple[float, float]
    most: tuple[int, int]


FEW = 2
"""So many on the way to a tier stand in the narrower lane."""
WIDE = Form(
    width=720, head=30, foot=6, gap=5, rise=26, lanes=(102, 136), most=(40, 12),
    fits=(
        Fit(28, 118, 96, 1, is_named=True), Fit(24, 92, 86, 2, is_named=True), Fit(20, 46, 46, 3), Fit(14, 33, 33, 99),
    ),
    climbing=(Fit(17, 92, 70, 1, is_named=True), Fit(16, 38, 38, 2), Fit(13, 30, 30, 99)),
)  # fmt: skip
NARROW = Form(
    width=300, head=22, foot=5, gap=4, rise=18, lanes=(38, 68), most=(40, 8),
    fits=(Fit(20, 76, 75, 2, is_named=True), Fit(16, 36, 36, 3), Fit(12, 28, 28, 99)),
    climbing=(Fit(13, 30, 30, 2), Fit(12, 28, 28, 99)),
)  # fmt: skip
TILE = Form(
    width=320, head=21, foot=5, gap=3, rise=15, lanes=(38, 66), most=(12, 6),
    fits=(Fit(16, 37, 37, 1), Fit(12, 28, 28, 99)),
    climbing=(Fit(13, 30, 30, 1), Fit(12, 28, 28, 99)),
)  # fmt: skip


class Crowd(NamedTuple):
    """How many people a tier has, and how many are on the way to it."""

    people: int
    climbers: int = 0


class Storey(Struct, frozen=True):
    """One tier as drawn: a trapezoid from its top to its foot, symmetric around the middle.

    Attributes:
        middle: of the pyramid, from the left.
        top, foot: from the top of the drawing.
        upper, lower: half its width at the top and at the foot.
        label: where the name of the role stands (its base line).
        seat: an empty place, where nobody holds the role.
        people, climbers: those who hold it, those on the way to it.
        arrow: the way up, as path data; empty where nobody takes it.
    """

    middle: float
    top: float
    foot: float
    upper: float
    lower: float
    label: float
    seat: Spot | None
    people: Group
    climbers: Group
    arrow: str

    @property
    def outline(self) -> str:
        """Its corners, as the points of a polygon."""
        corners = ((-self.upper, self.top), (self.upper, self.top), (self.lower, self.foot), (-self.lower, self.foot))
        return " ".join(f"{tidy(self.middle + x)},{tidy(y)}" for x, y in corners)


class Drawing(Struct, frozen=True):
    """The whole pyramid.

    Attributes:
        width, height: of the drawing.
        storeys: from the top down.
        ground: those who stand before it, without a role; None where there are none.
    """

    width: float
    height: float
    storeys: tuple[Storey, ...]
    ground: Storey | None


def drawn(form: Form, crowds: Sequence[Crowd], others: int = 0) -> Drawing:
    """Lay out a pyramid.

    Args:
        form: the kind of drawing.
        crowds: of the four tiers, from the top down.
        others: how many stand before it without a role.
    """
    breadth, top = _breadth(form, crowds), 1.0
    storeys = []
    for number, crowd in enumerate(crowds):
        storeys.append(_storey(form, crowd, top, breadth, SHOULDERS[number : number + 2]))
        top = storeys[-1].foot + form.gap
    ground = _ground(form, others, top + form.gap) if others else None
    height = ground.foot if ground else top - form.gap
    return Drawing(form.width, tidy(height + 1), tuple(storeys), ground)


def _breadth(form: Form, crowds: Sequence[Crowd]) -> float:
    """Give the width of the pyramid: as much as leaves room beside each tier for those on the way to it."""
    asked = (
        2 * (form.width - form.lanes[crowd.climbers > FEW]) / (1 + shoulder)
        for crowd, shoulder in zip(crowds, SHOULDERS[1:], strict=True)
        if crowd.climbers
    )
    return min(form.width - 2, *asked, form.width)


def _margin(form: Form) -> float:
    return form.gap * 2


def _storey(form: Form, crowd: Crowd, top: float, breadth: float, shoulders: Sequence[float]) -> Storey:
    middle, upper, lower = 1 + breadth / 2, breadth * shoulders[0] / 2, breadth * shoulders[1] / 2
    people = grouped(form.fits, crowd.people, form.most[0], (middle - upper, middle + upper), top + form.head)
    climbers = _beside(form, crowd.climbers, middle + lower + _margin(form), top + form.rise)
    seat_height = form.climbing[0].radius * 2
    inside = people.foot if crowd.people else top + form.head + seat_height + form.foot
    foot = max(inside, climbers.foot) + form.foot
    climbers = moved(climbers, 0, foot - form.foot - climbers.foot)
    people = moved(people, 0, (foot - form.foot - people.foot) / 2)
    return Storey(
        middle=tidy(middle),
        top=tidy(top),
        foot=tidy(foot),
        upper=tidy(upper),
        lower=tidy(lower),
        label=tidy(top + form.head * 0.66),
        seat=None if crowd.people else _seat(form, middle, top + form.head, foot - form.foot),
        people=people,
        climbers=climbers,
        arrow=_arrow(form, climbers, middle + upper + (lower - upper) * form.rise / 2 / (foot - top), top),
    )


def _seat(form: Form, middle: float, top: float, foot: float) -> Spot:
    radius = form.climbing[0].radius
    return Spot(tidy(middle - radius - 8), tidy((top + foot) / 2), radius)


def _ground(form: Form, others: int, top: float) -> Storey:
    half = form.width / 2 - 1
    people = grouped(form.climbing, others, form.most[0], (1, form.width - 1), top + form.head)
    foot = people.foot + form.foot
    nobody = Group((), 0, top, form.climbing[0])
    return Storey(half + 1, tidy(top), tidy(foot), half, half, tidy(top + form.head * 0.66), None, people, nobody, "")


def _beside(form: Form, count: int, left: float, top: float) -> Group:
    """Stand those on the way up as near to the slope as they can."""
    group = grouped(form.climbing, count, form.most[1], (left, form.width), top)
    first = min((spot.x for spot in group.spots), default=0)
    return moved(group, left + group.fit.wide / 2 - first if count else 0, 0)


def _arrow(form: Form, climbers: Group, edge: float, top: float) -> str:
    """Draw the way from the first of those beside a tier up to its slope."""
    if not climbers.spots:
        return ""
    first, goal = climbers.spots[0], top + form.rise / 2
    start, x, y = first.y - first.radius - 3, tidy(edge + 1), tidy(goal)
    return f"M{first.x},{tidy(start)}Q{first.x},{y} {x},{y}m6,-4l-6,4l6,4"
