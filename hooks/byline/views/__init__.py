"""Views: one module each, saying what one kind of page shows."""

from collections.abc import Callable, Iterator

from byline.check import Report
from byline.views import (
    agenda,
    board,
    calendar,
    data_protection,
    development,
    field_reference,
    handbook,
    heat,
    home,
    ideas,
    influencer,
    influencers,
    listening,
    networks,
    people,
    person,
    piece,
    plan,
    questions,
    rule_pages,
    steps,
    theme,
    themes,
    timeline,
    work,
    workload,
)
from byline.views.view import View

VIEWS: tuple[Callable[[Report], Iterator[View]], ...] = (
    home.views,
    themes.views,
    theme.views,
    steps.views,
    questions.views,
    listening.views,
    people.views,
    person.views,
    development.views,
    influencers.views,
    influencer.views,
    networks.views,
    plan.views,
    piece.views,
    calendar.views,
    agenda.views,
    board.views,
    timeline.views,
    heat.views,
    workload.views,
    ideas.views,
    work.views,
    handbook.views,
    data_protection.views,
    field_reference.views,
    rule_pages.views,
)


def all_views(report: Report) -> Iterator[View]:
    """Give every page's view, in the order of the list above."""
    for views in VIEWS:
        yield from views(report)
