"""The seven steps as a board: per theme how far each is, and why (P35)."""

from collections.abc import Iterator
from dataclasses import dataclass

from byline import routes
from byline.cards import PersonCard, person_card, theme_order
from byline.check import Report
from byline.handbook_places import METHOD
from byline.leading import lead_of
from byline.model import Theme
from byline.plan import Plan
from byline.progress import STATE_WORDS, Ask
from byline.step_cells import StepCell, step_cells
from byline.steps import STEPS
from byline.views.view import View


@dataclass(frozen=True, slots=True)
class Row:
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


@dataclass(frozen=True, slots=True)
class Board:
    """What the page shows."""

    others: tuple[tuple[str, str], ...]
    path: str
    handbook: str
    steps: tuple[tuple[int, str], ...]
    states: tuple[tuple[str, str, int], ...]
    active: tuple[Row, ...]
    proposed: tuple[Row, ...]


def views(report: Report) -> Iterator[View]:
    """Give the one page."""
    plan = report.plan
    rows = {theme.id: (theme.status, _row(plan, theme)) for theme in theme_order(plan) if theme.status != "retired"}
    shown = Board(
        others=tuple(routes.THEME_VIEWS.items()),
        path=routes.STEPS,
        handbook=METHOD,
        steps=tuple((step.number, step.name) for step in STEPS),
        states=tuple((state, words, part) for (state, words), part in zip(STATE_WORDS.items(), LEGEND, strict=True)),
        active=tuple(row for status, row in rows.values() if status == "active"),
        proposed=tuple(row for status, row in rows.values() if status == "proposed"),
    )
    yield View(routes.STEPS, "How far we are", "steps", shown, parts=("steps_board",))


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
