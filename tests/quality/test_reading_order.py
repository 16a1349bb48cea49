"""What somebody hears who does not see the page: one title, headings without gaps, landmarks, and a name for whatever can be used."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Page

from browsing import KINDS

pytestmark = pytest.mark.browser

HEADINGS = """() => [...document.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6, [role=heading])")]
  .filter(each => each.checkVisibility())
  .map(each => [Number(each.getAttribute("aria-level") || each.tagName[1]), each.textContent.trim()])"""  # innerText is empty where a browser has not laid out yet
BACKWARDS = """() => [...document.querySelectorAll(".md-content [tabindex]")]
  .filter(each => Number(each.getAttribute("tabindex")) > 0).map(each => each.outerHTML.slice(0, 80))"""
NAMELESS = re.compile(r"^\s*- (?:link|button|combobox|textbox|checkbox|img|region|dialog)(?::|$)", re.MULTILINE)


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_can_be_listened_to(still: Page, address: str, kind: str) -> None:
    still.goto(address + KINDS[kind])
    headings = still.evaluate(HEADINGS)
    levels = [level for level, _ in headings]
    assert levels[:1] == [1], headings
    assert levels.count(1) == 1, headings
    assert [pair for pair in pairwise(headings) if pair[1][0] > pair[0][0] + 1] == [], "a level is left out"
    assert [words for _, words in headings if not words] == []
    assert still.evaluate(BACKWARDS) == []
    heard = still.locator("body").aria_snapshot()
    for landmark in ("banner", "main", "contentinfo"):
        assert len(re.findall(rf"^\s*- {landmark}\b", heard, re.MULTILINE)) == 1, landmark
    assert re.search(r"^\s*- navigation\b", heard, re.MULTILINE)
    still.locator(".md-content__button").evaluate_all("every => every.forEach(each => each.remove())")  # the theme's
    assert NAMELESS.findall(still.locator(".md-content__inner").aria_snapshot()) == []
    assert still.evaluate("document.documentElement.lang")
