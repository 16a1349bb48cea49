"""No style is left over, and the one sheet that is made of all says what they say."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from byline.stylesheets import in_one, name_of
from websites import ROOT, WebPage

SHEETS = sorted((ROOT / "templates/theme/stylesheets").glob("*.css"))
SOURCES = [ROOT / "templates/pages", ROOT / "templates/theme/javascripts", ROOT / "hooks/byline"]
CLASS = re.compile(r"\.(by-[\w-]+)")


def _classes(sheet: Path) -> set[str]:
    text = re.sub(r"/\*.*?\*/|url\([^)]*\)", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
    return {found for rule in re.findall(r"([^{}]+)\{", text) for found in CLASS.findall(rule)}


@pytest.fixture(scope="module")
def written() -> str:
    """All that our templates, scripts and code say."""
    files = [file for folder in SOURCES for file in folder.rglob("*") if file.suffix in {".j2", ".js", ".py"}]
    return "\n".join(file.read_text(encoding="utf-8") for file in sorted(files))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_no_style_is_left_over(sheet: Path, written: str, web_pages: Mapping[str, WebPage]) -> None:
    """A class is used when a page bears it, or a template or the code writes it, or its beginning before a value."""
    borne = {name for page in web_pages.values() for tag in page.tags for name in tag.get("class").split()}
    made_up = set(re.findall(r"(by-[\w-]*-)\{\{", written))
    unused = {
        name for name in _classes(sheet) - borne
        if not re.search(rf"{re.escape(name)}(?![\w-])", written) and not any(name.startswith(stem) for stem in made_up)
    }  # fmt: skip
    assert unused == set()


@pytest.mark.parametrize(
    ("sheets", "joined"),
    [
        (["a { color: red; }\n", "b > i, u { margin: 0 1px; }"], "a{color:red}b > i,u{margin:0 1px}"),
        (['/* why */ a::before { content: "; } /* no */"; }'], 'a::before{content:"; } /* no */"}'),
        (["a { width: calc(100% - 1px); }"], "a{width:calc(100% - 1px)}"),
        (["a { mask: url(\"data:image/svg+xml,<svg d='M1, 2; 3'/>\"); }"], "a{mask:url(\"data:image/svg+xml,<svg d='M1, 2; 3'/>\")}"),
        (["a :hover { top: 0 }"], "a :hover{top:0}"),
        ([], ""),
    ],
)  # fmt: skip
def test_sheets_are_joined_without_what_says_nothing(sheets: list[str], joined: str) -> None:
    assert in_one(sheets) == joined


@pytest.mark.browser
def test_a_browser_reads_the_same_in_the_one_sheet(browser: Browser) -> None:
    page = browser.new_page()
    read = "text => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text); return [...sheet.cssRules].map(rule => rule.cssText.replace(/\\s*([,;{}])\\s*/g, '$1')) }"
    texts = [sheet.read_text(encoding="utf-8") for sheet in SHEETS]
    rules = page.evaluate(read, in_one(texts))
    assert len(rules) > 400
    assert rules == page.evaluate(read, "\n".join(texts))
    page.close()


def test_another_text_has_another_name() -> None:
    assert name_of("a{}") != name_of("b{}")
    assert name_of("a{}") == name_of("a{}")
