"""The pyramid rule as a picture: each role stands on what it takes itself, and on all that the roles below take (P11)."""

from collections.abc import Sequence

from msgspec import Struct

from byline.drawings.wording import lines


class Block(Struct, frozen=True):
    """One attribute in a stack, or a floor of the tower: its box, the level of the role that asks for it, its words in lines."""

    x: float
    y: float
    width: float
    height: float
    level: int
    words: tuple[str, ...]


class Stack(Struct, frozen=True):
    """All that one role takes.

    Attributes:
        level: of the role, from 1.
        middle: of the stack, from the left.
        top: where somebody stands on it.
        name: of the role, in lines.
        blocks: from the ground up.
    """

    level: int
    middle: float
    top: float
    name: tuple[str, ...]
    blocks: tuple[Block, ...]


class Floor(Struct, frozen=True):
    """One role in the tower: a slice of a pyramid, with what the role adds; `right` is its edge at half its height."""

    level: int
    top: float
    height: float
    outline: str
    middle: float
    right: float
    name: str
    words: tuple[str, ...]


class Stacks(Struct, frozen=True):
    """The picture where there is room: a stack for each role, side by side, growing to the right."""

    width: int
    height: int
    ground: int
    stacks: tuple[Stack, ...]


class Tower(Struct, frozen=True):
    """The picture on a phone: one pyramid, whose roles each reach down to the ground."""

    width: int
    height: int
    ground: float
    floors: tuple[Floor, ...]


Role = tuple[str, Sequence[str]]
"""A role's name with the names of what it takes itself."""
WIDTH, GAP, BLOCK, FACE = 940, 14, 42, 62
TOWER, LINE, SLOPE = 340, 20, 60


def stacks(roles: Sequence[Role]) -> Stacks:
    """Pile up what each role takes.

    Args:
        roles: from the base of the pyramid to its top.
    """
    tallest = sum(len(own) for _, own in roles)
    ground = FACE + tallest * BLOCK + 8
    room = (WIDTH - GAP * (len(roles) - 1)) / len(roles)
    piled = tuple(_stack(roles, number, number * (room + GAP), room, ground) for number in range(len(roles)))
    return Stacks(WIDTH, ground + 48, ground, piled)


def _stack(roles: Sequence[Role], number: int, left: float, room: float, ground: int) -> Stack:
    asked = [(level, words) for level, (_, own) in enumerate(roles[: number + 1], 1) for words in own]
    blocks = tuple(
        Block(round(left, 1), ground - BLOCK * (above + 1), round(room, 1), BLOCK - 4, level, lines(words, 28))
        for above, (level, words) in enumerate(asked)
    )
    top = ground - BLOCK * len(asked)
    return Stack(number + 1, round(left + room / 2, 1), top, lines(roles[number][0], 24), blocks)


def tower(roles: Sequence[Role]) -> Tower:
    """Lay the roles on each other as floors of one pyramid; a floor is as high as its words take."""
    broken = [tuple(line for words in own for line in lines(words, 26)) for _, own in roles]
    heights = [34 + LINE * len(words) for words in broken]
    whole = sum(heights)
    floors = tuple(_floor(roles, broken, heights, number, whole) for number in range(len(roles)))
    return Tower(TOWER, whole + 16, whole + 8, floors)


def _floor(
    roles: Sequence[Role], broken: Sequence[tuple[str, ...]], heights: Sequence[int], number: int, whole: int
) -> Floor:
    bottom = 8 + whole - sum(heights[:number])
    top = bottom - heights[number]
    wide = TOWER - 72
    upper, lower = SLOPE * (1 - (top - 8) / whole), SLOPE * (1 - (bottom - 8 - 4) / whole)
    outline = f"{upper:.1f},{top} {wide - upper:.1f},{top} {wide - lower:.1f},{bottom - 4} {lower:.1f},{bottom - 4}"
    right = round(wide - (upper + lower) / 2, 1)
    return Floor(number + 1, top, heights[number], outline, wide / 2, right, roles[number][0], broken[number])
