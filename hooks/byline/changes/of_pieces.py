"""Changes of pieces: how far, when, by whom, what came of them, and what a new day means for those around (P6, P29, P36)."""

from collections.abc import Iterator
from typing import Any

from byline.changes.change import About, Change
from byline.changes.fields import field_changes, text_changes
from byline.changes.pairs import Pairs
from byline.model import Piece
from byline.plan import Plan
from byline.schedule import delay_of, owners_of

TOLD = ("status", "planned", "published", "faces", "theme", "results", "supporter")


def piece_changes(pairs: Pairs) -> Iterator[Change]:
    """Go through the pieces."""
    for before, after in pairs.of("piece"):
        piece = after or before
        if before and after:
            yield from _changed(pairs, before, after)
        else:
            yield Change("added" if after else "removed", piece, before, after, *_about(piece))


def _about(piece: Piece) -> About:
    return piece.theme, next(iter(owners_of(piece)), "")


def _changed(pairs: Pairs, before: Piece, after: Piece) -> Iterator[Change]:
    about = _about(after)
    yield from _status(before, after, about)
    if before.planned != after.planned:
        yield Change("piece-planned", after, before.planned, after.planned, *about, _meaning(pairs, before, after))
    if before.theme != after.theme:
        yield Change("piece-theme", after, before.theme, after.theme, *about)
    yield from _faces(before, after, about)
    if before.supporter != after.supporter:
        yield Change("supporter", after, before.supporter, after.supporter, *about)
    for each in after.results:
        if each not in before.results:
            yield Change("result", after, None, each, *about)
    gone = [each for each in before.results if each not in after.results]
    for each in gone:
        yield Change("field", after, each, None, *about, {"way": ("results",)})
    told = (*TOLD, "moved_from") if after.id in pairs.renamed["piece"] else TOLD
    yield from field_changes(before, after, told, about)
    yield from text_changes(pairs, before, after, about)


def _status(before: Piece, after: Piece, about: About) -> Iterator[Change]:
    if after.status == "published" and (before.status, before.published) != (after.status, after.published):
        kind = "published" if before.status != "published" else "field"
        yield Change(kind, after, before.published, after.published, *about, {"way": ("published",)})
    elif before.status != after.status:
        yield Change("piece-status", after, before.status, after.status, *about)


def _faces(before: Piece, after: Piece, about: About) -> Iterator[Change]:
    was, is_now = sorted(map(str_of, before.faces)), sorted(map(str_of, after.faces))
    if was != is_now:
        joined = tuple(face for face in after.faces if face not in before.faces)
        gone = tuple(face for face in before.faces if face not in after.faces)
        yield Change("faces", after, gone, joined, *about)


def str_of(face: Any) -> str:
    """Give a face as a text that sorts."""
    return f"{face.person} {face.part}"


def _meaning(pairs: Pairs, before: Piece, after: Piece) -> dict[str, Any]:
    """Say what another day means: what comes before and after now, and whether it is late."""
    delay = delay_of(pairs.after, after)
    order = [
        each
        for each in _kin(pairs.after, after)
        if _order(pairs.before, before, each) != _order(pairs.after, after, each)
    ]
    told = [(each.title, _order(pairs.after, after, each)) for each in order if _order(pairs.after, after, each)]
    return {"order": tuple(told), "delay": delay}


def _kin(plan: Plan, piece: Piece) -> Iterator[Piece]:
    """Give the piece that one was made from, and those that are made from it."""
    if piece.derived_from in plan.pieces:
        yield plan.pieces[piece.derived_from or ""]
    yield from (each for each in plan.pieces_on.get(piece.theme, ()) if each.derived_from == piece.id)


def _order(plan: Plan, piece: Piece, other: Piece) -> str:
    """Say whether the other piece comes before or after one; nothing where a day is missing."""
    other = plan.pieces.get(other.id, other)
    day, its = plan.day_of(piece), plan.day_of(other)
    return "" if day is None or its is None or day == its else "before" if its < day else "after"
