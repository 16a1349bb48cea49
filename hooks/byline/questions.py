"""The audience's questions of a theme: answered, on the way, open (P37)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from byline.cards import PieceCard, piece_card
from byline.model import Piece, Theme
from byline.plan import Plan, is_in_the_works
from byline.words import marked

STATE_WORDS = {"open": marked("open"), "coming": marked("on the way"), "answered": marked("answered")}
"""How far a question is, in words that are translated where they are shown."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question, and the pieces that answer it."""

    id: str
    text: str
    answered: tuple[PieceCard, ...]
    coming: tuple[PieceCard, ...]
    ideas: tuple[PieceCard, ...] = ()

    @property
    def state(self) -> str:
        """`answered`, `coming` or `open`."""
        return "answered" if self.answered else "coming" if self.coming else "open"


def questions_of(plan: Plan, theme: Theme) -> tuple[Question, ...]:
    """Give the questions of a theme in its own order, with what has been done about each; an idea, or a piece on hold, is no answer yet."""
    found = []
    for name, text in theme.questions.items():
        pieces = [piece for piece in plan.pieces_on.get(theme.id, ()) if name in piece.answers]
        out = tuple(piece_card(plan, piece) for piece in pieces if piece.status == "published")
        coming = tuple(piece_card(plan, piece) for piece in pieces if is_in_the_works(piece) and piece.status != "idea")
        ideas = tuple(piece_card(plan, piece) for piece in pieces if piece.status == "idea")
        found.append(Question(name, text, out, coming, ideas))
    return tuple(found)


@lru_cache(maxsize=4)
def open_questions(plan: Plan) -> Mapping[str, tuple[str, ...]]:
    """Give the ids of the questions that nobody has taken up, by theme, in the theme's own order."""
    return {theme.id: tuple(_open(plan, theme)) for theme in plan.themes.values()}


def _open(plan: Plan, theme: Theme) -> Iterator[str]:
    taken = {name for piece in plan.pieces_on.get(theme.id, ()) if _takes_up(piece) for name in piece.answers}
    return (name for name in theme.questions if name not in taken)


def _takes_up(piece: Piece) -> bool:
    return piece.status == "published" or (is_in_the_works(piece) and piece.status != "idea")


def anchor_of(theme: Theme, question: str) -> str:
    """Give where a question stands on the page of questions."""
    return "-".join(f"{theme.id}--{question}".split())
