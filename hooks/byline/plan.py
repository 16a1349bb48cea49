"""The whole programme, indexed: who is linked to what, which pieces, whose network."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from byline.findings import Fault
from byline.model import (
    SKILLS,
    STAGES,
    ContactEntry,
    Employee,
    Face,
    Filed,
    Format,
    Influencer,
    MapEntry,
    Piece,
    Programme,
    Theme,
    ThemeLink,
)
from byline.model.formats import formats_of
from byline.source import Document

NOT_MADE_ANY_MORE = frozenset({"dropped"})
IDLE = NOT_MADE_ANY_MORE | {"on-hold"}
"""Statuses of a piece that nobody counts on."""
IN_THE_WORKS = frozenset({"idea", "assigned", "drafting", "review", "changes", "approved", "scheduled"})
"""Statuses of a piece that somebody means to publish: not out yet, not on hold, not dropped."""
COMING = IN_THE_WORKS - {"idea"}
"""Statuses of a piece that somebody has taken up."""


def is_in_the_works(piece: Piece) -> bool:
    """Whether a piece is still to come out."""
    return piece.status in IN_THE_WORKS


def plain_name(name: str) -> str:
    """Reduce a name to its letters and digits, so that `erg-cloud` and `ERG Cloud` are one."""
    return "".join(character for character in name.casefold() if character.isalnum())


class Link(NamedTuple):
    """An employee on a theme, and where in the file it says so."""

    employee: Employee
    number: int
    link: ThemeLink

    @property
    def is_current(self) -> bool:
        """Whether it holds: agreed, not withdrawn, and the person has not left (P8)."""
        return self.link.withdrawn is None and self.employee.left is None


class Entry(NamedTuple):
    """An influencer on the map of a theme, and where in the file it says so."""

    influencer: Influencer
    number: int
    entry: MapEntry

    @property
    def is_network(self) -> bool:
        """Whether it counts as network: aware or further, not paid for, not objected (P33)."""
        further = self.entry.stage in STAGES[1:]
        return further and not self.influencer.paid and self.influencer.privacy.objected is None


class Contact(NamedTuple):
    """A logged contact with an influencer, and where in the file it says so."""

    influencer: Influencer
    number: int
    contact: ContactEntry


class Appearance(NamedTuple):
    """A person in a piece, and where in the file it says so."""

    piece: Piece
    number: int
    face: Face


@dataclass(frozen=True, eq=False)
class Plan:
    """A programme as it stands on one day.

    Attributes:
        root: the folder that it was read from.
        today: the day to reckon with.
        programme: its settings.
        themes, employees, influencers, pieces: by id, in the order of their paths.
        documents: the files themselves, by path.
        others: paths of files that are no Markdown.
        faults: what could not be read, by the code of the rule.
        unreadable: ids of files that say nothing because they can't be read, by kind; `*` stands for every id.
    """

    root: Path
    today: dt.date
    programme: Programme
    themes: Mapping[str, Theme]
    employees: Mapping[str, Employee]
    influencers: Mapping[str, Influencer]
    pieces: Mapping[str, Piece]
    documents: Mapping[str, Document]
    others: frozenset[str]
    faults: tuple[tuple[str, Fault], ...]
    unreadable: Mapping[str, frozenset[str]]

    def faults_of(self, code: str) -> Iterator[Fault]:
        """Give what was found while reading, for one rule."""
        return (fault for each, fault in self.faults if each == code)

    @cached_property
    def things(self) -> tuple[Filed, ...]:
        """Everything that has a file, by path."""
        kinds = (self.employees, self.influencers, self.pieces, self.themes)
        every = [thing for kind in kinds for thing in kind.values()]
        return tuple(sorted([*every, self.programme] if self.programme.path else every, key=lambda thing: thing.path))

    @cached_property
    def formats(self) -> Mapping[str, Format]:
        """All formats: the built-in ones with the programme's changes."""
        return formats_of(self.programme.formats)

    @cached_property
    def skills(self) -> Mapping[str, str]:
        """All skills by id, with their titles."""
        return {**SKILLS, **self.programme.skills}

    @cached_property
    def logos(self) -> Mapping[str, str]:
        """What is no person (P6): the organisation, its departments and products, by name as `plain_name` gives it."""
        departments = {employee.department for employee in self.employees.values()}
        departments |= set(self.programme.supporting_departments)
        every = {
            **dict.fromkeys(self.programme.products, "a product"),
            **dict.fromkeys(sorted(departments), "a department"),
            **dict.fromkeys(self.programme.names, "the organisation"),
        }
        return {plain_name(name): what for name, what in every.items() if plain_name(name)}

    @cached_property
    def links(self) -> Mapping[str, tuple[Link, ...]]:
        """Employees by theme, withdrawn and former ones included."""
        found: dict[str, list[Link]] = defaultdict(list)
        for employee in self.employees.values():
            for number, link in employee.numbered("themes", employee.themes):
                found[link.theme].append(Link(employee, number, link))
        return {theme: tuple(links) for theme, links in found.items()}

    @cached_property
    def maps(self) -> Mapping[str, tuple[Entry, ...]]:
        """Influencers by theme; who objected is on no map."""
        found: dict[str, list[Entry]] = defaultdict(list)
        for influencer in self.influencers.values():
            for number, entry in influencer.numbered("themes", influencer.themes):
                if influencer.privacy.objected is None:
                    found[entry.theme].append(Entry(influencer, number, entry))
        return {theme: tuple(entries) for theme, entries in found.items()}

    @cached_property
    def networks(self) -> Mapping[tuple[str, str], tuple[Entry, ...]]:
        """Influencers by owner and theme."""
        found: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        for theme, entries in self.maps.items():
            for each in entries:
                found[each.entry.owner, theme].append(each)
        return {key: tuple(entries) for key, entries in found.items()}

    @cached_property
    def owned(self) -> Mapping[str, tuple[Entry, ...]]:
        """Influencers by owner, on every map; a retired theme's too."""
        found: dict[str, list[Entry]] = defaultdict(list)
        for (owner, _), entries in self.networks.items():
            found[owner] += entries
        return {owner: tuple(entries) for owner, entries in found.items()}

    @cached_property
    def contacts(self) -> Mapping[tuple[str, str], tuple[Contact, ...]]:
        """Logged contacts by colleague and theme, with influencers who are on the map of that theme."""
        found: dict[tuple[str, str], list[Contact]] = defaultdict(list)
        for theme, entries in self.maps.items():
            for influencer in {entry.influencer.id: entry.influencer for entry in entries}.values():
                for number, contact in influencer.numbered("contacts", influencer.contacts):
                    for colleague in contact.colleagues if contact.theme == theme else ():
                        found[colleague, theme].append(Contact(influencer, number, contact))
        return {key: tuple(contacts) for key, contacts in found.items()}

    @cached_property
    def appearances(self) -> Mapping[str, tuple[Appearance, ...]]:
        """Pieces by person, dropped ones left out."""
        found: dict[str, list[Appearance]] = defaultdict(list)
        for piece in self.pieces.values():
            if piece.status not in NOT_MADE_ANY_MORE:
                for number, face in piece.numbered("faces", piece.faces):
                    found[face.person].append(Appearance(piece, number, face))
        return {person: tuple(each) for person, each in found.items()}

    @cached_property
    def pieces_on(self) -> Mapping[str, tuple[Piece, ...]]:
        """Pieces by theme, dropped ones left out."""
        found: dict[str, list[Piece]] = defaultdict(list)
        for piece in self.pieces.values():
            if piece.status not in NOT_MADE_ANY_MORE:
                found[piece.theme].append(piece)
        return {theme: tuple(pieces) for theme, pieces in found.items()}

    @cached_property
    def links_by_person(self) -> Mapping[tuple[str, str], tuple[Link, ...]]:
        """Links by the ids of employee and theme; more than one where somebody took a yes back and gave it again."""
        found: dict[tuple[str, str], list[Link]] = defaultdict(list)
        for theme, links in self.links.items():
            for link in links:
                found[link.employee.id, theme].append(link)
        return {key: tuple(links) for key, links in found.items()}

    def link_of(self, person: str, theme: str) -> Link | None:
        """Give the link between a person and a theme; the current one where there are several."""
        links = self.links_by_person.get((person, theme), ())
        return next((link for link in links if link.is_current), links[0] if links else None)

    def knows(self, kind: str, name: str) -> bool:
        """Whether something of this kind bears the id, be it in a file that can't be read."""
        things: Mapping[str, Mapping[str, Filed]] = {
            "theme": self.themes, "employee": self.employees, "influencer": self.influencers, "piece": self.pieces,
        }  # fmt: skip
        return name in things[kind] or name in self.unreadable[kind] or "*" in self.unreadable[kind]

    def can_read(self, *kinds: str) -> bool:
        """Whether all files of these kinds could be read: what they might prove is known then."""
        return not any(self.unreadable[kind] for kind in kinds)

    @cached_property
    def knows_links(self) -> bool:
        """Whether it is known who is linked to what: no employee's file is unreadable, nor the links in it, nor whether they left."""
        return self.can_read("employee") and all(each.is_whole("themes", "left") for each in self.employees.values())

    def is_archive(self, piece: Piece) -> bool:
        """Whether a piece came out before the programme began: history, with fewer rules.

        A planned month or quarter is history once all of it is. Where the beginning can't be read, whatever is past may be history.
        """
        is_known = self.programme.path and self.programme.is_whole("since")
        out = piece.published.date if piece.published else None
        since, day = self.programme.since if is_known else self.today, out or (piece.planned and piece.planned.last)
        return bool(since and day and day < since)

    def day_of(self, piece: Piece) -> dt.date | None:
        """Give the day of publication, else the (first) planned day."""
        if piece.published and piece.published.date:
            return piece.published.date
        return piece.planned.first if piece.planned else None

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years that have a calendar: those with pieces, and this one."""
        days = (self.day_of(piece) for piece in self.pieces.values() if piece.status != "dropped")
        return tuple(sorted({day.year for day in days if day} | {self.today.year}))

    @cached_property
    def supported(self) -> Mapping[str, tuple[Piece, ...]]:
        """Pieces by the colleague who supports them, dropped ones left out."""
        found: dict[str, list[Piece]] = defaultdict(list)
        for piece in self.pieces.values():
            if piece.supporter and piece.status not in NOT_MADE_ANY_MORE:
                found[piece.supporter].append(piece)
        return {person: tuple(pieces) for person, pieces in found.items()}
