"""Five people, each with an errand, find their way from page to page by what they read there: by roles and names, never by classes."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from browsing import visiting

pytestmark = pytest.mark.browser

FORGE = "https://git.example.org/havenlicht/programme/"


def _main(page: Page) -> Locator:
    return page.get_by_role("main")


def _heading(page: Page, words: str | re.Pattern[str]) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(words)


def _tab(page: Page, name: str) -> None:
    page.get_by_role("navigation", name="Tabs").get_by_role("link", name=name, exact=True).click()


def test_the_lead_on_monday_morning_sees_what_to_do(visitor: Any) -> None:
    """What goes out next, what is late, whose turn it is: from the home page to the piece, the person and the finding."""
    page = visitor.open("")
    _heading(page, re.compile("Havenlicht speaks through its people"))
    expect(_main(page).get_by_role("heading", name="Next to go out")).to_be_visible()

    _main(page).get_by_role("link", name="Warm feet first").first.click()
    _heading(page, "Warm feet first")
    _main(page).get_by_role("link", name=re.compile("Joost Terpstra")).first.click()
    _heading(page, "Joost Terpstra")

    _tab(page, "To do")
    _heading(page, "Work to do")
    _main(page).get_by_role("link", name="plan/2026/seven-things-my-uncle-says.md").first.click()
    _heading(page, "Seven things my uncle says about heat pumps")

    _tab(page, "Calendar")
    _main(page).get_by_role("link", name="Agenda", exact=True).first.click()
    theme = page.get_by_label("Theme")
    value = theme.locator("option").nth(1).get_attribute("value")
    theme.select_option(value)
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d+ of \d+$"))
    page.get_by_role("button", name="Show all").click()
    expect(page.get_by_role("status")).to_have_text(re.compile("in all$"))


def test_an_employee_looks_up_the_own_page_and_edits_it(visitor: Any) -> None:
    """The search finds the name, the page shows the face, and the pencil leads to the forge's editor of the right file."""
    page = visitor.open("")
    page.keyboard.press("/")
    page.get_by_role("textbox", name="Search").press_sequentially("Joost")
    found = page.get_by_role("dialog", name="Search").get_by_role("heading", name="Joost Terpstra").first
    expect(found).to_be_visible(timeout=60_000)
    found.click()
    _heading(page, "Joost Terpstra")
    pencil = page.get_by_role("link", name="Edit this page")
    expect(pencil).to_have_attribute("href", f"{FORGE}edit/main/people/employees/joost-terpstra.md")
    pencil.focus()
    expect(pencil).to_be_focused()


def test_a_newcomer_reads_the_method(visitor: Any) -> None:
    """From the handbook to the seven steps and the four roles, and from there to a theme with its people."""
    page = visitor.open("")
    _tab(page, "Handbook")
    _main(page).get_by_role("link", name=re.compile("seven steps", re.IGNORECASE)).first.click()
    _heading(page, "The seven steps")
    for number in range(1, 8):
        expect(_main(page).get_by_role("heading", level=2, name=re.compile(f"^{number} · "))).to_be_visible()
    expect(_main(page).get_by_text(re.compile(r"\bP37\b")).first).to_be_attached()

    _tab(page, "Handbook")
    _main(page).get_by_role("link", name=re.compile("^(What each role takes|The four roles)")).first.click()
    for role in ("Social savvy", "Subject-matter expert", "Thought leader", "Spokesperson"):
        expect(_main(page).get_by_role("heading", name=re.compile(role, re.IGNORECASE)).first).to_be_visible()

    _tab(page, "Themes")
    _main(page).get_by_role("link", name="Warm homes without gas").first.click()
    _heading(page, "Warm homes without gas")
    _main(page).get_by_role("link", name=re.compile("Joost Terpstra")).first.click()
    _heading(page, "Joost Terpstra")


def test_a_reviewer_checks_a_claim(visitor: Any) -> None:
    """From the finding to the person with the ladder and its proofs, back to the rule, and to the reason behind it."""
    page = visitor.open("work/")
    row = _main(page).get_by_role("listitem").filter(has=page.get_by_role("link", name="PYR004")).first
    row.get_by_role("link", name="people/employees/eleni-papadaki.md").click()
    _heading(page, "Ελένη Παπαδάκη")
    expect(_main(page).get_by_role("heading", name="The ladder").first).to_be_visible()
    expect(_main(page).get_by_text(re.compile(r"proven|missing")).first).to_be_attached()
    page.go_back()
    _main(page).get_by_role("link", name="PYR004").first.click()
    expect(page).to_have_url(re.compile("/handbook/rules/pyr004/$"))
    _main(page).get_by_role("link", name=re.compile(r"^P\d+")).first.click()
    assert re.search(r"handbook/method/#p\d+$", page.url)
    _heading(page, "The seven steps")


@pytest.fixture
def train(browser: Browser, address: str) -> Any:
    """A telephone, held upright, in the dark, with a thumb for a mouse."""
    options = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True, "color_scheme": "dark"}
    with visiting(browser, address, device_scale_factor=2, **options) as each:
        yield each


def test_a_phone_on_the_train(train: Any) -> None:
    """The menu drawer, the calendar, a month, a piece: with the thumb, and nothing to be pushed sideways."""
    page = train.open("")
    _narrow(page)
    page.get_by_role("button", name="Navigation").tap()
    page.get_by_role("navigation", name="Navigation").get_by_role("link", name="Calendar", exact=True).tap()
    _heading(page, re.compile("Calendar|2026"))
    _narrow(page)
    _main(page).get_by_role("link", name="Agenda", exact=True).first.tap()
    page.wait_for_url("**/calendar/agenda/")
    _narrow(page)
    _main(page).get_by_role("link", name="Warm feet first").first.tap()
    _heading(page, "Warm feet first")
    _narrow(page)
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/[0-9]+/g).map(Number)")
    assert max(dark[:3]) < 64, dark
    page.get_by_role("button", name="Search").tap()
    box = page.get_by_role("textbox", name="Search")
    expect(box).to_be_visible()


def _narrow(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= 360, page.url
