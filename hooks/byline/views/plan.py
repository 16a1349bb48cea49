"""The index of the plan: what is coming month by month, what is late, the pool of ideas."""

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from msgspec import Struct

from byline import routes
from byline.cards import STATUS_WORDS, PieceCard, piece_card
from byline.check import Report
from byline.feed_links import of_plan
from byline.language import Language, language_of
from byline.views.view import View

MOST_PUBLISHED = 40
MOST_COMING = 150
MOST_IDEAS = 60


class Month(Struct, frozen=True):
    """What is planned for one month."""

    title: str
    pieces: tuple[PieceCard, ...]


class PlanIndex(Struct, frozen=True):
    """What the index of the plan shows."""

    late: tuple[PieceCard, ...]
    months: tuple[Month, ...]
    more: int
    ideas: tuple[PieceCard, ...]
    more_ideas: int
    on_hold: tuple[PieceCard, ...]
    published: tuple[PieceCard, ...]
    published_count: int
    years: tuple[tuple[int, str], ...]
    counts: tuple[tuple[str, str, int], ...]


def views(report: Report) -> Iterator[View]:
    """Give the index of the plan."""
    plan, say = report.plan, language_of(report.plan)
    cards = sorted(
        (piece_card(plan, piece) for piece in plan.pieces.values() if piece.status != "dropped"),
        key=attrgetter("order"),
    )
    late = [card for card in cards if card.is_late]
    waiting = [card for card in cards if card.is_coming and not card.is_late]
    ideas = [card for card in cards if card.status == "idea"]
    published = [card for card in reversed(cards) if card.status == "published"]
    shown = PlanIndex(
        late=tuple(late[:MOST_COMING]),
        months=tuple(_months(say, waiting[:MOST_COMING])),
        more=len(late[MOST_COMING:]) + len(waiting[MOST_COMING:]),
        ideas=tuple(ideas[:MOST_IDEAS]),
        more_ideas=len(ideas[MOST_IDEAS:]),
        on_hold=tuple(card for card in cards if card.status == "on-hold"),
        published=tuple(published[:MOST_PUBLISHED]),
        published_count=len(published),
        years=tuple((year, routes.calendar_of(year)) for year in plan.years),
        counts=tuple(
            (status, say(words), sum(card.status == status for card in cards))
            for status, words in STATUS_WORDS.items()
            if status != "dropped"
        ),
    )
    yield View(routes.PLAN, say("The plan"), "plan", shown, feeds=of_plan(plan))


def _months(say: Language, cards: list[PieceCard]) -> Iterator[Month]:
    def title(card: PieceCard) -> str:
        if card.day is None:
            return say("Not dated yet")
        if card.precision == "quarter":
            return say("Some time in %(when)s", when=say.quarter(card.day))
        return say.headed(say.month(card.day))

    cards.sort(key=lambda card: (str(card.day or "9999")[:7], card.precision == "quarter", card.order))
    for name, group in groupby(cards, key=title):
        yield Month(name, tuple(group))
