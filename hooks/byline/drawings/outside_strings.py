"""How influencers of one owner lie in a region of the map: in rows with their names, or as beads on a string."""

from itertools import accumulate
from typing import Literal, NamedTuple, TypeAlias
from unicodedata import east_asian_width

from msgspec import Struct
from msgspec.structs import replace

from byline.cards import InfluencerCard

DOT = 10
"""The radius of a dot with a name beside it."""
ROW = 38
BEAD = 13
"""The radius of a bead, which holds initials."""
SPECK = 4
EDGE = 14
"""Between the side of a region and what lies in it."""
LETTER = 7.3
"""The width of a letter of a name, on average and rather too wide."""


class Face(NamedTuple):
    """Where a face stands, and its radius."""

    x: float
    y: float
    r: float


class Dot(Struct, frozen=True):
    """Somebody outside on the map.

    Attributes:
        x, y, r: the middle and the radius.
        label: where the name begins, or ends.
        anchor: `start` or `end`.
        name: as much of it as there is room for; empty where none stands beside the dot.
        tie: the line to the owner; empty where a string runs through all of them.
    """

    card: InfluencerCard
    x: float
    y: float
    r: float
    label: float = 0
    anchor: str = ""
    name: str = ""
    tie: str = ""


class String(Struct, frozen=True):
    """Those who have the same owner, in one region.

    Attributes:
        face: where the owner's face stands, if it stands here.
        lines: strings that run through several dots: their beginning, their end and their height.
    """

    face: Face | None
    dots: tuple[Dot, ...]
    lines: tuple[tuple[float, float, float], ...]

    def moved(self, down: float) -> "String":
        """Give the same string further down."""
        if not down:
            return self
        face = self.face._replace(y=self.face.y + down) if self.face else None
        dots = tuple(
            replace(dot, y=dot.y + down, tie=_elbow(face, dot.x, dot.y + down) if dot.tie and face else dot.tie)
            for dot in self.dots
        )
        return String(face, dots, tuple((start, end, y + down) for start, end, y in self.lines))


Corner: TypeAlias = tuple[float, float, float]
"""The left and the top of the room for people in a region, and its width."""


def rows(
    groups: list[list[InfluencerCard]], corner: Corner, side: Literal["left", "right", "tree"]
) -> tuple[list[String], float]:
    """Give everybody a row with the name.

    Args:
        groups: people by owner.
        corner: where they go.
        side: where the dots are: along one side of the region, or on the branches of a tree that grows from the owner's face.

    Returns:
        The strings, and their height.
    """
    left, top, width = corner
    found, y = [], top
    for group in groups:
        face = Face(left + EDGE + BEAD, y + ROW / 2, BEAD) if side == "tree" and group[0].owner else None
        dots = []
        for card in group:
            dots.append(_row(card, (left, y, width), face, side))
            y += ROW
        found.append(String(face, tuple(dots), ()))
    return found, y - top


def _row(card: InfluencerCard, corner: Corner, face: Face | None, side: Literal["left", "right", "tree"]) -> Dot:
    left, top, width = corner
    y = top + ROW / 2
    if side == "right":
        x = left + width - EDGE - DOT
        return Dot(card, x, y, DOT, x - DOT - 9, "end", cut(card.name, width - EDGE - 2 * DOT - 9))
    x = left + EDGE + DOT + (46 if side == "tree" else 0)
    label = x + DOT + 9
    return Dot(
        card, x, y, DOT, label, "start", cut(card.name, left + width - label), _elbow(face, x, y) if face else ""
    )


def cut(name: str, room: float) -> str:
    """Give as much of a name as there is room for; a Chinese character takes the room of two letters."""
    letters = int(room / LETTER)
    widths = [2 if east_asian_width(letter) in "WF" else 1 for letter in name]
    if sum(widths) <= letters:
        return name
    return name[: sum(so_far < letters for so_far in accumulate(widths))].rstrip() + "…"


def _elbow(face: Face, x: float, y: float) -> str:
    end = x - DOT - 1
    if y == face.y:
        return f"M{face.x + face.r + 2:g} {y:g}H{end:g}"
    return f"M{face.x:g} {face.y + face.r + 2:g}V{y - 8:g}Q{face.x:g} {y:g} {face.x + 8:g} {y:g}H{end:g}"


def beads(
    groups: list[list[InfluencerCard]], corner: Corner, *, is_small: bool, is_centred: bool = False
) -> tuple[list[String], float]:
    """String people up, line by line, each owner's after the owner's face.

    Args:
        groups: people by owner.
        corner: where they go.
        is_small: whether they are no more than specks, without faces.
        is_centred: whether each line stands in the middle of its room.

    Returns:
        The strings, and their height.
    """
    r, edge, space = (SPECK, 7.0, 3.0) if is_small else (float(BEAD), float(EDGE), 5.0)
    cursor = _Cursor(corner, r, edge, space)
    found = [_strung(group, cursor, has_face=not is_small) for group in groups if group]
    if is_centred:
        found = _centred(found, cursor.right)
    return found, cursor.y + r + edge / 2 - corner[1] if found else 0


def _centred(strings: list[String], right: float) -> list[String]:
    ends: dict[float, float] = {}
    for string in strings:
        for dot in string.dots:
            ends[dot.y] = max(ends.get(dot.y, 0), dot.x + dot.r)
    shift = {y: round((right - end) / 2, 1) for y, end in ends.items()}
    return [
        String(
            string.face._replace(x=string.face.x + shift[string.face.y]) if string.face else None,
            tuple(replace(dot, x=dot.x + shift[dot.y]) for dot in string.dots),
            tuple((start + shift[y], end + shift[y], y) for start, end, y in string.lines),
        )
        for string in strings
    ]


def _strung(group: list[InfluencerCard], cursor: "_Cursor", *, has_face: bool) -> String:
    cursor.begin(2 if has_face else 1)
    face = Face(*cursor.step(), cursor.r) if has_face and group[0].owner else None
    dots = [Dot(card, *cursor.step(), cursor.r) for card in group]
    lines: dict[float, tuple[float, float]] = {}
    for x, y in [(each.x, each.y) for each in ([face] if face else []) + dots]:
        lines[y] = (lines.get(y, (x, x))[0], x)
    cursor.skip()
    runs = tuple((start, end, y) for y, (start, end) in lines.items() if end > start)
    return String(face, tuple(dots), runs if has_face else ())


class _Cursor:
    """Where the next bead goes: from left to right, and on to the next line where one is full."""

    def __init__(self, corner: Corner, r: float, edge: float, space: float) -> None:
        self.left, top, width = corner
        self.right = self.left + width - edge
        self.left += edge
        self.x, self.y, self.r, self.pitch = self.left, top + r + edge / 2, r, 2 * r + space

    def begin(self, places: int) -> None:
        """Start a new line unless so many beads find room on this one."""
        if self.x > self.left and self.x + (places - 1) * self.pitch + 2 * self.r > self.right:
            self._turn()

    def step(self) -> tuple[float, float]:
        """Give the middle of the next bead."""
        if self.x > self.left and self.x + 2 * self.r > self.right:
            self._turn()
        x, self.x = self.x + self.r, self.x + self.pitch
        return round(x, 1), round(self.y, 1)

    def skip(self) -> None:
        """Leave some room before the next owner."""
        self.x += self.pitch / 3

    def _turn(self) -> None:
        self.x = self.left
        self.y += self.pitch + (2 if self.r > SPECK else 0)
