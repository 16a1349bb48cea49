"""Skills and courses of a person: what is there, what the goal takes, what is planned (P23, P24)."""

import datetime as dt
from dataclasses import dataclass

from byline.model import Employee
from byline.plan import Plan
from byline.pyramid import level

HIGHEST = 4


@dataclass(frozen=True, slots=True)
class SkillRow:
    """A skill from 0 to 4, and the level that the person's role or target takes (0 where none is asked)."""

    title: str
    level: int
    wanted: int


@dataclass(frozen=True, slots=True)
class CourseRow:
    """A course of one person: done, or planned."""

    title: str
    done: dt.date | None
    planned: dt.date | None
    is_overdue: bool


def skills_of(plan: Plan, person: Employee) -> tuple[SkillRow, ...]:
    """Give the skills of a person, the strongest first; what a role asks for is there even at level 0."""
    asked = plan.programme.roles.social_savvy.minimum_skill if _has_goal(person) else 0
    levels = {"social-media": 0, **person.skills} if asked else person.skills
    rows = [
        SkillRow(plan.skills.get(name, name), value, asked if name == "social-media" else 0)
        for name, value in levels.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-row.level, row.title)))


def courses_of(plan: Plan, person: Employee) -> tuple[CourseRow, ...]:
    """Give the courses of a person: first those that are planned, the next one first, then those that are done, the latest first."""
    rows = []
    for each in person.training:
        course = plan.programme.courses.get(each.course)
        overdue = bool(each.planned and not each.done and each.planned < plan.today)
        rows.append(CourseRow(course.title if course else each.course, each.done, each.planned, overdue))
    return tuple(sorted(rows, key=_by_turn))


def _by_turn(row: CourseRow) -> tuple[bool, int, str]:
    day = -row.done.toordinal() if row.done else (row.planned or dt.date.max).toordinal()
    return (row.done is not None, day, row.title)


def _has_goal(person: Employee) -> bool:
    return any(max(level(link.role), level(link.target)) for link in person.themes if link.withdrawn is None)
