"""The site in Dutch and Chinese: what stands around the pages speaks too, the filter does, and nothing sticks out on a telephone."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

TABS = {
    "nl": ["Start", "Thema’s", "Mensen", "Buitenwereld", "Plan", "Kalender", "Te doen", "Handboek"],
    "zh": ["首页", "主题", "人员", "外部", "计划", "日历", "待办", "手册"],
}
PAGES = (
    "", "calendar/", "calendar/2026-12/", "calendar/agenda/", "calendar/board/", "calendar/timeline/", "calendar/year/", "calendar/workload/",
    "calendar/ideas/", "plan/", "plan/2026/warm-feet-first/", "work/", "themes/", "people/",
)  # fmt: skip
WORDS = {
    "nl": ("Thema", r"^\d+ van \d+$", "Toon alles", "11 januari 2027", "Kalender 2026"),
    "zh": ("主题", r"^\d+ / \d+$", "显示全部", "2027年1月11日", "2026年日历"),
}
SLANTED = """() => [...document.querySelectorAll('.md-content *')].map(each => [each, getComputedStyle(each)])
  .filter(([each, style]) => each.matches(':lang(zh)') && (style.fontStyle === 'italic' || style.textTransform === 'uppercase' || style.letterSpacing !== 'normal'))
  .map(([each]) => each.outerHTML.slice(0, 100)).slice(0, 3)"""


def test_what_stands_around_a_page_speaks_the_language(foreigner: Any) -> None:
    code, visitor = foreigner
    page = visitor.open("")
    expect(page.locator("html")).to_have_attribute("lang", code)
    tabs = page.locator(".md-tabs__link").all_text_contents()
    assert [each.strip() for each in tabs] == TABS[code]
    names = page.locator("label[for^=__palette]").evaluate_all("every => every.map(each => each.title)")
    assert not {"Dark", "Light"} & set(names)
    assert len(names) == 2


def test_the_calendar_and_its_filter_speak_the_language(foreigner: Any) -> None:
    code, visitor = foreigner
    theme, some, clear, _, title = WORDS[code]
    page = visitor.open("calendar/")
    expect(page.locator("h1")).to_have_text(title)
    assert page.locator("label:has([name=theme])").text_content().startswith(theme)
    page.locator("[name=theme]").select_option(index=1)
    expect(page.locator(".by-filters output")).to_have_text(re.compile(some))
    page.get_by_role("button", name=clear).click()
    expect(page.get_by_role("button", name=clear)).to_be_hidden()


def test_nothing_sticks_out_and_nothing_chinese_is_slanted_or_spread(foreigner: Any) -> None:
    code, visitor = foreigner
    wide, slanted = {}, {}
    for path in PAGES:
        page = visitor.open(path)
        if (width := page.evaluate("document.documentElement.scrollWidth")) > 360:
            wide[path] = width
        if code == "zh" and (found := page.evaluate(SLANTED)):
            slanted[path] = found
        page.close()
    assert (wide, slanted) == ({}, {})
