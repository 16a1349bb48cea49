"""The audience's questions, theme by theme: open, on the way, answered (P37)."""

from collections.abc import Iterator
from operator import attrgetter

from msgspec import Struct

from byline import handbook_places, routes
from byline.answerers import Answerer, answerers, first_lines
from byline.apart import Apart, apart, titled
from byline.cards import PieceCard, theme_order
from byline.check import Report
from byline.language import language_of
from byline.model import Theme
from byline.plan import Plan
from byline.questions import STATE_WORDS, Question, anchor_of, questions_of
from byline.views.view import View

MOST_PIECES, MOST_PEOPLE = 4, 4


class Asked(Struct, frozen=True):
    """One question, with what has been done about it.

    Attributes:
        id: where it stands on the page.
        state_words: to be translated.
        tags: what it can be filtered by.
        pieces: that answer it, the latest first, or that are to.
        more: how many pieces there are besides.
        ideas: pieces that nobody has promised yet.
        file: where an answer would begin, and `lines` what would stand there; empty unless the question is open.
    """

    id: str
    text: str
    state: str
    state_words: str
    tags: str
    pieces: tuple[PieceCard, ...]
    more: int
    ideas: tuple[PieceCard, ...]
    file: str
    lines: str


class AskedOf(Struct, frozen=True):
    """The questions of one theme, the open ones first, and who could answer these."""

    id: str
    title: str
    path: str
    is_proposed: bool
    questions: tuple[Asked, ...]
    answered: int
    open: int
    could: tuple[Answerer, ...]
    more: int


class Questions(Struct, frozen=True):
    """What the page shows: the questions of all themes, or of the one that it is about, or where they are."""

    others: tuple[tuple[str, str], ...]
    title: str
    path: str
    first_piece: str
    themes: tuple[AskedOf, ...]
    apart: tuple[Apart, ...]
    answered: int
    total: int


def views(report: Report) -> Iterator[View]:
    """Give the page, and one for each theme where they are many; what a retired theme was asked is history."""
    plan, say = report.plan, language_of(report.plan)
    title = say("Questions")
    themes = [theme for theme in theme_order(plan) if theme.status != "retired"]
    every = tuple(_asked_of(plan, theme) for theme in themes)
    if not routes.has_many_themes(plan):
        yield _view(_questions(title, routes.QUESTIONS, every))
        return
    rows = tuple(_apart(plan, theme, asked) for theme, asked in zip(themes, every, strict=True))
    yield _view(_questions(title, routes.QUESTIONS, every, rows))
    for row, asked in zip(rows, every, strict=True):
        yield _view(_questions(titled(say, title, row), row.path, (asked,)))


def _view(shown: Questions) -> View:
    return View(shown.path, shown.title, "questions", shown, parts=("questions_asked",))


def _questions(title: str, path: str, themes: tuple[AskedOf, ...], rows: tuple[Apart, ...] = ()) -> Questions:
    return Questions(
        title=title,
        others=tuple(routes.THEME_VIEWS.items()),
        path=path,
        first_piece=handbook_places.FIRST_PIECE,
        themes=() if rows else themes,
        apart=rows,
        answered=sum(theme.answered for theme in themes),
        total=sum(len(theme.questions) for theme in themes),
    )


def _apart(plan: Plan, theme: Theme, asked: AskedOf) -> Apart:
    """Tell how many questions of a theme are answered; the open ones at the end of its bar."""
    told = language_of(plan)("%(answered)s of %(total)s answered", answered=asked.answered, total=len(asked.questions))
    return apart(plan, routes.QUESTIONS, theme, told, (each.state for each in reversed(asked.questions)))


def _asked_of(plan: Plan, theme: Theme) -> AskedOf:
    questions, could = questions_of(plan, theme), answerers(plan, theme)
    order = list(STATE_WORDS)
    asked = [_asked(plan, theme, each, could) for each in questions]
    return AskedOf(
        id="-".join(theme.id.split()),
        title=theme.title,
        path=theme.path,
        is_proposed=theme.status == "proposed",
        questions=tuple(sorted(asked, key=lambda each: order.index(each.state))),
        answered=sum(each.state == "answered" for each in questions),
        open=sum(each.state == "open" for each in questions),
        could=could[:MOST_PEOPLE],
        more=max(0, len(could) - MOST_PEOPLE),
    )


def _asked(plan: Plan, theme: Theme, each: Question, could: tuple[Answerer, ...]) -> Asked:
    out = sorted(each.answered, key=attrgetter("order"), reverse=True)
    pieces = [*out, *sorted(each.coming, key=attrgetter("order"))]
    is_open = each.state == "open"
    file, lines = first_lines(plan, theme, each.id, could[0] if could else None) if is_open else ("", "")
    return Asked(
        id=anchor_of(theme, each.id),
        text=each.text,
        state=each.state,
        state_words=STATE_WORDS[each.state],
        tags=f"theme:{'-'.join(theme.id.split())} state:{each.state}",
        pieces=tuple(pieces[:MOST_PIECES]),
        more=max(0, len(pieces) - MOST_PIECES),
        ideas=each.ideas[:MOST_PIECES],
        file=file,
        lines=lines,
    )
