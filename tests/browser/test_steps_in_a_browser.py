"""The board of the seven steps and the questions, as people use them: open a reason, follow a link to it, filter, search."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

GRID = "[id='full-grid--3']"


def test_a_ring_opens_its_reasons_without_javascript(scriptless: Any) -> None:
    page = scriptless.open("steps/")
    theme = page.locator(".by-trail").filter(has_text="Room on a full grid")
    reasons = theme.locator(GRID)
    expect(reasons).to_be_hidden()
    theme.locator("summary").nth(2).click()
    expect(reasons).to_be_visible()
    expect(reasons).to_contain_text("3 of 4 roles held; vacant: spokesperson")
    assert reasons.bounding_box()["width"] > 0.9 * theme.bounding_box()["width"] - 60
    theme.locator("summary").nth(3).click()
    expect(reasons).to_be_hidden()


def test_rings_open_by_keyboard_and_say_how_far_the_step_is(visitor: Any) -> None:
    page = visitor.open("steps/")
    summary = page.locator(".by-trail").filter(has_text="Room on a full grid").locator("summary").nth(2)
    assert (
        re.sub(r"\s+", " ", summary.evaluate("each => each.textContent")).strip()
        == "33 Find everyone's rolewell on its way, 4 of 5"
    )
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator(GRID)).to_be_visible()


def test_a_theme_leads_to_its_reasons(visitor: Any) -> None:
    page = visitor.open("themes/full-grid/")
    page.get_by_role("navigation", name="The seven steps of this theme").get_by_role("link").nth(2).click()
    page.wait_for_url(re.compile("steps/#full-grid--3$"))
    expect(page.locator(GRID)).to_be_visible()
    expect(page.locator(GRID)).to_be_in_viewport()


def test_reasons_stand_under_their_ring_on_a_telephone(browser: Any, address: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto(f"{address}steps/#full-grid--3")
    expect(page.locator(GRID)).to_be_visible()
    top, ring = (
        page.locator(GRID).bounding_box(),
        page.locator("details:has([id='full-grid--3']) summary").bounding_box(),
    )
    assert abs(top["y"] - ring["y"] - ring["height"]) < 12
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.close()


def test_open_questions_alone(visitor: Any) -> None:
    page = visitor.open("questions/?state=open")
    expect(page.locator(".by-asked:visible")).to_have_count(1)
    expect(page.locator(".by-asked-of:visible")).to_have_count(1)
    page.get_by_text("Begin the answer").click()
    expect(page.locator(".by-starter pre")).to_contain_text("answers: [still-standing]")


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("back and my knees", "hands-for-the-transition--still-standing"),
        ("dying of shame", "energy-poverty--ask-without-shame"),
    ],
)
def test_search_finds_a_question_in_its_place(visitor: Any, words: str, place: str) -> None:
    page = visitor.open("")
    page.locator("label.md-search__icon[for=__search]").first.click(force=True)
    expect(page.locator(".md-search-result__meta")).to_have_text("Type to start searching", timeout=60_000)
    page.locator(".md-search__input").fill(words)
    page.locator(".md-search__input").press("End")
    expect(page.locator(f".md-search-result__link[href*='questions/'][href$='#{place}']").first).to_be_visible(
        timeout=60_000
    )


@pytest.mark.parametrize("path", ["steps/", "questions/", "listening/"])
def test_ids_are_there_once(visitor: Any, path: str) -> None:
    page = visitor.open(path)
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(each => each.id)")
    assert sorted(each for each in set(ids) if ids.count(each) > 1) == []
