"""The page of a theme: its people on the pyramid, the map outside, its questions and pieces."""

from collections.abc import Iterator
from operator import attrgetter

from msgspec import Struct

from byline import routes
from byline.cards import PersonCard, PieceCard, person_card, piece_card
from byline.check import Report
from byline.feed_links import of_theme
from byline.language import language_of
from byline.model import Theme
from byline.plan import Plan
from byline.questions import Question, questions_of
from byline.step_cells import StepCell, step_cells
from byline.theme_maps import ThemeMap, theme_map
from byline.tier_pictures import Picture, large_pictures
from byline.tiers import ThemePyramid, pyramid_of
from byline.views.view import View

MOST_PUBLISHED, MOST_COMING, MOST_IDEAS = 12, 20, 12


class ThemePage(Struct, frozen=True):
    """What the page of a theme shows; the pyramid as drawings for wide and narrow places, and whose it is."""

    theme: Theme
    lead: PersonCard | None
    pyramid: ThemePyramid
    pictures: tuple[Picture, ...]
    pyramid_of: str
    outside: ThemeMap
    questions: tuple[Question, ...]
    answered: int
    coming: tuple[PieceCard, ...]
    coming_count: int
    published: tuple[PieceCard, ...]
    published_count: int
    ideas: tuple[PieceCard, ...]
    ideas_count: int
    ideas_page: str
    body: str
    steps: tuple[StepCell, ...]


def views(report: Report) -> Iterator[View]:
    """Give a page for each theme."""
    plan = report.plan
    for theme in plan.themes.values():
        shown, feeds = _page(plan, theme), tuple(of_theme(plan, theme))
        parts = ("body", "theme_steps", "pyramid", "outside_map")
        yield View(theme.path, theme.title, "theme", shown, theme.path, parts=parts, feeds=feeds)


def _page(plan: Plan, theme: Theme) -> ThemePage:
    lead = plan.employees.get(theme.lead or "")
    pieces = [piece_card(plan, piece) for piece in plan.pieces_on.get(theme.id, ())]
    questions = questions_of(plan, theme)
    published = sorted((each for each in pieces if each.status == "published"), key=attrgetter("order"), reverse=True)
    coming = sorted((each for each in pieces if each.is_coming), key=attrgetter("order"))
    ideas = [each for each in pieces if each.status in {"idea", "on-hold"}]
    pyramid = pyramid_of(plan, theme.id)
    return ThemePage(
        theme=theme,
        lead=person_card(plan, lead) if lead else None,
        pyramid=pyramid,
        pictures=large_pictures(pyramid),
        pyramid_of=language_of(plan)("The pyramid of %(theme)s", theme=theme.title),
        outside=theme_map(plan, theme),
        questions=questions,
        answered=sum(question.state == "answered" for question in questions),
        coming=tuple(coming[:MOST_COMING]),
        coming_count=len(coming),
        published=tuple(published[:MOST_PUBLISHED]),
        published_count=len(published),
        ideas=tuple(ideas[:MOST_IDEAS]),
        ideas_count=len(ideas),
        ideas_page=routes.on_theme(plan, routes.IDEAS, theme.id),
        body=plan.documents[theme.path].body,
        steps=step_cells(plan, theme),
    )
