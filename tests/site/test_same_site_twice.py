"""Two builds of the same files with the same today are the same, byte for byte, wherever and however they run."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from websites import BASE, byline, changed, copied, ended, environment, lay, tree

HERE = {"TZ": "Europe/Amsterdam", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}
THERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "7", "PYTHONUTF8": "0"}
BACKWARDS = """import os

listed, walked = os.listdir, os.walk


def walk(top, topdown=True, *more, **options):
    for place, folders, files in walked(top, topdown, *more, **options):
        folders.sort(reverse=True)
        yield place, folders, sorted(files, reverse=True)


os.listdir = lambda *at: sorted(listed(*at), reverse=True)
os.walk = walk
"""
"""A `sitecustomize`: a disk that lists the names in a folder from Z to A."""

EARLIER = {"site/index.html": "the earlier site", "site/people/old.html": "and a page that has gone since"}


def start(root: Path, umask: int, more: dict[str, str]) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "byline", "build", str(root), "--today", "2026-03-01"]
    before = os.umask(umask)
    try:
        return subprocess.Popen(
            command, env=environment(**more), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
    finally:
        os.umask(before)


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("twice")
    here = copied(BASE, folder / "here", EARLIER)
    there = copied(BASE, folder / "another place" / "über there")
    for root in (here, there):  # an address of its own gives a site a map with dates
        changed(root, "mkdocs.yml", "docs_dir: plan", "site_url: https://plan.example.org/\ndocs_dir: plan")
    lay(folder, {"backwards/sitecustomize.py": BACKWARDS})
    (here / ".git").mkdir()
    for file in there.rglob("*.md"):
        os.utime(file, (1_000_000_000, 1_000_000_000))
    running = (
        start(here, 0o022, HERE),
        start(there, 0o077, THERE | {"PYTHONPATH": str(folder / "backwards"), "PYTHONOPTIMIZE": "1"}),
    )
    for process in running:
        code, output = ended(process)
        assert code == 0, output
    return here / "site", there / "site"


def test_all_files_are_the_same(sites: tuple[Path, Path]) -> None:
    here, there = map(tree, sites)
    assert here.keys() == there.keys()
    assert [path for path in here if here[path] != there[path]] == []


def test_the_sitemap_bears_the_day_that_was_given(sites: tuple[Path, Path]) -> None:
    sitemap = (sites[0] / "sitemap.xml").read_text(encoding="utf-8")
    assert set(re.findall(r"<lastmod>(.*)</lastmod>", sitemap)) == {"2026-03-01"}


def test_everybody_may_read_the_files_whatever_the_umask_was(sites: tuple[Path, Path]) -> None:
    here, there = ((site / "index.html").stat().st_mode & 0o777 for site in sites)
    assert (here, there) == (0o644, 0o644)


def test_everybody_may_read_the_folder_too(sites: tuple[Path, Path]) -> None:
    here, there = (site.stat().st_mode & 0o777 for site in sites)
    assert (here, there) == (0o755, 0o755)


def test_the_new_site_takes_the_place_of_the_earlier_one(sites: tuple[Path, Path]) -> None:
    site, _ = sites
    assert not (site / "people/old.html").exists()
    assert "Inês Duarte" in (site / "people/employees/ines-duarte/index.html").read_text(encoding="utf-8")
    assert not list(site.parent.glob(".site-*"))


@pytest.mark.parametrize("form", ["text", "concise", "json", "sarif", "github", "gitlab", "junit", "rdjson"])
def test_every_form_of_a_report_is_the_same(sites: tuple[Path, Path], form: str) -> None:
    here, there = (_reported(site.parent, form, more) for site, more in zip(sites, (HERE, THERE), strict=True))
    assert here == there
    assert here


def _reported(root: Path, form: str, more: dict[str, str]) -> bytes:
    command = [sys.executable, "-m", "byline", "check", "--format", form, "--today", "2026-03-01"]
    run = subprocess.run(command, cwd=root, env=environment(**more), check=False, capture_output=True)
    return run.stdout + run.stderr


def test_pages_are_the_same(sites: tuple[Path, Path], tmp_path: Path) -> None:
    for site, name, more in zip(sites, ("here", "there"), (HERE, THERE), strict=True):
        code, output = byline("pages", tmp_path / name, "--path", site.parent, **more)
        assert code == 0, output
    assert tree(tmp_path / "here") == tree(tmp_path / "there")
