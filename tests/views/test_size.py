"""Fifteen hundred pieces, and as many people outside: no page grows past what a telephone loads in a moment."""

import datetime as dt

import pytest

from byline.check import Report
from byline.model import STAGES
from byline.pages import _page
from byline.rendering import Renderer
from byline.views import (
    agenda,
    board,
    calendar,
    development,
    heat,
    ideas,
    influencers,
    listening,
    networks,
    people,
    person,
    questions,
    steps,
    timeline,
    workload,
)
from byline.views import plan as plan_view
from pyramid.made import course, employee, influencer, link, on_map, piece, plan, theme

MOST_BYTES = 400_000
VIEWS = (agenda, board, calendar, heat, ideas, timeline, workload, plan_view, influencers, networks, person)


def large():
    people = [employee(f"person-{number}", name=f"Person the {number}th", themes=(link(),)) for number in range(300)]
    first = dt.date(2026, 6, 1)
    pieces = [
        piece(
            f"piece-{number}", (f"person-{number % 300}", "author"), title=f"Piece {number}: a title of the usual length",
            planned=str(first + dt.timedelta(number % 500)), status=("drafting", "idea", "review")[number % 3],
        )
        for number in range(1_500)
    ]  # fmt: skip
    outside = [
        influencer(f"somebody-{number}", on_map(owner=f"person-{(number * number) % 300}", stage=STAGES[number % 5]))
        for number in range(1_500)
    ]
    return plan(theme(), *people, *pieces, *outside)


def test_no_page_is_too_long():
    made = large()
    report, renderer = Report(made, ()), Renderer(made)
    sizes = {
        page.path: len(page.whole.encode())
        for each in VIEWS
        for page in (_page(renderer, view) for view in each.views(report))
    }
    assert {path: size for path, size in sizes.items() if size > MOST_BYTES} == {}
    assert len(sizes) > 20


def test_two_hundred_themes_fit_on_a_page():
    """No page grows by more than a line or two with each theme; that of the world outside lists 300 people besides."""
    themes = [theme(f"theme-{number}", questions={"how": "How?", "why": "Why?"}) for number in range(200)]
    waiting = [piece(f"p{number}", theme=f"theme-{number % 200}", status="idea") for number in range(1_000)]
    outside = [
        influencer(f"somebody-{number}", on_map(f"theme-{number % 200}", owner="ana")) for number in range(2_000)
    ]
    made = plan(employee(), *themes, *waiting, *outside)
    report, renderer = Report(made, ()), Renderer(made)
    sizes = {
        each.__name__.rpartition(".")[2]: len(_page(renderer, next(iter(each.views(report)))).whole.encode())
        for each in (steps, questions, listening, ideas, influencers)
    }
    assert sizes.pop("influencers") < 350_000
    assert max(sizes.values()) < 120_000, sizes


def crowded():
    """A thousand colleagues in sixty departments, each on the way to somewhere, with a planned course or none."""
    everybody = [
        employee(
            f"person-{number}", name=f"Person the {number}th", department=f"Department {number % 60}", level=f"level {number % 11}",
            themes=(link(role="social-savvy", target=("thought-leader", "spokesperson")[number % 2]),),
            training=(course("camera", planned="2027-01-01"),) * (number % 3 == 0), skills={"writing": 1, "social-media": number % 5},
        )
        for number in range(1_000)
    ]  # fmt: skip
    return plan(theme(), *everybody)


@pytest.mark.parametrize(("view", "most"), [(people, 250_000), (development, 120_000)], ids=["people", "development"])
def test_a_thousand_people_fit_on_a_page(view, most):
    made = crowded()
    report, renderer = Report(made, ()), Renderer(made)
    (page,) = (_page(renderer, each) for each in view.views(report))
    assert len(page.whole.encode()) <= most
