"""The audience's questions of a theme: answered, on the way, open (P37)."""

from msgspec import Struct

from byline.cards import PieceCard, piece_card
from byline.model import Theme
from byline.plan import COMING, Plan
from byline.words import marked

STATE_WORDS = {"open": marked("open"), "coming": marked("on the way"), "answered": marked("answered")}
"""How far a question is, in words that are translated where they are shown."""


class Question(Struct, frozen=True):
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
        coming = tuple(piece_card(plan, piece) for piece in pieces if piece.status in COMING)
        ideas = tuple(piece_card(plan, piece) for piece in pieces if piece.status == "idea")
        found.append(Question(name, text, out, coming, ideas))
    return tuple(found)


def anchor_of(theme: Theme, question: str) -> str:
    """Give where a question stands on the page of questions."""
    return "-".join(f"{theme.id}--{question}".split())
