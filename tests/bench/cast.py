"""Who is who in a made-up programme: themes, colleagues by what they are, people outside by whose relationship they are."""

import datetime as dt
from typing import NamedTuple

from bench.wording import name_of, slug, theme_of

TODAY = dt.date(2026, 11, 23)
ROLES = ("spokesperson", "thought-leader", "subject-matter-expert", "social-savvy")
"""From the top of the pyramid to its base."""
_PLACES = ("spokesperson", "thought-leader", "thought-leader", *["subject-matter-expert"] * 4, *["social-savvy"] * 6)
_PLACES_IN_ALL, _GONE = 20, 19
"""Of twenty people on a theme thirteen hold a role, six are candidates, and one has gone."""


class Somebody(NamedTuple):
    """A person of whom everybody else only has to know the name and the id."""

    id: str
    name: str


class Colleague(NamedTuple):
    """Somebody who works here.

    Attributes:
        number: from 0.
        theme: the number of the main theme.
        place: from 0, the higher the lower on the pyramid.
        role: on the main theme; empty for a candidate.
    """

    id: str
    name: str
    number: int
    theme: int
    place: int
    role: str

    @property
    def is_gone(self) -> bool:
        """Whether the person has left, or has taken the yes back."""
        return self.place == _GONE

    @property
    def second_theme(self) -> bool:
        """Whether the person is on the way on the next theme as well."""
        return self.number % 4 == 1 and not self.is_gone


class Cast:
    """Everybody and every theme of a programme with so many people."""

    def __init__(self, people: int) -> None:
        self.themes = [theme_of(number) for number in range(max(1, people // 20))]
        self.theme_ids = [slug(each) for each in self.themes]
        many = len(self.themes)
        self.colleagues = [self._colleague(number, many) for number in range(people)]
        self.outside = [Somebody(slug(name), name) for name in map(name_of, range(people, 3 * people))]
        self.on = [self.colleagues[theme::many] for theme in range(many)]
        self.makers = [{role: _up_to(role, on) for role in ROLES} for on in self.on]

    @staticmethod
    def _colleague(number: int, themes: int) -> Colleague:
        name, place = name_of(number), number // themes % _PLACES_IN_ALL
        role = _PLACES[place] if place < len(_PLACES) else ""
        return Colleague(slug(name), name, number, number % themes, place, role)

    def owner(self, number: int) -> Colleague:
        """Give the colleague who builds the relationship with somebody outside; those who speak for a theme have most."""
        holders = self.makers[number % len(self.themes)]["social-savvy"]
        at = number // len(self.themes)
        leaders = [each for each in holders if each.place < 3]
        return leaders[at % len(leaders)] if at % 5 < 3 or len(holders) == len(leaders) else holders[at % len(holders)]

    def is_met(self, number: int) -> bool:
        """Whether somebody outside is on a map: one in a hundred objected."""
        return number % 100 != 99


def _up_to(role: str, on: list[Colleague]) -> list[Colleague]:
    """Give those who hold the role or one above it."""
    return [each for each in on if each.role in ROLES[: ROLES.index(role) + 1]]
