"""Fifteen hundred pieces, and as many people outside: no page grows past what a telephone loads in a moment."""

import datetime as dt

from byline.check import Report
from byline.model import STAGES
from byline.pages import _page
from byline.rendering import Renderer
from byline.views import agenda, board, calendar, heat, ideas, influencers, networks, person, timeline, workload
from byline.views import plan as plan_view
from pyramid.made import employee, influencer, link, on_map, piece, plan, theme

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
