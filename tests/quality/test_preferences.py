"""What readers have told their device: less motion, colours of their own."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from browsing import LEADER, MAIN, visiting

pytestmark = pytest.mark.browser

MOVING = """() => [...document.querySelectorAll("*")].flatMap(each => [null, "::before", "::after"].flatMap(part => {
  const style = getComputedStyle(each, part), seconds = style.transitionDuration.split(", ").map(parseFloat);
  const moves = style.animationName !== "none" || style.scrollBehavior === "smooth"
    || style.transitionProperty !== "none" && seconds.some(each => each > 0);
  return moves ? [`${each.tagName}.${each.className}${part || ""}`] : [];
}))"""

# What a background draws is gone in forced colours, unless the page insists. Canvas is the colour of the page itself.
GONE = """selector => {
  const [plain, part] = selector.split("::"), page = getComputedStyle(document.body).backgroundColor;
  const marks = [...document.querySelectorAll(plain)].filter(each => each.checkVisibility());
  const gone = marks.filter(each => {
    const style = getComputedStyle(each, part ? "::" + part : null);
    return [page, "rgba(0, 0, 0, 0)"].includes(style.backgroundColor) && style.backgroundImage === "none";
  });
  return [marks.length, gone.length];
}"""
MARKS = [
    ("", ".by-piece::before"),
    (LEADER, ".by-piece::before"),
    ("calendar/agenda/", ".by-glyph"),
    ("calendar/board/", ".by-views .by-tag--now"),
    ("people/influencers/annelies-kok/", ".by-stage__dots"),
]


@pytest.fixture
def forced(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Give a window of somebody who has chosen all colours, in a light or a dark scheme."""
    with visiting(browser, address, forced_colors="active", color_scheme=request.param) as visitor:
        yield visitor.open("")


@pytest.mark.parametrize("path", MAIN)
def test_nothing_moves_for_who_wants_no_motion(still: Page, address: str, path: str) -> None:
    still.goto(address + path)
    assert still.evaluate(MOVING) == []


@pytest.mark.parametrize("forced", ["light", "dark"], indirect=True)
def test_marks_stay_in_forced_colours(forced: Page, address: str) -> None:
    seen = {}
    for path, selector in MARKS:
        forced.goto(address + path)
        seen[path, selector] = forced.evaluate(GONE, selector)
    assert {where: counts for where, counts in seen.items() if not counts[0] or counts[1]} == {}
