"""Each way of writing findings, kept beside the tests, and read back by another reader."""

import json
import re
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from fluidattacks_core.sarif import SarifLog
from hypothesis import given
from hypothesis import strategies as st

from byline.findings import Finding, Place, Severity, Span
from byline.output import FORMATS, writer
from byline.told import Manner, words, worst_first
from output.hard import FILES, RULES, report
from output.kept import same_as_kept

KEPT = Path(__file__).parent / "kept"
MANNER = Manner(prefix="content/", changed=frozenset({"themes/commands.md"}))
ENDINGS = {"json": "json", "gitlab": "json", "sarif": "json", "rdjson": "json", "junit": "xml", "markdown": "md"}
COMMAND = re.compile(r"^::(error|warning|notice) (.*?)::(.*)$")


@pytest.fixture(scope="module")
def hard():
    return report()


@pytest.fixture(scope="module")
def written(hard):
    return {form: writer(form)(hard, MANNER) for form in FORMATS}


@pytest.mark.parametrize("form", FORMATS)
def test_kept(written, form):
    same_as_kept(KEPT / f"{form}.{ENDINGS.get(form, 'txt')}", written[form])


def test_the_programme_is_hard_indeed(hard):
    assert {finding.code for finding in hard.findings} == set(RULES)
    assert {finding.severity for finding in hard.findings} == set(Severity)


@pytest.mark.parametrize("form", FORMATS)
class TestSafety:
    def test_nothing_invisible(self, written, form):
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", written[form])

    def test_nothing_private(self, written, form):
        assert "SECRET" not in written[form]

    def test_no_line_is_taken_for_a_command(self, written, form):
        own = COMMAND if form == "github" else re.compile("(?!)")
        for line in written[form].splitlines():
            assert own.match(line) or not line.strip().startswith("::"), line
            assert "##[" not in line
            assert "##vso[" not in line

    def test_ends_with_one_line_end(self, written, form):
        assert written[form].endswith("\n")
        assert not written[form].endswith("\n\n")


@given(st.text(max_size=60))
def test_any_words(text):
    told = words(text)
    assert "\n" not in told
    assert not told.strip().startswith("::")
    assert "##[" not in told


def places(hard, prefix="content/"):
    return [(each.code, prefix + each.place.path, each.place.span) for each in hard.findings]


def test_github_reads_back(hard, written):
    *commands, last = written["github"].splitlines()
    assert last.startswith("12 files checked: ") or re.match(r"\d+ files checked: ", last)
    found = []
    for line in commands:
        kind, properties, data = COMMAND.match(line).groups()
        values = {name: _unescaped(value) for name, _, value in (each.partition("=") for each in properties.split(","))}
        found.append((values["title"].split()[0], values["file"], int(values["line"]), kind))
        assert _unescaped(data)
    expected = [
        (each.code, f"content/{each.place.path}", each.place.span.line, each.severity.value)
        for each in worst_first(hard, MANNER.changed)
    ]
    assert found == expected
    assert found[0][1] == "content/themes/commands.md"
    kinds = [kind for _, path, _, kind in found if path != "content/themes/commands.md"]
    assert kinds == sorted(kinds, key=["error", "warning", "notice"].index)


def _unescaped(text):
    """Undo what the runner undoes."""
    for code, sign in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, sign)
    return text


def test_concise_reads_back(hard, written):
    *lines, _ = written["concise"].splitlines()
    found = [re.match(r"(.*):(\d+):(\d+): (error|warning|notice) ([A-Z]+\d+) .", line).groups() for line in lines]
    expected = [
        (each.place.path, str(each.place.span.line), str(each.place.span.column), each.severity.value, each.code)
        for each in hard.findings
    ]
    assert found == expected


def test_gitlab_reads_back(hard, written):
    issues = json.loads(written["gitlab"])
    assert [(each["check_name"], each["location"]["path"], each["location"]["lines"]["begin"]) for each in issues] == [
        (code, path, span.line) for code, path, span in places(hard)
    ]
    for issue in issues:
        assert issue.keys() == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert re.fullmatch("[0-9a-f]{64}", issue["fingerprint"])
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_gitlab_fingerprints_stay_when_lines_move(hard):
    moved = type(hard)(hard.plan, tuple(_moved(finding) for finding in hard.findings))
    before, after = (json.loads(writer("gitlab")(each, MANNER)) for each in (hard, moved))
    assert [each["fingerprint"] for each in before] == [each["fingerprint"] for each in after]


def _moved(finding: Finding) -> Finding:
    span = finding.place.span
    place = Place(finding.place.path, Span(span.line + 7, span.column, span.end_line + 7, span.end_column))
    return Finding(finding.code, finding.severity, finding.message, finding.help, finding.why, place, keys=finding.keys)


class TestSarif:
    def test_valid(self, written):
        SarifLog.model_validate_json(written["sarif"])

    def test_reads_back(self, hard, written):
        (run,) = json.loads(written["sarif"])["runs"]
        rules = run["tool"]["driver"]["rules"]
        found = []
        for result in run["results"]:
            (location,) = result["locations"]
            physical = location["physicalLocation"]
            region, uri = physical["region"], physical["artifactLocation"]["uri"]
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
            assert not set(uri) & set(' :,<>"')
            found.append(
                (
                    result["ruleId"],
                    unquote(uri),
                    Span(region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]),
                )
            )
        assert found == places(hard)
        assert [each["id"] for each in rules] == sorted(RULES)
        assert all("## Why it matters" in each["help"]["markdown"] for each in rules)
        assert {result["level"] for result in run["results"]} == {"error", "warning", "note"}

    def test_fixes(self, hard, written):
        (run,) = json.loads(written["sarif"])["runs"]
        fixed = {result["ruleId"] for result in run["results"] if "fixes" in result}
        assert fixed == {each.code for each in hard.findings if each.fix and each.fix.edits} >= {"DOC005", "DOC006"}


def test_junit_reads_back(hard, written):
    root = ET.fromstring(written["junit"].encode())
    cases = [case for case in root.iter("testcase") if case.get("name") != "nothing to report"]
    failures = [case for case in cases if case.find("failure") is not None]
    assert len(cases) == len(hard.findings)
    assert (
        len(failures)
        == sum(each.severity is not Severity.NOTICE for each in hard.findings)
        == int(root.get("failures"))
    )
    assert int(root.get("tests")) == len(list(root.iter("testcase")))
    for suite in root.iter("testsuite"):
        assert int(suite.get("tests")) == len(suite.findall("testcase"))
    sound = {suite.get("name") for suite in root.iter("testsuite")} - {each.place.path for each in hard.findings}
    assert "people/employees/tom-okafor.md" in sound


def test_rdjson_counts_bytes(hard, written):
    diagnostics = json.loads(written["rdjson"])["diagnostics"]
    for told, (code, path, span) in zip(diagnostics, places(hard), strict=True):
        assert (told["code"]["value"], told["location"]["path"], told["location"]["range"]["start"]["line"]) == (
            code,
            path,
            span.line,
        )
        data = FILES.get(path.removeprefix("content/"))
        if data and span != Span():
            line = data.decode("utf-8-sig").splitlines()[span.line - 1]
            column = told["location"]["range"]["start"]["column"]
            assert line.encode()[column - 1 :].decode() == line[span.column - 1 :]
    assert any(
        told["location"]["range"]["start"]["column"] != span.column
        for told, (_, _, span) in zip(diagnostics, places(hard), strict=True)
    )


def test_markdown_has_every_finding_and_no_markup_of_the_content(hard, written):
    text = written["markdown"]
    assert text.count("<tr>") == len(hard.findings) + 1
    assert "<b>" not in text
    assert "<script" not in text
    assert text.split("<table>", 1)[1].strip().count("\n\n") == 0


def test_a_summary_stays_within_what_the_platform_takes(hard, monkeypatch):
    from byline.output import as_summary  # noqa: PLC0415

    monkeypatch.setattr(as_summary, "MOST_BYTES", 900)
    text = as_summary.write(hard, MANNER)
    assert len(text.encode()) < 1500
    assert "more</td></tr>" in text
