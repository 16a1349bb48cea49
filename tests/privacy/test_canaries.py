"""What nobody is to see is in nothing that a command prints: values of unknown fields, notes, and all that a file should not hold."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from byline.check import check
from byline.cli import main
from byline.commands.checking import FORMATS
from byline.load import load
from byline.pages import banner_of

BASE = Path(__file__).parents[1] / "cases" / "base"
UNKNOWN = (
    "zebra: Canary one\nlion: [Canary two, {tiger: Canary three}]\nsnake:\n  - Canary four\n  - |\n    Canary five\n"
)
NOTES = "x:\n  one: Canary six\n  two: [Canary seven,\n    Canary eight]\n  three: |\n    Canary nine\n# Canary ten\n"
WRONG = {
    "people/employees/ines-duarte.md": ("themes:\n", "themes:\n  - {theme: securty, why: a, agreed: never, zebra: Canary eleven}\n"),
    "people/influencers/rhea-lindqvist.md": (
        "themes:\n", "phone: Canary twelve\ne-mail: canary@example.org\nhow_we_feel: {Sentiment: Canary thirteen}\nthemes:\n",
    ),
    "plan/2026/why-passkeys.md": ("status:", "brief: {goal: fine, zebra: Canary fourteen, words: many}\nstatus:"),
    "themes/security.md": ("lead:", "kind: zebra\nled: Canary fifteen\nlead:"),
    "plan/programme.md": ("courses:", "cadence: {zebra: Canary sixteen, pieces_per_theme_per_quarter: few}\ncourses:"),
}  # fmt: skip
BROKEN = {
    "a note that never ends": 'x: {note: "Canary\n',
    "a note in the wrong column": "x:\n  one: Canary\n three: Canary\n",
    "a tab before a note": "x:\n\tone: Canary\n",
    "a colon within a note": "x:\n  one: Canary: Canary\n",
    "a note with an anchor": "x: {one: &canary Canary, two: *canary, three: !canary Canary}\n",
    "a note with an invisible letter": 'x: {one: Can\u200bary Canary, two: "\\u202eCanary"}\n',
    "a note twice": "x: {one: Canary, one: Canary}\n",
    "notes twice": "x: {one: Canary}\nx: {one: Canary}\n",
    "a note cut off": "x: {one: Canary}\nx2: we are #1 Canary\n",
    "a value twice": "zebra: Canary\nzebra: Canary\n",
    "values below that cannot be": "zebra:\n  - &a Canary\n  - we are #1 Canary\n  - {a: Canary, a: Canary}\n",
}  # fmt: skip
EVERY = [*(["check", "--format", form] for form in FORMATS), ["check"], ["check", "--strict"], ["check", "--diff"], ["check", "--fix"],
    ["check", "--add-ignores"], ["build"]]  # fmt: skip


@pytest.fixture
def programme(tmp_path, monkeypatch):
    monkeypatch.setenv("BYLINE_TODAY", "2026-03-01")
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    return Path(shutil.copytree(BASE, tmp_path / "programme"))


def insert(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), "utf-8")


def said(root: Path, command: list[str]) -> str:
    result = CliRunner().invoke(main, [command[0], str(root), *command[1:]])
    assert result.exit_code in {0, 1}, result.output
    assert result.output
    return result.output


@pytest.mark.parametrize("command", EVERY, ids=" ".join)
def test_values_of_unknown_fields(programme, command):
    for path, (old, new) in WRONG.items():
        insert(programme, path, old, new)
        insert(programme, path, "---\n", "---\n" + UNKNOWN + NOTES)
    assert "canary" not in said(programme, command).lower()


@pytest.mark.parametrize("front", BROKEN.values(), ids=BROKEN)
@pytest.mark.parametrize("path", ["people/employees/ines-duarte.md", "people/influencers/rhea-lindqvist.md"])
def test_files_that_cannot_be_read(programme, path, front):
    insert(programme, path, "---\n", "---\n" + front)
    for command in EVERY:
        assert "canary" not in said(programme, command).lower()


def test_the_banner_while_serving(programme):
    for path, (old, new) in WRONG.items():
        insert(programme, path, old, new)
        insert(programme, path, "---\n", "---\n" + UNKNOWN + NOTES)
    pages = banner_of(check(load(programme))).pages
    assert pages
    assert [page.path for page in pages if "canary" in page.text.lower()] == []


def test_files_beside_the_content(programme):
    for path in (
        "people/employees/.canary.md",
        "plan/canary.json",
        "themes/canary.bak",
        "plan/#canary#",
        "people/employees/canary.md~",
    ):
        (programme / path).write_text("canary", "utf-8")
    for command in EVERY[:-1]:
        assert "canary" not in said(programme, command).lower()


def test_a_fault_in_byline_itself(programme, monkeypatch):
    """A traceback holds lines of the code, and not what stood in the files."""
    insert(programme, "plan/programme.md", "---\n", "---\n" + NOTES)
    monkeypatch.setattr("byline.load.convert", None)
    result = CliRunner().invoke(main, ["check", str(programme)])
    assert result.exit_code == 2
    assert "Traceback" in result.output
    assert "canary" not in result.output.lower()
