"""The index of people: everyone who has a page, by the highest role that each holds."""

from collections.abc import Iterator, Mapping
from urllib.parse import quote

from msgspec import Struct

from byline import routes
from byline.cards import PersonCard, person_card
from byline.check import Report
from byline.everywhere import MOST_FACES, Everywhere, everywhere
from byline.language import language_of
from byline.model import ROLES, Employee, Role
from byline.plan import Plan
from byline.pyramid import level
from byline.views.view import View
from byline.words import marked

MOST_CARDS = 200
"""Beyond this many people the index shows lines without faces, so that it stays short."""
GROUPS: Mapping[Role | None, tuple[str, str]] = {
    "spokesperson": (marked("Spokespersons"), marked("Calm when a microphone appears.")),
    "thought-leader": (marked("Thought leaders"), marked("Asked from outside, too.")),
    "subject-matter-expert": (marked("Subject-matter experts"), marked("The ones whom colleagues ask.")),
    "social-savvy": (marked("Social savvies"), marked("At home on social media.")),
    None: (marked("Finding their role"), marked("They care about a theme, and have just begun.")),
}
"""By the highest role, what a group is called and what its people have in common."""


class RoleOn(Struct, frozen=True):
    """A role on a theme: its tier, and that of the target where it is higher."""

    title: str
    path: str
    role: Role | None
    level: int
    goal: int


class PersonRow(Struct, frozen=True):
    """A colleague in the index, with the roles on each theme, and what to filter by."""

    person: PersonCard
    level: str
    roles: tuple[RoleOn, ...]
    tags: str

    @property
    def highest(self) -> int:
        """The tier of the highest role, 0 to 4."""
        return max((each.level for each in self.roles), default=0)


class Group(Struct, frozen=True):
    """The people whose highest role is the same."""

    role: Role | None
    title: str
    about: str
    rows: tuple[PersonRow, ...]


class People(Struct, frozen=True):
    """What the index of people shows.

    Attributes:
        groups: who is on a theme, from the top of the pyramid down.
        everywhere: departments against levels.
        is_long: whether there are too many people for faces.
    """

    groups: tuple[Group, ...]
    everywhere: Everywhere
    supporting: tuple[PersonRow, ...]
    former: tuple[PersonRow, ...]
    count: int
    is_long: bool
    others: tuple[tuple[str, str], ...]
    path: str


def views(report: Report) -> Iterator[View]:
    """Give the index of people."""
    plan = report.plan
    everyone = [person for person in plan.employees.values() if routes.page_of(person)]
    linked = sorted((_row(plan, person) for person in everyone if routes.is_public(person)), key=_by_name)
    others = [person for person in everyone if not routes.is_public(person)]
    is_long = len(linked) > MOST_CARDS
    faces = 0 if is_long else MOST_FACES
    shown = People(
        groups=tuple(_groups(linked)),
        everywhere=everywhere([(row.person, row.level) for row in linked], _departments(plan, everyone), faces),
        supporting=tuple(sorted((_row(plan, person) for person in others if person.left is None), key=_by_name)),
        former=tuple(sorted((_row(plan, person) for person in others if person.left), key=_by_name)),
        count=len(linked),
        is_long=is_long,
        others=tuple(routes.PEOPLE_VIEWS.items()),
        path=routes.PEOPLE,
    )
    yield View(routes.PEOPLE, language_of(plan)("People"), "people", shown, parts=("everyone", "everywhere"))


def _groups(rows: list[PersonRow]) -> Iterator[Group]:
    for role in (*reversed(ROLES), None):
        found = tuple(row for row in rows if row.highest == level(role))
        if found:
            yield Group(role, *GROUPS[role], found)


def _departments(plan: Plan, everyone: list[Employee]) -> Iterator[str]:
    supporting = plan.programme.supporting_departments
    return (each.department for each in everyone if each.left is None and each.department not in supporting)


def _by_name(row: PersonRow) -> tuple[str, str]:
    return (row.person.name.casefold(), row.person.id)


def _row(plan: Plan, person: Employee) -> PersonRow:
    roles = []
    for link in person.themes if routes.is_public(person) else ():
        if link.withdrawn is None and link.theme in plan.themes:
            theme, tier = plan.themes[link.theme], level(link.role)
            roles.append(RoleOn(theme.title, theme.path, link.role, tier, max(tier, level(link.target))))
    return PersonRow(person_card(plan, person), person.level or "", tuple(roles), " ".join(_tags(plan, person)))


def _tags(plan: Plan, person: Employee) -> Iterator[str]:
    links = [link for link in person.themes if link.withdrawn is None and link.theme in plan.themes]
    yield from (f"theme:{link.theme}" for link in links)
    yield from dict.fromkeys(f"role:{link.role}" for link in links if link.role)
    yield f"department:{quote(person.department, safe='')}"
    if person.level:
        yield f"level:{quote(person.level, safe='')}"
