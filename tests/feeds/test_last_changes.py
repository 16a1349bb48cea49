"""When git says that a file was changed: as far as it knows, and never made up."""

import datetime as dt
import os
import subprocess
from pathlib import Path

import pytest

from byline.git import last_changes

WHO = {
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@a.example",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@a.example",
}


def git(root: Path, *words: str, when: str = "") -> None:
    dates = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when} if when else {}
    subprocess.run(["git", "-C", root, *words], check=True, capture_output=True, env=os.environ | WHO | dates)


def commit(root: Path, when: str, **files: str) -> None:
    for name, text in files.items():
        (root / "plan" / f"{name}.md").write_text(text)
    git(root, "add", "-A")
    git(root, "commit", "-m", "x", when=when)


def programme(folder: Path) -> Path:
    (folder / "plan").mkdir(parents=True)
    git(folder, "init", "-q")
    return folder


def test_the_last_commit_of_each_file(tmp_path: Path) -> None:
    root = programme(tmp_path)
    commit(root, "2026-01-05T10:00:00+01:00", a="1", b="1", 王芳="1")
    commit(root, "2026-02-01T00:00:00Z", b="2")
    (root / "plan/new.md").write_text("not committed")
    assert last_changes(root) == {
        "plan/a.md": dt.datetime(2026, 1, 5, 9, tzinfo=dt.UTC),
        "plan/王芳.md": dt.datetime(2026, 1, 5, 9, tzinfo=dt.UTC),
        "plan/b.md": dt.datetime(2026, 2, 1, tzinfo=dt.UTC),
    }


def test_a_commit_between_two_looks_is_seen(tmp_path: Path) -> None:
    root = programme(tmp_path)
    assert last_changes(root) == {}
    commit(root, "2026-01-05T10:00:00Z", a="1")
    first = last_changes(root)
    assert last_changes(root) is first  # one commit is read once
    commit(root, "2026-02-01T10:00:00Z", a="2")
    assert last_changes(root) == {"plan/a.md": dt.datetime(2026, 2, 1, 10, tzinfo=dt.UTC)}


@pytest.mark.parametrize(
    "setting",
    ["log.showRoot=false", "diff.renames=copies", "diff.relative=true", "core.quotePath=true", "color.ui=always"],
)
def test_what_somebody_has_set_for_git_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, setting: str
) -> None:
    root = programme(tmp_path)
    commit(root, "2026-01-05T10:00:00Z", a="1", 王芳="1")
    commit(root, "2026-02-01T10:00:00Z", b="1")
    before = last_changes(root)
    name, _, value = setting.partition("=")
    for variable, content in {"COUNT": "1", "KEY_0": name, "VALUE_0": value}.items():
        monkeypatch.setenv(f"GIT_CONFIG_{variable}", content)
    assert last_changes(root) == before
    assert len(before) == 3


def test_a_programme_within_a_repository(tmp_path: Path) -> None:
    root = programme(tmp_path / "content")
    commit(root, "2026-01-05T10:00:00Z", a="1")
    (root / ".git").rename(tmp_path / ".git")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-m", "moved", when="2026-03-01T10:00:00Z")
    assert last_changes(root) == {"plan/a.md": dt.datetime(2026, 3, 1, 10, tzinfo=dt.UTC)}


def test_names_and_times_that_are_made_to_mislead(tmp_path: Path) -> None:
    root = programme(tmp_path)
    commit(root, "2026-01-05T10:00:00Z", **{"a": "1", "\x011000000000": "1", "b\n": "1"})
    commit(root, "@9999999999 +0000", a="2")
    assert last_changes(root)["plan/a.md"] == dt.datetime(2026, 1, 5, 10, tzinfo=dt.UTC), (
        "the year 2286 is no day to reckon with"
    )
    assert set(last_changes(root)) == {"plan/a.md", "plan/\x011000000000.md", "plan/b\n.md"}


def test_where_there_is_no_history(tmp_path: Path) -> None:
    (tmp_path / "plan").mkdir()
    assert last_changes(tmp_path) == {}
    git(tmp_path, "init", "-q")
    assert last_changes(tmp_path) == {}
