"""The site as people meet it: in a browser, on a telephone, by keyboard, without JavaScript, with the search box."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from browsing import CALENDAR, KINDS, LEADER, MAIN

pytestmark = pytest.mark.browser

EDIT = "https://git.example.org/havenlicht/programme/edit/main/"

# Everything that can be clicked or filled in, and has no name for somebody who can't see it.
NAMELESS = """() => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
  .filter(each => each.checkVisibility({visibilityProperty: true}) && !each.closest('[aria-hidden=true]'))
  .filter(each => !(each.getAttribute('aria-label') || each.title || (each.innerText || '').trim() || each.textContent.trim()
    || each.querySelector('img[alt]:not([alt=""])') || (each.labels && each.labels.length)))
  .map(each => each.outerHTML.slice(0, 150))"""

# What sticks out to the right, for the message of a failure.
WIDE = """() => [document.documentElement.scrollWidth, [...document.querySelectorAll('.md-content *')]
  .filter(each => each.getBoundingClientRect().right > window.innerWidth + 1 && !each.closest('.md-typeset__scrollwrap, pre, .highlight'))
  .map(each => each.outerHTML.slice(0, 100)).slice(0, 3)]"""


@pytest.mark.parametrize("path", MAIN)
def test_a_page_opens_without_trouble(visitor: Any, path: str) -> None:
    page = visitor.open(path)
    expect(page.locator("h1")).to_have_count(1)
    expect(page.locator("h1")).to_be_visible()
    page.wait_for_load_state("networkidle")


@pytest.mark.parametrize("kind", KINDS)
def test_everything_that_can_be_used_has_a_name(visitor: Any, kind: str) -> None:
    page = visitor.open(KINDS[kind])
    assert page.evaluate(NAMELESS) == []
    assert page.locator("img:not([alt])").count() == 0


@pytest.mark.parametrize("phone", ["light"], indirect=True)
def test_nothing_sticks_out_on_a_telephone(phone: Any) -> None:
    assert _sticking_out(phone, KINDS) == {}


@pytest.mark.parametrize("phone", ["dark"], indirect=True)
def test_nothing_sticks_out_in_the_dark(phone: Any) -> None:
    assert _sticking_out(phone, {path: path for path in MAIN}) == {}


def _sticking_out(phone: Any, paths: dict[str, str]) -> dict[str, Any]:
    page, sticking = phone.open(""), {}
    for kind, path in paths.items():
        page.goto(phone.address + path)
        width, what = page.evaluate(WIDE)
        if width > 360:
            sticking[kind] = (width, what)
    return sticking


@pytest.mark.parametrize("phone", ["light", "dark"], indirect=True)
def test_the_page_follows_the_scheme_of_the_reader(phone: Any, request: pytest.FixtureRequest) -> None:
    page = phone.open("")
    scheme = {"light": "default", "dark": "slate"}[request.node.callspec.params["phone"]]
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("Joost Terpstra", "people/employees/joost-terpstra/"),
        ("Verbeek", "people/employees/lotte-verbeek/"),
        ("王芳", "people/employees/%E7%8E%8B%E8%8A%B3/"),
        ("Inês", "people/employees/ines-carvalho/"),
    ],
)
def test_search_finds_a_person(visitor: Any, words: str, path: str) -> None:
    page = visitor.open("")
    page.locator("label.md-search__icon[for=__search]").first.click(force=True)
    expect(page.locator(".md-search-result__meta")).to_have_text("Type to start searching", timeout=60_000)
    page.locator(".md-search__input").fill(words)
    page.locator(".md-search__input").press("End")  # the theme listens to keys
    result = page.locator(f".md-search-result__link[href*='{path}']").first
    expect(result).to_be_visible(timeout=60_000)
    result.click()
    page.wait_for_url(re.compile(re.escape(path)))


def test_the_pencil_leads_to_the_file(visitor: Any) -> None:
    page = visitor.open(LEADER)
    expect(page.locator("a.md-content__button[rel=edit]")).to_have_attribute(
        "href", f"{EDIT}people/employees/joost-terpstra.md"
    )


def test_the_tabs_lead_through_the_site(visitor: Any) -> None:
    page = visitor.open("")
    for name in ("Themes", "People", "Outside", "Plan", "Calendar", "To do"):
        page.locator(".md-tabs").get_by_role("link", name=name, exact=True).click()
        expect(page.locator("h1")).to_be_visible()
    page.close()


def test_the_keyboard_reaches_the_main_links(visitor: Any) -> None:
    page = visitor.open("")
    reached = {}
    for _ in range(40):
        page.keyboard.press("Tab")
        name, outline = page.evaluate(
            """() => { const each = document.activeElement, style = getComputedStyle(each);
              return [(each.innerText || each.getAttribute('aria-label') || '').trim(),
                style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none'] }"""
        )
        reached[name] = outline
    assert {"Themes", "People", "Outside", "Plan", "Calendar", "To do"} <= reached.keys()
    assert [name for name, visible in reached.items() if name and not visible] == []


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("", ["Next to go out", "What we want to be known for"]),
        (LEADER, ["Joost Terpstra", "Latest pieces", "The ladder", "Network"]),
        (CALENDAR, ["Q1", "January", "December"]),
    ],
)
def test_pages_can_be_read_without_javascript(scriptless: Any, path: str, words: list[str]) -> None:
    page = scriptless.open(path)
    for each in words:
        expect(page.locator(".md-content").get_by_text(each).first).to_be_visible()
    page.locator(".md-tabs").get_by_role("link", name="Themes", exact=True).click()
    expect(page.locator("h1")).to_have_text("Themes")


FILTERED = [
    "people/",
    "calendar/agenda/",
    "calendar/board/",
    "calendar/timeline/2027/",
    "calendar/ideas/",
    "people/influencers/",
    CALENDAR,
    "calendar/2026-12/",
    "questions/",
]


@pytest.mark.parametrize("path", FILTERED)
def test_a_view_is_filtered_and_the_filter_can_be_linked(visitor: Any, path: str) -> None:
    page = visitor.open(path)
    select = page.get_by_label("Theme")
    options = select.locator("option").evaluate_all("every => every.map(each => [each.value, each.textContent])")
    value, words = options[1]
    select.select_option(value)
    assert page.url.endswith(f"?theme={value}")
    expect(page.locator(".by-filters output")).to_have_text(re.compile(r"^\d+ of \d+$"))
    shown = page.locator(".md-content [data-tags]:not([hidden], a)")
    assert f"({shown.count()})" in words
    assert all(f"theme:{value}" in each for each in shown.evaluate_all("every => every.map(each => each.dataset.tags)"))
    again = visitor.open(f"{path}?theme={value}")
    assert again.locator(".md-content [data-tags]:not([hidden], a)").count() == shown.count()
    again.get_by_role("button", name="Show all").press("Enter")
    assert "?" not in again.url
    expect(again.get_by_role("button", name="Show all")).to_be_hidden()


def test_an_address_that_asks_for_what_is_not_there_shows_all(visitor: Any) -> None:
    page = visitor.open("calendar/board/?theme=%3Cimg%20src=x%3E&person=nobody")
    expect(page.locator(".by-filters output")).to_have_text(re.compile("in all$"))


@pytest.mark.parametrize("path", FILTERED)
def test_everything_shows_without_javascript(scriptless: Any, path: str) -> None:
    page = scriptless.open(path)
    assert page.locator(".by-filters").count() == 0
    assert page.locator(".md-content [data-tags][hidden]").count() == 0


def test_a_map_in_the_frame_that_fits(visitor: Any) -> None:
    page = visitor.open("themes/warm-homes/")
    for width, fits, other in ((1280, "wide", "narrow"), (360, "narrow", "wide")):
        page.set_viewport_size({"width": width, "height": 740})
        expect(page.locator(f".by-outside--{fits}")).to_be_visible()
        expect(page.locator(f".by-outside--{other}")).to_be_hidden()


def test_a_dot_on_the_map_leads_to_its_page_by_keyboard(scriptless: Any) -> None:
    page = scriptless.open("themes/warm-homes/")
    page.locator(".by-outside a[href*=annelies-kok]:visible").press("Enter")
    expect(page.locator("h1")).to_have_text("Annelies Kok")


A4_LANDSCAPE = {"width": 1047, "height": 718}
"""Of what is printed, within margins of 10 mm, in CSS pixels (96 to an inch)."""


def test_a_quarter_fits_on_one_sheet(visitor: Any) -> None:
    page = visitor.open(CALENDAR)
    page.set_viewport_size(A4_LANDSCAPE)
    page.emulate_media(media="print")
    heights = page.locator(".by-quarter").evaluate_all(
        "every => every.map(each => each.getBoundingClientRect().height)"
    )
    assert len(heights) == 4
    assert max(heights) <= A4_LANDSCAPE["height"], heights
    expect(page.locator(".by-filters")).to_be_hidden()


def test_a_piece_opens_from_the_calendar(scriptless: Any) -> None:
    page = scriptless.open(CALENDAR)
    link = page.locator(".by-year a[href*='/2026/']:not([aria-hidden=true])").first
    link.click()
    assert re.search(r"/plan/2026/[^/]+/$", page.url)
    expect(page.locator("h1")).to_be_visible()


SMUGGLED = {
    "an inline script": "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.ran = 1\">')",
    "an element": "const made = document.createElement('script'); made.textContent = 'window.ran = 1'; document.body.append(made)",
    "a handler": "document.body.setAttribute('onclick', 'window.ran = 1'); document.body.click()",
}


@pytest.mark.parametrize("smuggled", SMUGGLED.values(), ids=SMUGGLED)
def test_a_script_that_got_through_all_walls_does_not_run(visitor: Any, smuggled: str) -> None:
    page = visitor.open(LEADER)
    page.evaluate("addEventListener('securitypolicyviolation', event => { window.refused = event.violatedDirective })")
    page.evaluate(smuggled)
    page.wait_for_function("window.refused || window.ran")
    assert page.evaluate("window.ran") is None
    assert page.evaluate("window.refused").startswith("script-src")
    visitor.troubles.clear()  # the refusal itself is what was asked for
