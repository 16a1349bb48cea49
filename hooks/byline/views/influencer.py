"""The page of an influencer: who, on which maps, and the history of the relationship."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from byline import routes
from byline.cards import InfluencerCard, PersonCard, PieceCard, influencer_card, is_stale, person_card, piece_card
from byline.check import Report
from byline.model import Influencer
from byline.plan import Entry, Plan
from byline.views.view import View
from byline.words import TYPE_WORDS


@dataclass(frozen=True, slots=True)
class OnMap:
    """One map that somebody outside is on."""

    theme: str
    path: str
    card: InfluencerCard


@dataclass(frozen=True, slots=True)
class Contact:
    """One entry of the log."""

    date: dt.date
    how: str
    what: str
    people: tuple[PersonCard, ...]


@dataclass(frozen=True, slots=True)
class Outsider:
    """What the page of an influencer shows."""

    influencer: Influencer
    type_words: str
    maps: tuple[OnMap, ...]
    contacts: tuple[Contact, ...]
    pieces: tuple[tuple[str, PieceCard], ...]
    reach: int
    is_stale: bool
    body: str


def views(report: Report) -> Iterator[View]:
    """Give a page for each influencer who has one."""
    plan = report.plan
    involved: dict[str, list[tuple[str, PieceCard]]] = {}
    for piece in plan.pieces.values():
        for each in piece.involves if piece.status != "dropped" else ():
            involved.setdefault(each.influencer, []).append((each.part, piece_card(plan, piece)))
    for person in plan.influencers.values():
        if routes.page_of(person):
            yield View(
                person.path,
                person.name,
                "influencer",
                _page(plan, person, tuple(involved.get(person.id, ()))),
                person.path,
                parts=("body",),
            )


def _page(plan: Plan, person: Influencer, pieces: tuple[tuple[str, PieceCard], ...]) -> Outsider:
    contacts = sorted(person.contacts, key=lambda contact: contact.date, reverse=True)
    return Outsider(
        influencer=person,
        type_words=TYPE_WORDS[person.type],
        maps=tuple(_maps(plan, person)),
        contacts=tuple(Contact(each.date, each.how, each.what, _cards(plan, each.colleagues)) for each in contacts),
        pieces=pieces,
        reach=max((channel.reach or 0 for channel in person.channels.values()), default=0),
        is_stale=is_stale(person, plan.today, plan.programme.stale_after_days.influencer),
        body=plan.documents[person.path].body,
    )


def _maps(plan: Plan, person: Influencer) -> Iterator[OnMap]:
    for number, entry in enumerate(person.themes):
        if theme := plan.themes.get(entry.theme):
            yield OnMap(theme.title, theme.path, influencer_card(plan, Entry(person, number, entry)))


def _cards(plan: Plan, ids: tuple[str, ...]) -> tuple[PersonCard, ...]:
    return tuple(person_card(plan, plan.employees[name]) for name in ids if name in plan.employees)
