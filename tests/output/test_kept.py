"""Findings as text and as JSON, of a programme that has one of everything wrong.

`BYLINE_KEEP=1 python -m pytest tests/output` writes what is expected anew, for a look at `git diff`. Only some rules are run, so that
a new one does not change what is kept.
"""

import datetime as dt
import json
from collections import Counter
from pathlib import Path

import click
import pytest

from byline.check import check
from byline.load import load
from byline.output import FORMATS, as_json, as_text, writer
from byline.rules import all_rules
from byline.told import PLAIN, Manner
from output.kept import same_as_kept

CASE = Path(__file__).parents[1] / "cases" / "one-of-everything"
RULES = (
    "DOC001",
    "DOC003",
    "DOC004",
    "DOC005",
    "DOC006",
    "DOC007",
    "DOC010",
    "CON006",
    "PYR001",
    "PYR007",
    "THM002",
    "THM003",
)


@pytest.fixture(scope="module")
def report():
    rules = [rule for rule in all_rules() if rule.code in RULES]
    return check(load(CASE, dt.date(2026, 3, 1)), rules)


@pytest.fixture(scope="module")
def text(report):
    return as_text.write(report)


@pytest.fixture(scope="module")
def data(report):
    return json.loads(as_json.write(report))


def test_text(text):
    same_as_kept(CASE / "expected.txt", text)


def test_json(report):
    same_as_kept(CASE / "expected.json", as_json.write(report))


def test_it_has_one_of_everything(data):
    assert {each["severity"] for each in data["findings"]} == {"error", "warning", "notice"}
    assert any(each["related"] for each in data["findings"])


class TestJson:
    def test_shape(self, data):
        assert list(data) == ["version", "today", "summary", "findings"]
        assert (data["version"], data["today"]) == (1, "2026-03-01")
        assert list(data["summary"]) == ["error", "warning", "notice", "files"]
        names = [
            "code",
            "severity",
            "message",
            "help",
            "why",
            "path",
            "line",
            "column",
            "end_line",
            "end_column",
            "fix",
            "related",
        ]
        assert all(list(each) == names for each in data["findings"])
        related = [entry for each in data["findings"] for entry in each["related"]]
        assert all(list(entry) == ["path", "line", "column", "message"] for entry in related)

    def test_order(self, data):
        order = [(each["path"], each["line"], each["column"], each["code"]) for each in data["findings"]]
        assert order == sorted(order)

    def test_sums(self, data):
        counts = Counter(each["severity"] for each in data["findings"])
        assert {name: data["summary"][name] for name in counts} == counts
        assert data["summary"]["files"] == len(list(CASE.rglob("*.md")))

    def test_places_are_in_the_files(self, data):
        for each in data["findings"]:
            lines = (CASE / each["path"]).read_text(encoding="utf-8").split("\n")
            assert 1 <= each["line"] <= each["end_line"] <= len(lines)
            assert 1 <= each["column"] <= len(lines[each["line"] - 1]) + 1
            assert each["line"] < each["end_line"] or each["column"] <= each["end_column"]

    def test_it_is_ascii_for_every_reader(self, report):
        assert as_json.write(report).isascii()


class TestText:
    def test_it_agrees_with_the_json(self, text, data):
        heads = [line for line in text.splitlines() if line[:1].strip() and line.rsplit(" ", 1)[-1] in RULES]
        places = [
            f"{each['path']}:{each['line']}:{each['column']}: {each['severity']} {each['code']}"
            for each in data["findings"]
        ]
        assert heads == places
        assert all(f"  {each['message']}\n" in text for each in data["findings"] if each["path"] != "themes/hostile.md")

    def test_the_last_line_sums_up(self, text, data):
        sums = data["summary"]
        last = text.splitlines()[-1]
        assert last.startswith(f"{sums['files']} files checked: {sums['error']} errors, {sums['warning']} warning")

    def test_colour_is_all_that_colour_adds(self, report, text):
        coloured = as_text.write(report, Manner(colour=True))
        assert "\x1b[31m" in coloured
        assert "\x1b[36m" in coloured
        assert click.unstyle(coloured) == text

    def test_no_control_character_reaches_a_terminal(self, report, text):
        for written in (text, as_json.write(report)):
            assert all(character.isprintable() or character == "\n" for character in written)


def test_what_is_private_is_not_shown(report, text):
    for written in (text, as_text.write(report, Manner(colour=True)), as_json.write(report)):
        for secret in ("never to be seen", "not this either", "12345678"):
            assert secret not in written


def test_fifty_findings_of_a_file_are_enough(tmp_path):
    (tmp_path / "themes").mkdir()
    for name, count in (("fifty", 50), ("more", 53)):
        fields = "".join(f"field-{number:02}: never to be seen\n" for number in range(1, count + 1))
        (tmp_path / "themes" / f"{name}.md").write_text(f"---\n{fields}---\n", encoding="utf-8")
    unknown = [rule for rule in all_rules() if rule.code == "DOC005"]
    report = check(load(tmp_path, dt.date(2026, 3, 1)), unknown)
    text = as_text.write(report)
    assert text.count("field-50") == 2
    assert "field-51" not in text
    assert "\nthemes/more.md: and 3 more\n" in text
    assert "themes/fifty.md: and" not in text
    assert text.endswith(
        "2 files checked: 103 errors, 0 warnings, 0 notices. `byline explain CODE` tells more about a rule.\n"
    )
    assert len(json.loads(as_json.write(report))["findings"]) == 103


def test_each_way_has_a_name(report, text):
    assert writer("full")(report, PLAIN) == text
    assert writer("json")(report, PLAIN) == as_json.write(report)
    assert next(iter(FORMATS)) == "full"
