"""What a page of ours weighs as it is sent: its HTML, our styles and scripts, and all its pictures; not the theme's bundle."""

import mimetypes
import posixpath
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from browsing import sent
from websites import WebPage

MOST = 60_000
"""Bytes, of any page of the example."""
THEIRS = "assets/"
SOURCES = {"link": "href", "script": "src", "img": "src", "source": "src"}
LOADED = {"stylesheet", "icon", "preload"}


def test_no_page_weighs_too_much(built: Path, web_pages: Mapping[str, WebPage]) -> None:
    weights = {path: _weights(built, page) for path, page in web_pages.items()}
    heaviest = sorted(weights, key=lambda path: -sum(weights[path].values()))[:12]
    table = "\n".join(f"{sum(weights[path].values()):7} {path}: {_largest(weights[path])}" for path in heaviest)
    assert sum(weights[heaviest[0]].values()) <= MOST, f"\n{table}"


def test_what_a_page_asks_for_is_on_the_site(built: Path, web_pages: Mapping[str, WebPage]) -> None:
    """The weight is of files; what came from elsewhere would not be in it."""
    asked = {(path, each) for path, page in web_pages.items() for each in _asked_for(page)}
    assert {(path, each) for path, each in asked if not (built / each).is_file()} == set()


@pytest.mark.parametrize("path", ["index.html", "calendar/2026/index.html"])
def test_the_weight_counts_html_styles_scripts_and_pictures(
    built: Path, web_pages: Mapping[str, WebPage], path: str
) -> None:
    kinds = {Path(each).suffix for each in _weights(built, web_pages[path])}
    assert kinds == {".html", ".css", ".js", ".webp", ".svg"}


def _weights(site: Path, page: WebPage) -> dict[str, int]:
    return {each: _weight(site / each) for each in {page.path, *_asked_for(page)} if not each.startswith(THEIRS)}


def _asked_for(page: WebPage) -> Iterator[str]:
    for tag in page.all(*SOURCES):
        address = urlsplit(tag.get(SOURCES[tag.name]))
        if tag.name == "link" and not LOADED & set(tag.get("rel").split()):
            continue
        if address.path and address.scheme != "data":
            where = unquote(address.path)
            yield where.lstrip("/") if where.startswith("/") else posixpath.normpath(page.folder + where)


@cache
def _weight(file: Path) -> int:
    return len(sent(file, mimetypes.guess_type(file)[0] or ""))


def _largest(weights: Mapping[str, int]) -> str:
    return ", ".join(f"{each} {weights[each]}" for each in sorted(weights, key=lambda each: -weights[each])[:4])
