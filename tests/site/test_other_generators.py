"""The pages without hooks, templates and plugins of ours: plain MkDocs makes the same site of them, and so does Zensical."""

import posixpath
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
import yaml

from websites import EXAMPLE_DAY, ROOT, WebPage, byline, ended, environment, parsed_site

PLAIN = """
site_name: Plain
docs_dir: pages
theme: {name: %s}
extra_css: [%s]
extra_javascript: [javascripts/filters.js]
markdown_extensions: [attr_list, md_in_html, tables, pymdownx.superfences, toc]
validation:
  nav: {omitted_files: ignore}
  links: {not_found: warn, absolute_links: warn, unrecognized_links: warn, anchors: warn}
"""


def settings() -> dict[str, Any]:
    found: dict[str, Any] = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    return found


def written(folder: Path, *options: str) -> None:
    code, output = byline("pages", folder, "--path", ROOT, *options, day=EXAMPLE_DAY)
    assert code == 0, output


def plain(folder: Path, theme: str) -> Path:
    written(folder / "pages")
    (folder / "mkdocs.yml").write_text(PLAIN % (theme, ", ".join(settings()["extra_css"])), encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(folder / "mkdocs.yml")]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    code, output = ended(subprocess.Popen(command, env=environment(), text=True, **pipes))
    assert code == 0, output
    assert "WARNING" not in output, output
    return folder / "site"


def zensical(folder: Path) -> Path:
    found = shutil.which("zensical")
    if not found:
        pytest.skip("zensical is not on the PATH: pip install zensical, in an environment of its own")
    written(folder / "build" / "pages", "--links", "files")
    shutil.copy2(ROOT / "zensical.toml", folder)
    built = subprocess.run([found, "build", "--strict"], cwd=folder, capture_output=True, text=True, timeout=300, check=False)  # fmt: skip
    assert built.returncode == 0, built.stdout + built.stderr
    return folder / "build" / "site"


MADE_BY = {
    "zensical": zensical,
    "mkdocs and its theme": lambda folder: plain(folder, "material"),
    "mkdocs and another theme": lambda folder: plain(folder, "mkdocs"),
}


@pytest.fixture(scope="module", params=MADE_BY)
def elsewhere(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> tuple[Path, dict[str, WebPage]]:
    """Give a site that another generator made, as the handbook tells to make it, with its pages."""
    site = MADE_BY[request.param](tmp_path_factory.mktemp("elsewhere"))
    return site, parsed_site(site)


def test_the_pages_are_those_of_our_site(elsewhere: Any, built: Path) -> None:
    _, pages = elsewhere
    ours = parsed_site(built)
    assert pages.keys() - {"404.html", "search.html"} == ours.keys() - {"404.html"}
    assert [path for path in ours if path != "404.html" and pages[path].heading.rstrip("¶") != ours[path].heading] == []


def test_links_pictures_and_stylesheets_are_there(elsewhere: Any) -> None:
    site, pages = elsewhere
    own = {path: page for path, page in pages.items() if path not in ("404.html", "search.html")}
    broken = [
        (path, link)
        for path, page in own.items()
        for link in [tag.get("href") or tag.get("src") for tag in page.all("a", "img", "link", "script")]
        if link and not _is_there(site, path, link)
    ]
    assert broken == []
    sheets = {posixpath.basename(tag.get("href")) for tag in own["index.html"].all("link")}
    assert {posixpath.basename(each) for each in settings()["extra_css"]} <= sheets
    assert "filters.js" in {posixpath.basename(tag.get("src")) for tag in own["index.html"].all("script")}


def _is_there(site: Path, page: str, link: str) -> bool:
    parts = urlsplit(link)
    if parts.scheme or not parts.path:
        return True
    path = unquote(parts.path)
    target = site / path.lstrip("/") if path.startswith("/") else site / posixpath.dirname(page) / path
    return target.is_file() or (target / "index.html").is_file()


def test_what_our_pages_are_made_of_is_in_place(elsewhere: Any, built: Path) -> None:
    """As many drawings, pictures and elements of each of our classes as on our own site: nothing was taken for text."""
    _, pages = elsewhere
    ours = parsed_site(built)
    differing = {
        path: (_counts(pages[path]), _counts(ours[path]))
        for path in ours
        if path != "404.html" and _counts(pages[path]) != _counts(ours[path])
    }
    assert differing == {}
    assert sum(map(len, map(_counts, ours.values()))) > 1_000


def _counts(page: WebPage) -> dict[str, int]:
    counts: dict[str, int] = {}
    for tag in page.tags:
        for name in tag.get("class").split():
            if name.startswith("by-"):
                counts[name] = counts.get(name, 0) + 1
    return counts


def test_no_placeholder_and_no_instruction_is_left(elsewhere: Any) -> None:
    _, pages = elsewhere
    left = [
        path for path, page in pages.items() for tag in page.tags if {"data-part", "markdown"} & tag.attributes.keys()
    ]
    assert left == []


def test_both_configurations_say_the_same() -> None:
    theirs = tomllib.loads((ROOT / "zensical.toml").read_text(encoding="utf-8"))["project"]
    ours = settings()
    same = ("site_name", "site_description", "copyright", "nav", "repo_url", "repo_name")
    assert {name: theirs[name] for name in same} == {name: ours[name] for name in same}
    assert [each for each in theirs["extra_css"] if not each.endswith("/elsewhere.css")] == ours["extra_css"]
    assert [each["path"] for each in theirs["extra_javascript"]] == [each["path"] for each in ours["extra_javascript"]]
    extensions = [name for each in ours["markdown_extensions"] for name in ([each] if isinstance(each, str) else each)]
    assert {_flat(name, value) for name, value in theirs["markdown_extensions"].items()} == set(extensions)


def _flat(name: str, value: Any) -> str:
    return f"{name}.{next(iter(value))}" if name == "pymdownx" else name


def test_the_handbook_has_the_same_stylesheets() -> None:
    page = (ROOT / "templates" / "pages" / "handbook" / "generators.md.j2").read_text(encoding="utf-8")
    assert f"extra_css: [{', '.join(settings()['extra_css'])}]" in page
