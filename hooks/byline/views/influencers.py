"""The index of influencers: the world outside as a whole, theme by theme in small, and what wants attention in it."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from msgspec import Struct

from byline import routes
from byline.bonds import Bond, bonds_of
from byline.cards import InfluencerCard, PersonCard, person_card, theme_order
from byline.check import Report
from byline.drawings.outside_map import SMALL, OutsideMap, outside_map
from byline.model import STAGES, Influencer
from byline.plan import Entry, Plan
from byline.relationships import Turn
from byline.views.view import View
from byline.words import TYPE_WORDS

WAITING: frozenset[Turn] = frozenset({"ours", "soon"})
MOST_WAITING = 12
MOST_STALE = 12
MOST_SHARED = 30
MOST_LISTED = 300
MOST_DRAWN = 24
"""Themes whose map is drawn in small; each has it in large on its own page."""


class SmallMap(Struct, frozen=True):
    """The map of a theme in small, where there is room for a drawing, and whose it is."""

    title: str
    path: str
    shape: OutsideMap | None
    count: int
    owners: tuple[PersonCard, ...]


class Known(Struct, frozen=True):
    """Somebody outside with all the maps that he or she is on, the closest first.

    Attributes:
        card: as on the closest of them.
        bonds: one for each map.
        colleagues: who owns one of these relationships, or was in touch.
        tags: what can be filtered by.
    """

    card: InfluencerCard
    bonds: tuple[Bond, ...]
    colleagues: tuple[PersonCard, ...]
    tags: str


class Outside(Struct, frozen=True):
    """What the index of influencers shows; of each list the first, and how many more there are."""

    count: int
    types: tuple[tuple[str, int], ...]
    stages: tuple[tuple[str, int, int], ...]
    maps: tuple[SmallMap, ...]
    waiting: tuple[Bond, ...]
    waiting_more: int
    stale: tuple[Known, ...]
    stale_more: int
    shared: tuple[Known, ...]
    shared_more: int
    everyone: tuple[Known, ...]
    everyone_more: int


def views(report: Report) -> Iterator[View]:
    """Give the index of influencers."""
    yield View(routes.INFLUENCERS, "Influencers", "influencers", _outside(report.plan), parts=("outside_index",))


def _outside(plan: Plan) -> Outside:
    entries: dict[str, list[Entry]] = {person.id: [] for person in plan.influencers.values() if routes.page_of(person)}
    for each in chain.from_iterable(plan.maps.values()):
        entries[each.influencer.id].append(each)
    known = [_known(plan, found) for found in entries.values() if found]
    known.sort(key=lambda each: (-each.card.steps, each.card.name.casefold(), each.card.id))
    waiting = sorted(
        (bond for each in known for bond in each.bonds if bond.turn in WAITING), key=lambda bond: bond.order
    )
    stale = [each for each in known if each.card.is_stale]
    shared = [each for each in known if len(each.colleagues) > 1]
    return Outside(
        count=len(entries),
        types=_types(plan.influencers[name] for name in entries),
        stages=_stages(known),
        maps=tuple(_maps(plan, known)),
        waiting=tuple(waiting[:MOST_WAITING]),
        waiting_more=len(waiting[MOST_WAITING:]),
        stale=tuple(stale[:MOST_STALE]),
        stale_more=len(stale[MOST_STALE:]),
        shared=tuple(shared[:MOST_SHARED]),
        shared_more=len(shared[MOST_SHARED:]),
        everyone=tuple(known[:MOST_LISTED]),
        everyone_more=len(known[MOST_LISTED:]),
    )


def _types(people: Iterator[Influencer]) -> tuple[tuple[str, int], ...]:
    counts = Counter(person.type for person in people)
    return tuple((kind, counts[kind]) for kind in TYPE_WORDS)  # type: ignore[index]  # the words are those of the types


def _stages(known: list[Known]) -> tuple[tuple[str, int, int], ...]:
    counts = Counter(each.card.stage for each in known)
    return tuple(
        (stage, max(0, STAGES.index(stage)) if stage in STAGES else 0, counts[stage]) for stage in (*STAGES, "dormant")
    )


def _known(plan: Plan, entries: list[Entry]) -> Known:
    bonds = tuple(sorted(bonds_of(plan, entries), key=lambda bond: (-bond.card.steps, bond.theme.casefold())))
    person = entries[0].influencer
    ids = [*(each.entry.owner for each in entries), *chain.from_iterable(each.colleagues for each in person.contacts)]
    present = [plan.employees[name] for name in dict.fromkeys(ids) if name in plan.employees]
    colleagues = [person_card(plan, each) for each in present if routes.page_of(each) and each.left is None]
    return Known(bonds[0].card, bonds, tuple(colleagues), " ".join(_tags(entries, bonds)))


def _tags(entries: list[Entry], bonds: tuple[Bond, ...]) -> Iterator[str]:
    yield f"type:{entries[0].influencer.type}"
    yield from dict.fromkeys(f"theme:{each.entry.theme}" for each in entries)
    yield from dict.fromkeys(f"person:{each.entry.owner}" for each in entries)
    yield from dict.fromkeys(f"stage:{each.entry.stage}" for each in entries)
    yield from dict.fromkeys(f"turn:{bond.turn}" for bond in bonds)


def _maps(plan: Plan, known: list[Known]) -> Iterator[SmallMap]:
    cards: dict[str, list[InfluencerCard]] = {}
    for bond in chain.from_iterable(each.bonds for each in known):
        cards.setdefault(bond.theme_path or "", []).append(bond.card)
    for at, theme in enumerate(theme for theme in theme_order(plan) if theme.path in cards):
        found = cards[theme.path]
        owners = {card.owner.id: card.owner for card in found if card.owner}
        faces = tuple(owners[name] for name in sorted(owners))
        shape = outside_map(found, SMALL) if at < MOST_DRAWN else None
        yield SmallMap(theme.title, theme.path, shape, len(found), faces)
