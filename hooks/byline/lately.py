"""What happened lately: what came out, was shown, learnt, said, and who joined, from the dates in the files (P36)."""

import datetime as dt
from collections.abc import Iterator
from typing import Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

from byline import routes
from byline.cards import PersonCard, face_cards, format_title, person_card
from byline.model import Employee, Influencer, Piece, Theme, ThemeLink
from byline.plan import Plan

DAYS = 30
Kind = Literal["piece", "question", "link", "evidence", "course", "influencer", "contact"]
_ORDER = get_args(Kind)


class Fact(Struct, frozen=True):
    """Something that happened on a day.

    Attributes:
        day: when.
        kind: what sort of thing.
        what: the piece's title, the question, the course's title, what was shown or talked about; empty where the names say it all.
        path: of the page that tells more.
        name: of whom or what that page is.
        people: the colleagues whom it is about.
        theme: the one it belongs to, if any.
        sort: the format, or the attribute that was shown.
    """

    day: dt.date
    kind: Kind
    what: str
    path: str
    name: str
    people: tuple[PersonCard, ...]
    theme: Theme | None = None
    sort: str = ""

    @property
    def order(self) -> tuple[int, int, str, str]:
        """The latest first; of one day, what came out before what led to it."""
        return -self.day.toordinal(), _ORDER.index(self.kind), self.path, self.what


def lately(plan: Plan, days: int = DAYS) -> tuple[Fact, ...]:
    """Give what has happened in the last so many days, the latest first; nothing about those who have no page."""
    pieces = [piece for piece in plan.pieces.values() if piece.status == "published"]
    facts = (*_out(plan, pieces), *_answered(plan, pieces), *_of_people(plan), *_outside(plan))
    recent = [fact for fact in facts if 0 <= (plan.today - fact.day).days < days]
    return tuple(sorted(recent, key=lambda fact: fact.order))


def _out(plan: Plan, pieces: list[Piece]) -> Iterator[Fact]:
    for piece in pieces:
        if day := _day(piece):
            faces, sort = face_cards(plan, piece), format_title(plan, piece)
            yield Fact(day, "piece", "", piece.path, piece.title, faces, plan.themes.get(piece.theme), sort)


def _answered(plan: Plan, pieces: list[Piece]) -> Iterator[Fact]:
    """Give the first answer to each question; who knows when, where some answer has no day."""
    first: dict[tuple[str, str], Piece] = {}
    for piece in sorted(pieces, key=lambda piece: (_day(piece) or dt.date.min, piece.id)):
        for question in piece.answers:
            first.setdefault((piece.theme, question), piece)
    for (theme, question), piece in first.items():
        known, day = plan.themes.get(theme), _day(piece)
        if day and known and question in known.questions:
            text, faces = known.questions[question], face_cards(plan, piece)
            yield Fact(day, "question", text, piece.path, piece.title, faces, known)


def _day(piece: Piece) -> dt.date | None:
    return piece.published.date if piece.published else None


def _of_people(plan: Plan) -> Iterator[Fact]:
    for person in filter(routes.is_public, plan.employees.values()):
        for link in person.themes:
            if link.withdrawn is None and link.theme in plan.themes:
                yield from _of_link(plan, person, link)
        for training in person.training:
            if training.done:
                course = plan.programme.courses.get(training.course)
                what = course.title if course else training.course
                yield _about(plan, person, training.done, "course", what)


def _of_link(plan: Plan, person: Employee, link: ThemeLink) -> Iterator[Fact]:
    theme = plan.themes[link.theme]
    yield replace(_about(plan, person, link.agreed, "link"), theme=theme)
    for each in link.evidence:
        if each.date:
            yield replace(_about(plan, person, each.date, "evidence", each.what), theme=theme, sort=each.proves)


def _about(plan: Plan, person: Employee, day: dt.date, kind: Kind, what: str = "") -> Fact:
    return Fact(day, kind, what, person.path, person.name, (person_card(plan, person),))


def _outside(plan: Plan) -> Iterator[Fact]:
    for person in plan.influencers.values():
        if routes.page_of(person):
            yield from _found(plan, person)
            for contact in person.contacts:
                people = _colleagues(plan, contact.colleagues)
                if people:
                    theme = plan.themes.get(contact.theme or "")
                    yield Fact(contact.date, "contact", contact.what, person.path, person.name, people, theme)


def _found(plan: Plan, person: Influencer) -> Iterator[Fact]:
    entry = next((entry for entry in person.themes if entry.theme in plan.themes), None)
    if entry and person.found.date:
        owner = _colleagues(plan, (entry.owner,))
        yield Fact(person.found.date, "influencer", "", person.path, person.name, owner, plan.themes[entry.theme])


def _colleagues(plan: Plan, names: tuple[str, ...]) -> tuple[PersonCard, ...]:
    people = (plan.employees.get(name) for name in names)
    return tuple(person_card(plan, person) for person in people if person and routes.is_public(person))
