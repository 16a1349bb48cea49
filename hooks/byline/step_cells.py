"""The seven steps of one theme as pages show them: how far each is, and where its reasons stand (P35)."""

from msgspec import Struct

from byline import routes
from byline.handbook_places import METHOD
from byline.model import Theme
from byline.plan import Plan
from byline.progress import Ask, StepProgress, progress
from byline.steps import STEPS


class StepCell(Struct, frozen=True):
    """One step of one theme.

    Attributes:
        name: of the step, to be translated.
        state_words: how far it is, to be translated.
        percent: the same as a number, for the ring: 100 only where all is done, 0 only where nothing is.
        board: the page with the reasons, and `anchor` the place on it.
        handbook: the page that explains the step.
    """

    number: int
    name: str
    state: str
    state_words: str
    percent: int
    done: int
    asks: tuple[Ask, ...]
    board: str
    anchor: str
    handbook: str


def step_cells(plan: Plan, theme: Theme) -> tuple[StepCell, ...]:
    """Give the steps of a theme in their order; none for a theme that is retired."""
    board = routes.on_theme(plan, routes.STEPS, theme.id)
    return tuple(_cell(theme, each, board) for each in progress(plan).get(theme.id, ()))


def _cell(theme: Theme, each: StepProgress, board: str) -> StepCell:
    return StepCell(
        number=each.number,
        name=STEPS[each.number - 1].name,
        state=each.state,
        state_words=each.state_words,
        percent=_percent(each),
        done=each.done,
        asks=each.asks,
        board=board,
        anchor=f"{'-'.join(theme.id.split())}--{each.number}",
        handbook=METHOD,
    )


def _percent(each: StepProgress) -> int:
    """Round the share, so that a ring is never full too early."""
    if each.state in {"done", "not-begun"}:
        return 100 if each.state == "done" else 0
    return min(95, max(5, round(each.share * 100)))
