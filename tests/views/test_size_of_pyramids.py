"""A thousand people: the pages that draw them stay light, and the table names every one."""

import pytest

from byline.check import Report
from byline.model import ROLES
from byline.pages import _page
from byline.rendering import Renderer
from byline.views import home, themes
from byline.views import theme as theme_view
from pyramid.made import employee, link, piece, plan, theme

MOST_BYTES = {home: 120_000, themes: 450_000, theme_view: 250_000}
PEOPLE = 1_000


@pytest.fixture(scope="module")
def large():
    people = [
        employee(
            f"person-{number}",
            name=f"Person the {number}th",
            themes=(link("security" if number < PEOPLE / 2 else f"theme-{number % 20}", role=ROLES[number % 4]),),
        )
        for number in range(PEOPLE)
    ]
    pieces = [
        piece(f"piece-{number}", (f"person-{number}", "author"), planned="2026-11-02" if number % 2 else "2026-12-01")
        for number in range(PEOPLE)
    ]
    return plan(theme(), *(theme(f"theme-{number}") for number in range(20)), *people, *pieces)


@pytest.mark.parametrize("view", MOST_BYTES, ids=["home", "themes", "theme"])
def test_no_page_is_too_long(large, view):
    renderer = Renderer(large)
    shown = next(iter(view.views(Report(large, ()))))
    assert len(_page(renderer, shown).whole.encode()) < MOST_BYTES[view]


def test_the_table_names_everybody(large):
    page = _page(Renderer(large), next(iter(themes.views(Report(large, ())))))
    table = page.parts["pyramid"].split("<table>")[1]
    assert table.count("<a href=") == PEOPLE
