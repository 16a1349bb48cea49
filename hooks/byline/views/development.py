"""Development: who needs which course, what people miss on their way, which style suits which format (step 5)."""

from collections.abc import Iterator

from msgspec import Struct

from byline import routes
from byline.check import Report
from byline.development import (
    MOST_ROWS,
    CourseLine,
    GapLine,
    SkillsOf,
    StyleLine,
    course_lines,
    gap_lines,
    skill_rows,
    skill_titles,
    style_lines,
)
from byline.language import language_of
from byline.plan import Plan
from byline.views.view import View


class Development(Struct, frozen=True):
    """What the page shows.

    Attributes:
        waiting: how many times somebody misses something for which nothing is planned.
        rows: skills by person, those first who have something to learn; `more` are on their own pages.
    """

    courses: tuple[CourseLine, ...]
    gaps: tuple[GapLine, ...]
    styles: tuple[StyleLine, ...]
    columns: tuple[str, ...]
    rows: tuple[SkillsOf, ...]
    more: int
    growing: int
    waiting: int
    planned: int
    done: int
    others: tuple[tuple[str, str], ...]
    path: str


def views(report: Report) -> Iterator[View]:
    """Give the page."""
    parts = ("courses", "gaps", "styles", "skills")
    title = language_of(report.plan)("Development")
    yield View(routes.DEVELOPMENT, title, "development", _development(report.plan), parts=parts)


def _development(plan: Plan) -> Development:
    courses, gaps, rows = course_lines(plan), gap_lines(plan), skill_rows(plan)
    return Development(
        courses=courses,
        gaps=gaps,
        styles=tuple(style_lines(plan)),
        columns=tuple(skill_titles(plan).values()),
        rows=rows[:MOST_ROWS],
        more=max(0, len(rows) - MOST_ROWS),
        growing=len(rows),
        waiting=sum(gap.open.count for gap in gaps),
        planned=sum(course.planned_count for course in courses),
        done=sum(course.done.count for course in courses),
        others=tuple(routes.PEOPLE_VIEWS.items()),
        path=routes.DEVELOPMENT,
    )
