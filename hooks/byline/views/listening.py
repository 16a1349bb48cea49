"""What to listen to, theme by theme: words, sources, people outside, and what of our own is worth passing on (P20, P26, P27)."""

from collections.abc import Iterator

from msgspec import Struct

from byline import handbook_places, routes
from byline.apart import Apart, apart, titled
from byline.cards import PieceCard, piece_card, theme_order
from byline.check import Report
from byline.language import language_of
from byline.listening import Channel, Followed, followed, followed_on, material, voices_on
from byline.model import Theme
from byline.plan import Plan
from byline.views.view import View

MOST_FOLLOWED, MOST_PIECES = 9, 4


class Heard(Struct, frozen=True):
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


class Listening(Struct, frozen=True):
    """What the page shows: what there is on all themes, or on the one that it is about, or where that is."""

    others: tuple[tuple[str, str], ...]
    title: str
    path: str
    people: str
    subscribing: str
    themes: tuple[Heard, ...]
    apart: tuple[Apart, ...]


def views(report: Report) -> Iterator[View]:
    """Give the page, and one for each theme where they are many; nobody has to listen on a retired theme."""
    plan, say = report.plan, language_of(report.plan)
    title = say("Listening")
    themes = [theme for theme in theme_order(plan) if theme.status != "retired"]
    if not routes.has_many_themes(plan):
        yield _view(_listening(title, routes.LISTENING, tuple(_heard(plan, theme) for theme in themes)))
        return
    rows = tuple(apart(plan, routes.LISTENING, theme, say.listed(theme.keywords)) for theme in themes)
    yield _view(_listening(title, routes.LISTENING, (), rows))
    for row, theme in zip(rows, themes, strict=True):
        yield _view(_listening(titled(say, title, row), row.path, (_heard(plan, theme),)))


def _view(shown: Listening) -> View:
    return View(shown.path, shown.title, "listening", shown, parts=("listening_to",))


def _listening(title: str, path: str, themes: tuple[Heard, ...], rows: tuple[Apart, ...] = ()) -> Listening:
    return Listening(
        title=title,
        others=tuple(routes.THEME_VIEWS.items()),
        path=path,
        people=routes.PEOPLE,
        subscribing=handbook_places.SUBSCRIBING,
        themes=themes,
        apart=rows,
    )


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
