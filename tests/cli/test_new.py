"""`byline new`: a file of each kind, by options and by questions; checked at once, and nothing is ever written over."""

import datetime as dt
import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from byline import identity
from byline.cli import main
from byline.load import load
from byline.starting.new_file import new_file

BASE = Path(__file__).parents[1] / "cases" / "base"
TODAY = ("--today", "2026-03-01")
PLAN = load(BASE, dt.date(2026, 3, 1))
OPTIONS = {
    "theme": [
        "--title",
        "Nobody waits",
        "--promise",
        "Be there.",
        "--audience",
        "cooks, bakers",
        "--relevance",
        "It costs.",
    ],
    "employee": [
        "--name",
        "Zoë Ł. SSen",
        "--job",
        "Baker",
        "--department",
        "Bread",
        "--theme",
        "sec",
        "--why",
        "Bakes.",
        "--agreed",
        "2026-02-20",
    ],
    "influencer": [
        "--name",
        "Ada Moss",
        "--type",
        "mass-m",
        "--theme",
        "security",
        "--owner",
        "ines",
        "--why",
        "Writes: well.",
        "--found",
        "event",
    ],
    "piece": [
        "--title",
        "no: yes #3",
        "--format",
        "whi",
        "--theme",
        "security",
        "--face",
        "ines",
        "--planned",
        "2026-Q4",
    ],
}
PATHS = {
    "theme": "themes/nobody-waits.md",
    "employee": "people/employees/zoe-l-ssen.md",
    "influencer": "people/influencers/ada-moss.md",
    "piece": "plan/2026/no-yes-3.md",
}


@pytest.fixture
def root(tmp_path):
    return Path(shutil.copytree(BASE, tmp_path / "programme"))


@pytest.fixture
def new(root):
    def run(*arguments):
        ran = CliRunner().invoke(main, ["new", *arguments, "--path", str(root), *TODAY])
        return ran.exit_code, ran.output

    return run


@pytest.mark.parametrize("kind", OPTIONS)
def test_a_new_file_passes_the_check(root, new, kind):
    assert new(kind, *OPTIONS[kind]) == (0, f"{PATHS[kind]}\n")
    checked = CliRunner().invoke(main, ["check", str(root), *TODAY, "--format", "concise"])
    assert checked.exit_code == 0, checked.output
    assert [line for line in checked.output.splitlines() if line.startswith(PATHS[kind]) and " error " in line] == []


@pytest.mark.parametrize("kind", OPTIONS)
def test_what_a_new_file_looks_like(root, new, kind):
    new(kind, *OPTIONS[kind])
    kept = Path(__file__).parent / "snapshots" / f"new-{kind}.md"
    text = (root / PATHS[kind]).read_text("utf-8")
    if os.environ.get("BYLINE_KEEP"):
        kept.write_text(text, "utf-8")
    assert text == kept.read_text("utf-8")


@pytest.mark.parametrize("kind", OPTIONS)
def test_every_remark_is_a_field_that_can_be_uncommented(root, new, kind):
    new(kind, *OPTIONS[kind])
    file = root / PATHS[kind]
    names = [line[2:].partition(":")[0] for line in file.read_text("utf-8").splitlines() if line.startswith("# ")][:-1]
    thing = next(each for each in load(root).things if each.path == PATHS[kind])
    assert names
    assert set(names) <= set(thing.__struct_fields__)


def test_the_same_once_more_gets_a_number(new):
    new("piece", *OPTIONS["piece"])
    assert new("piece", *OPTIONS["piece"]) == (0, "plan/2026/no-yes-3-2.md\n")


def test_an_id_of_ones_own(new):
    assert new("piece", *OPTIONS["piece"], "--id", "third-time") == (0, "plan/2026/third-time.md\n")


REFUSED = [
    (["piece", *OPTIONS["piece"], "--id", "why-passkeys"], "is taken"),
    (["piece", *OPTIONS["piece"], "--id", "../x"], "has other characters"),
    (["piece", "--title", "x"], "Nobody is here to answer. Say it with options: --format, --theme, --face."),
    (
        ["piece", "--title", "x", "--format", "blogging", "--theme", "security", "--face", "ines"],
        "There is no `blogging`.",
    ),
    (
        ["piece", "--title", "x", "--format", "blog", "--theme", "nothing", "--face", "ines"],
        "--theme: There is no `nothing`. There is: security.",
    ),
    (
        ["piece", "--title", " ", "--format", "blog", "--theme", "security", "--face", "ines"],
        "--title: This can't be left open.",
    ),
    (
        ["piece", "--title", "x", "--format", "blog", "--theme", "security", "--face", "ines", "--planned", "soon"],
        "--planned: `soon`",
    ),
    (["employee", "--name", "x", "--job", "y", "--department", "z", "--theme", "security"], "--why, --agreed"),
    (
        [
            "employee",
            "--name",
            "x",
            "--job",
            "y",
            "--department",
            "z",
            "--theme",
            "security",
            "--why",
            "w",
            "--agreed",
            "2026-02-30",
        ],
        "--agreed:",
    ),
]


@pytest.mark.parametrize(("arguments", "words"), REFUSED)
def test_what_cannot_be_is_said_and_nothing_is_written(root, new, arguments, words):
    before = sorted(root.rglob("*"))
    code, output = new(*arguments)
    assert code == 2
    assert words in output
    assert sorted(root.rglob("*")) == before


def test_a_file_that_is_there_stays(root, new):
    file = root / "people" / "employees" / "zoe-l-ssen.md"
    file.write_text("mine", "utf-8")  # no front matter: its id is taken all the same
    assert new("employee", *OPTIONS["employee"]) == (0, "people/employees/zoe-l-ssen-2.md\n")
    assert file.read_text("utf-8") == "mine"


def test_questions_at_a_terminal_are_asked_until_they_are_answered(root):
    master, slave = pty.openpty()
    command = [sys.executable, "-m", "byline", "new", "piece", "--path", str(root), *TODAY]
    with subprocess.Popen(command, stdin=slave, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        os.write(master, b"Ten tills\nblgo\nblog\nsecurity\nines\n\n\n")
        output, _ = process.communicate(timeout=60)
    os.close(master)
    os.close(slave)
    assert output.decode().splitlines()[-1].endswith("plan/2026/ten-tills.md")
    assert load(root).pieces["ten-tills"].format == "blog"


@settings(max_examples=100, deadline=None)
@given(words=st.text(min_size=1, max_size=120))
def test_whatever_it_is_called_the_id_is_a_good_one(words):
    """What no id can be made of gets the name of its kind."""
    answers = {
        "title": words,
        "format": "blog",
        "theme": "security",
        "face": "ines-duarte",
        "part": "author",
        "planned": "",
    }
    path, _ = new_file(PLAN, "piece", answers)
    assert identity.fault(path.removeprefix("plan/2026/").removesuffix(".md")) == ""
