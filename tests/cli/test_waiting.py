"""Work that takes longer than a second shows on a terminal, and on nothing else; nothing of it stays."""

import contextlib
import datetime as dt
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from byline import building
from byline.check import check
from byline.commands.waiting import Display, is_watched, waiting
from byline.load import load

pty = pytest.importorskip("pty", reason="terminals can be made on Unix only")


class Clock:
    """Gives a time that only moves when it is told to."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def terminal(monkeypatch):
    """Give a terminal to write on, and what reads what arrived there."""
    ours, theirs = pty.openpty()
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("CI", "TERM", "_BYLINE_COMPLETE"):
        monkeypatch.delenv(name, raising=False)
    with os.fdopen(theirs, "w", encoding="utf-8") as stream:
        yield stream, lambda: os.read(ours, 4096).decode()
    os.close(ours)


def seen(read, stream):
    """Give what arrived so far; a mark is written behind it, so that reading never waits."""
    stream.write("|")
    stream.flush()
    text = read()
    while not text.endswith("|"):
        text += read()
    return text[:-1]


def screen(text):
    """Give the line that a terminal shows in the end."""
    line = ""
    for part in text.split("\r"):
        line = part + line[len(part) :]
    return line.rstrip()


def test_nothing_shows_before_a_second_has_passed(terminal, clock):
    stream, read = terminal
    display = Display(stream, "Reading", clock)
    display.on("Reading")(10, 5000)
    clock.now = 0.99
    display.look()
    display.clear()
    assert seen(read, stream) == ""


def test_a_bar_shows_after_it_moves_on_and_is_gone_at_the_end(terminal, clock):
    stream, read = terminal
    display = Display(stream, "Reading", clock)
    step = display.on("Reading")
    step(1250, 5000)
    clock.now = 1.0
    display.look()
    first = seen(read, stream)
    assert screen(first).startswith("Reading  [#########---")
    assert screen(first).endswith("1250/5000")
    step(2500, 5000)
    display.look()
    assert "2500/5000" in seen(read, stream)
    display.clear()
    last = seen(read, stream)
    assert screen(first + last) == ""
    assert last.endswith("\r")


def test_what_can_not_be_counted_shows_the_seconds(terminal, clock):
    stream, read = terminal
    display = Display(stream, "Building the site", clock)
    clock.now = 12.3
    display.look()
    assert seen(read, stream) == "\rBuilding the site ... 12 s"


def test_a_shorter_line_leaves_nothing_of_a_longer_one(terminal, clock):
    stream, read = terminal
    display = Display(stream, "Reading", clock)
    clock.now = 2
    display.on("Reading")(1, 2)
    display.look()
    display.on("Checking")
    display.look()
    assert screen(seen(read, stream)) == "Checking ... 2 s"


def test_a_line_is_never_wider_than_the_terminal(terminal, clock, monkeypatch):
    monkeypatch.setenv("COLUMNS", "20")
    stream, read = terminal
    display = Display(stream, "Reading", clock)
    display.on("Reading")(1, 2)
    clock.now = 2
    display.look()
    assert len(screen(seen(read, stream))) == 19


def test_it_has_no_colour_and_no_codes(terminal, clock):
    stream, read = terminal
    display = Display(stream, "Reading", clock)
    display.on("Reading")(1, 2)
    clock.now = 2
    display.look()
    display.clear()
    assert "\x1b" not in seen(read, stream)


def test_a_terminal_that_has_gone_stops_nothing(terminal, clock):
    with os.fdopen(os.dup(terminal[0].fileno()), "w", encoding="utf-8") as stream:
        pass
    display = Display(stream, "Reading", clock)
    clock.now = 2
    display.look()
    display.clear()


def test_the_line_comes_by_itself_while_work_goes_on(terminal, clock, monkeypatch):
    stream, read = terminal
    monkeypatch.setattr(sys, "stderr", stream)
    with waiting("Building the site", clock):
        clock.now = 3
        shown = read()  # waits for the line
    assert "Building the site ... 3 s" in shown
    assert screen(shown + seen(read, stream)) == ""


def test_it_is_gone_as_well_where_the_work_is_stopped(terminal, clock, monkeypatch):
    stream, read = terminal
    monkeypatch.setattr(sys, "stderr", stream)
    shown = []

    def stopped():
        with waiting("Importing", clock):
            clock.now = 3
            shown.append(read())
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert screen(shown[0]) == "Importing ... 3 s"
    assert screen(shown[0] + seen(read, stream)) == ""


@pytest.mark.parametrize(
    ("environment", "is_seen"),
    [
        ({}, True),
        ({"TERM": "xterm"}, True),
        ({"NO_COLOR": "1"}, True),  # it has no colour
        ({"CI": "false"}, True),
        ({"CI": "true"}, False),
        ({"CI": "1"}, False),
        ({"TERM": "dumb"}, False),
        ({"_BYLINE_COMPLETE": "bash_complete"}, False),
    ],
)
def test_nobody_watches_in_ci_on_a_dumb_terminal_or_while_a_shell_completes(terminal, environment, is_seen):
    assert is_watched(terminal[0], environment) is is_seen


def test_where_nobody_watches_nothing_is_begun(terminal, clock, monkeypatch):
    stream, read = terminal
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("CI", "true")
    before = threading.active_count()
    with waiting("Importing", clock) as display:
        clock.now = 3
        display.on("Reading")(1, 2)
        assert threading.active_count() == before
    assert seen(read, stream) == ""


def test_nobody_watches_a_file(tmp_path):
    with (tmp_path / "log").open("w") as file:
        assert not is_watched(file, {})


def test_reading_and_checking_tell_every_step(programme):
    read, ruled = [], []
    plan = load(programme, step=lambda *at: read.append(at))
    report = check(plan, step=lambda *at: ruled.append(at))
    assert read == [(number, report.files) for number in range(report.files)]
    assert [number for number, _ in ruled] == list(range(ruled[0][1]))


def test_a_build_prints_nothing_while_it_is_waited_for(programme, monkeypatch, capsys):
    happened = []

    def generated(command, **_):
        happened.append("generated")
        site = Path(command[command.index("--site-dir") + 1])
        site.mkdir()
        (site / "index.html").write_text("", encoding="utf-8")
        return subprocess.CompletedProcess(command, 0, stderr=b"A word of the generator.")

    @contextlib.contextmanager
    def meanwhile():
        yield
        happened.append("".join(capsys.readouterr()))

    monkeypatch.setattr(subprocess, "run", generated)
    assert building.build_site(programme, programme / "site", dt.date(2026, 3, 1), meanwhile=meanwhile) == 0
    assert happened == ["generated", ""]
    assert capsys.readouterr().err == "A word of the generator."
