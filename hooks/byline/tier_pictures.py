"""The pyramid as a picture: the people of each tier at the places where they are drawn."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from byline.cards import PersonCard
from byline.drawings.crowd import Fit, Group, Spot, tidy
from byline.drawings.lettering import lines_of
from byline.drawings.pyramid import NARROW, TILE, WIDE, Crowd, Drawing, Form, Storey, drawn
from byline.tiers import Place, ThemePyramid, Tier

Fits = tuple[Fit, ...]
LETTER: Mapping[Fits, float] = {WIDE.fits: 13, WIDE.climbing: 11.5, NARROW.fits: 12}
"""The size of names, in units of the drawing; pyramid.css has the same."""
GAP = 0.5
"""Between two names, in ems."""


class Line(NamedTuple):
    """A line of a name, and its base line."""

    text: str
    y: float


class Figure(Struct, frozen=True):
    """A face at its place, with its name where there is room."""

    person: PersonCard
    spot: Spot
    lines: tuple[Line, ...]
    is_proven: bool = True


class Level(Struct, frozen=True):
    """A tier with its faces, and those on the way to it."""

    tier: Tier
    storey: Storey
    people: tuple[Figure, ...]
    climbers: tuple[Figure, ...]


class Picture(Struct, frozen=True):
    """One drawing of a pyramid.

    Attributes:
        kind: `wide`, `narrow` or `tile`.
        drawing: its measures.
        levels: from the top down.
        others: those without a role who are not on the way to one.
    """

    kind: str
    drawing: Drawing
    levels: tuple[Level, ...]
    others: tuple[Figure, ...]


def large_pictures(pyramid: ThemePyramid) -> tuple[Picture, ...]:
    """Draw a pyramid twice, for wide places and for narrow ones: a page shows the one that fits."""
    return _picture("wide", WIDE, pyramid), _picture("narrow", NARROW, pyramid)


def tile_picture(pyramid: ThemePyramid) -> Picture:
    """Draw a pyramid small, without names."""
    return _picture("tile", TILE, pyramid)


def _picture(kind: str, form: Form, pyramid: ThemePyramid) -> Picture:
    crowds = [Crowd(len(tier.people), len(tier.candidates)) for tier in pyramid.tiers]
    standing = _standing(pyramid)
    drawing = drawn(form, crowds, len(standing))
    levels = tuple(_level(form, *pair) for pair in zip(pyramid.tiers, drawing.storeys, strict=True))
    others = _figures(form.climbing, standing, drawing.ground.people) if drawing.ground else ()
    return Picture(kind, drawing, levels, others)


def _standing(pyramid: ThemePyramid) -> tuple[PersonCard, ...]:
    """Give those without a role who are not on the way to one either."""
    climbing = {person.id for tier in pyramid.tiers for person in tier.candidates}
    return tuple(person for person in pyramid.others if person.id not in climbing)


def _level(form: Form, tier: Tier, storey: Storey) -> Level:
    people = _figures(form.fits, tier.people, storey.people)
    return Level(tier, storey, people, _figures(form.climbing, tier.candidates, storey.climbers))


def _figures(fits: Fits, people: Sequence[Place | PersonCard], group: Group) -> tuple[Figure, ...]:
    letter = LETTER.get(fits, 0)
    return tuple(_figure(letter, each, spot, group.fit) for each, spot in zip(people, group.spots, strict=False))


def _figure(letter: float, each: Place | PersonCard, spot: Spot, fit: Fit) -> Figure:
    person, proven = (each.person, each.is_proven) if isinstance(each, Place) else (each, True)
    words = lines_of(person.name, fit.wide / letter - GAP) if fit.is_named else ()
    below = spot.y + spot.radius + letter + 2
    lines = tuple(Line(text, tidy(below + number * letter * 1.1)) for number, text in enumerate(words))
    return Figure(person, spot, lines, proven)
