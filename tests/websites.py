"""What the tests of whole sites share: copies of programmes, builds in processes of their own, pages as they were parsed."""

import os
import posixpath
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).resolve().parents[1]
BASE = ROOT / "tests" / "cases" / "base"
EXAMPLE_DAY, BASE_DAY = "2026-11-22", "2026-03-01"
SETTINGS = ("mkdocs.yml", "hooks", "templates")
CONTENT = ("plan", "people", "themes")
GENERATORS = ("mkdocs", "properdocs")
VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])


def environment(**more: str) -> dict[str, str]:
    """The environment of a build: today is fixed by whoever asks, and nothing of the outer run gets in."""
    kept = {name: value for name, value in os.environ.items() if name not in ("SOURCE_DATE_EPOCH", "BYLINE_TODAY")}
    return kept | {"NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"} | more


def copied(content: Path, folder: Path, files: Mapping[str, str] = {}) -> Path:
    """Copy a programme with what makes a site of it, and lay files over it."""
    for source in (content, ROOT):
        for name in CONTENT if source == content else SETTINGS:
            target = folder / name
            if (source / name).is_dir():
                shutil.copytree(source / name, target, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy2(source / name, target)
    return lay(folder, files)


def example_copied(folder: Path) -> None:
    """Copy the example programme with what makes a site of it."""
    folder.mkdir()
    for name in (*CONTENT, *SETTINGS):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(ROOT / name, folder / name)


def lay(folder: Path, files: Mapping[str, str]) -> Path:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def changed(folder: Path, path: str, old: str, new: str) -> None:
    """Change a text that must be there."""
    text = (folder / path).read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {path}"
    (folder / path).write_text(text.replace(old, new), encoding="utf-8")


def generated(
    root: Path, site: Path, *options: str, generator: str = "mkdocs", day: str = BASE_DAY, **more: str
) -> subprocess.Popen[str]:
    """Start a generator on a programme."""
    command = [sys.executable, "-m", generator, "build", "-f", str(root / "mkdocs.yml"), "-d", str(site), *options]
    given = environment(BYLINE_TODAY=day) | more
    return subprocess.Popen(command, env=given, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def ended(process: subprocess.Popen[str], seconds: float = 180) -> tuple[int, str]:
    """Wait for a process: its exit code, and all that it said."""
    with process:
        try:
            output, _ = process.communicate(timeout=seconds)
        finally:
            process.kill()
    return process.returncode, output


def byline(*arguments: str | Path, day: str = BASE_DAY, cwd: Path | None = None, **more: str) -> tuple[int, str]:
    """Run a command of byline to its end."""
    command = [sys.executable, "-m", "byline", *map(str, arguments)]
    given = environment(BYLINE_TODAY=day) | more
    started = subprocess.Popen(command, cwd=cwd, env=given, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return ended(started)


def tree(folder: Path) -> dict[str, bytes]:
    """All files of a folder, by path."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()
    }


@dataclass(frozen=True)
class Tag:
    """A start tag: its name and attributes."""

    name: str
    attributes: Mapping[str, str]

    def get(self, name: str) -> str:
        return self.attributes.get(name, "")


@dataclass
class WebPage:
    """What a page is made of, as far as tests ask.

    Attributes:
        path: of the file, relative to the site.
        tags: all start tags, in order.
        ids: all ids and anchors' names.
        title: the text of the title.
        heading: the text of the first h1.
        prose: the text outside of scripts, styles, code and the page's chrome.
    """

    path: str
    tags: list[Tag] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    title: str = ""
    heading: str = ""
    prose: str = ""

    def all(self, *names: str) -> list[Tag]:
        return [tag for tag in self.tags if tag.name in names]

    @property
    def folder(self) -> str:
        return self.path.removesuffix("index.html")


class _Reader(HTMLParser):
    def __init__(self, page: WebPage) -> None:
        super().__init__()
        self.page, self.open = page, list[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Tag(tag, {name: value or "" for name, value in attrs})
        self.page.tags.append(made)
        self.page.ids |= {made.get("id"), made.get("name")} - {""}
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if "title" in self.open and "svg" not in self.open:
            self.page.title += data
        if "h1" in self.open:
            self.page.heading += data
        if "article" in self.open and not {"script", "style", "code", "pre"} & set(self.open):
            self.page.prose += data


def parsed(path: str, html: str) -> WebPage:
    """Read a page."""
    page = WebPage(path)
    _Reader(page).feed(html)
    return page


def parsed_site(site: Path) -> dict[str, WebPage]:
    """Read all pages of a site, by path."""
    files = ((file.relative_to(site).as_posix(), file) for file in sorted(site.rglob("*.html")))
    return {path: parsed(path, file.read_text(encoding="utf-8")) for path, file in files}


def broken_links(pages: Mapping[str, WebPage], site: Path) -> list[tuple[str, str]]:
    """Give the links and pictures of a site that lead to no file or anchor of it, each with its page."""
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    return [
        (page.path, link)
        for path, page in pages.items()
        if path != "404.html"
        for link in _addresses(page)
        if not _leads_somewhere(page, link, files, pages)
    ]


def _addresses(page: WebPage) -> Iterator[str]:
    for tag in page.tags:
        yield from (tag.get(name) for name in ("href", "src") if name in tag.attributes)


def _leads_somewhere(page: WebPage, link: str, files: set[str], pages: Mapping[str, WebPage]) -> bool:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return parts.scheme in {"http", "https", "mailto"}
    target = posixpath.normpath(posixpath.join(page.folder, unquote(parts.path))) if parts.path else page.folder
    target = target.removeprefix(".").lstrip("/")
    if target not in files:
        target = posixpath.join(target, "index.html") if target else "index.html"
    if target not in files:
        return False
    return not parts.fragment or target not in pages or _has_anchor(pages[target], unquote(parts.fragment))


def _has_anchor(page: WebPage, anchor: str) -> bool:
    return anchor in page.ids or anchor == "__skip"
