"""Some pages of a small programme as Markdown, kept under snapshots/.

`BYLINE_KEEP=1 python -m pytest tests/views` writes them anew; look at `git diff` before you keep them. No rule is run, so that a new one
changes nothing here.
"""

import datetime as dt
from pathlib import Path

import pytest

from byline.check import check
from byline.findings import Severity
from byline.load import load
from byline.pages import site_of
from output.kept import same_as_kept

CASE = Path(__file__).parents[1] / "cases" / "little"
TODAY = dt.date(2026, 3, 1)
KEPT = {
    "home.md": "index.md",
    "profile.md": "people/employees/ines-duarte.md",
    "person.md": "people/employees/王芳.md",
    "theme.md": "themes/security.md",
    "calendar.md": "calendar/2026.md",
    "steps.md": "steps/index.md",
    "questions.md": "questions/index.md",
    "listening.md": "listening/index.md",
}


@pytest.fixture(scope="module")
def pages():
    return {page.path: page for page in site_of(check(load(CASE, TODAY), [])).pages}


def test_the_programme_is_sound():
    assert [str(each.place) for each in check(load(CASE, TODAY)).findings if each.severity is Severity.ERROR] == []


@pytest.mark.parametrize(("name", "path"), KEPT.items(), ids=list(KEPT))
def test_page(pages, name, path):
    same_as_kept(Path(__file__).parent / "snapshots" / name, pages[path].whole)


def test_nothing_private_and_no_markup_of_a_value_is_on_any_page(pages):
    for page in pages.values():
        assert "never to be seen" not in page.whole
        assert "<b>Fang" not in page.whole
        assert "[designer](" not in page.text


def test_parts_are_one_block_of_html_each_in_which_nothing_is_markdown(pages):
    """Generators without hooks read them inside a page: there a block of HTML ends at an empty line (CommonMark 4.6)."""
    parts = {
        f"{page.path} {name}": part.strip()
        for page in pages.values()
        for name, part in page.parts.items()
        if name != "body" and part.strip()
    }
    assert [name for name, part in parts.items() if "\n\n" in part or not part.startswith("<")] == []
    assert len(parts) > 10
