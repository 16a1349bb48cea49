"""Small pictures of things, as other pages show them: a face, a piece, an influencer, a theme."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any, TypeVar
from urllib.parse import quote

from msgspec import Struct

from byline import routes, terms
from byline.language import language_of
from byline.making_words import FORMAT_WORDS, SKILL_WORDS, STEP_WORDS
from byline.model import STAGES, Employee, Filed, Influencer, Piece, Theme
from byline.plan import COMING, Entry, Plan
from byline.words import TYPE_WORDS, marked

Card = TypeVar("Card")
Shown = TypeVar("Shown", bound=Filed)

STATUS_WORDS = {
    "idea": marked("idea"),
    "assigned": marked("assigned"),
    "drafting": marked("drafting"),
    "review": marked("in review"),
    "changes": marked("being changed"),
    "approved": marked("approved"),
    "scheduled": marked("scheduled"),
    "published": marked("published"),
    "on-hold": marked("on hold"),
    "dropped": marked("dropped"),
}


class PersonCard(Struct, frozen=True):
    """A colleague: name and work always, page and portrait only where there is a profile.

    Attributes:
        face: the path of the portrait as a small square, for lists and drawings.
    """

    id: str
    name: str
    job: str
    department: str
    path: str | None
    portrait: str | None
    face: str | None
    initials: str
    hue: int


class PieceCard(Struct, frozen=True):
    """A piece in a list: what, by whom, when, how far.

    Attributes:
        format: its format's id in classes, with anything odd in an address's own code, so that it stays one word.
        tags: what it can be filtered by, as `theme:energy format:blog`, with anything odd in an address's own code.
        moved: when it was planned for, where it came out on another day.
    """

    id: str
    title: str
    format: str
    format_title: str
    status: str
    status_words: str
    path: str
    when: str
    day: dt.date | None
    precision: str
    theme: str
    theme_path: str | None
    faces: tuple[PersonCard, ...]
    is_late: bool
    tags: str
    moved: str

    @property
    def is_coming(self) -> bool:
        """Whether somebody has taken it up, and it is not out yet."""
        return self.status in COMING

    @property
    def order(self) -> tuple[str, str]:
        """By day; what has none stands last."""
        return (str(self.day or "9999"), self.id)


class InfluencerCard(Struct, frozen=True):
    """Somebody outside, on one map: who, what kind, whose relationship, how far."""

    id: str
    name: str
    path: str
    type: str
    type_words: str
    works_for: str
    why: str
    initials: str
    stage: str
    steps: int
    owner: PersonCard | None
    is_stale: bool
    paid: bool


@lru_cache(maxsize=4)
def _cards(_plan: Plan) -> dict[str, Any]:
    """Give the cards of a programme that have been made, by the path of what they show: pages show most of them many times."""
    return {}


def _kept(plan: Plan, known: Mapping[str, Shown], thing: Shown, make: Callable[[Plan, Shown], Card]) -> Card:
    """Make a card once; of something that is not in the programme as it stands, each time."""
    cards = _cards(plan) if known.get(thing.id) is thing else {}
    if thing.path not in cards:
        cards[thing.path] = make(plan, thing)
    card: Card = cards[thing.path]
    return card


def person_card(plan: Plan, person: Employee) -> PersonCard:
    """Show a colleague as others see him or her."""
    return _kept(plan, plan.employees, person, _person_card)


def _person_card(plan: Plan, person: Employee) -> PersonCard:
    return PersonCard(
        id=person.id,
        name=person.name,
        job=person.job,
        department=person.department,
        path=routes.page_of(person),
        portrait=routes.head_of(plan, person),
        face=routes.face_of(plan, person),
        initials=initials_of(person.name),
        hue=sum(map(ord, person.id)) * 47 % 360,
    )


def initials_of(name: str) -> str:
    """Give one or two letters for somebody without a portrait: of the first and the last name, or of the only one."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalpha()]
    letters = words[0][0] + words[-1][0] if len(words) > 1 else "".join(filter(str.isalpha, name))[:2]
    return (letters or name.strip()[:1]).upper()


def face_cards(plan: Plan, piece: Piece) -> tuple[PersonCard, ...]:
    """Show the people behind a piece, each once."""
    ids = dict.fromkeys(face.person for face in piece.faces)
    return tuple(person_card(plan, plan.employees[name]) for name in ids if name in plan.employees)


def piece_card(plan: Plan, piece: Piece) -> PieceCard:
    """Show a piece as a line in a list."""
    return _kept(plan, plan.pieces, piece, _piece_card)


def _piece_card(plan: Plan, piece: Piece) -> PieceCard:
    theme = plan.themes.get(piece.theme)
    return PieceCard(
        id=piece.id,
        title=piece.title,
        format=quote(piece.format, safe=""),
        format_title=format_title(plan, piece),
        status=piece.status,
        status_words=language_of(plan)(STATUS_WORDS[piece.status]),
        path=piece.path,
        when=when(plan, piece),
        day=plan.day_of(piece),
        precision="day"
        if piece.published and piece.published.date
        else piece.planned.precision
        if piece.planned
        else "",
        theme=theme.title if theme else "",
        theme_path=theme.path if theme else None,
        faces=face_cards(plan, piece),
        is_late=is_late(plan, piece),
        tags=" ".join(_tags(piece)),
        moved=_moved(plan, piece),
    )


def format_title(plan: Plan, piece: Piece) -> str:
    """Give what the format of a piece is called; its id where there is no such format."""
    return format_name(plan, piece.format)


def format_name(plan: Plan, name: str) -> str:
    """Give what a format is called, by its id."""
    form = plan.formats.get(name)
    if form is None:
        return name
    return language_of(plan)(form.title) if form.title == FORMAT_WORDS.get(form.id) else form.title


def skill_title(plan: Plan, skill: str) -> str:
    """Give what a skill is called; its id where there is no such skill."""
    title = plan.skills.get(skill, skill)
    return language_of(plan)(title) if title == SKILL_WORDS.get(skill) else title


def step_title(plan: Plan, step: str) -> str:
    """Give what a step of a format is called, in the middle of a sentence."""
    return language_of(plan)(STEP_WORDS[step]) if step in STEP_WORDS else step.replace("-", " ")


def _tags(piece: Piece) -> Iterator[str]:
    yield f"theme:{piece.theme}"
    yield f"format:{quote(piece.format, safe='')}"
    yield f"status:{piece.status}"
    yield from (f"person:{name}" for name in dict.fromkeys(face.person for face in piece.faces))
    yield from (f"channel:{quote(name, safe='')}" for name in dict.fromkeys(piece.channels))


def _moved(plan: Plan, piece: Piece) -> str:
    out = piece.published.date if piece.published else None
    if not out or not piece.planned or piece.planned.first <= out <= piece.planned.last:
        return ""
    return language_of(plan).planned(piece.planned)


def when(plan: Plan, piece: Piece) -> str:
    """Say when a piece came out, or is planned to."""
    say = language_of(plan)
    if piece.published and piece.published.date:
        return say.day(piece.published.date)
    return say.planned(piece.planned) if piece.planned else say("no date yet")


def is_late(plan: Plan, piece: Piece) -> bool:
    """Whether the planned time has passed without publication."""
    return bool(piece.status in COMING and piece.planned and piece.planned.last < plan.today)


def influencer_card(plan: Plan, each: Entry) -> InfluencerCard:
    """Show somebody outside as he or she stands on one map."""
    person, owner = each.influencer, plan.employees.get(each.entry.owner)
    term = plan.programme.stale_after_days.influencer
    return InfluencerCard(
        id=person.id,
        name=person.name,
        path=person.path,
        type=person.type,
        type_words=language_of(plan)(TYPE_WORDS[person.type]),
        works_for=person.works_for or "",
        why=each.entry.why,
        initials=initials_of(person.name),
        stage=each.entry.stage,
        steps=stage_steps(each.entry.stage),
        owner=person_card(plan, owner) if owner else None,
        is_stale=is_stale(person, plan.today, term),
        paid=person.paid,
    )


def stage_steps(stage: str) -> int:
    """Give how far a relationship is, from 0 (unaware, dormant) to 4 (advocate)."""
    return STAGES.index(stage) if stage in STAGES else 0


def is_stale(person: Influencer, today: dt.date, days: int) -> bool:
    """Whether nobody has looked at an entry within its term (P21)."""
    return terms.is_stale(person.reviewed, today, days)


def theme_order(plan: Plan) -> list[Theme]:
    """Give the themes in the order in which pages list them: active, proposed, retired; by title."""
    rank = {"active": 0, "proposed": 1, "retired": 2}
    return sorted(plan.themes.values(), key=lambda theme: (rank[theme.status], theme.title.casefold()))
