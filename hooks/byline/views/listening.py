"""What to listen to, theme by theme: words, sources, people outside, and what of our own is worth passing on (P20, P26, P27)."""

from collections.abc import Iterator
from dataclasses import dataclass

from byline import handbook_places, routes
from byline.cards import PieceCard, piece_card, theme_order
from byline.check import Report
from byline.listening import Channel, Followed, followed, followed_on, material, voices_on
from byline.model import Theme
from byline.plan import Plan
from byline.views.view import View

MOST_FOLLOWED, MOST_PIECES = 9, 4


@dataclass(frozen=True, slots=True)
class Heard:
    """What there is to listen to on one theme.

    Attributes:
        opml: the path of the list for feed readers; empty where nothing has a feed.
        feeds: how many feeds are in it.
        material: what came out lately, worth handing on to others.
    """

    id: str
    title: str
    path: str
    is_proposed: bool
    keywords: tuple[str, ...]
    sources: tuple[Channel, ...]
    opml: str
    feeds: int
    followed: tuple[Followed, ...]
    more: int
    material: tuple[PieceCard, ...]


@dataclass(frozen=True, slots=True)
class Listening:
    """What the page shows."""

    others: tuple[tuple[str, str], ...]
    path: str
    people: str
    subscribing: str
    themes: tuple[Heard, ...]


def views(report: Report) -> Iterator[View]:
    """Give the one page; nobody has to listen on a retired theme."""
    plan = report.plan
    shown = Listening(
        others=tuple(routes.THEME_VIEWS.items()),
        path=routes.LISTENING,
        people=routes.PEOPLE,
        subscribing=handbook_places.SUBSCRIBING,
        themes=tuple(_heard(plan, theme) for theme in theme_order(plan) if theme.status != "retired"),
    )
    yield View(routes.LISTENING, "Listening", "listening", shown, parts=("listening_to",))


def _heard(plan: Plan, theme: Theme) -> Heard:
    follow, feeds = followed_on(plan, theme), len(voices_on(plan, theme))
    return Heard(
        id="-".join(theme.id.split()),
        title=theme.title,
        path=theme.path,
        is_proposed=theme.status == "proposed",
        keywords=theme.keywords,
        sources=tuple(Channel(each.title, str(each.url or ""), str(each.feed or "")) for each in theme.sources),
        opml=routes.theme_feed(theme, "opml") if feeds else "",
        feeds=feeds,
        followed=tuple(followed(plan, each) for each in follow[:MOST_FOLLOWED]),
        more=max(0, len(follow) - MOST_FOLLOWED),
        material=tuple(piece_card(plan, piece) for piece in material(plan).get(theme.id, ())[:MOST_PIECES]),
    )
