"""`byline upgrade`: what Byline wrote is renewed, what is the user's stays, and nothing happens unseen."""

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import Result

from byline.starting.scaffolding import RECORD, record_in, recorded, scaffolding
from byline.starting.upgrading import shown, steps_to, take
from websites import tree

COMMENT, CONTENT = ".github/workflows/comment.yml", ".github/workflows/content.yml"
OLD, NEW, MINE = "old\n", "new\n", "mine\n"
Run = Callable[..., Result]

# What Byline wrote then, what lies there, what it would write today: what it does.
CASES = {
    "as it was": (OLD, OLD, OLD, None),
    "renewed": (OLD, OLD, NEW, "write"),
    "renewed, with the line ends of Windows": (OLD, "old\r\n", NEW, "write"),
    "new": (None, None, NEW, "write"),
    "new, and there already": (None, NEW, NEW, None),
    "changed by the user": (OLD, MINE, OLD, None),
    "changed by both": (OLD, MINE, NEW, "leave"),
    "changed by both into the same": (OLD, NEW, NEW, None),
    "the user's own": (None, MINE, NEW, "leave"),
    "removed by the user": (OLD, None, OLD, None),
    "removed by the user, and renewed": (OLD, None, NEW, "leave"),
    "of no more use": (OLD, OLD, None, "remove"),
    "of no more use to us": (OLD, MINE, None, None),
    "gone": (OLD, None, None, None),
}


def laid(root: Path, was: str | None, there: str | None) -> None:
    (root / RECORD).write_text(recorded({"a/b.yml": was} if was else {}), "utf-8")
    if there:
        (root / "a").mkdir()
        (root / "a/b.yml").write_bytes(there.encode())


@pytest.mark.parametrize(("was", "there", "new", "deed"), CASES.values(), ids=CASES)
def test_cases(tmp_path: Path, was: str | None, there: str | None, new: str | None, deed: str | None) -> None:
    laid(tmp_path, was, there)
    wanted = {"a/b.yml": new} if new else {}
    steps = steps_to(tmp_path, wanted)
    assert [step.deed for step in steps] == [deed] * (deed is not None)
    take(tmp_path, steps, recorded(wanted))
    after = {"write": new, "remove": None}.get(deed or "", there)
    assert tree(tmp_path).get("a/b.yml") == (after.encode() if after else None)
    assert steps_to(tmp_path, wanted) == [], "once is enough"


@pytest.mark.parametrize("there", [MINE, None])
def test_what_is_named_is_replaced_all_the_same(tmp_path: Path, there: str | None) -> None:
    laid(tmp_path, OLD, there)
    steps = steps_to(tmp_path, {"a/b.yml": OLD}, ["a/b.yml"])
    assert [step.deed for step in steps] == ["write"]


def test_what_lies_behind_a_link_is_left(tmp_path: Path) -> None:
    root, elsewhere = tmp_path / "root", tmp_path / "elsewhere"
    root.mkdir()
    elsewhere.mkdir()
    (root / "a").symlink_to(elsewhere)
    assert steps_to(root, {"a/b.yml": NEW}) == []


def test_a_record_leads_nowhere_else(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (tmp_path / "x").write_text(OLD, "utf-8")
    for path in ("../x", str(tmp_path / "x")):
        (root / RECORD).write_text(recorded({path: OLD}), "utf-8")
        assert steps_to(root, {}) == []


def test_a_record_is_read_as_it_was_written() -> None:
    sums = record_in(recorded({"a b.yml": OLD, "c": NEW}))
    assert list(sums) == ["a b.yml", "c"]
    assert record_in("nothing\n\n# of all that\n0  x\n") == {}


def test_the_diff_says_what_appears_and_goes(tmp_path: Path) -> None:
    laid(tmp_path, OLD, OLD)
    steps = steps_to(tmp_path, {"c.yml": "\x1b[31m\n"})
    lines = list(shown(steps))
    assert lines[:2] == ["--- a/a/b.yml", "+++ /dev/null"]
    assert lines[4:6] == ["--- /dev/null", "+++ b/c.yml"]
    assert "\x1b" not in "".join(lines)


@pytest.fixture
def older(begun: Path) -> Path:
    """Give a programme as an older Byline began it: it pinned another version, and knew no .editorconfig."""
    was = scaffolding('No: "logo" & #co', "byline==0.0.9")
    del was[".editorconfig"]
    (begun / ".editorconfig").unlink()
    for path, text in {**was, RECORD: recorded(was)}.items():
        (begun / path).write_text(text, "utf-8")
    return begun


def test_a_programme_that_was_just_begun_is_up_to_date(begun: Path, run: Run) -> None:
    before = tree(begun)
    ran = run("upgrade", begun)
    assert (ran.exit_code, ran.output) == (0, "Up to date.\n")
    assert tree(begun) == before


def test_the_diff_changes_nothing(older: Path, run: Run) -> None:
    before = tree(older)
    ran = run("upgrade", older, "--diff")
    assert ran.exit_code == 0
    assert "-      BYLINE: byline==0.0.9\n+      BYLINE: byline==0.1.0\n" in ran.output
    assert tree(older) == before


def test_what_pip_installs_is_remembered(begun: Path, run: Run) -> None:
    wheel = "byline @ https://packages.example.org/a, b/byline.whl"
    assert run("upgrade", begun, "--yes", "--package", wheel).exit_code == 0
    assert run("upgrade", begun).output == "Up to date.\n"
    loaded = yaml.safe_load((begun / ".github/workflows/content.yml").read_text("utf-8"))
    hooks = yaml.safe_load((begun / ".pre-commit-config.yaml").read_text("utf-8"))["repos"][0]["hooks"]
    assert loaded["jobs"]["content"]["env"]["BYLINE"] == wheel
    assert hooks[0]["additional_dependencies"] == [wheel]


def test_without_a_yes_nothing_is_changed(older: Path, run: Run) -> None:
    before = tree(older)
    ran = run("upgrade", older)
    assert ran.exit_code == 1
    assert "+++ b/.editorconfig" in ran.output
    assert "Nothing was changed. With --yes it will be." in ran.output
    assert tree(older) == before


def test_a_folder_from_before_there_were_comments_gets_them(older: Path, run: Run) -> None:
    """As the first Byline wrote it, which only checked: a line of its workflow, and no other file."""
    new = {path: (older / path).read_bytes() for path in (COMMENT, CONTENT, ".gitlab-ci.yml")}
    (older / COMMENT).unlink()
    was = {
        path: data.decode()
        for path, data in tree(older).items()
        if path in record_in((older / RECORD).read_text("utf-8"))
    }
    was |= {CONTENT: "name: Content\n", ".gitlab-ci.yml": "stages: [check]\n"}
    for path, text in {**was, RECORD: recorded(was, "byline==0.0.9")}.items():
        (older / path).write_text(text, "utf-8")
    ran = run("upgrade", older, "--yes")
    assert ran.exit_code == 0, ran.output
    assert f"+++ b/{COMMENT}" in ran.output
    assert {path: (older / path).read_bytes() for path in new} == new


@pytest.mark.parametrize(("answer", "code"), [(b"y\n", 0), (b"n\n", 1), (b"\n", 1)])
def test_at_a_terminal_it_asks(older: Path, answer: bytes, code: int) -> None:
    before, (master, slave) = tree(older), pty.openpty()
    command = [sys.executable, "-m", "byline", "upgrade", str(older)]
    with subprocess.Popen(command, stdin=slave, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        os.write(master, answer)
        _, told = process.communicate(timeout=60)
    os.close(master)
    os.close(slave)
    assert process.returncode == code, told
    assert (tree(older) == before) is (code == 1)


def test_with_a_yes_all_is_as_if_it_were_begun_today_and_the_content_as_it_was(older: Path, run: Run) -> None:
    content = {path: data for path, data in tree(older).items() if path.startswith(("plan", "people", "themes"))}
    (older / "mkdocs.yml").write_text("site_name: mine\n", "utf-8")
    (older / ".gitlab-ci.yml").unlink()
    ran = run("upgrade", older, "--yes")
    assert ran.exit_code == 0, ran.output
    assert "4 files changed." in ran.output
    assert ".gitlab-ci.yml stays as it is: you removed it. `--also .gitlab-ci.yml` takes the new one." in ran.output
    assert "mkdocs.yml stays" not in ran.output, "there is no news in it"
    wanted = scaffolding('No: "logo" & #co')
    after = {path: data.decode() for path, data in tree(older).items()}
    assert after.pop("mkdocs.yml") == "site_name: mine\n"
    assert {path: text for path, text in after.items() if path in wanted} == {
        path: text for path, text in wanted.items() if path not in {"mkdocs.yml", ".gitlab-ci.yml"}
    }
    assert content == {
        path: data for path, data in tree(older).items() if path.startswith(("plan", "people", "themes"))
    }
    assert run("upgrade", older).output == "Up to date.\n"
    assert run("upgrade", older, "--yes", "--also", "mkdocs.yml").exit_code == 0
    assert (older / "mkdocs.yml").read_text("utf-8") == wanted["mkdocs.yml"]


def test_a_programme_that_was_made_otherwise_gets_what_it_lacks(begun: Path, run: Run) -> None:
    """Such as one that `byline import posts` made of an archive."""
    for path in (RECORD, ".gitignore"):
        (begun / path).unlink()
    (begun / "mkdocs.yml").write_text("site_name: mine\n", "utf-8")
    ran = run("upgrade", begun, "--yes")
    assert ran.exit_code == 0, ran.output
    assert "mkdocs.yml stays as it is: it is not as Byline wrote it." in ran.output
    assert (begun / ".gitignore").is_file()
    assert (begun / "mkdocs.yml").read_text("utf-8") == "site_name: mine\n"


REFUSED = [
    (["--also", "nothing.yml"], "nothing.yml is none of these files"),
    (["--also", "plan/programme.md"], "plan/programme.md is none of these files"),
]


@pytest.mark.parametrize(("options", "words"), REFUSED)
def test_wrong_calls(begun: Path, run: Run, options: list[str], words: str) -> None:
    ran = run("upgrade", begun, *options)
    assert ran.exit_code == 2
    assert words in ran.output


def test_a_folder_without_a_programme(tmp_path: Path, run: Run) -> None:
    assert run("upgrade", tmp_path).exit_code == 2
