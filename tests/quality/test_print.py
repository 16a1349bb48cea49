"""On paper: the page without its controls, whole, dark on light whatever the screen shows."""

import pytest
from playwright.sync_api import Page, expect

from browsing import LEADER

pytestmark = pytest.mark.browser

PRINTED = [
    "",
    LEADER,
    "themes/warm-homes/",
    "people/influencers/annelies-kok/",
    "plan/2026/warm-feet-first/",
    "handbook/",
]
A4_UPRIGHT = {"width": 718, "height": 1047}
"""Of what is printed, within margins of 10 mm, in CSS pixels (96 to an inch)."""
CHROME = [
    ".md-header",
    ".md-tabs",
    ".md-footer",
    ".md-sidebar",
    ".md-content__button",
    ".md-top",
    ".by-filters",
    ".by-views",
]

CUT = """() => [...document.querySelectorAll(".md-content__inner *")].filter(each => {
  const style = getComputedStyle(each), box = each.getBoundingClientRect();
  if (!each.checkVisibility() || each.closest(".by-unseen") || each.closest("svg svg")) return false;
  const clips = style.overflowX !== "visible" && each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 1;
  return clips || box.right > innerWidth + 1 && box.width > 1;
}).map(each => each.outerHTML.slice(0, 100)).slice(0, 5)"""

FAINT = """() => {
  const light = colour => {
    const parts = colour.match(/[\\d.]+/g).slice(0, 3).map(Number).map(each => each / (colour.startsWith("color") ? 1 : 255));
    const [r, g, b] = parts.map(each => each <= .04045 ? each / 12.92 : ((each + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  return [...document.querySelectorAll(".md-content__inner a:not(svg *)")].filter(each => each.checkVisibility() && each.innerText.trim())
    .filter(each => 1.05 / (light(getComputedStyle(each).color) + .05) < 4.5).map(each => each.outerHTML.slice(0, 100)).slice(0, 5);
}"""


@pytest.mark.parametrize("path", PRINTED)
def test_a_page_prints_whole_and_without_controls(still: Page, address: str, path: str) -> None:
    still.goto(address + path)
    still.set_viewport_size(A4_UPRIGHT)
    still.evaluate("document.body.dataset.mdColorScheme = 'slate'")
    still.emulate_media(media="print")
    for each in CHROME:
        expect(still.locator(each).filter(visible=True)).to_have_count(0)
    assert still.evaluate(CUT) == []
    assert still.evaluate(FAINT) == [], "too light for white paper"
    assert still.locator("h1").is_visible()
