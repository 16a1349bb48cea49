"""Every class that our styles speak of is on some page, or at least in a template; and each that a page bears has a style or a use."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

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
    """A class is used when a page bears it, or a template writes its whole name; made-up endings must be on a page, or be values."""
    borne = {name for page in web_pages.values() for tag in page.tags for name in tag.get("class").split()}
    made_up = set(re.findall(r"(by-[\w-]*-)\{\{", written))
    unused = {
        name for name in _classes(sheet) - borne
        if not re.search(rf"{re.escape(name)}(?![\w-])", written) and not any(name.startswith(stem) for stem in made_up)
    }  # fmt: skip
    assert unused == set()
