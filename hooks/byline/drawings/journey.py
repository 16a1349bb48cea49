"""The seven steps as one picture: a loop of stops where there is room, a road down the page on a phone."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct

from byline.drawings.wording import lines


class Arrow(NamedTuple):
    """The head of an arrow: where its point is, and whither it turns, in degrees from east by the clock."""

    x: float
    y: float
    turn: int


class Stop(Struct, frozen=True):
    """One step in the picture.

    Attributes:
        number: of the step, from 1.
        x, y: the middle of its small picture.
        name: in lines.
        short: what one does, in lines.
    """

    number: int
    x: float
    y: float
    name: tuple[str, ...]
    short: tuple[str, ...]


class Journey(Struct, frozen=True):
    """The whole picture, in units of the drawing."""

    width: int
    height: int
    stops: tuple[Stop, ...]
    road: str
    arrows: tuple[Arrow, ...]


RADIUS = 46
"""Of a small picture."""
ACROSS, TOP, BOTTOM, EDGE = 1000, 64, 398, 182
"""Of the loop: its width, the height of its two sides, and where their ends lie."""
DOWN, FIRST, PITCH, LANE = 340, 58, 132, 66
"""Of the road: its width, the first stop, the way to the next, and how far from the left they lie."""


def loop(steps: Sequence[tuple[str, str]]) -> Journey:
    """Lay the steps on a loop: the first of them along its top, the others back along its bottom.

    Args:
        steps: their names, each with what one does; at least two.
    """
    upper = (len(steps) + 1) // 2
    places = [(x, TOP) for x in _spread(upper)] + [(x, BOTTOM) for x in reversed(_spread(len(steps) - upper))]
    stops = tuple(
        Stop(number, x, y, lines(name, 22), lines(short, 29))
        for number, ((x, y), (name, short)) in enumerate(zip(places, steps, strict=True), 1)
    )
    bend = (BOTTOM - TOP) / 2
    right, left = ACROSS - EDGE, EDGE  # the bends reach almost to the sides: EDGE is more than half the height
    road = f"M{left} {TOP}H{right}A{bend:g} {bend:g} 0 0 1 {right} {BOTTOM}H{left}A{bend:g} {bend:g} 0 0 1 {left} {TOP}"
    middle = (TOP + BOTTOM) / 2
    bends = [Arrow(right + bend, middle, 90), Arrow(left - bend, middle, 270)]
    return Journey(ACROSS, BOTTOM + 154, stops, road, (*_between(stops), *bends))


def road(steps: Sequence[tuple[str, str]]) -> Journey:
    """Lay the steps on a road from top to bottom, with the way back on its left."""
    stops = tuple(
        Stop(number, LANE, FIRST + PITCH * (number - 1), lines(name, 22), lines(short, 28))
        for number, (name, short) in enumerate(steps, 1)
    )
    end = stops[-1].y
    back = f"M{LANE} {FIRST}V{end:g}H30Q10 {end:g} 10 {end - 20:g}V{FIRST + 20}Q10 {FIRST} 30 {FIRST}H{LANE}"
    return Journey(DOWN, int(end) + RADIUS + 14, stops, back, tuple(_between(stops)))


def _spread(number: int) -> list[float]:
    room = (ACROSS - 2 * EDGE) / (number - 1) if number > 1 else 0
    return [round(EDGE + room * each, 1) if room else ACROSS / 2 for each in range(number)]


def _between(stops: Sequence[Stop]) -> list[Arrow]:
    """Give an arrow halfway between two stops that lie side by side, or all below each other."""
    below = len({stop.x for stop in stops}) == 1
    return [
        Arrow((one.x + other.x) / 2, (one.y + other.y) / 2, 90 if below else 0 if one.x < other.x else 180)
        for one, other in pairwise(stops)
        if below or one.y == other.y
    ]
