"""Skills and courses of a person: what is there, what the goal takes, what closes the gap, what is planned (P23, P24)."""

import datetime as dt
from collections.abc import Collection, Mapping
from urllib.parse import quote

from msgspec import Struct

from byline.cards import skill_title
from byline.model import Attribute, Employee, Role
from byline.model.programme import Course
from byline.plan import Plan
from byline.pyramid import level, role_of, standing_of

SKILL_OF: Mapping[Attribute, str] = {"social-skills": "social-media", "media-training": "media"}
"""Attributes that a course can prove, and the skill that it teaches for them."""


class SkillRow(Struct, frozen=True):
    """A skill from 0 to 4, and the level that the person's role or target takes (0 where none is asked).

    Attributes:
        is_met: whether what is asked is proven, by the level on file or by a finished course.
        courses: what is on offer to close the gap, by title; empty where there is none.
        coming: the first day for which one of these is planned.
    """

    id: str
    title: str
    level: int
    wanted: int
    is_met: bool
    courses: tuple[str, ...]
    coming: dt.date | None


class CourseRow(Struct, frozen=True):
    """A course of one person: done, or planned; the anchor is its place on the page of development, if it is on offer still."""

    title: str
    anchor: str
    done: dt.date | None
    planned: dt.date | None
    is_overdue: bool


def goal_of(person: Employee) -> Role | None:
    """Give the highest role that somebody holds or grows towards, on any theme."""
    links = [link for link in person.themes if link.withdrawn is None]
    return max((role for link in links for role in (link.role, link.target)), key=level, default=None)


def skills_of(plan: Plan, person: Employee) -> tuple[SkillRow, ...]:
    """Give the skills of a person, the strongest first; what a goal asks for is there even at level 0."""
    asked = {SKILL_OF[attribute]: attribute for attribute in SKILL_OF if takes(person, attribute)}
    levels = {**dict.fromkeys(asked, 0), **person.skills}
    rows = [_skill(plan, person, name, value, asked.get(name)) for name, value in levels.items()]
    return tuple(sorted(rows, key=lambda row: (-row.level, row.title)))


def takes(person: Employee, attribute: Attribute) -> bool:
    """Whether the role that somebody holds or grows towards takes an attribute, on any theme."""
    return level(goal_of(person)) >= level(role_of(attribute))


def _skill(plan: Plan, person: Employee, name: str, value: int, attribute: Attribute | None) -> SkillRow:
    title = skill_title(plan, name)
    if not attribute:
        return SkillRow(name, title, value, 0, is_met=True, courses=(), coming=None)
    met = is_met(plan, person, attribute)
    offered = {} if met else courses_for(plan, attribute)
    titles = tuple(course.title for course in offered.values())
    return SkillRow(name, title, value, level_for(plan, attribute), met, titles, first_planned(person, offered))


def first_planned(person: Employee, courses: Collection[str]) -> dt.date | None:
    """Give the first day for which somebody plans one of some courses; None where nothing is planned, or it is done."""
    days = (each.planned for each in person.training if each.course in courses and not each.done)
    return min(filter(None, days), default=None)


def is_met(plan: Plan, person: Employee, attribute: Attribute) -> bool:
    """Whether what a skill is asked for is proven; that is the same on every theme."""
    standings = (standing_of(plan, person.id, link.theme) for link in person.themes)
    return any(standing.masteries[attribute].is_proven for standing in standings if standing)


def level_for(plan: Plan, attribute: Attribute) -> int:
    """Give the level of skill that an attribute takes, 0 to 4; for the media, that to which the shortest course leads."""
    if attribute == "social-skills":
        return plan.programme.roles.social_savvy.minimum_skill
    return min((course.to_level for course in courses_for(plan, attribute).values()), default=1)


def courses_for(plan: Plan, attribute: Attribute) -> Mapping[str, Course]:
    """Give the courses that prove an attribute once they are finished, by id; what leads no further than needed stands first."""
    least = plan.programme.roles.social_savvy.minimum_skill if attribute == "social-skills" else 0
    fitting = {
        name: course
        for name, course in plan.programme.courses.items()
        if SKILL_OF[attribute] in course.teaches and course.to_level >= least
    }
    return dict(sorted(fitting.items(), key=lambda item: (item[1].to_level, item[1].title, item[0])))


def courses_of(plan: Plan, person: Employee) -> tuple[CourseRow, ...]:
    """Give the courses of a person: first those that are planned, the next one first, then those that are done, the latest first."""
    rows = []
    for each in person.training:
        course = plan.programme.courses.get(each.course)
        overdue = bool(each.planned and not each.done and each.planned < plan.today)
        title, anchor = (course.title, anchor_of(each.course)) if course else (each.course, "")
        rows.append(CourseRow(title, anchor, each.done, each.planned, overdue))
    return tuple(sorted(rows, key=_by_turn))


def anchor_of(course: str) -> str:
    """Give the anchor of a course by its id, on the page of development."""
    return f"course-{quote(course, safe='')}"


def _by_turn(row: CourseRow) -> tuple[bool, int, str]:
    day = -row.done.toordinal() if row.done else (row.planned or dt.date.max).toordinal()
    return (row.done is not None, day, row.title)
