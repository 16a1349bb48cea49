"""Drawings hold what they should, whatever the programme calls things, and can be read without being seen."""

import datetime as dt
import html
import posixpath
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byline.drawings.countdown import MOST_WEEKS, countdown
from byline.drawings.journey import RADIUS, Journey, loop, road
from byline.drawings.stacks import stacks, tower
from byline.drawings.wording import lines, places
from byline.handbook_pictures import INFLUENCE
from byline.pages import Page
from byline.steps import STEPS
from byline.words import TYPE_WORDS

WORDS = st.text(st.sampled_from("abc déô 三个步骤，。"), min_size=1, max_size=60).filter(lambda text: text.strip())
NAMES = st.lists(st.tuples(WORDS, WORDS), min_size=2, max_size=12)
ROLES = st.lists(st.tuples(WORDS, st.lists(WORDS, min_size=1, max_size=4)), min_size=1, max_size=6)


@pytest.mark.parametrize(
    ("text", "most", "broken"),
    [
        ("Choose themes", 20, ["Choose themes"]),
        ("Help people grow, and publish", 20, ["Help people grow,", "and publish"]),
        ("a subject-matter-expert", 8, ["a", "subject-matter-expert"]),
        ("选择主题，并且说清楚", 10, ["选择主题，", "并且说清楚"]),
        ("人与人相连。", 10, ["人与人相", "连。"]),
        ("用 Byline 写", 6, ["用", "Byline", "写"]),
    ],
)
def test_words_are_broken_where_a_reader_would(text: str, most: int, broken: list[str]) -> None:
    assert list(lines(text, most)) == broken


@given(WORDS, st.integers(4, 40))
def test_no_letter_is_lost_and_lines_fit(text: str, most: int) -> None:
    broken = lines(text, most)
    assert "".join("".join(broken).split()) == "".join(text.split())
    longest = max(places(word) for word in text.split())
    assert all(places(line) <= max(most, longest) for line in broken)


@given(NAMES)
def test_every_step_has_a_place_of_its_own_inside_the_picture(steps: list[tuple[str, str]]) -> None:
    for drawn in (loop(steps), road(steps)):
        assert [stop.number for stop in drawn.stops] == list(range(1, len(steps) + 1))
        assert len({(stop.x, stop.y) for stop in drawn.stops}) == len(steps)
        assert all(_is_inside(drawn, stop.x, stop.y) for stop in drawn.stops)


def _is_inside(drawn: Journey, x: float, y: float) -> bool:
    return RADIUS <= x <= drawn.width - RADIUS and RADIUS <= y <= drawn.height - RADIUS


@given(ROLES)
def test_whoever_stands_higher_stands_on_all_that_is_below(roles: list[tuple[str, list[str]]]) -> None:
    drawn = stacks(roles)
    for number, stack in enumerate(drawn.stacks):
        assert [block.level for block in stack.blocks] == [
            level for level, (_, own) in enumerate(roles[: number + 1], 1) for _ in own
        ]
        assert stack.top == min(block.y for block in stack.blocks)
        assert all(block.x >= 0 and block.x + block.width <= drawn.width + 0.2 for block in stack.blocks)


@given(ROLES)
def test_the_tower_has_its_floors_on_each_other(roles: list[tuple[str, list[str]]]) -> None:
    drawn = tower(roles)
    assert all(
        upper.top + upper.height == lower.top for lower, upper in zip(drawn.floors, drawn.floors[1:], strict=False)
    )
    assert drawn.floors[0].top + drawn.floors[0].height <= drawn.ground


@given(st.dates(dt.date(2000, 1, 1), dt.date(2090, 1, 1)), st.lists(st.integers(1, 60), max_size=5), st.integers(0, 6))
def test_every_working_day_of_a_step_is_coloured(out: dt.date, lengths: list[int], off: int) -> None:
    spans: list[tuple[dt.date, dt.date]] = []
    due = out - dt.timedelta(1)
    for length in lengths:
        spans.insert(0, (due - dt.timedelta(length - 1), due))
        due -= dt.timedelta(length)
    days = {out - dt.timedelta(number): (out - dt.timedelta(number)).weekday() == off for number in range(400)}
    drawn = countdown(spans, out, days)
    assert len(drawn.days) % 7 == 0
    assert len(drawn.days) <= 7 * MOST_WEEKS
    assert [day.date for day in drawn.days if day.is_out] == [out]
    for day in drawn.days:
        within = [number for number, (first, last) in enumerate(spans, 1) if first <= day.date <= last]
        assert day.step == (0 if day.is_off or not within else within[0])


def test_the_influence_that_is_drawn_is_that_of_the_method() -> None:
    by_type = {each.type: each for each in INFLUENCE}
    assert by_type.keys() <= TYPE_WORDS.keys()
    assert max(INFLUENCE, key=lambda each: each.reach).type == "social-broadcaster"
    assert min(INFLUENCE, key=lambda each: each.trust).type == "social-broadcaster"
    assert max(INFLUENCE, key=lambda each: each.depth).type == "mass-maven"
    assert min(INFLUENCE, key=lambda each: each.reach).type == "potential-influencer"


def drawn_on(pages: dict[str, Page]) -> dict[str, str]:
    return {path: page.whole for path, page in pages.items() if path.startswith("handbook/") and page.parts}


def test_drawings_are_told_to_whoever_cannot_see_them(pages: dict[str, Page]) -> None:
    for path, text in drawn_on(pages).items():
        for svg in re.findall(r"<svg[^>]*>", text):
            told = 'role="img" aria-labelledby=' in svg or 'role="group" aria-label="' in svg
            assert told or 'aria-hidden="true"' in svg, f"{path}: {svg}"
        for image in re.findall(r'<svg[^>]*role="img"[^>]*>.*?</desc>', text, re.DOTALL):
            assert re.search(r"<title id=\"[\w-]+\">[^<]+</title><desc id=\"[\w-]+\">[^<]+</desc>", image), path


def test_names_inside_a_page_are_there_once(pages: dict[str, Page]) -> None:
    for path, text in drawn_on(pages).items():
        ids = re.findall(r' id="([^"]+)"', text)
        assert len(ids) == len(set(ids)), path
        used = re.findall(r'(?:href="#|aria-labelledby="|aria-describedby=")([\w-]+)"', text)
        assert {each for each in used if each.startswith("by-")} <= set(ids), path


def test_colours_come_from_classes(pages: dict[str, Page]) -> None:
    for path, text in drawn_on(pages).items():
        assert not re.search(r'<(?:svg|path|rect|circle|text)[^>]* (?:style|fill|stroke)="', text), path


def test_the_steps_lead_to_their_place_on_the_method_page(pages: dict[str, Page]) -> None:
    text = html.unescape(pages["handbook/index.md"].whole)
    for step in STEPS:
        assert text.count(f'href="method/#step-{step.number}"') == 2, "once in the loop, once on the road"
        assert step.short.split()[0] in text


def test_each_page_shows_all_of_its_drawings(pages: dict[str, Page]) -> None:
    for path, page in pages.items():
        if path.startswith("handbook/"):
            assert set(re.findall(r'<div data-part="([^"]+)"></div>', page.text)) == set(page.parts), path
            assert "data-part" not in page.whole, posixpath.basename(path)
