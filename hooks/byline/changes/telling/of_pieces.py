"""Sentences about pieces."""

from collections.abc import Mapping

from byline import dates
from byline.changes.change import Change
from byline.changes.telling.teller import MOST, Sentence, Teller, became, value
from byline.model import Piece
from byline.words import listed


def _piece_planned(tell: Teller, change: Change) -> str:
    piece = change.thing
    assert isinstance(piece, Piece)  # noqa: S101  # for the type checker
    the = f"The {tell.form(piece)} {tell.name(change)}"
    if change.new is None:
        return f"{the} has no date any more (was {value(change.old)})."
    moved = f"moves from {value(change.old)} to" if change.old else "is planned for"
    order = "".join(f"; “{title}” comes {side} it now" for title, side in change.of("order")[:MOST])
    delay = change.of("delay")
    late = (
        f" It can be out on {dates.day_words(delay.earliest)} at the earliest." if delay and delay.working_days else ""
    )
    return f"{the} {moved} {value(change.new)}{order}.{late}"


def _published(tell: Teller, change: Change) -> str:
    day = change.new.date if change.new else None
    return f"{tell.name(change)} came out{f' on {value(day)}' if day else ''}."


def _faces(tell: Teller, change: Change) -> str:
    joined = f"with {tell.faces(change.new)}" if change.new else ""
    gone = f"without {tell.faces(change.old)}" if change.old else ""
    piece = change.thing
    nobody = " Nobody stands behind it." if isinstance(piece, Piece) and not piece.faces else ""
    return f"{tell.name(change)}: {' and '.join(filter(None, (joined, gone)))}.{nobody}"


def _supporter(tell: Teller, change: Change) -> str:
    if not change.new:
        return f"{tell.person(change.old)} no longer helps with {tell.name(change)}."
    was = f" (was {tell.person(change.old)})" if change.old else ""
    return f"{tell.person(change.new)} helps with {tell.name(change)}{was}."


def _piece_theme(tell: Teller, change: Change) -> str:
    return f"{tell.name(change)} is on {tell.theme(change.new)} now (was on {tell.theme(change.old)})."


def _result(tell: Teller, change: Change) -> str:
    each = change.new
    names = [name for name in each.__struct_fields__ if name != "date" and getattr(each, name) is not None]
    told = listed([f"{getattr(each, name):,} {name}" for name in names]) or "counted"
    return f"{tell.name(change)}: {told} by {value(each.date)}."


SENTENCES: Mapping[str, Sentence] = {
    "piece-status": became,
    "piece-planned": _piece_planned,
    "published": _published,
    "faces": _faces,
    "supporter": _supporter,
    "piece-theme": _piece_theme,
    "result": _result,
}
