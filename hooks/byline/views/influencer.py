"""The page of an influencer: who, how it stands on which maps, and the history of the relationship."""

import datetime as dt
from collections.abc import Iterator
from itertools import chain, groupby

from msgspec import Struct

from byline import routes
from byline.bonds import Bond, bond_of
from byline.cards import PersonCard, PieceCard, is_stale, person_card, piece_card
from byline.check import Report
from byline.model import ContactEntry, Influencer
from byline.plan import Entry, Plan
from byline.views.view import View

MOST_MOMENTS = 60


class Moment(Struct, frozen=True):
    """One thing in the history: a contact, or a piece that the influencer had a part in.

    Attributes:
        how: the way of contact; the part in the piece.
        what: in the words of who was in touch; empty for a piece.
        card: the piece.
    """

    day: dt.date | None
    how: str
    what: str
    theme: str
    people: tuple[PersonCard, ...]
    card: PieceCard | None


class Outsider(Struct, frozen=True):
    """What the page of an influencer shows.

    Attributes:
        bonds: how it stands, map by map.
        ahead: what has a day to come, or none yet; the nearest first.
        years: what has been, by year, the latest first.
        more: how much earlier history is not shown.
        since: the day of the first contact.
        contacts: how many there were.
    """

    influencer: Influencer
    bonds: tuple[Bond, ...]
    ahead: tuple[Moment, ...]
    years: tuple[tuple[int, tuple[Moment, ...]], ...]
    more: int
    since: dt.date | None
    contacts: int
    colleagues: tuple[PersonCard, ...]
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
            shown = _page(plan, person, involved.get(person.id, []))
            yield View(person.path, person.name, "influencer", shown, person.path, parts=("body", "moments"))


def _page(plan: Plan, person: Influencer, pieces: list[tuple[str, PieceCard]]) -> Outsider:
    moments = [_contact(plan, each) for each in person.contacts] + [_part(part, card) for part, card in pieces]
    been = [each for each in moments if _has_been(each, plan.today)]
    ahead = [each for each in moments if each not in been]
    been.sort(key=lambda each: (str(each.day), each.card.id if each.card else ""), reverse=True)
    had = [each.date for each in person.contacts if each.date <= plan.today]
    entries = [Entry(person, number, entry) for number, entry in enumerate(person.themes)]
    bonds = [bond_of(plan, each) for each in entries if each.entry.theme in plan.themes]
    ids = [*(each.entry.owner for each in entries), *chain.from_iterable(each.colleagues for each in person.contacts)]
    return Outsider(
        influencer=person,
        bonds=tuple(sorted(bonds, key=lambda bond: (-bond.card.steps, bond.theme.casefold()))),
        ahead=tuple(sorted(ahead, key=lambda each: str(each.day or "9999"))),
        years=_years(been[:MOST_MOMENTS]),
        more=len(been[MOST_MOMENTS:]),
        since=min(had, default=None),
        contacts=len(had),
        colleagues=_cards(plan, tuple(dict.fromkeys(ids))),
        is_stale=is_stale(person, plan.today, plan.programme.stale_after_days.influencer),
        body=plan.documents[person.path].body,
    )


def _has_been(each: Moment, today: dt.date) -> bool:
    return bool(each.day and each.day <= today and (not each.card or each.card.status == "published"))


def _years(moments: list[Moment]) -> tuple[tuple[int, tuple[Moment, ...]], ...]:
    dated = [(each.day.year, each) for each in moments if each.day]
    return tuple((year, tuple(each for _, each in found)) for year, found in groupby(dated, key=lambda pair: pair[0]))


def _contact(plan: Plan, entry: ContactEntry) -> Moment:
    theme = plan.themes.get(entry.theme or "")
    return Moment(entry.date, entry.how, entry.what, theme.title if theme else "", _cards(plan, entry.colleagues), None)


def _part(part: str, card: PieceCard) -> Moment:
    return Moment(card.day, part, "", card.theme, card.faces, card)


def _cards(plan: Plan, ids: tuple[str, ...]) -> tuple[PersonCard, ...]:
    return tuple(person_card(plan, plan.employees[name]) for name in ids if name in plan.employees)
