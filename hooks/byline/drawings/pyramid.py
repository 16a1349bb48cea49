"""The pyramid: how wide and high each tier is, and where each face lies on it (P10, P15, P16).

Four tiers, each as wide at its top as the one above is at its foot. A tier grows with the people on it; its faces become smaller in steps, and
stand in rows. Who is on the way up stands beside the tier that he or she grows towards, outside the slope, with one arrow for all of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

SHOULDERS = (0.42, 0.565, 0.71, 0.855, 1.0)
"""How wide the pyramid is at the top of the uppermost tier and at the foot of each, as parts of the whole."""


MORE = 16
"""Room for the words that say how many more there are."""
STRETCH = 1.35
"""How much more room a face with a name may take than it needs."""


class Fit(NamedTuple):
    """One size of faces.

    Attributes:
        radius: of a face.
        wide, high: of the place for one face, with its name where that is shown.
        is_named: whether there is room for the name.
        rows: the most rows for which this size is chosen.
    """

    radius: float
    wide: float
    high: float
    is_named: bool
    rows: int


@dataclass(frozen=True, slots=True)
class Form:
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
    width=720, head=30, foot=6, gap=5, rise=26, lanes=(92, 134), most=(48, 12),
    fits=(Fit(28, 118, 96, True, 1), Fit(24, 92, 86, True, 2), Fit(20, 46, 46, False, 3), Fit(14, 33, 33, False, 99)),
    climbing=(Fit(17, 84, 70, True, 1), Fit(16, 38, 38, False, 2), Fit(13, 30, 30, False, 99)),
)  # fmt: skip
NARROW = Form(
    width=300, head=22, foot=5, gap=4, rise=18, lanes=(38, 68), most=(48, 8),
    fits=(Fit(20, 76, 75, True, 2), Fit(16, 36, 36, False, 3), Fit(12, 28, 28, False, 99)),
    climbing=(Fit(13, 30, 30, False, 2), Fit(12, 28, 28, False, 99)),
)  # fmt: skip
TILE = Form(
    width=320, head=21, foot=5, gap=3, rise=15, lanes=(38, 66), most=(24, 6),
    fits=(Fit(16, 37, 37, False, 1), Fit(12, 28, 28, False, 99)),
    climbing=(Fit(13, 30, 30, False, 1), Fit(12, 28, 28, False, 99)),
)  # fmt: skip


def tidy(number: float) -> float:
    """Round a place to a tenth of a unit; a whole one without a point, so that a drawing stays light."""
    rounded = round(number, 1)
    return int(rounded) if rounded == int(rounded) else rounded


class Crowd(NamedTuple):
    """How many people a tier has, and how many are on the way to it."""

    people: int
    climbers: int = 0


class Spot(NamedTuple):
    """Where a face lies: its centre and its radius."""

    x: float
    y: float
    radius: float

    @property
    def left(self) -> float:
        """Where its picture begins, from the left."""
        return tidy(self.x - self.radius)

    @property
    def top(self) -> float:
        """Where its picture begins, from above."""
        return tidy(self.y - self.radius)

    @property
    def badge(self) -> tuple[float, float]:
        """Where a small sign sits on its edge, at the right above."""
        return tidy(self.x + self.radius * 0.72), tidy(self.y - self.radius * 0.72)


@dataclass(frozen=True, slots=True)
class Group:
    """Faces that stand together.

    Attributes:
        spots: of each face, in the order of the people; fewer than people where not all are drawn.
        more: how many are not drawn.
        foot: where the group ends, and the words for those who are not drawn can stand.
        fit: the size of the faces.
    """

    spots: tuple[Spot, ...]
    more: int
    foot: float
    fit: Fit


@dataclass(frozen=True, slots=True)
class Storey:
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


@dataclass(frozen=True, slots=True)
class Drawing:
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
    people = _grouped(form.fits, crowd.people, form.most[0], (middle - upper, middle + upper), top + form.head)
    climbers = _beside(form, crowd.climbers, middle + lower + _margin(form), top + form.rise)
    seat_height = form.climbing[0].radius * 2
    inside = people.foot if crowd.people else top + form.head + seat_height + form.foot
    foot = max(inside, climbers.foot) + form.foot
    climbers = _moved(climbers, 0, foot - form.foot - climbers.foot)
    people = _moved(people, 0, (foot - form.foot - people.foot) / 2)
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
    people = _grouped(form.climbing, others, form.most[0], (1, form.width - 1), top + form.head)
    foot = people.foot + form.foot
    nobody = Group((), 0, top, form.climbing[0])
    return Storey(half + 1, tidy(top), tidy(foot), half, half, tidy(top + form.head * 0.66), None, people, nobody, "")


def _beside(form: Form, count: int, left: float, top: float) -> Group:
    """Stand those on the way up as near to the slope as they can."""
    group = _grouped(form.climbing, count, form.most[1], (left, form.width), top)
    first = min((spot.x for spot in group.spots), default=0)
    return _moved(group, left + group.fit.wide / 2 - first if count else 0, 0)


def _grouped(fits: Sequence[Fit], count: int, most: int, between: tuple[float, float], top: float) -> Group:
    """Stand so many faces in rows between two places, in the largest size that does not take too many rows."""
    shown, room = min(count, most), between[1] - between[0]
    fit = next((fit for fit in fits if _per_row(fit, room) * fit.rows >= shown), fits[-1])
    rows = tuple(_rows(shown, _per_row(fit, room)))
    if fit.is_named and rows:  # names get what room there is
        fit = fit._replace(wide=min(fit.wide * STRETCH, room / rows[0]))
    middle = (between[0] + between[1]) / 2
    spots = tuple(spot for number, row in enumerate(rows) for spot in _row(fit, row, middle, top + number * fit.high))
    foot = top + len(rows) * fit.high
    return Group(spots, count - shown, tidy(foot + (MORE if count > shown else 0)), fit)


def _per_row(fit: Fit, room: float) -> int:
    return max(1, int(room // fit.wide))


def _rows(count: int, per_row: int) -> Iterator[int]:
    """Share people over as few rows as they need, none of them much shorter than the others."""
    rows = -(-count // per_row)
    for number in range(rows):
        yield count // rows + (number < count % rows)


def _row(fit: Fit, count: int, middle: float, top: float) -> Iterator[Spot]:
    for number in range(count):
        x = middle + (number - (count - 1) / 2) * fit.wide
        y = top + fit.radius + 2 if fit.is_named else top + fit.high / 2
        yield Spot(tidy(x), tidy(y), fit.radius)


def _moved(group: Group, right: float, down: float) -> Group:
    spots = tuple(Spot(tidy(spot.x + right), tidy(spot.y + down), spot.radius) for spot in group.spots)
    return Group(spots, group.more, tidy(group.foot + down), group.fit)


def _arrow(form: Form, climbers: Group, edge: float, top: float) -> str:
    """Draw the way from the first of those beside a tier up to its slope."""
    if not climbers.spots:
        return ""
    first, goal = climbers.spots[0], top + form.rise / 2
    start, x, y = first.y - first.radius - 3, tidy(edge + 1), tidy(goal)
    return f"M{first.x},{tidy(start)}Q{first.x},{y} {x},{y}m6,-4l-6,4l6,4"
