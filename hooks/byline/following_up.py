"""What a piece asks for once it is out: to look what it brought about, and whether it is still true (P36)."""

from byline.model import Piece
from byline.plan import Plan
from byline.terms import days_since

DAYS_TO_RESULTS = 30


def wants_results(plan: Plan, piece: Piece) -> bool:
    """Whether a piece has been out for so long that something should be known about it; the archive is left alone."""
    day = piece.published.date if piece.published and piece.status == "published" else None
    days = days_since(day, plan.today)
    return days is not None and days > DAYS_TO_RESULTS and not plan.is_archive(piece)


def is_past_review(plan: Plan, piece: Piece) -> bool:
    """Whether the day by which somebody was to look at a piece again has passed."""
    return piece.review_by is not None and piece.review_by < plan.today
