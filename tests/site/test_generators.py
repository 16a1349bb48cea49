"""MkDocs and its fork ProperDocs make the same site; `byline pages` hands the same pages to any other generator."""

import datetime as dt
import posixpath
import re
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import unquote, urlsplit

import markdown
import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, get_files

from byline.check import check
from byline.findings import Severity
from byline.load import load
from byline.pages import Page, placeholder, site_of
from byline.theme_files import theme_files
from websites import EXAMPLE_DAY, GENERATORS, ROOT, byline, parsed, tree

GENERATOR_TAG = re.compile(rb'<meta name="generator" content="[^"]*">')
LISTING = ".byline-pages"
DRAWING = re.compile(rb"<div>\n(\s*<svg.*?</svg>\s*)\n</div>", re.DOTALL)
"""What keeps Markdown from reading in a drawing, where there is no hook to put it in afterwards."""


@pytest.mark.parametrize("generator", GENERATORS)
def test_builds_strictly_without_a_warning(site_by: Callable[[str], Path], generator: str) -> None:
    assert (site_by(generator) / "index.html").is_file()


def test_a_notice_fails_no_strict_build() -> None:
    report = check(load(ROOT, dt.date.fromisoformat(EXAMPLE_DAY)))
    assert report.count(Severity.NOTICE) > 0  # and yet the builds above succeed


def test_both_make_the_same_site_but_for_the_generator_tag(site_by: Callable[[str], Path]) -> None:
    ours, theirs = (tree(site_by(name)) for name in GENERATORS)
    assert ours.keys() == theirs.keys()
    differing = [path for path in ours if ours[path] != theirs[path]]
    assert {posixpath.splitext(path)[1] for path in differing} <= {".html"}
    assert [path for path in differing if _bare(ours[path]) != _bare(theirs[path])] == []


def _bare(page: bytes) -> bytes:
    bare, count = GENERATOR_TAG.subn(b"", page)
    assert count == 1
    return bare


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files that `byline pages` writes."""
    folder = tmp_path_factory.mktemp("pages") / "out"
    code, output = byline("pages", folder, "--path", ROOT, day=EXAMPLE_DAY)
    assert code == 0, output
    return tree(folder)


def test_pages_are_what_the_adapter_hands_over(pages: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BYLINE_TODAY", EXAMPLE_DAY)
    config = load_config(str(ROOT / "mkdocs.yml"))
    hook = config.plugins["hooks/mkdocs_hooks.py"]
    monkeypatch.setattr(hook, "only_allowed", str)  # it is for HTML, and this is Markdown still
    handed = _handed_over(config)
    handed = {path: data for path, data in handed.items() if not path.startswith("stylesheets/byline.")}  # all in one
    assert handed.keys() == pages.keys() - {LISTING} - theme_files(ROOT).keys()
    assert [path for path in handed if handed[path] != DRAWING.sub(rb"\1", pages[path])] == []


def _handed_over(config: MkDocsConfig) -> dict[str, bytes]:
    config.plugins.on_startup(command="build", dirty=False)
    files = config.plugins.on_files(get_files(config), config=config)
    return {file.src_uri: _content(file, files, config) for file in files}


def _content(file: File, files: Files, config: MkDocsConfig) -> bytes:
    page: Any = SimpleNamespace(file=file, edit_url=None, meta={}, title="", url=file.url)
    text = config.plugins.on_page_read_source(page=page, config=config)
    if text is None:
        return file.content_bytes
    html = config.plugins.on_page_content(text, page=page, config=config, files=files)
    return html.encode()


def test_parts_are_in_place(pages: dict[str, bytes]) -> None:
    assert [path for path, data in pages.items() if placeholder("").encode()[:15] in data] == []


@pytest.fixture(scope="module")
def converter() -> markdown.Markdown:
    return markdown.Markdown(extensions=["meta", "attr_list", "md_in_html", "tables", "pymdownx.superfences", "toc"])


def _tight(html: str) -> str:
    """Leave out the line ends between tags, which mean nothing."""
    return re.sub(r">\s+<", "><", html)


def test_markdown_changes_nothing_in_the_parts(converter: markdown.Markdown) -> None:
    made = site_of(check(load(ROOT, dt.date.fromisoformat(EXAMPLE_DAY)))).pages
    converted = {page.path: _tight(converter.reset().convert(page.whole)) for page in made if page.parts}
    changed = [
        (page.path, name)
        for page in made
        for name, part in page.parts.items()
        if _tight(part.strip()) not in converted[page.path]
    ]
    assert changed == []
    assert len(converted) > 100


def test_markdown_reads_in_no_drawing(converter: markdown.Markdown) -> None:
    drawing = '<svg viewBox="0 0 1 1">\n<text>a_b_ *c* [d](e) &amp;</text>\n\n<g>\n\n    <path d="M0 0"/>\n</g>\n</svg>'
    text = f'<div class="by-panel" markdown="1">\n\n*Above*\n\n{placeholder("map")}\n\n*Below*\n\n</div>\n'
    html = converter.reset().convert(Page("x.md", "x", text, "x.j2", parts={"map": drawing}).whole)
    assert drawing in html
    assert "<em>Above</em>" in html
    assert "<em>Below</em>" in html


def test_every_link_and_picture_of_the_pages_leads_to_a_file(
    pages: dict[str, bytes], converter: markdown.Markdown
) -> None:
    broken = []
    for path, data in pages.items():
        if path.endswith(".md"):
            html = converter.reset().convert(data.decode())
            broken += [(path, link) for link in _links(html) if not _is_there(path, link, pages)]
    assert broken == []


def _links(html: str) -> list[str]:
    return [tag.get("href") or tag.get("src") for tag in parsed("", html).all("a", "img")]


def _is_there(page: str, link: str, pages: dict[str, bytes]) -> bool:
    parts = urlsplit(link)
    if parts.scheme or not parts.path:
        return bool(link)
    path = unquote(parts.path)
    address = page.removesuffix(".md").removesuffix("index")  # links in raw HTML start from the page's address
    if not path.endswith("/"):
        starts = (posixpath.dirname(page), address)
        return any(posixpath.normpath(posixpath.join(start, path)) in pages for start in starts)
    target = posixpath.normpath(posixpath.join(address, path)).removeprefix("./")
    return bool({f"{target}.md", posixpath.normpath(f"{target}/index.md")} & pages.keys())


def test_a_page_for_everything_that_is_published(pages: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BYLINE_TODAY", EXAMPLE_DAY)
    plan = check(load(ROOT, None)).plan
    withheld = {thing.path for thing in plan.things if thing.path not in pages}
    expected = {
        "plan/programme.md",
        *(piece.path for piece in plan.pieces.values() if piece.status == "dropped"),
        *(person.path for person in plan.influencers.values() if person.privacy.objected),
        *(
            person.path
            for person in plan.employees.values()
            if person.themes and all(link.withdrawn for link in person.themes)
        ),
    }
    assert withheld == expected
