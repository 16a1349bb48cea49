"""What byline prints is UTF-8 in every locale, and coloured on terminals only."""

import io
import json
import os
import pty
import subprocess
import sys

import pytest

from byline.commands.programme import in_colour

NARROW = [
    {"LANG": "C", "LC_ALL": "C"},
    {"LC_ALL": "POSIX", "PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "latin-1:strict"},
]


@pytest.fixture
def chinese(programme):
    """Give a programme with an error in a file whose name and text are Chinese, with an emoji beside."""
    (programme / "people/employees/王芳.md").write_text(
        "---\njob: Ingénieure\ndepartment: 平台\nname: 王芳\nleft: 明天 🦉\n---\n", encoding="utf-8"
    )
    return programme


@pytest.mark.parametrize("env", NARROW, ids=lambda env: " ".join(f"{name}={value}" for name, value in env.items()))
def test_utf_8_in_every_locale(spawn, chinese, env):
    result = spawn("-m", "byline", "check", chinese, "--today=2026-03-01", **env)
    assert (result.returncode, result.stderr) == (1, b"")
    assert "people/employees/王芳.md:5:7: error DOC006" in result.stdout.decode("utf-8")
    assert "5 | left: 明天 🦉" in result.stdout.decode("utf-8")


def test_json_in_a_narrow_locale(spawn, chinese):
    result = spawn("-m", "byline", "check", chinese, "--today=2026-03-01", "--format=json", **NARROW[1])
    assert (result.returncode, result.stderr) == (1, b"")
    assert {each["path"] for each in json.loads(result.stdout)["findings"]} >= {"people/employees/王芳.md"}


def test_a_locale_in_which_file_names_are_no_text(spawn, chinese):
    result = spawn(
        "-m", "byline", "check", chinese, "--today=2026-03-01", LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0"
    )
    assert (result.returncode, result.stderr) == (1, b"")
    assert "DOC006" in result.stdout.decode("utf-8")


@pytest.mark.parametrize("env", NARROW, ids=" ".join)
def test_trouble_is_utf_8_as_well(spawn, programme, env):
    result = spawn("-m", "byline", "check", programme / "有", **env)
    assert result.returncode == 2
    assert b"Traceback" not in result.stderr
    assert "有" in result.stderr.decode("utf-8")


@pytest.mark.skipif(sys.platform == "darwin", reason="file names are UTF-8 there")
def test_a_file_name_that_is_no_text(spawn, programme):
    (programme / os.fsdecode(b"plan/2026/caf\xe9.md")).write_text("---\ntitle: x\n---\n", encoding="utf-8")
    for form in ("full", "json"):
        result = spawn("-m", "byline", "check", programme, "--today=2026-03-01", "--format", form, LC_ALL="C.UTF-8")
        assert (result.returncode, result.stderr) == (1, b"")
        assert "DOC009" in result.stdout.decode("utf-8")


def test_a_reader_who_has_seen_enough(programme, environment):
    ours, theirs = os.pipe()
    os.close(ours)
    command = [sys.executable, "-m", "byline", "check", str(programme), "--today=2026-03-01"]
    result = subprocess.run(command, stdout=theirs, stderr=subprocess.PIPE, env=environment, timeout=60, check=False)
    os.close(theirs)
    assert b"Traceback" not in result.stderr
    assert b"fault in byline" not in result.stderr


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("stream", "no_color", "colour"),
    [
        (Terminal(), None, True),
        (Terminal(), "1", False),
        (Terminal(), "0", False),
        (Terminal(), "", True),
        (io.StringIO(), None, False),
    ],
)
def test_colour_on_terminals_only(monkeypatch, stream, no_color, colour):
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    if no_color is not None:
        monkeypatch.setenv("NO_COLOR", no_color)
    assert in_colour(stream) is colour


@pytest.mark.parametrize(
    ("env", "on_terminal", "elsewhere"),
    [
        ({"TERM": "dumb"}, False, False),
        ({"TERM": "xterm"}, True, False),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, True, True),
        ({"FORCE_COLOR": ""}, True, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
    ],
)
def test_colour_as_the_environment_wants_it(monkeypatch, env, on_terminal, elsewhere):
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    assert (in_colour(Terminal()), in_colour(io.StringIO())) == (on_terminal, elsewhere)


@pytest.mark.parametrize(("env", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colour_on_a_real_terminal(programme, environment, env, coloured):
    (programme / "themes/security.md").write_text("", encoding="utf-8")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "byline", "check", str(programme), "--today=2026-03-01"]
    with subprocess.Popen(command, stdout=theirs, env={**environment, "TERM": "xterm", **env}) as process:
        os.close(theirs)
        text = b"".join(chunks(ours))
        process.wait(timeout=60)
    os.close(ours)
    assert b"DOC002" in text
    assert (b"\x1b[" in text) is coloured


def chunks(handle):
    """Read a terminal until nobody writes to it any more."""
    while True:
        try:
            yield os.read(handle, 65536)
        except OSError:
            return


def test_no_colour_into_a_pipe(spawn, chinese):
    assert b"\x1b[" not in spawn("-m", "byline", "check", chinese, "--today=2026-03-01").stdout
