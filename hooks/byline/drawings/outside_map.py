"""The map of the outside world (P17 to P19): a pyramid by reach, three regions aside, and who of us is linked with whom.

Four frames share one way of placing. With few people each has a name, and on a wide screen lines run from the faces of their owners in the
middle; with many, each is a bead with initials on a string that begins at a face; and a small map has dots alone. Nothing here is left to
chance: the same people in any order give the same drawing.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import wrap
from typing import Literal, NamedTuple, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from byline.cards import InfluencerCard, PersonCard
from byline.drawings.outside_strings import Face, String, beads, rows

MOST_NAMED = 36
"""With more people than this, names would fill more than a screen."""
MOST_DRAWN = 60
"""In one region; the others are counted, and stand in the table."""
GAP = 10
"""Between two regions."""
PYRAMID = ("social-broadcaster", "mass-connector", "mass-maven", "potential-influencer")
"""From the widest reach to the smallest circle."""
ASIDE = ("organisation", "media", "politics")
FACE = 26
"""The radius of an owner's face between the regions."""


class Column(NamedTuple):
    """Regions one above the other: their middle, their types and widths, the height of their titles, how much wider the foot of each is."""

    middle: float
    types: tuple[str, ...]
    widths: tuple[float, ...]
    head: float = 0
    slant: float = 0


class Frame(Struct, frozen=True):
    """How a map is laid out; all lengths in units of the drawing.

    Attributes:
        name: also its class in the style sheet.
        style: `lines` from owners in the middle, `rows` of names, `beads`, or `specks` of a small map.
        width: of the drawing.
        columns: of regions, from left to right.
        least: the height of an empty region without its title.
        owners: where the faces of the owners stand, from the left.
    """

    name: str
    style: Literal["lines", "rows", "beads", "specks"]
    width: float
    columns: tuple[Column, ...]
    least: float
    owners: float = 0


LINES = Frame(
    "wide",
    "lines",
    1120,
    (Column(450, PYRAMID, (240, 320, 400, 480), 0, 36), Column(990, ASIDE, (260,) * 3, 26)),
    64,
    owners=780,
)
WIDE_BEADS = Frame(
    "wide", "beads", 1120, (Column(500, PYRAMID, (290, 364, 438, 512), 8, 32), Column(960, ASIDE, (320,) * 3, 30)), 48
)
NARROW_ROWS = Frame(
    "narrow", "rows", 328, (Column(164, (*PYRAMID, *ASIDE), (264, 280, 296, 312, 328, 328, 328), 44, 8),), 26
)
NARROW_BEADS = replace(NARROW_ROWS, style="beads", least=34)
SMALL = Frame(
    "small", "specks", 260, (Column(90, PYRAMID, (60, 92, 124, 156), 0, 12), Column(226, ASIDE, (68,) * 3)), 26
)


class Region(Struct, frozen=True):
    """The place of one type: the box that holds its people, and its outline, wider at the foot by `slant`."""

    type: str
    x: float
    y: float
    width: float
    height: float
    slant: float
    count: int
    more: int

    @property
    def outline(self) -> str:
        """The corners, for a polygon."""
        left, right, foot = self.x, self.x + self.width, self.y + self.height
        return (
            f"{left:g},{self.y:g} {right:g},{self.y:g} {right + self.slant:g},{foot:g} {left - self.slant:g},{foot:g}"
        )


class Web(Struct, frozen=True):
    """An owner with the influencers around: in one region, or on the whole map where lines run to all of them.

    Attributes:
        owner: None where the owner has no file.
        face: where the face stands; None on a small map, and without an owner.
        is_lead: whether it is the theme's lead (P19).
    """

    owner: PersonCard | None
    face: Face | None
    string: String
    is_lead: bool

    @property
    def name(self) -> tuple[str, ...]:
        """The owner's name, in two lines at most."""
        return tuple(wrap(self.owner.name, 17, max_lines=2, placeholder="…")) if self.owner else ()


class OutsideMap(Struct, frozen=True):
    """A map in one frame: its regions, and the webs on them."""

    frame: Frame
    height: float
    regions: tuple[Region, ...]
    webs: tuple[Web, ...]

    @property
    def is_named(self) -> bool:
        """Whether names stand beside the dots."""
        return self.frame.style in {"lines", "rows"}


def outside_maps(cards: Sequence[InfluencerCard], lead: PersonCard | None = None) -> tuple[OutsideMap, OutsideMap]:
    """Draw a map for wide screens and one for telephones."""
    frames = (LINES, NARROW_ROWS) if len(cards) <= MOST_NAMED else (WIDE_BEADS, NARROW_BEADS)
    wide, narrow = (outside_map(cards, frame, lead) for frame in frames)
    return wide, narrow


def outside_map(cards: Sequence[InfluencerCard], frame: Frame, lead: PersonCard | None = None) -> OutsideMap:
    """Draw a map.

    Args:
        cards: everybody on it, in any order, each once.
        frame: how it is laid out.
        lead: the thought leader with whom it is drawn (P19); his or her people stand first.
    """
    ordered = _by_owner(cards, lead)
    stacks = [list(_stack(column, frame, ordered)) for column in frame.columns]
    least = _room_for(frame, ordered)
    height = max(least, *(stack[-1][0].y + stack[-1][0].height for stack in stacks))
    placed = [each for stack in stacks for each in _stretched(stack, height)]
    strings = [string for _, found in placed for string in found]
    webs = _spun(strings, frame, height, lead) if frame.style == "lines" else [_web(each, lead) for each in strings]
    return OutsideMap(frame, height, tuple(region for region, _ in placed), tuple(webs))


def _by_owner(cards: Sequence[InfluencerCard], lead: PersonCard | None) -> list[InfluencerCard]:
    """Order people: the lead's first, then by owner, the one with most first; the closest first; those without an owner last."""
    counts: dict[str, int] = {}
    for card in cards:
        counts[_owner(card)] = counts.get(_owner(card), 0) + 1
    first = lead.id if lead else ""

    def place(card: InfluencerCard) -> tuple[object, ...]:
        owner = _owner(card)
        return (not owner, owner != first, -counts[owner], owner, -card.steps, card.name.casefold(), card.id)

    return sorted(cards, key=place)


def _owner(card: InfluencerCard) -> str:
    return card.owner.id if card.owner else ""


_Placed: TypeAlias = tuple[Region, tuple[String, ...]]


def _stack(column: Column, frame: Frame, cards: list[InfluencerCard]) -> Iterator[_Placed]:
    top = 0.0
    for kind, width in zip(column.types, column.widths, strict=True):
        every = [card for card in cards if card.type == kind]
        left = column.middle - width / 2
        strings, height = _placed(every[:MOST_DRAWN], frame, (left, top + column.head, width))
        more = len(every[MOST_DRAWN:])
        room = max(frame.least, height)
        whole = column.head + room + (24 if more else 0)
        slant = column.slant if kind in PYRAMID else 0
        region = Region(kind, left, top, width, whole, slant, len(every), more)
        yield region, tuple(string.moved((room - height) / 2) for string in strings)
        top += whole + GAP * (0.4 if frame.style == "specks" else 1)


def _placed(
    cards: list[InfluencerCard], frame: Frame, corner: tuple[float, float, float]
) -> tuple[list[String], float]:
    groups = [list(each) for _, each in groupby(cards, key=_owner)]
    if frame.style in {"beads", "specks"}:
        is_small = frame.style == "specks"
        is_centred = is_small or (frame.name == "wide" and corner[0] < frame.width / 2)
        return beads(groups, corner, is_small=is_small, is_centred=is_centred)
    side: Literal["left", "right", "tree"] = (
        "tree" if frame.style == "rows" else "right" if corner[0] < frame.owners else "left"
    )
    return rows(groups, corner, side)


def _room_for(frame: Frame, cards: list[InfluencerCard]) -> float:
    owners = {_owner(card) for card in cards} - {""}
    return (len(owners) + 1) * (2 * FACE + 52) if frame.style == "lines" else 0


def _stretched(stack: list[_Placed], height: float) -> Iterator[_Placed]:
    """Share what a column is shorter than the drawing between its regions; people keep to the middle of theirs."""
    last = stack[-1][0]
    extra = (height - last.y - last.height) / len(stack)
    for number, (region, strings) in enumerate(stack):
        down = number * extra
        moved = replace(region, y=region.y + down, height=region.height + extra)
        yield moved, tuple(string.moved(down + extra / 2) for string in strings)


def _web(string: String, lead: PersonCard | None) -> Web:
    owner = string.dots[0].card.owner
    return Web(owner, string.face if owner else None, string, bool(lead and owner and owner.id == lead.id))


def _spun(strings: list[String], frame: Frame, height: float, lead: PersonCard | None) -> Iterator[Web]:
    """Give each owner one face between the columns, beside the people it is linked with, and a line to each of them."""
    owners = {each.id: each for each in [lead, *(string.dots[0].card.owner for string in strings)] if each}
    dots = {name: [dot for string in strings for dot in string.dots if _owner(dot.card) == name] for name in owners}
    middle = height / 2
    heights = {name: sum(dot.y for dot in found) / len(found) if found else middle for name, found in dots.items()}
    for number, name in enumerate(sorted(owners, key=lambda name: (heights[name], name))):
        face = Face(frame.owners, round((number + 0.5) * height / len(owners), 1), FACE)
        tied = tuple(replace(dot, tie=_curve(face, dot.x, dot.y, dot.r)) for dot in dots[name])
        yield Web(owners[name], face, String(None, tied, ()), bool(lead and name == lead.id))
    if alone := tuple(dot for string in strings for dot in string.dots if not dot.card.owner):
        yield Web(None, None, String(None, alone, ()), is_lead=False)


def _curve(face: Face, x: float, y: float, r: float) -> str:
    side = 1 if x > face.x else -1
    start, end = face.x + side * (face.r + 3), x - side * (r + 1)
    half = (start + end) / 2
    return f"M{start:g} {face.y:g}C{half:g} {face.y:g} {half:g} {y:g} {end:g} {y:g}"
