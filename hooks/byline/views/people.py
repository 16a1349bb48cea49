"""The index of people: everyone who has a page."""

from collections.abc import Iterator
from dataclasses import dataclass

from byline import routes
from byline.cards import PersonCard, person_card
from byline.check import Report
from byline.model import Employee
from byline.plan import Plan
from byline.pyramid import level
from byline.views.view import View
from byline.words import ROLE_WORDS


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A colleague in the index, with the roles on each theme."""

    person: PersonCard
    level: str
    roles: tuple[tuple[str, str | None, str, int], ...]
    is_leader: bool


@dataclass(frozen=True, slots=True)
class People:
    """What the index of people shows."""

    leaders: tuple[PersonRow, ...]
    others: tuple[PersonRow, ...]
    supporting: tuple[PersonRow, ...]
    former: tuple[PersonRow, ...]


def views(report: Report) -> Iterator[View]:
    """Give the index of people."""
    plan = report.plan
    everyone = [person for person in plan.employees.values() if routes.page_of(person)]
    linked = [_row(plan, person) for person in everyone if routes.is_public(person)]
    others = [person for person in everyone if not routes.is_public(person)]
    shown = People(
        leaders=tuple(sorted((row for row in linked if row.is_leader), key=_by_name)),
        others=tuple(sorted((row for row in linked if not row.is_leader), key=_by_name)),
        supporting=tuple(sorted((_row(plan, person) for person in others if person.left is None), key=_by_name)),
        former=tuple(sorted((_row(plan, person) for person in others if person.left), key=_by_name)),
    )
    yield View(routes.PEOPLE, "People", "people", shown)


def _by_name(row: PersonRow) -> tuple[str, str]:
    return (row.person.name.casefold(), row.person.id)


def _row(plan: Plan, person: Employee) -> PersonRow:
    roles = []
    for link in person.themes if routes.is_public(person) else ():
        if link.withdrawn is None and link.theme in plan.themes:
            words = ROLE_WORDS[link.role] if link.role else "linked"
            roles.append((plan.themes[link.theme].title, plan.themes[link.theme].path, words, level(link.role)))
    return PersonRow(person_card(plan, person), person.level or "", tuple(roles), routes.is_leader(person))
