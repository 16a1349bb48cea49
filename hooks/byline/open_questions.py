"""Which of the audience's questions nobody has taken up (P37): no piece answers them, and none is on its way to."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from byline.model import Piece, Theme
from byline.plan import COMING, Plan


def takes_up(piece: Piece) -> bool:
    """Whether a piece answers its questions, or will: it is out, or somebody is at it; an idea is no answer yet."""
    return piece.status == "published" or piece.status in COMING


@lru_cache(maxsize=4)
def open_questions(plan: Plan) -> Mapping[str, tuple[str, ...]]:
    """Give the ids of the questions that nobody has taken up, by theme, in the theme's own order."""
    return {theme.id: tuple(_open(plan, theme)) for theme in plan.themes.values()}


def _open(plan: Plan, theme: Theme) -> Iterator[str]:
    taken = {name for piece in plan.pieces_on.get(theme.id, ()) if takes_up(piece) for name in piece.answers}
    return (name for name in theme.questions if name not in taken)
