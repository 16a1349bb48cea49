"""One thing that a step of the method asks of a theme, and the ground on which it is judged (P35)."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from msgspec import Struct

from byline import routes
from byline.language import Language, language_of
from byline.model import Employee, Filed, Influencer, Piece, Theme
from byline.plan import Entry, Link, Plan
from byline.pyramid import Standing, standing_of

MOST_PLACES = 3
Person = TypeVar("Person", Employee, Influencer)


class Place(Struct, frozen=True):
    """Where something can be mended: a page of the site, by what it is called.

    Attributes:
        anchor: the place on that page; empty for the page as a whole.
    """

    name: str
    path: str
    anchor: str = ""


class Ask(Struct, frozen=True):
    """One thing that a step asks, and how much of it is there.

    Attributes:
        code: of the prescription behind it: `P13`.
        fact: what there is, in words.
        have: how many of what is needed.
        needed: how many it takes.
        mend: what to do about it, in a sentence; empty once it is done.
        places: where, the first few of them; none once it is done.
        more: how many places there are besides.
    """

    code: str
    fact: str
    have: int
    needed: int
    mend: str
    places: tuple[Place, ...]
    more: int

    @property
    def is_done(self) -> bool:
        """Whether as much is there as it takes."""
        return self.have >= self.needed

    @property
    def share(self) -> float:
        """How much of it is there, from 0 to 1."""
        return 1.0 if self.is_done else self.have / self.needed


@dataclass(frozen=True)
class Ground:
    """A theme with all that its steps are judged by.

    Attributes:
        plan: the programme.
        theme: the theme.
    """

    plan: Plan
    theme: Theme

    @cached_property
    def say(self) -> Language:
        """The language of the reasons."""
        return language_of(self.plan)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Who is on the theme, each person once: agreed, not withdrawn, still here."""
        every = self.plan.links.get(self.theme.id, ())
        return tuple({link.employee.id: link for link in every if link.is_current}.values())

    @cached_property
    def standings(self) -> tuple[Standing, ...]:
        """How these people stand."""
        found = (standing_of(self.plan, link.employee.id, self.theme.id) for link in self.links)
        return tuple(each for each in found if each)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Who is on the map, each influencer once."""
        every = self.plan.maps.get(self.theme.id, ())
        return tuple({each.influencer.id: each for each in every}.values())

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """What is made on the theme, dropped pieces left out."""
        return self.plan.pieces_on.get(self.theme.id, ())

    @property
    def itself(self) -> Place:
        """The page of the theme."""
        return Place(self.say("Theme page"), self.theme.path)

    def ask(  # noqa: PLR0913, PLR0917  # each stands on the page
        self, code: str, fact: str, have: int, needed: int, mend: str, lacking: Iterable[Place] = ()
    ) -> Ask:
        """Make what one check found; where nothing in particular is lacking, the theme's own page is the place to mend it."""
        if have >= needed:
            return Ask(code, fact, have, needed, "", (), 0)
        places = tuple(lacking) or (self.itself,)
        return Ask(code, fact, have, needed, mend, places[:MOST_PLACES], max(0, len(places) - MOST_PLACES))


def place_of(thing: Filed) -> Iterable[Place]:
    """Give the page of a thing as a place; nothing where it has none."""
    path = routes.page_of(thing)
    name = str(getattr(thing, "name", "") or getattr(thing, "title", ""))
    return (Place(name, path),) if path else ()


def places_of(things: Iterable[Filed]) -> tuple[Place, ...]:
    """Give the pages of things, those that have one."""
    return tuple(place for thing in things for place in place_of(thing))


def outsiders_in(entries: Iterable[Entry]) -> tuple[Place, ...]:
    """Give the pages of the people in some entries of a map, by name."""
    return places_of(by_name(each.influencer for each in entries))


def by_name(people: Iterable[Person]) -> list[Person]:
    """Put people in the order of their names."""
    return sorted(people, key=lambda each: (each.name.casefold(), each.id))
