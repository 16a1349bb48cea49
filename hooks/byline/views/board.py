"""The board: every piece in the column of its status, with how long nobody has touched it."""

from collections.abc import Iterator
from operator import attrgetter

from msgspec import Struct

from byline import routes
from byline.ages import age_of
from byline.cards import STATUS_WORDS, PieceCard, piece_card
from byline.check import Report
from byline.language import language_of
from byline.views.calendar_view import calendar_view
from byline.views.view import View

COLUMNS = ("idea", "assigned", "drafting", "review", "changes", "approved", "scheduled", "published", "on-hold")
MOST = 40
MOST_PUBLISHED = 12


class Column(Struct, frozen=True):
    """A status and its pieces; `more` counts what did not fit."""

    status: str
    words: str
    pieces: tuple[tuple[PieceCard, str], ...]
    count: int

    @property
    def more(self) -> int:
        """How many are not shown."""
        return self.count - len(self.pieces)


def views(report: Report) -> Iterator[View]:
    """Give the one page."""
    say = language_of(report.plan)
    lead = say("From idea to results, one column for each status. Days are counted since the file was last changed.")
    columns = tuple(_column(report, status) for status in COLUMNS)
    yield calendar_view(report.plan, routes.BOARD, lead, "board", columns)


def _column(report: Report, status: str) -> Column:
    pieces = [piece for piece in report.plan.pieces.values() if piece.status == status]
    cards = sorted((piece_card(report.plan, piece) for piece in pieces), key=attrgetter("order"))
    words = language_of(report.plan)(STATUS_WORDS[status])
    if status == "published":
        return Column(status, words, tuple((card, "") for card in cards[: -MOST_PUBLISHED - 1 : -1]), len(cards))
    return Column(status, words, tuple((card, age_of(report, card.path)) for card in cards[:MOST]), len(cards))
