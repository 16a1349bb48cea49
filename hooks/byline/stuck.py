"""What is stuck, why, and whose turn it is: late pieces, overdue steps, what lies still, what is on hold (P32)."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

from byline.agenda import agenda_of
from byline.cards import PersonCard, PieceCard, person_card, piece_card, step_title
from byline.check import Report
from byline.model import Piece
from byline.plan import Plan
from byline.schedule import owners_of

if TYPE_CHECKING:
    from byline.events import Event

STILL: Mapping[str, int] = {"drafting": 30, "review": 14, "changes": 14}
"""Days without a change after which a piece in this status lies still."""
Reason = Literal["late", "step", "still", "hold"]
_ORDER = get_args(Reason)


class Stuck(Struct, frozen=True):
    """A piece that does not move.

    Attributes:
        card: the piece.
        reason: `late`: it should be out; `step`: a step is overdue; `still`: nobody has touched it for long; `hold`: on hold.
        step: the overdue one, by its name; empty otherwise.
        since: the day that has passed, or that of the last change.
        days: how long ago that is.
        earliest: when it can come out now, where that is known.
        people: whose turn it is.
        helper: who supports them.
    """

    card: PieceCard
    reason: Reason
    step: str
    since: dt.date | None
    days: int
    earliest: dt.date | None
    people: tuple[PersonCard, ...]
    helper: PersonCard | None


def stuck_pieces(report: Report) -> tuple[Stuck, ...]:
    """Give what is stuck: late pieces and overdue steps first, the oldest before the others; each piece once."""
    found = {each.card.id: each for each in (*_held(report.plan), *_still(report), *_overdue(report.plan))}
    return tuple(sorted(found.values(), key=lambda each: (_ORDER.index(each.reason), -each.days, each.card.id)))


def _overdue(plan: Plan) -> Iterator[Stuck]:
    agenda = agenda_of(plan, plan.today)
    first: dict[str, Event] = {}
    for event in agenda.late:
        is_out = not event.step
        if is_out or event.piece.id not in first:
            first[event.piece.id] = event
    for event in first.values():
        delay = agenda.delays.get(event.piece.id)
        reason: Reason = "step" if event.step else "late"
        found = _stuck(plan, event.piece, reason, event.last)
        yield replace(found, step=step_title(plan, event.step), earliest=delay.earliest if delay else None)


def _still(report: Report) -> Iterator[Stuck]:
    for piece in report.plan.pieces.values():
        changed = report.changes.get(piece.path)
        if changed and (report.plan.today - changed.date()).days >= STILL.get(piece.status, 10_000_000):
            yield _stuck(report.plan, piece, "still", changed.date())


def _held(plan: Plan) -> Iterator[Stuck]:
    return (_stuck(plan, piece, "hold", None) for piece in plan.pieces.values() if piece.status == "on-hold")


def _stuck(plan: Plan, piece: Piece, reason: Reason, since: dt.date | None) -> Stuck:
    people = (plan.employees.get(name) for name in owners_of(piece))
    helper = plan.employees.get(piece.supporter or "")
    return Stuck(
        card=piece_card(plan, piece),
        reason=reason,
        step="",
        since=since,
        days=(plan.today - since).days if since else 0,
        earliest=None,
        people=tuple(person_card(plan, person) for person in people if person),
        helper=person_card(plan, helper) if helper else None,
    )
