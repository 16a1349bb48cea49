"""Growing, seen over everybody: courses, gaps, styles, skills (step 5: P23, P24, P25)."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from byline import routes
from byline.cards import PersonCard, person_card, skill_title
from byline.ladder import goal_on, plans_of
from byline.model import Attribute, Employee, Role
from byline.model.programme import Course
from byline.plan import Plan
from byline.pyramid import claims, up_to
from byline.style_fits import Fit, fits
from byline.styles import STYLE_WORDS
from byline.training import SKILL_OF, SkillRow, anchor_of, courses_for, first_planned, goal_of, is_met, skills_of, takes

MOST_FACES, MOST_DAYS, MOST_ROWS, MOST_SKILLS = 12, 8, 40, 10


class Crowd(Struct, frozen=True):
    """Some people: the first of them, and how many there are."""

    people: tuple[PersonCard, ...]
    count: int

    @property
    def more(self) -> int:
        """How many are not among the first."""
        return self.count - len(self.people)


class CourseLine(Struct, frozen=True):
    """A course, and everybody whom it concerns.

    Attributes:
        teaches: the titles of the skills.
        needed: whose role or target takes it, while no course is planned that would do.
        gained: who is on the way somewhere, and below the level that it leads to.
        planned: who takes it when, the first day first; `planned_count` says how many there are.
    """

    id: str
    anchor: str
    title: str
    teaches: tuple[str, ...]
    to_level: int
    needed: Crowd
    gained: Crowd
    planned: tuple[tuple[PersonCard, dt.date], ...]
    planned_count: int
    done: Crowd


class GapLine(Struct, frozen=True):
    """An attribute that people miss on their way: those for whom nothing is planned, and those for whom something is."""

    attribute: Attribute
    open: Crowd
    planned: Crowd


class StyleLine(Struct, frozen=True):
    """A style: who has it, and which formats suit; the style is empty for people who have none on file."""

    style: str
    people: Crowd
    fits: tuple[Fit, ...]


class SkillsOf(Struct, frozen=True):
    """The skills of a person, in the order of a table's columns; None where nothing is on file."""

    person: PersonCard
    goal: Role | None
    skills: tuple[SkillRow | None, ...]


def growing(plan: Plan) -> list[Employee]:
    """Give everybody with a profile, by name."""
    people = [person for person in plan.employees.values() if routes.is_public(person)]
    return sorted(people, key=lambda person: (person.name.casefold(), person.id))


def crowd(plan: Plan, people: Sequence[Employee]) -> Crowd:
    """Show some people by face, and count the rest."""
    return Crowd(tuple(person_card(plan, person) for person in people[:MOST_FACES]), len(people))


def course_lines(plan: Plan) -> tuple[CourseLine, ...]:
    """Go through the courses on offer; those come first that most people need."""
    people = growing(plan)
    wanting = {attribute: _wanting(plan, people, attribute) for attribute in SKILL_OF}
    lines = [_course(plan, people, wanting, name, course) for name, course in plan.programme.courses.items()]
    return tuple(sorted(lines, key=lambda line: (-line.needed.count, -line.planned_count, line.title.casefold())))


def _wanting(plan: Plan, people: Iterable[Employee], attribute: Attribute) -> list[Employee]:
    """Give who needs a course for an attribute, and has planned none."""
    offered = courses_for(plan, attribute)
    return [
        person
        for person in people
        if takes(person, attribute) and not is_met(plan, person, attribute) and not first_planned(person, offered)
    ]


def _course(
    plan: Plan, people: list[Employee], wanting: dict[Attribute, list[Employee]], name: str, course: Course
) -> CourseLine:
    fitting = [attribute for attribute in SKILL_OF if name in courses_for(plan, attribute)]
    needed = {person.id: person for attribute in fitting for person in wanting[attribute]}
    planned = sorted(((day, person) for person in people if (day := first_planned(person, {name}))), key=_by_day)
    done = [person for person in people if any(each.course == name and each.done for each in person.training)]
    taken = {*needed, *(person.id for _, person in planned), *(person.id for person in done)}
    gained = [person for person in people if person.id not in taken and _gains(person, course)]
    return CourseLine(
        id=name,
        anchor=anchor_of(name),
        title=course.title,
        teaches=tuple(skill_title(plan, skill) for skill in course.teaches),
        to_level=course.to_level,
        needed=crowd(plan, list(needed.values())),
        gained=crowd(plan, gained),
        planned=tuple((person_card(plan, person), day) for day, person in planned[:MOST_DAYS]),
        planned_count=len(planned),
        done=crowd(plan, done),
    )


def _by_day(entry: tuple[dt.date, Employee]) -> tuple[dt.date, str]:
    return (entry[0], entry[1].id)


def _gains(person: Employee, course: Course) -> bool:
    """Whether somebody who has a goal knows a little of what a course teaches, and less than it leads to."""
    return goal_of(person) is not None and any(
        person.skills.get(skill, course.to_level) < course.to_level for skill in course.teaches
    )


def gap_lines(plan: Plan) -> tuple[GapLine, ...]:
    """Go through what people miss for the role that they hold or grow towards, from the base of the pyramid up."""
    missing: dict[Attribute, dict[str, tuple[Employee, bool]]] = defaultdict(dict)
    for standing, person, _ in claims(plan):
        for mastery in standing.missing(goal_on(standing)) if routes.is_public(person) else ():
            waits = missing[mastery.attribute].get(person.id, (person, True))[1]
            missing[mastery.attribute][person.id] = (person, waits and bool(plans_of(plan, mastery)))
    return tuple(_gap(plan, each, missing[each]) for each in up_to("spokesperson") if each in missing)


def _gap(plan: Plan, attribute: Attribute, people: dict[str, tuple[Employee, bool]]) -> GapLine:
    by_name = sorted(people.values(), key=lambda entry: (entry[0].name.casefold(), entry[0].id))
    waiting = [person for person, is_planned in by_name if not is_planned]
    return GapLine(
        attribute, crowd(plan, waiting), crowd(plan, [person for person, is_planned in by_name if is_planned])
    )


def style_lines(plan: Plan) -> Iterator[StyleLine]:
    """Group people by style, with the formats that suit it; who has none on file comes last."""
    people = growing(plan)
    for style in (*STYLE_WORDS, None):
        found = [person for person in people if person.style.length == style]
        if found:
            yield StyleLine(STYLE_WORDS.get(style or "", ""), crowd(plan, found), fits(plan, style, "spokesperson"))


def skill_titles(plan: Plan) -> dict[str, str]:
    """Give the skills that anybody has on file or needs, by id: the columns of a table."""
    used = {name for person in growing(plan) for name in person.skills} | set(SKILL_OF.values())
    titles = {name: skill_title(plan, name) for name in plan.skills if name in used}
    return dict(list(titles.items())[:MOST_SKILLS])


def skill_rows(plan: Plan) -> tuple[SkillsOf, ...]:
    """Give the skills of those who have a goal, first those with something to learn for it."""
    columns, rows = skill_titles(plan), []
    for person in growing(plan):
        if goal := goal_of(person):
            skills = {row.id: row for row in skills_of(plan, person)}
            gaps = sum(not row.is_met for row in skills.values())
            rows.append((-gaps, SkillsOf(person_card(plan, person), goal, tuple(map(skills.get, columns)))))
    return tuple(row for _, row in sorted(rows, key=lambda entry: entry[0]))
