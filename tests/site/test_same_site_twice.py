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
import sys
from pathlib import Path

listed, scanned = os.listdir, os.scandir
heard = Path(__file__).with_name("heard.txt")


class Backwards:
    def __init__(self, at="."):
        with scanned(at) as entries:
            self.waiting = sorted(entries, key=lambda entry: entry.name)
        if str(at).endswith("employees"):
            names = " ".join(entry.name for entry in self.waiting[::-1])
            with heard.open("a") as lines:
                lines.write(f"{Path(sys.argv[0]).parent.name} {names}\\n")

    def __iter__(self):
        return self

    def __next__(self):
        if not self.waiting:
            raise StopIteration
        return self.waiting.pop()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self.waiting = []


os.listdir = lambda *at: sorted(listed(*at), reverse=True)
os.scandir = Backwards
"""
"""A `sitecustomize`: a disk that lists the names in a folder from Z to A (`os.walk` asks `os.scandir`), and notes who heard them."""

EARLIER = {"site/index.html": "the earlier site", "site/people/old.html": "and a page that has gone since"}
WHO = {f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


def start(root: Path, umask: int, more: dict[str, str]) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "byline", "build", str(root), "--today", "2026-03-01"]
    before = os.umask(umask)
    try:
        return subprocess.Popen(
            command, env=environment(**more), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
    finally:
        os.umask(before)


def git(folder: Path, *words: str, **more: str) -> None:
    given = environment(GIT_CONFIG_GLOBAL=os.devnull, **WHO, **more)
    subprocess.run(["git", "-C", folder, *words], env=given, check=True, capture_output=True)


def commit(root: Path, day: str) -> None:
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message", "a day's work", GIT_COMMITTER_DATE=f"{day}T10:00:00+01:00")


def repository(root: Path) -> Path:
    copied(BASE, root)
    # An address of its own gives a site a map with dates.
    changed(root, "mkdocs.yml", "docs_dir: plan", "site_url: https://plan.example.org/\ndocs_dir: plan")
    git(root, "init", "--quiet")
    commit(root, "2026-01-05")
    changed(root, "plan/2026/a-till-of-ones-own.md", "The outline so far.", "The outline.")
    commit(root, "2026-02-03")
    return root


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("twice")
    origin = repository(folder / "origin")
    here, there = folder / "here", folder / "another place" / "über there"
    for clone in (here, there):
        git(folder, "clone", "--quiet", str(origin), str(clone))
    lay(here, EARLIER)
    lay(folder, {"backwards/sitecustomize.py": BACKWARDS})
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


def test_the_other_disk_lists_backwards_for_every_process(sites: tuple[Path, Path]) -> None:
    """Else the one above would prove nothing about the order of files: both ask `os.scandir` for the people."""
    heard = (sites[1].parents[2] / "backwards" / "heard.txt").read_text(encoding="utf-8")
    assert set(heard.splitlines()) >= {f"{process} tom-okafor.md ines-duarte.md" for process in ("byline", "mkdocs")}


def test_feeds_bear_the_days_of_the_commits_in_every_clone(sites: tuple[Path, Path]) -> None:
    for site in sites:
        feed = (site / "feeds/plan.ics").read_text(encoding="utf-8")
        assert set(re.findall(r"LAST-MODIFIED:(\w+)", feed)) == {"20260105T090000Z", "20260203T090000Z"}


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
