"""`byline init`: a programme of one's own that the check passes at once, and that nothing is written over for."""

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import Result

from byline.load import load
from byline.starting.beginning import person_in
from byline.starting.questions import NoAnswer
from byline.theme_files import SCRIPT, STYLESHEETS
from websites import ROOT, tree

BIN = Path(sys.executable).parent
AROUND = [
    ".byline-scaffolding", ".editorconfig", ".github/workflows/comment.yml", ".github/workflows/content.yml", ".gitignore", ".gitlab-ci.yml", ".pre-commit-config.yaml",
    ".vscode/extensions.json", ".vscode/settings.json", ".vscode/tasks.json", "README.md", "mkdocs.yml",
]  # fmt: skip
Run = Callable[..., Result]


def test_what_is_begun_passes_the_check(begun: Path, run: Run) -> None:
    checked = run("check", begun, "--strict")
    assert checked.exit_code == 0, checked.output
    plan = load(begun)
    assert plan.programme.organisation == 'No: "logo" & #co'
    assert [theme.title for theme in plan.themes.values()] == ["Warm homes"]
    assert {(each.name, each.job, each.department) for each in plan.employees.values()} == {
        ("Ana Jansen", "Head of web care", "Service"),
        ("李娜", "Tester, on roofs", "Grid"),
    }


def test_all_files_are_told_and_none_is_an_example(begun: Path) -> None:
    content = [
        "people/employees/ana-jansen.md",
        "people/employees/李娜.md",
        "people/influencers/.gitkeep",
        "plan/programme.md",
    ]
    assert sorted(tree(begun)) == sorted([*AROUND, *content, "themes/warm-homes.md"])
    assert b"[[" not in b"".join(data for path, data in tree(begun).items() if path not in content)


LEAST = [
    (["--organisation", "Ours"], "en", 0, 0),
    (["--organisation", "Onze", "--language", "nl"], "nl", 0, 0),
    (["--organisation", "我们", "--language", "zh", "--person", "李娜, 测试, 电网"], "zh", 0, 1),
    (
        ["--organisation", "null", "--theme", "x: y", "--promise", "#", "--audience", "- a", "--relevance", "'"],
        "en",
        1,
        0,
    ),
]


@pytest.mark.parametrize(("options", "language", "themes", "people"), LEAST)
def test_little_is_enough(
    tmp_path: Path, run: Run, options: list[str], language: str, themes: int, people: int
) -> None:
    assert run("init", tmp_path, *options).exit_code == 0
    checked, plan = run("check", tmp_path, "--strict"), load(tmp_path)
    assert checked.exit_code == 0, checked.output
    assert (plan.programme.organisation, plan.programme.language) == (options[1], language)
    assert (len(plan.themes), len(plan.employees)) == (themes, people)
    settings = yaml.safe_load((tmp_path / "mkdocs.yml").read_text("utf-8"))
    assert settings["site_name"] == options[1]


REFUSED = [
    ([], "Nobody is here to answer. Say it with options: --organisation."),
    (["--theme", "Warm homes"], "--organisation, --promise, --audience, --relevance."),
    (["--organisation", "  "], "--organisation: This can't be left open."),
    (["--organisation", "Ours", "--person", "Ana Jansen"], "--person: Write name, job and department"),
    (["--organisation", "Ours\u202e"], "the check would not pass"),
    (["--organisation", "Ours", "--language", "fr"], "'fr' is not one of"),
]


@pytest.mark.parametrize(("options", "words"), REFUSED)
def test_what_cannot_be_is_said_and_nothing_is_written(
    tmp_path: Path, run: Run, options: list[str], words: str
) -> None:
    ran = run("init", tmp_path / "ours", *options)
    assert ran.exit_code == 2
    assert words in ran.output
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "path",
    [
        "mkdocs.yml",
        ".github/workflows/content.yml",
        "plan/programme.md",
        "README.md",
        ".byline-scaffolding",
        ".github",
        "plan",
    ],
)
def test_nothing_is_written_over(tmp_path: Path, run: Run, options: list[str], path: str) -> None:
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_text("mine", "utf-8")
    ran = run("init", tmp_path, *options)
    assert ran.exit_code == 2
    assert f"{path} is there already. Nothing was written" in ran.output
    assert tree(tmp_path) == {path: b"mine"}


@pytest.mark.parametrize("text", ["", "Ana", "Ana, Baker", "Ana,,Bread", ", Baker, Bread"])
def test_who_is_not_told_whole(text: str) -> None:
    with pytest.raises(NoAnswer):
        person_in(text)


def test_questions_at_a_terminal(tmp_path: Path) -> None:
    master, slave = pty.openpty()
    command = [sys.executable, "-m", "byline", "init", str(tmp_path)]
    with subprocess.Popen(command, stdin=slave, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        os.write(master, b"\nOurs\n\nAna\nAna Jansen, Baker, Bread\nBob Kay, Cook, Soup\n\n")
        output, _ = process.communicate(timeout=60)
    os.close(master)
    os.close(slave)
    assert process.returncode == 0, output
    assert set(load(tmp_path).employees) == {"ana-jansen", "bob-kay"}


def test_the_plugin_brings_what_this_repository_lists(begun: Path) -> None:
    own, listed = (yaml.safe_load((folder / "mkdocs.yml").read_text("utf-8")) for folder in (begun, ROOT))
    assert listed["extra_css"] == list(STYLESHEETS)
    assert listed["extra_javascript"] == [{"path": SCRIPT, "defer": True}]
    for name in ("nav", "markdown_extensions", "validation", "extra"):
        assert own[name] == listed[name]
    assert own["theme"] == {name: value for name, value in listed["theme"].items() if name != "custom_dir"}
    assert own["plugins"] == [*listed["plugins"], "byline"]
