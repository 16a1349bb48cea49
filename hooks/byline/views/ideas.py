"""The pool of ideas, and what has been taken up without any date: so that nothing without a day is forgotten."""

from collections.abc import Iterator
from operator import attrgetter

from msgspec import Struct

from byline import routes
from byline.ages import age_of
from byline.apart import Apart, apart
from byline.cards import PieceCard, piece_card, theme_order
from byline.check import Report
from byline.language import Language, language_of
from byline.model import Theme
from byline.views.calendar_view import calendar_view
from byline.views.view import View

OPEN = frozenset({"idea", "on-hold"})


class Pool(Struct, frozen=True):
    """The ideas for one theme, with how long each has waited."""

    title: str
    path: str
    pieces: tuple[tuple[PieceCard, str], ...]


class Ideas(Struct, frozen=True):
    """What a page of ideas shows: those for all themes, or for one, or where they are."""

    pools: tuple[Pool, ...]
    apart: tuple[Apart, ...] = ()


def views(report: Report) -> Iterator[View]:
    """Give the page, and one for each theme where they are many."""
    plan, say = report.plan, language_of(report.plan)
    lead = say(
        "What somebody thought of, and nobody has promised yet; and what waits. Take one up by giving it a face and a date."
    )
    every = [(theme, pool) for theme in theme_order(plan) if (pool := _pool(report, theme)).pieces]
    if not routes.has_many_themes(plan):
        yield calendar_view(plan, routes.IDEAS, lead, "ideas", Ideas(tuple(pool for _, pool in every)))
        return
    rows = tuple(apart(plan, routes.IDEAS, theme, _told(say, pool)) for theme, pool in every)
    yield calendar_view(plan, routes.IDEAS, lead, "ideas", Ideas((), rows))
    for row, (_, pool) in zip(rows, every, strict=True):
        yield calendar_view(plan, routes.IDEAS, lead, "ideas", Ideas((pool,)), about=row)


def _told(say: Language, pool: Pool) -> str:
    return say.counted("%(num)s idea", "%(num)s ideas", len(pool.pieces))


def _pool(report: Report, theme: Theme) -> Pool:
    pieces = [piece for piece in report.plan.pieces_on.get(theme.id, ()) if piece.status in OPEN]
    cards = sorted((piece_card(report.plan, piece) for piece in pieces), key=attrgetter("order"))
    return Pool(theme.title, theme.path, tuple((card, age_of(report, card.path)) for card in cards))
