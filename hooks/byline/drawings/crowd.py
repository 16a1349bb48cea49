"""Faces that stand together: in rows, smaller in steps as they become more."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct

MORE = 16
"""Room for the words that say how many more there are."""
STRETCH = 1.35
"""How much more room a face with a name may take than it needs."""


class Fit(NamedTuple):
    """One size of faces.

    Attributes:
        radius: of a face.
        wide, high: of the place for one face, with its name where that is shown.
        rows: the most rows for which this size is chosen.
        is_named: whether there is room for the name.
    """

    radius: float
    wide: float
    high: float
    rows: int
    is_named: bool = False


def tidy(number: float) -> float:
    """Round a place to a tenth of a unit; a whole one without a point, so that a drawing stays light."""
    rounded = round(number, 1)
    return int(rounded) if rounded == int(rounded) else rounded


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


class Group(Struct, frozen=True):
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


def grouped(fits: Sequence[Fit], count: int, most: int, between: tuple[float, float], top: float) -> Group:
    """Stand faces in rows, in the largest size that does not take too many of them.

    Args:
        fits: the sizes, the largest first.
        count: how many people there are.
        most: how many of them are drawn.
        between: the two places, from the left, between which they stand.
        top: of the first row.
    """
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


def moved(group: Group, right: float, down: float) -> Group:
    """Give the same faces so much further to the right and down."""
    spots = tuple(Spot(tidy(spot.x + right), tidy(spot.y + down), spot.radius) for spot in group.spots)
    return Group(spots, group.more, tidy(group.foot + down), group.fit)
