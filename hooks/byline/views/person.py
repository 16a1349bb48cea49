"""The page of an employee: a profile with a ladder for leaders, a shorter page for the others."""

import datetime as dt
from collections.abc import Iterator
from operator import attrgetter

from msgspec import Struct

from byline import routes
from byline.agenda import agenda_of
from byline.agenda_lines import AgendaLine, agenda_lines
from byline.cards import PersonCard, PieceCard, person_card, piece_card
from byline.check import Report
from byline.feed_links import of_person
from byline.for_you import ForYou, for_you
from byline.ladder import Ladder, ladder_of
from byline.language import language_of
from byline.model import Employee, Piece, Role
from byline.network import Network, network_of
from byline.personal_plan import PersonalPlan, personal_plan
from byline.plan import Plan, is_in_the_works
from byline.pyramid import level, standing_of
from byline.style_fits import Fit, fits
from byline.styles import STYLE_WORDS
from byline.training import CourseRow, SkillRow, courses_of, skills_of
from byline.views.view import View

DAYS_AHEAD = 60
LATEST, MOST_PUBLISHED, MOST_NEXT = 3, 15, 6


class ThemeOf(Struct, frozen=True):
    """One theme of a person: why, in which role, how far, and what is next.

    Attributes:
        level: the tier of the role that is claimed, 0 to 4.
        goal: the tier that he or she grows towards, where that is higher; else the same.
    """

    title: str
    path: str
    why: str
    role: Role | None
    target: Role | None
    level: int
    goal: int
    ladder: Ladder
    plan: PersonalPlan


class Made(Struct, frozen=True):
    """A piece that is out, and where the world can see it."""

    card: PieceCard
    url: str


PARTS = ("body", "made_by", "ladder", "growth", "upcoming", "my_network", "for_you")


class Profile(Struct, frozen=True):
    """What the page of an employee shows; a short page leaves most of it empty.

    Attributes:
        languages: that the person speaks in public, by their names in the reader's language.
        latest: the newest pieces, to be shown with pride; `published` has the older ones.
        answered: how many of the audience's questions the person's pieces have answered.
        known: how many people outside are in the person's network.
        next: what is due first, and how many things more are within sixty days.
    """

    person: PersonCard
    employee: Employee
    is_leader: bool
    is_public: bool
    languages: tuple[str, ...]
    style: str
    fits: tuple[Fit, ...]
    themes: tuple[ThemeOf, ...]
    skills: tuple[SkillRow, ...]
    courses: tuple[CourseRow, ...]
    next: tuple[AgendaLine, ...]
    next_more: int
    coming: tuple[PieceCard, ...]
    latest: tuple[Made, ...]
    published: tuple[PieceCard, ...]
    published_count: int
    answered: int
    known: int
    supports: tuple[PieceCard, ...]
    network: Network | None
    body: str
    for_you: ForYou | None


def views(report: Report) -> Iterator[View]:
    """Give a page for each employee who has one."""
    plan = report.plan
    for person in plan.employees.values():
        if routes.page_of(person):
            public = routes.is_public(person)
            template = "profile" if routes.is_leader(person) else "person"
            shown = _profile(plan, person) if public else _short(plan, person)
            parts = PARTS if public else ()
            yield View(
                person.path,
                person.name,
                template,
                shown,
                person.path,
                parts=parts,
                feeds=tuple(of_person(plan, person)),
            )


def _profile(plan: Plan, person: Employee) -> Profile:
    pieces = _pieces(plan, person)
    out = [piece for piece in reversed(pieces) if piece.status == "published"]
    older = tuple(piece_card(plan, piece) for piece in out[LATEST:])
    lines = tuple(_next(plan, person))
    themes = tuple(_themes(plan, person))
    return Profile(
        person=person_card(plan, person),
        employee=person,
        is_leader=routes.is_leader(person),
        is_public=True,
        languages=tuple(map(language_of(plan).language_name, person.languages)),
        style=STYLE_WORDS.get(person.style.length or "", ""),
        fits=fits(plan, person.style.length, max((each.ladder.proven for each in themes), key=level, default=None)),
        themes=themes,
        skills=skills_of(plan, person),
        courses=courses_of(plan, person),
        next=lines[:MOST_NEXT],
        next_more=max(0, len(lines) - MOST_NEXT),
        coming=tuple(card for piece in pieces if (card := piece_card(plan, piece)).is_coming),
        latest=tuple(_made(plan, piece) for piece in out[:LATEST]),
        published=older[:MOST_PUBLISHED],
        published_count=len(out),
        answered=len({(piece.theme, name) for piece in out for name in piece.answers}),
        known=len(set(_known(plan, person))),
        supports=_supported(plan, person),
        network=network_of(plan, person) if person.id in plan.owned else None,
        body=plan.documents[person.path].body,
        for_you=for_you(plan, person),
    )


def _short(plan: Plan, person: Employee) -> Profile:
    """Show somebody without a current, agreed link: name, job, department, and the work that bears the name (model.md)."""
    out = [piece for piece in reversed(_pieces(plan, person)) if piece.status == "published"]
    return Profile(
        person=person_card(plan, person), employee=person, is_leader=False, is_public=False, languages=(), style="", fits=(),
        themes=(), skills=(), courses=(), next=(), next_more=0, coming=(), latest=(),
        published=tuple(piece_card(plan, piece) for piece in out[:MOST_PUBLISHED]), published_count=len(out),
        answered=0, known=0, supports=_supported(plan, person), network=None, body="", for_you=None,
    )  # fmt: skip


def _pieces(plan: Plan, person: Employee) -> list[Piece]:
    """Give the pieces that somebody is a face of, each once, by day."""
    pieces = {each.piece.id: each.piece for each in plan.appearances.get(person.id, ())}
    return sorted(pieces.values(), key=lambda piece: (str(plan.day_of(piece) or "9999"), piece.id))


def _made(plan: Plan, piece: Piece) -> Made:
    return Made(piece_card(plan, piece), (piece.published.url if piece.published else None) or "")


def _next(plan: Plan, person: Employee) -> Iterator[AgendaLine]:
    agenda = agenda_of(plan, plan.today + dt.timedelta(DAYS_AHEAD), person.id)
    return agenda_lines(plan, agenda, (*agenda.late, *agenda.coming))


def _themes(plan: Plan, person: Employee) -> Iterator[ThemeOf]:
    for link in person.themes:
        standing = standing_of(plan, person.id, link.theme)
        if link.withdrawn is None and standing and link.theme in plan.themes:
            theme, tier = plan.themes[link.theme], level(link.role)
            yield ThemeOf(
                title=theme.title,
                path=theme.path,
                why=link.why,
                role=link.role,
                target=link.target,
                level=tier,
                goal=max(tier, level(link.target)),
                ladder=ladder_of(plan, standing),
                plan=personal_plan(plan, standing),
            )


def _known(plan: Plan, person: Employee) -> Iterator[str]:
    """Give the ids of those in somebody's network, on the themes that he or she is on."""
    for link in person.themes:
        if link.withdrawn is None and link.theme in plan.themes:
            entries = plan.networks.get((person.id, link.theme), ())
            yield from (entry.influencer.id for entry in entries if entry.is_network)


def _supported(plan: Plan, person: Employee) -> tuple[PieceCard, ...]:
    waiting = [piece for piece in plan.supported.get(person.id, ()) if is_in_the_works(piece)]
    cards = [piece_card(plan, piece) for piece in waiting]
    return tuple(sorted(cards, key=attrgetter("order")))
