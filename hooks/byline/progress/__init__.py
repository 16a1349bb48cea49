"""How far each of the seven steps is on a theme, worked out from the files with the reasons; never typed in by hand (P35)."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from byline.model import Theme
from byline.plan import Plan
from byline.progress import choosing, helping, linking, mapping, measuring, placing, relating
from byline.progress.ask import Ask, Ground, Place
from byline.words import marked

State = Literal["not-begun", "begun", "well", "done"]
STATE_WORDS: dict[State, str] = {
    "not-begun": marked("not begun"),
    "begun": marked("begun"),
    "well": marked("well on its way"),
    "done": marked("done"),
}
"""How far a step can be; translated where it is shown."""
HALF = 0.5

_BY_STEP: tuple[Callable[[Ground], Iterator[Ask]], ...] = (
    choosing.asks,
    linking.asks,
    placing.asks,
    mapping.asks,
    helping.asks,
    relating.asks,
    measuring.asks,
)


class StepProgress(Struct, frozen=True):
    """How far one step is on one theme.

    Attributes:
        number: of the step, from 1.
        asks: what it asks, the heart of the step first; there is always one.
    """

    number: int
    asks: tuple[Ask, ...]

    @property
    def done(self) -> int:
        """How many of these are there."""
        return sum(each.is_done for each in self.asks)

    @property
    def share(self) -> float:
        """How much of what it asks is there, from 0 to 1; no more than of its heart: a map with one well-kept name is not half a map."""
        return min(self.asks[0].share, sum(each.share for each in self.asks) / len(self.asks))

    @property
    def state(self) -> State:
        """How far it is: *done* is everything, *well on its way* at least half, *begun* anything at all."""
        if self.done == len(self.asks):
            return "done"
        if self.share >= HALF:
            return "well"
        return "begun" if any(each.have for each in self.asks) else "not-begun"

    @property
    def state_words(self) -> str:
        """The same in words, to be translated."""
        return STATE_WORDS[self.state]

    @property
    def open(self) -> tuple[Ask, ...]:
        """What is not there yet."""
        return tuple(each for each in self.asks if not each.is_done)


@lru_cache(maxsize=4)
def progress(plan: Plan) -> Mapping[str, tuple[StepProgress, ...]]:
    """Work out how far each of the seven steps is, in their order, by theme; a retired theme has none."""
    return {theme.id: _progress(plan, theme) for theme in plan.themes.values() if theme.status != "retired"}


def _progress(plan: Plan, theme: Theme) -> tuple[StepProgress, ...]:
    ground = Ground(plan, theme)
    return tuple(StepProgress(number, tuple(asks(ground))) for number, asks in enumerate(_BY_STEP, 1))


__all__ = ["STATE_WORDS", "Ask", "Place", "State", "StepProgress", "progress"]
