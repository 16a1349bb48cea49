"""The index of influencers: the world outside, theme by theme."""

from collections.abc import Iterator
from dataclasses import dataclass

from byline import routes
from byline.cards import InfluencerCard, influencer_card, theme_order
from byline.check import Report
from byline.views.view import View
from byline.words import TYPE_WORDS


@dataclass(frozen=True, slots=True)
class ThemeMap:
    """Everybody outside on one theme, the closest first."""

    title: str
    path: str
    people: tuple[InfluencerCard, ...]


@dataclass(frozen=True, slots=True)
class Outside:
    """What the index of influencers shows."""

    maps: tuple[ThemeMap, ...]
    types: tuple[tuple[str, str, int], ...]
    count: int


def views(report: Report) -> Iterator[View]:
    """Give the index of influencers."""
    plan = report.plan
    maps = []
    for theme in theme_order(plan):
        cards = [influencer_card(plan, entry) for entry in plan.maps.get(theme.id, ())]
        if cards:
            cards.sort(key=lambda card: (-card.steps, card.name.casefold(), card.id))
            maps.append(ThemeMap(theme.title, theme.path, tuple(cards)))
    present = [person for person in plan.influencers.values() if routes.page_of(person)]
    types = tuple((kind, words, sum(person.type == kind for person in present)) for kind, words in TYPE_WORDS.items())
    yield View(routes.INFLUENCERS, "Influencers", "influencers", Outside(tuple(maps), types, len(present)))
