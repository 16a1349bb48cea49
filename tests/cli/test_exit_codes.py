"""Exit codes: 0 clean, 1 findings, 2 a wrong call or set-up (as ruff has them)."""

import socket

import pytest

from byline import building
from byline import check as checking

TODAY = "--today=2026-03-01"


FAULTS = {
    "none": ("reviewed: 2026-01-20", "reviewed: 2026-01-21"),
    "warning": ("lead: ines-duarte\n", ""),
    "error": ("lead: ines-duarte", "laed: ines-duarte"),
}
CODES = [
    # fault      options                             exit code
    ("none", [], 0),
    ("none", ["--strict"], 0),
    ("none", ["--fail-on", "warning"], 0),
    ("warning", [], 0),
    ("warning", ["--fail-on", "error"], 0),
    ("warning", ["--strict"], 1),
    ("warning", ["--fail-on", "warning"], 1),
    ("warning", ["--fail-on", "notice"], 1),
    ("warning", ["--strict", "--fail-on", "error"], 0),
    ("error", [], 1),
    ("error", ["--strict"], 1),
    ("error", ["--fail-on", "error"], 1),
    ("error", ["--format", "json"], 1),
]


@pytest.mark.parametrize(("fault", "options", "code"), CODES)
def test_check(run, programme, fault, options, code):
    file = programme / "themes" / "security.md"
    file.write_text(file.read_text(encoding="utf-8").replace(*FAULTS[fault]), encoding="utf-8")
    result = run("check", programme, TODAY, *options)
    assert result.exit_code == code, result.output
    assert result.stderr == ""


def test_notices_fail_only_when_asked(run, programme):
    (programme / "people/influencers/rhea-lindqvist.md").unlink()
    person = programme / "people/employees/ines-duarte.md"
    person.write_text(
        person.read_text(encoding="utf-8").replace("role: thought-leader", "role: social-savvy"), encoding="utf-8"
    )
    piece = programme / "plan/2026/a-till-of-ones-own.md"
    piece.unlink()
    (programme / "themes/security.md").write_text(
        (programme / "themes/security.md")
        .read_text(encoding="utf-8")
        .replace("lead: ines-duarte\n", "")
        .replace("ignore: {", "ignore: {THM003: we choose in May, "),
        encoding="utf-8",
    )
    result = run("check", programme, TODAY, "--strict")
    assert " 1 notice" in result.output or " notices" in result.output
    assert result.exit_code == 0, result.output
    assert run("check", programme, TODAY, "--fail-on", "notice").exit_code == 1


WRONG = [
    # what it is about                 arguments                                            part of what is said
    ("no such command", ["chekc"], "chekc"),
    ("no such option", ["check", "--stric"], "--strict"),
    ("no such folder", ["check", "nowhere"], "nowhere"),
    ("a file, no folder", ["check", "README"], "is a file"),
    ("no programme there", ["check", "empty"], "no programme"),
    ("bad day", ["check", "programme", "--today", "yesterday"], "--today is not a day"),
    ("day without a month's zero", ["check", "programme", "--today", "2026-3-1"], "YYYY-MM-DD"),
    ("day in ISO's short form", ["check", "programme", "--today", "20260301"], "YYYY-MM-DD"),
    ("week", ["check", "programme", "--today", "2026-W10-7"], "YYYY-MM-DD"),
    ("day that does not exist", ["check", "programme", "--today", "2026-02-30"], "--today is not a day"),
    ("day in other digits", ["check", "programme", "--today", "٢٠٢٦-٠٣-٠١"], "--today is not a day"),
    ("day far off", ["check", "programme", "--today", "0001-01-01"], "1970 to 2100"),
    ("unknown severity", ["check", "programme", "--fail-on", "fatal"], "fatal"),
    ("unknown format", ["check", "programme", "--format", "xml"], "xml"),
    ("build without mkdocs.yml", ["build", "programme", TODAY], "mkdocs.yml"),
    ("serve without mkdocs.yml", ["serve", "programme", TODAY], "mkdocs.yml"),
    ("build of nothing", ["build", "empty"], "no programme"),
    ("pages of nothing", ["pages", "out", "--path", "empty"], "no programme"),
    ("port too high", ["serve", "programme", "--port", "70000"], "70000"),
    ("unknown rule", ["explain", "XYZ999"], "XYZ999"),
    ("explain what?", ["explain"], "CODE"),
]


@pytest.mark.parametrize(("arguments", "says"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_a_wrong_call(run, programme, monkeypatch, arguments, says):
    monkeypatch.chdir(programme.parent)
    (programme.parent / "empty").mkdir()
    (programme.parent / "README").write_text("Not a folder.", encoding="utf-8")
    result = run(*arguments)
    assert result.exit_code == 2, result.output
    assert says in result.stderr
    assert result.stdout == ""
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BYLINE_TODAY", "soon"),
        ("SOURCE_DATE_EPOCH", "now"),
        ("SOURCE_DATE_EPOCH", "9" * 30),
        ("SOURCE_DATE_EPOCH", "-99999999999"),
    ],
)
def test_a_wrong_day_in_the_environment_is_named(run, programme, name, value):
    result = run("check", programme, **{name: value})
    assert result.exit_code == 2
    assert name in result.stderr


def test_a_port_that_is_taken(run, programme):
    (programme / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        result = run("serve", programme, TODAY, "--port", port)
    assert result.exit_code == 2
    assert f"127.0.0.1:{port}" in result.stderr
    assert f"--port {port + 1}" in result.stderr


def test_a_fault_of_byline_itself_is_no_finding(run, programme, monkeypatch):
    def fails(*_):
        raise KeyError("oops")

    monkeypatch.setattr(checking, "check", fails)
    result = run("check", programme, TODAY)
    assert result.exit_code == 2
    assert "KeyError: 'oops'" in result.stderr
    assert "fault in byline itself" in result.stderr


def test_a_disk_that_fails_is_named(run, programme, monkeypatch):
    def fails(*_):
        raise PermissionError(13, "Permission denied", "plan/2026")

    monkeypatch.setattr(checking, "check", fails)
    result = run("check", programme, TODAY)
    assert (result.exit_code, result.stderr) == (2, "Error: plan/2026: Permission denied.\n")


def test_a_site_that_cannot_be_written_is_named_with_the_place_that_forbids_it(run, programme, monkeypatch):
    def fails(*_, **__):
        raise PermissionError(13, "Permission denied", str(programme.parent))

    monkeypatch.setattr(building, "build_site", fails)
    (programme / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    result = run("build", programme, TODAY, "--site-dir", "public")
    assert result.exit_code == 2
    assert result.stderr.endswith(
        f"Error: public could not be written: Permission denied ({programme.parent}). What was there stays as it was.\n"
    )


def test_errors_stop_a_build_and_say_so(run, broken):
    (broken / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    result = run("build", broken, TODAY)
    assert result.exit_code == 1
    assert "DOC005" in result.stderr
    assert "Nothing was written" in result.stderr
    assert "notice" not in result.stderr
    assert not (broken / "site").exists()


def test_warnings_stop_a_strict_build(run, programme):
    file = programme / "themes" / "security.md"
    file.write_text(file.read_text(encoding="utf-8").replace("lead: ines-duarte\n", ""), encoding="utf-8")
    (programme / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    result = run("build", programme, TODAY, "--strict")
    assert result.exit_code == 1
    assert "THM003" in result.stderr
