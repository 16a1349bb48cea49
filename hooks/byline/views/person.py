"""The page of an employee: a profile with a ladder for leaders, a shorter page for the others."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from byline import routes
from byline.agenda import agenda_of
from byline.agenda_lines import AgendaLine, agenda_lines
from byline.cards import InfluencerCard, PersonCard, PieceCard, influencer_card, person_card, piece_card
from byline.check import Report
from byline.feed_links import of_person
from byline.for_you import ForYou, for_you
from byline.ladder import Ladder, ladder_of
from byline.model import Employee
from byline.plan import Plan, is_in_the_works
from byline.pyramid import standing_of
from byline.training import CourseRow, SkillRow, courses_of, skills_of
from byline.views.view import View

DAYS_AHEAD = 60


@dataclass(frozen=True, slots=True)
class ThemeOf:
    """One theme of a person: why, in which role, and the network on it."""

    title: str
    path: str
    why: str
    role: str | None
    target: str | None
    ladder: Ladder
    network: tuple[InfluencerCard, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """What the page of an employee shows; a short page leaves most of it empty."""

    person: PersonCard
    employee: Employee
    is_leader: bool
    is_public: bool
    themes: tuple[ThemeOf, ...]
    skills: tuple[SkillRow, ...]
    courses: tuple[CourseRow, ...]
    next: tuple[AgendaLine, ...]
    coming: tuple[PieceCard, ...]
    published: tuple[PieceCard, ...]
    supports: tuple[PieceCard, ...]
    body: str
    for_you: ForYou | None


def views(report: Report) -> Iterator[View]:
    """Give a page for each employee who has one."""
    plan = report.plan
    for person in plan.employees.values():
        if routes.page_of(person):
            template = "profile" if routes.is_leader(person) else "person"
            shown, feeds = _profile(plan, person), tuple(of_person(plan, person))
            yield View(person.path, person.name, template, shown, person.path, parts=("body",), feeds=feeds)


def _profile(plan: Plan, person: Employee) -> Profile:
    public = routes.is_public(person)
    cards = {each.piece.id: piece_card(plan, each.piece) for each in plan.appearances.get(person.id, ())}
    pieces = sorted(cards.values(), key=attrgetter("order"))
    return Profile(
        person=person_card(plan, person),
        employee=person,
        is_leader=routes.is_leader(person),
        is_public=public,
        themes=tuple(_themes(plan, person)) if public else (),
        skills=skills_of(plan, person) if public else (),
        courses=courses_of(plan, person) if public else (),
        next=tuple(_next(plan, person)) if public else (),
        coming=tuple(card for card in pieces if card.is_coming) if public else (),
        published=tuple(card for card in reversed(pieces) if card.status == "published"),
        supports=_supported(plan, person),
        body=plan.documents[person.path].body if public else "",
        for_you=for_you(plan, person) if public else None,
    )


def _next(plan: Plan, person: Employee) -> Iterator[AgendaLine]:
    agenda = agenda_of(plan, plan.today + dt.timedelta(DAYS_AHEAD), person.id)
    return agenda_lines(plan, agenda, (*agenda.late, *agenda.coming))


def _themes(plan: Plan, person: Employee) -> Iterator[ThemeOf]:
    for link in person.themes:
        standing = standing_of(plan, person.id, link.theme)
        if link.withdrawn is None and standing and link.theme in plan.themes:
            theme = plan.themes[link.theme]
            network = [influencer_card(plan, entry) for entry in plan.networks.get((person.id, theme.id), ())]
            network.sort(key=lambda card: (-card.steps, card.name.casefold()))
            yield ThemeOf(
                theme.title, theme.path, link.why, link.role, link.target, ladder_of(plan, standing), tuple(network)
            )


def _supported(plan: Plan, person: Employee) -> tuple[PieceCard, ...]:
    waiting = [piece for piece in plan.supported.get(person.id, ()) if is_in_the_works(piece)]
    cards = [piece_card(plan, piece) for piece in waiting]
    return tuple(sorted(cards, key=attrgetter("order")))
