"""The pool of ideas, and what has been taken up without any date: so that nothing without a day is forgotten."""

from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from byline import routes
from byline.ages import age_of
from byline.cards import PieceCard, piece_card, theme_order
from byline.check import Report
from byline.language import language_of
from byline.model import Theme
from byline.views.calendar_view import calendar_view
from byline.views.view import View

OPEN = frozenset({"idea", "on-hold"})


@dataclass(frozen=True, slots=True)
class Pool:
    """The ideas for one theme, with how long each has waited."""

    title: str
    path: str
    pieces: tuple[tuple[PieceCard, str], ...]


def views(report: Report) -> Iterator[View]:
    """Give the one page."""
    pools = (_pool(report, theme) for theme in theme_order(report.plan))
    say = language_of(report.plan)
    lead = say(
        "What somebody thought of, and nobody has promised yet; and what waits. Take one up by giving it a face and a date."
    )
    yield calendar_view(report.plan, routes.IDEAS, lead, "ideas", tuple(pool for pool in pools if pool.pieces))


def _pool(report: Report, theme: Theme) -> Pool:
    pieces = [piece for piece in report.plan.pieces_on.get(theme.id, ()) if piece.status in OPEN]
    cards = sorted((piece_card(report.plan, piece) for piece in pieces), key=attrgetter("order"))
    return Pool(theme.title, theme.path, tuple((card, age_of(report, card.path)) for card in cards))
