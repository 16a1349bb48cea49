"""What holds for every page of the site: a title, a heading, an edit link, links that lead somewhere, nothing left over."""

import json
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from byline.load import load
from byline.model import Employee, Influencer, Piece, Theme
from websites import ROOT, Tag, WebPage, broken_links

EDIT = "https://git.example.org/havenlicht/programme/edit/main/"
CALENDARS = re.compile(r"calendar/(.+/)?index\.html")
LEFTOVERS = {
    "a Jinja expression": re.compile(r"\{\{|\}\}|\{%|%\}"),
    "an attribute list": re.compile(r"\{:|\{ ?[.#][a-z]"),
    "an entity that was encoded twice": re.compile(r"&#?\w{2,8};"),
    "a value that was not there": re.compile(r"\b(?:None|undefined|Undefined|nan)\b"),
    "Markdown that was not converted": re.compile(r"\]\(|\*\*\w|^#{1,6} |(?<!\w)__\w", re.MULTILINE),
    "the name of an object": re.compile(r"<[\w.]+ object at|Markdown\(|datetime\."),
}
SAFE_TO_NAME = {"a"}  # only a link may lead to another host, and only when somebody follows it


@pytest.fixture(scope="session")
def own_pages(web_pages: dict[str, WebPage]) -> list[WebPage]:
    """All pages but the one of errors, which the theme makes."""
    return [page for path, page in web_pages.items() if path != "404.html"]


def test_there_are_pages_of_every_kind(web_pages: dict[str, WebPage]) -> None:
    plan = load(ROOT, None)
    kinds = {type(thing) for thing in plan.things if thing.path.removesuffix(".md") + "/index.html" in web_pages}
    assert kinds >= {Employee, Influencer, Piece, Theme}
    assert len(web_pages) > 150


def test_a_title_and_one_heading(own_pages: list[WebPage]) -> None:
    assert [page.path for page in own_pages if not page.title.removesuffix(" - Havenlicht").strip()] == []
    assert [page.path for page in own_pages if not page.heading.strip()] == []
    assert [(page.path, len(page.all("h1"))) for page in own_pages if len(page.all("h1")) != 1] == []


def test_no_two_pages_share_a_title(own_pages: list[WebPage]) -> None:
    titles = [page.title for page in own_pages if not CALENDARS.fullmatch(page.path)]
    assert sorted(title for title in titles if titles.count(title) > 1) == []


def test_no_id_stands_twice(own_pages: list[WebPage]) -> None:
    twice = {}
    for page in own_pages:
        ids = [tag.get("id") for tag in page.tags if tag.get("id")]
        if len(set(ids)) < len(ids):
            twice[page.path] = sorted({each for each in ids if ids.count(each) > 1})
    assert twice == {}


def test_the_edit_link_leads_to_the_file_behind_the_page(own_pages: list[WebPage]) -> None:
    authored = {thing.path for thing in load(ROOT, None).things}
    wrong = []
    for page in own_pages:
        links = [tag.get("href") for tag in page.all("a") if tag.get("href").startswith(EDIT)]
        source = unquote(links[0].removeprefix(EDIT)) if len(links) == 1 else ""
        own = page.folder.rstrip("/") + ".md"
        if not (ROOT / source).is_file() or (own in authored and source != own):
            wrong.append((page.path, links))
    assert wrong == []


def test_every_link_and_picture_leads_to_a_file_and_an_anchor_of_the_site(
    web_pages: dict[str, WebPage], built: Path
) -> None:
    assert broken_links(web_pages, built) == []


def test_the_grid_of_the_calendar_links_to_its_pieces(web_pages: dict[str, WebPage]) -> None:
    calendar = web_pages["calendar/2026/index.html"]
    links = [tag.get("href") for tag in calendar.all("a") if "/2026/" in tag.get("href") and tag.get("title")]
    assert len(links) > 20


def test_nothing_is_loaded_from_another_host(web_pages: dict[str, WebPage], built: Path) -> None:
    assert [(page.path, tag) for page in web_pages.values() for tag in page.tags if _loads_from_afar(tag)] == []
    sheets = [
        file
        for file in (built / "stylesheets").glob("*.css")
        if re.search(r"(?:url\(|@import)[\s\"']*(?:https?:)?//", file.read_text())
    ]
    assert sheets == []


def _loads_from_afar(tag: Tag) -> bool:
    if tag.name in SAFE_TO_NAME:
        return False
    addresses = [tag.get(name) for name in ("href", "src", "srcset", "data", "poster", "action", "xlink:href")]
    return any(re.match(r"(?:https?:)?//", address.strip()) for address in addresses)


@pytest.mark.parametrize("kind", LEFTOVERS)
def test_nothing_is_left_over(own_pages: list[WebPage], kind: str) -> None:
    found = [
        (page.path, page.prose[max(0, hit.start() - 40) : hit.end() + 40])
        for page in own_pages
        if (hit := LEFTOVERS[kind].search(page.prose))
    ]
    assert found == []


def test_no_instructions_for_the_converter_are_left(own_pages: list[WebPage]) -> None:
    assert [(page.path, tag.name) for page in own_pages for tag in page.tags if "markdown" in tag.attributes] == []
    assert [page.path for page in own_pages for tag in page.tags if "data-part" in tag.attributes] == []


def test_pictures_have_alternatives_and_links_have_names(own_pages: list[WebPage]) -> None:
    assert [page.path for page in own_pages for tag in page.all("img") if "alt" not in tag.attributes] == []


def test_search_knows_every_page_but_the_calendars(own_pages: list[WebPage], built: Path) -> None:
    index = json.loads((built / "search" / "words.json").read_text(encoding="utf-8"))
    known = {unquote(entry["location"].partition("#")[0]) for entry in index["docs"]}
    missing = {page.folder for page in own_pages} - known
    assert missing == {page.folder for page in own_pages if CALENDARS.fullmatch(page.path)}
    assert known <= {page.folder for page in own_pages}


def test_search_finds_people_by_name(built: Path) -> None:
    index = json.loads((built / "search" / "words.json").read_text(encoding="utf-8"))
    titles = {unquote(entry["location"]): entry["title"] for entry in index["docs"]}
    people = [
        person for person in load(ROOT, None).employees.values() if person.path.removesuffix(".md") + "/" in titles
    ]
    assert len(people) > 10
    assert [p.name for p in people if titles[p.path.removesuffix(".md") + "/"] != p.name] == []
