"""A year as lanes: each piece from its first step to the day it comes out; or, where there are many, each person's days."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from byline import routes
from byline.cards import PieceCard, piece_card
from byline.check import Report
from byline.drawings.year_scale import Stretch, YearScale
from byline.language import language_of
from byline.model import Piece
from byline.plan import Plan
from byline.schedule import milestones
from byline.views.calendar_view import calendar_view
from byline.views.view import View

MOST_PIECES = 100
"""More lanes than this nobody reads; then each person gets one."""
MOST_PEOPLE = 150


class Mark(Struct, frozen=True):
    """A piece in a lane: the work, if it is known, and when it comes out."""

    card: PieceCard
    work: Stretch | None
    out: Stretch


class Lane(Struct, frozen=True):
    """A lane, and what it is called."""

    name: str
    path: str | None
    marks: tuple[Mark, ...]


class Timeline(Struct, frozen=True):
    """What the page of a year shows."""

    scale: YearScale
    lanes: tuple[Lane, ...]
    by_person: bool
    more: int


def views(report: Report) -> Iterator[View]:
    """Give a page for each year that has pieces, and this year's under an address that stays."""
    plan, years = report.plan, tuple((year, routes.timeline_of(year)) for year in report.plan.years)
    say = language_of(plan)
    lead = say(
        "When the work on each piece begins, and when it comes out. What has only a month or a quarter is as wide as that."
    )
    by_year = _pieces_by_year(plan)
    for year, _ in years:
        shown = _timeline(plan, year, by_year[year])
        yield calendar_view(plan, routes.TIMELINE, lead, "timeline", shown, years, year)
        if year == plan.today.year:
            yield calendar_view(plan, routes.TIMELINE, lead, "timeline", shown, years)


def _pieces_by_year(plan: Plan) -> dict[int, list[Piece]]:
    found: dict[int, list[Piece]] = defaultdict(list)
    for piece in plan.pieces.values():
        if piece.status not in {"dropped", "on-hold"} and (day := plan.day_of(piece)):
            found[day.year].append(piece)
    return found


def _timeline(plan: Plan, year: int, pieces: list[Piece]) -> Timeline:
    scale = YearScale(year, plan.today, tuple(map(language_of(plan).short_month, range(1, 13))))
    marks = sorted((_mark(plan, scale, piece) for piece in pieces), key=lambda mark: (mark.out.left, mark.card.id))
    by_person = len(marks) > MOST_PIECES
    lanes = (
        list(_lanes_of_people(marks))
        if by_person
        else [Lane(each.card.title, each.card.path, (each,)) for each in marks]
    )
    return Timeline(scale, tuple(lanes[:MOST_PEOPLE]), by_person, len(lanes[MOST_PEOPLE:]))


def _lanes_of_people(marks: list[Mark]) -> Iterator[Lane]:
    found: dict[str, list[Mark]] = defaultdict(list)
    people = {}
    for mark in marks:
        for person in mark.card.faces:
            people[person.id] = person
            found[person.id].append(mark)
    for name, theirs in sorted(found.items(), key=lambda each: (-len(each[1]), each[0])):
        yield Lane(people[name].name, people[name].path, tuple(theirs))


def _mark(plan: Plan, scale: YearScale, piece: Piece) -> Mark:
    steps = milestones(plan, piece)
    first = _out(piece)
    work = scale.stretch(steps[0].starts, first[0]) if steps and steps[0].precision == "day" else None
    return Mark(piece_card(plan, piece), work, scale.stretch(*first))


def _out(piece: Piece) -> tuple[dt.date, dt.date]:
    if piece.published and piece.published.date:
        return piece.published.date, piece.published.date
    assert piece.planned is not None  # noqa: S101  # it has a day of some kind
    return piece.planned.first, piece.planned.last
