"""The settings for editors, in `.vscode` and in the handbook: they can be read, and what they start is there."""

import datetime as dt
import json
import re
import tomllib
from pathlib import Path

import pytest

from byline.check import check
from byline.cli import main
from byline.load import load
from byline.output import writer

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "templates/pages/handbook/editors.md.j2").read_text("utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


FOLDERS = pytest.mark.parametrize("folder", [".vscode", "templates/start/dot_vscode"], ids=["ours", "begun"])


def settings(name, folder=".vscode"):
    return json.loads((ROOT / folder / f"{name}.json").read_text("utf-8"))


@FOLDERS
def test_the_editor_lists_what_the_check_finds(folder):
    task = next(each for each in settings("tasks", folder)["tasks"] if each["label"] == "byline check")
    pattern = task["problemMatcher"]["pattern"]
    *lines, _ = writer("concise")(check(load(ROOT, dt.date(2026, 11, 22)))).splitlines()
    assert lines
    found = [re.match(pattern["regexp"], line) for line in lines]
    assert None not in found
    assert all((ROOT / each[pattern["file"]]).is_file() and each[pattern["line"]].isdigit() for each in found)
    assert {each[pattern["severity"]] for each in found} <= {"error", "warning", "notice"}


@FOLDERS
def test_the_editor_starts_a_command_that_there_is(folder):
    known = settings("settings", folder)
    assert known["glspc.server.command"] == "byline"
    assert known["glspc.server.commandArguments"][0] in main.commands
    assert "zsol.vscode-glspc" in settings("extensions", folder)["recommendations"]


def test_tasks_of_a_begun_programme_need_nothing_but_byline():
    tasks = settings("tasks", "templates/start/dot_vscode")["tasks"]
    assert {each["command"] for each in tasks} == {"byline"}
    assert {each["args"][0] for each in tasks} <= main.commands.keys()


@FOLDERS
def test_the_handbook_shows_the_settings_of_the_folder(folder):
    shown = json.loads(next(text for language, text in BLOCKS if language == "json"))
    known = settings("settings", folder)
    assert all(known[name] == value for name, value in shown.items() if name.startswith("glspc."))
    assert known["[markdown]"]["editor.quickSuggestions"] == shown["[markdown]"]["editor.quickSuggestions"]


@pytest.mark.parametrize(("language", "text"), BLOCKS)
def test_what_the_handbook_shows_can_be_read(language, text):
    if language == "json":
        assert json.loads(text)
    elif language == "toml":
        assert tomllib.loads(text)["language-server"]["byline"] == {"command": "byline", "args": ["lsp"]}
    started = re.findall(
        r'byline"?,? (?:"args": \[)?"?(lsp|check|completion)\b|"byline", "(lsp)"|args = \["(lsp)"\]', text
    )
    assert all(name in main.commands for names in started for name in names if name)
