"""The preview of a stranger's content: our code and settings, and of theirs the three folders alone."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from byline.previewing import laid_out
from websites import ROOT, tree

BASE = ROOT / "tests" / "cases" / "base"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="makes symbolic links")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASE, tmp_path / "content"))


def build(content: Path, site: Path, settings: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Build as the jobs do it, in the folder of the content, as on GitLab."""
    command = [Path(sys.executable).with_name("byline"), "build", settings, "--content", content, "--site-dir", site]
    return subprocess.run(command, cwd=content, capture_output=True, text=True, timeout=120, check=False)


def test_nothing_else_of_the_content_counts(tmp_path: Path, content: Path) -> None:
    site, ran = tmp_path / "site", tmp_path / "ran"
    (tmp_path / "secret.md").write_text("a secret", "utf-8")
    for name in ("hooks/mkdocs_hooks.py", "plan/mkdocs_hooks.py", "plan/conftest.py", "mkdocs/__init__.py", "click.py"):
        (content / name).parent.mkdir(exist_ok=True)
        (content / name).write_text(f"open({str(ran)!r}, 'w')\n", "utf-8")
    (content / "mkdocs.yml").write_text("site_name: Taken over\n", "utf-8")
    (content / "plan" / "evil.js").write_text("alert(1)", "utf-8")
    for name in ("plan/secret.md", "plan/secret.txt", "people/everything"):
        (content / name).symlink_to(tmp_path / "secret.md" if "." in name else "/")
    made = build(content, site)
    assert made.returncode == 0, made.stdout + made.stderr
    assert "Paying without worries" in (site / "themes" / "security" / "index.html").read_text("utf-8")
    assert not ran.exists()
    assert not [file for file in site.rglob("*") if file.name in {"evil.js", "secret.txt", "conftest.py"}]
    assert "Taken over" not in (site / "index.html").read_text("utf-8")


def test_content_with_errors_has_none(tmp_path: Path, content: Path) -> None:
    (content / "plan" / "programme.md").write_text("no front matter", "utf-8")
    assert build(content, tmp_path / "site").returncode == 1
    assert not (tmp_path / "site").exists()


def test_settings_and_content_are_both_needed(tmp_path: Path, content: Path) -> None:
    bare = tmp_path / "bare"
    bare.mkdir()
    for settings, told in ((bare, "There is no mkdocs.yml in"), (ROOT, "There is no programme in")):
        made = build(content if settings == bare else bare, tmp_path / "site", settings)
        assert (made.returncode, told in made.stderr) == (2, True), made.stderr


def test_what_is_laid_out(tmp_path: Path, content: Path) -> None:
    """Everything around the content, so that mkdocs.yml finds what it names; no history, and nothing of our own content."""
    settings = tmp_path / "settings"
    for path in ("mkdocs.yml", "own/hook.py", "plan/ours.md", "themes/ours.md", ".git/config"):
        (settings / path).parent.mkdir(parents=True, exist_ok=True)
        (settings / path).write_text("ours", "utf-8")
    shutil.rmtree(content / "themes")
    (content / "themes").symlink_to(settings / "themes")
    (content / "people" / "link.md").symlink_to(settings / "plan" / "ours.md")
    (content / "own").mkdir()
    os.mkfifo(content / "plan" / "pipe.md")
    with laid_out(settings, content) as root:
        assert (root / "own" / "hook.py").read_text("utf-8") == "ours"
        held = {path for path in tree(root) if not path.startswith("own/")}
        assert not (root / "themes").exists()
    expected = {path for path in tree(BASE) if path.startswith(("plan/", "people/"))}
    assert held == {*expected, "mkdocs.yml"}
    assert not root.exists()
    assert (settings / "own" / "hook.py").is_file(), "what was only linked to is still there"
