"""By keyboard alone: everything is reached in the order in which it is seen, shows that it is, and lets go again."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing import CALENDAR, LEADER, Visitor, visiting

pytestmark = pytest.mark.browser

WALKED = ["", LEADER, "themes/warm-homes/", CALENDAR, "handbook/"]
MOST_STOPS = 400

STOP = """() => {
  const each = document.activeElement;
  if (!each || each === document.body) return null;
  const box = each.getBoundingClientRect(), style = getComputedStyle(each);
  // In a drawing a ring of its own, or a line under the name, shows the focus instead of an outline.
  const look = () => [...each.querySelectorAll("*")].map(part => getComputedStyle(part))
    .map(part => [part.stroke, part.strokeWidth, part.fill, part.textDecorationLine].join()).join();
  const changes = () => { const focused = look(); each.blur(); const plain = look(); each.focus(); return focused !== plain };
  const ringed = each instanceof SVGElement && changes() || style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== "none";
  const at = [box.left + Math.min(box.width / 2, 20), box.top + Math.min(box.height / 2, 10)];
  const top = document.elementFromPoint(...at);
  return {
    name: (each.getAttribute("aria-label") || each.textContent || each.name || each.tagName).trim().slice(0, 60), ringed,
    left: box.left + scrollX, top: box.top + scrollY, width: box.width,
    bottom: box.bottom + scrollY, right: box.right + scrollX,
    covered: Boolean(top && top.closest(".md-header, .md-tabs") && !each.closest(".md-header, .md-tabs")),
    inside: Boolean(each.closest(".md-content__inner")),
  };
}"""


def _stops(page: Page) -> Iterator[dict[str, Any]]:
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            return
        yield stop
    pytest.fail(f"after {MOST_STOPS} stops the page still holds the focus")


@pytest.fixture
def keyboard(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Visitor]:
    """Give somebody without a mouse, in a window of the width that the test asks for."""
    size = {"width": getattr(request, "param", 1280), "height": 900}
    with visiting(browser, address, viewport=size, reduced_motion="reduce") as visitor:
        yield visitor


@pytest.mark.parametrize("path", WALKED)
def test_a_walk_is_seen_in_order_and_ends(keyboard: Visitor, path: str) -> None:
    stops = list(_stops(keyboard.open(path)))
    ours = [stop for stop in stops if stop["inside"]]
    assert ours
    assert [stop["name"] for stop in ours if not stop["ringed"]] == [], "no focus to be seen"
    assert [stop["name"] for stop in stops if stop["covered"]] == [], "hidden under the header"
    assert [stop["name"] for stop in ours if stop["width"] < 1 or stop["left"] < 0] == [], "out of sight"
    back = [
        f"{before['name']} → {stop['name']}"
        for before, stop in pairwise(ours)
        if stop["bottom"] < before["top"] - 4 and stop["right"] <= before["left"] + 4
    ]
    assert len(back) <= 1, f"up and to the left, more than from one column to the one beside it: {back}"


def test_the_first_stop_skips_to_the_content(keyboard: Visitor) -> None:
    page = keyboard.open(LEADER)
    page.keyboard.press("Tab")
    link = page.get_by_role("link", name="Skip to content")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(STOP)["inside"]


def test_search_opens_and_closes_by_keyboard(keyboard: Visitor) -> None:
    page = keyboard.open("")
    page.keyboard.press("/")
    box = page.get_by_role("textbox", name="Search")
    expect(box).to_be_focused()
    page.keyboard.type("Joost Terpstra")
    found = page.locator("a.md-search-result__link[href*='joost-terpstra']").first
    expect(found).to_be_visible(timeout=60_000)
    page.keyboard.press("Escape")
    expect(found).to_be_hidden()


def test_filters_and_details_work_by_keyboard(keyboard: Visitor) -> None:
    page = keyboard.open("calendar/agenda/")
    select = page.get_by_label("Theme")
    select.focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".by-filters output")).to_have_text(re.compile(r"^\d+ of \d+$"))
    assert "?theme=" in page.url
    page = keyboard.open(LEADER)
    summary = page.locator(".md-content summary").first
    if summary.count():
        summary.focus()
        page.keyboard.press("Enter")
        expect(page.locator(".md-content details").first).to_have_attribute("open", "")


@pytest.mark.parametrize("keyboard", [360], indirect=True)
def test_the_menu_of_a_narrow_window_opens_by_keyboard(keyboard: Visitor) -> None:
    page = keyboard.open("")
    menu = page.get_by_role("navigation", name="Navigation").get_by_role("link", name="Themes", exact=True)
    expect(menu).to_be_hidden()
    page.get_by_role("button", name="Navigation").focus()
    page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    menu.focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Themes")


@pytest.mark.parametrize("keyboard", [360], indirect=True)
def test_the_search_of_a_narrow_window_opens_by_keyboard(keyboard: Visitor) -> None:
    page = keyboard.open("")
    page.get_by_role("button", name="Search").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()


@pytest.mark.parametrize("keyboard", [360], indirect=True)
def test_no_stop_of_a_narrow_window_is_out_of_sight(keyboard: Visitor) -> None:
    stops = list(_stops(keyboard.open(LEADER)))
    assert [stop["name"] for stop in stops if stop["right"] <= 0 or stop["left"] >= 360] == []
