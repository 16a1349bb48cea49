"""The page of a theme: its people on the pyramid, the map outside, its questions and pieces."""

from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from byline.cards import PersonCard, PieceCard, person_card, piece_card
from byline.check import Report
from byline.feed_links import of_theme
from byline.model import Theme
from byline.plan import Plan
from byline.questions import Question, questions_of
from byline.theme_maps import ThemeMap, theme_map
from byline.tiers import ThemePyramid, pyramid_of
from byline.views.view import View

MOST_PUBLISHED = 12


@dataclass(frozen=True, slots=True)
class ThemePage:
    """What the page of a theme shows."""

    theme: Theme
    lead: PersonCard | None
    pyramid: ThemePyramid
    outside: ThemeMap
    questions: tuple[Question, ...]
    answered: int
    coming: tuple[PieceCard, ...]
    published: tuple[PieceCard, ...]
    published_count: int
    ideas: tuple[PieceCard, ...]
    body: str


def views(report: Report) -> Iterator[View]:
    """Give a page for each theme."""
    plan = report.plan
    for theme in plan.themes.values():
        shown, feeds = _page(plan, theme), tuple(of_theme(plan, theme))
        yield View(theme.path, theme.title, "theme", shown, theme.path, parts=("body", "outside_map"), feeds=feeds)


def _page(plan: Plan, theme: Theme) -> ThemePage:
    lead = plan.employees.get(theme.lead or "")
    pieces = [piece_card(plan, piece) for piece in plan.pieces_on.get(theme.id, ())]
    questions = questions_of(plan, theme)
    published = sorted((each for each in pieces if each.status == "published"), key=attrgetter("order"), reverse=True)
    return ThemePage(
        theme=theme,
        lead=person_card(plan, lead) if lead else None,
        pyramid=pyramid_of(plan, theme.id),
        outside=theme_map(plan, theme),
        questions=questions,
        answered=sum(question.state == "answered" for question in questions),
        coming=tuple(sorted((each for each in pieces if each.is_coming), key=attrgetter("order"))),
        published=tuple(published[:MOST_PUBLISHED]),
        published_count=len(published),
        ideas=tuple(each for each in pieces if each.status in {"idea", "on-hold"}),
        body=plan.documents[theme.path].body,
    )
