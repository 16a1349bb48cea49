"""The plan as JSON, for programs of your own: only what is listed here, with a schema that says so."""

import datetime as dt
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from typing import Literal

import msgspec

from byline import routes
from byline.events import SHOWN, Event, events_of
from byline.feeds.feed import Feed, Origin, organisation_of
from byline.model import Piece


class StepData(msgspec.Struct, frozen=True, omit_defaults=True):
    """A step towards publication, and the last day for it; a month or quarter where the piece is planned no closer."""

    step: str
    due: str
    done: bool


class FaceData(msgspec.Struct, frozen=True, omit_defaults=True):
    """Somebody behind a piece."""

    person: str
    name: str
    part: str


class PieceData(msgspec.Struct, frozen=True, omit_defaults=True):
    """A piece that somebody has taken up, or that is out."""

    id: str
    title: str
    format: str
    theme: str
    status: str
    faces: list[FaceData]
    steps: list[StepData]
    planned: str | None = None
    published: dt.date | None = None
    url: str | None = None
    channels: list[str] = []
    derived_from: str | None = None


class PlanData(msgspec.Struct, frozen=True):
    """The plan; `planned` is a day, a month (2027-03) or a quarter (2027-Q1).

    The version rises when a field goes or changes its meaning; new fields may come at any time.
    """

    version: Literal[1]
    organisation: str
    pieces: list[PieceData]


def feeds(origin: Origin) -> Iterator[Feed]:
    """Give the plan, and the schema that it keeps to."""
    name = organisation_of(origin.plan)
    pieces = [
        _piece(origin, piece, list(events)) for piece, events in groupby(events_of(origin.plan), attrgetter("piece"))
    ]
    data = msgspec.json.encode(PlanData(1, name, pieces))
    yield Feed(routes.data("plan.json"), f"{name}: the plan", msgspec.json.format(data, indent=1) + b"\n")
    schema = msgspec.json.encode(msgspec.json.schema(PlanData), order="deterministic")
    yield Feed(routes.data("plan.schema.json"), "Schema of the plan", msgspec.json.format(schema, indent=1) + b"\n")


def _piece(origin: Origin, piece: Piece, events: list[Event]) -> PieceData:
    plan, out = origin.plan, piece.published
    shown = [face for face in piece.faces if origin.names([face.person])]
    parent = plan.pieces.get(piece.derived_from or "")
    return PieceData(
        id=piece.id,
        title=piece.title,
        format=piece.format,
        theme=piece.theme,
        status=piece.status,
        faces=[FaceData(face.person, plan.employees[face.person].name, face.part) for face in shown],
        steps=[StepData(each.step, str(each.when), each.is_done) for each in events if each.step],
        planned=str(piece.planned) if piece.planned else None,
        published=out.date if out and piece.status == "published" else None,
        url=str(out.url) if out and out.url and piece.status == "published" else None,
        channels=list(piece.channels),
        derived_from=parent.id if parent and parent.status in SHOWN else None,
    )
