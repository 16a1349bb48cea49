"""The seven steps as a board: per theme how far each is, and why (P35)."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from byline import routes
from byline.apart import Apart, apart, titled
from byline.cards import PersonCard, person_card, theme_order
from byline.check import Report
from byline.handbook_places import METHOD
from byline.language import language_of
from byline.leading import lead_of
from byline.model import Theme
from byline.plan import Plan
from byline.progress import STATE_WORDS, Ask
from byline.step_cells import StepCell, step_cells
from byline.steps import STEPS
from byline.views.view import View


class Row(Struct, frozen=True):
    """A theme on the board.

    Attributes:
        next: the first step that is not done, and the first thing that it still asks; None where all is done.
        done: how many of all things that the steps ask are there.
        total: how many there are.
    """

    title: str
    path: str
    group: str
    lead: PersonCard | None
    cells: tuple[StepCell, ...]
    next: tuple[StepCell, Ask] | None
    done: int
    total: int


class Board(Struct, frozen=True):
    """What the page shows: how far all themes are, or the one that it is about, or where that is told."""

    others: tuple[tuple[str, str], ...]
    title: str
    path: str
    handbook: str
    steps: tuple[tuple[int, str], ...]
    states: tuple[tuple[str, str, int], ...]
    active: tuple[Row, ...]
    proposed: tuple[Row, ...]
    apart: tuple[Apart, ...]


def views(report: Report) -> Iterator[View]:
    """Give the page, and one for each theme where they are many."""
    plan, say = report.plan, language_of(report.plan)
    title = say("How far we are")
    rows = [(theme, _row(plan, theme)) for theme in theme_order(plan) if theme.status != "retired"]
    if not routes.has_many_themes(plan):
        yield _view(_board(title, routes.STEPS, rows))
        return
    every = tuple(_apart(plan, theme, row) for theme, row in rows)
    yield _view(_board(title, routes.STEPS, (), every))
    for each, row in zip(every, rows, strict=True):
        yield _view(_board(titled(say, say("Seven steps"), each), each.path, (row,)))


def _view(shown: Board) -> View:
    return View(shown.path, shown.title, "steps", shown, parts=("steps_board",))


def _board(title: str, path: str, rows: Sequence[tuple[Theme, Row]], every: tuple[Apart, ...] = ()) -> Board:
    return Board(
        title=title,
        others=tuple(routes.THEME_VIEWS.items()),
        path=path,
        handbook=METHOD,
        steps=tuple((step.number, step.name) for step in STEPS),
        states=tuple((state, words, part) for (state, words), part in zip(STATE_WORDS.items(), LEGEND, strict=True)),
        active=tuple(row for theme, row in rows if theme.status == "active"),
        proposed=tuple(row for theme, row in rows if theme.status == "proposed"),
        apart=every,
    )


def _apart(plan: Plan, theme: Theme, row: Row) -> Apart:
    """Tell how far a theme is; its bar has a part for each step, in their order."""
    told = language_of(plan)("%(done)s of %(total)s done", done=row.done, total=row.total)
    return apart(plan, routes.STEPS, theme, told, (cell.state for cell in row.cells))


LEGEND = (0, 30, 70, 100)
"""How full the rings of the legend are, by state."""


def _row(plan: Plan, theme: Theme) -> Row:
    lead, cells = lead_of(plan, theme), step_cells(plan, theme)
    waiting = next((cell for cell in cells if cell.state != "done"), None)
    return Row(
        title=theme.title,
        path=theme.path,
        group=cells[0].anchor.removesuffix("--1"),
        lead=person_card(plan, lead) if lead else None,
        cells=cells,
        next=(waiting, next(each for each in waiting.asks if not each.is_done)) if waiting else None,
        done=sum(cell.done for cell in cells),
        total=sum(len(cell.asks) for cell in cells),
    )
