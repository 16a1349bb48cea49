"""The page of a theme: its people on the pyramid, the map outside, its questions and pieces."""

from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import get_args

from byline.cards import InfluencerCard, PersonCard, PieceCard, influencer_card, person_card, piece_card
from byline.check import Report
from byline.feed_links import of_theme
from byline.model import Theme
from byline.model.values import InfluencerType
from byline.plan import Plan
from byline.questions import Question, questions_of
from byline.step_cells import StepCell, step_cells
from byline.tiers import ThemePyramid, pyramid_of
from byline.views.view import View
from byline.words import TYPE_WORDS

MOST_PUBLISHED = 12


@dataclass(frozen=True, slots=True)
class Region:
    """One type of influencers on a theme's map; an empty one is shown as such (P17, P18)."""

    type: str
    words: str
    people: tuple[InfluencerCard, ...]


@dataclass(frozen=True, slots=True)
class ThemePage:
    """What the page of a theme shows."""

    theme: Theme
    lead: PersonCard | None
    pyramid: ThemePyramid
    regions: tuple[Region, ...]
    outside: int
    questions: tuple[Question, ...]
    answered: int
    coming: tuple[PieceCard, ...]
    published: tuple[PieceCard, ...]
    published_count: int
    ideas: tuple[PieceCard, ...]
    body: str
    steps: tuple[StepCell, ...]


def views(report: Report) -> Iterator[View]:
    """Give a page for each theme."""
    plan = report.plan
    for theme in plan.themes.values():
        shown, feeds = _page(plan, theme), tuple(of_theme(plan, theme))
        yield View(theme.path, theme.title, "theme", shown, theme.path, parts=("body", "theme_steps"), feeds=feeds)


def _page(plan: Plan, theme: Theme) -> ThemePage:
    lead = plan.employees.get(theme.lead or "")
    pieces = [piece_card(plan, piece) for piece in plan.pieces_on.get(theme.id, ())]
    questions = questions_of(plan, theme)
    published = sorted((each for each in pieces if each.status == "published"), key=attrgetter("order"), reverse=True)
    return ThemePage(
        theme=theme,
        lead=person_card(plan, lead) if lead else None,
        pyramid=pyramid_of(plan, theme.id),
        regions=tuple(_region(plan, theme.id, kind) for kind in get_args(InfluencerType)),
        outside=len(plan.maps.get(theme.id, ())),
        questions=questions,
        answered=sum(question.state == "answered" for question in questions),
        coming=tuple(sorted((each for each in pieces if each.is_coming), key=attrgetter("order"))),
        published=tuple(published[:MOST_PUBLISHED]),
        published_count=len(published),
        ideas=tuple(each for each in pieces if each.status in {"idea", "on-hold"}),
        body=plan.documents[theme.path].body,
        steps=step_cells(plan, theme),
    )


def _region(plan: Plan, theme: str, kind: InfluencerType) -> Region:
    entries = [entry for entry in plan.maps.get(theme, ()) if entry.influencer.type == kind]
    cards = sorted(
        (influencer_card(plan, entry) for entry in entries), key=lambda card: (-card.steps, card.name.casefold())
    )
    return Region(kind, TYPE_WORDS[kind], tuple(cards))
