"""Every rule explains itself, and its examples are its tests."""

import re
from pathlib import Path

import pytest

from byline.check import check
from byline.findings import Severity
from byline.load import load
from byline.rules import all_rules
from byline.rules.rule import Example, Rule
from output.kept import same_as_kept
from rules.conftest import BASE, TODAY
from rules.told import told

KEPT = Path(__file__).with_name("kept")
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.code}-{'passes' if example.passes else 'fails'}-{number}")
    for rule in all_rules()
    for number, example in enumerate(rule.examples)
]


def test_base_is_sound(lay):
    assert [finding for finding in lay().findings if finding.severity is not Severity.NOTICE] == []


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
class TestText:
    def test_first_line_is_a_sentence(self, rule: Rule):
        first, blank, *_ = rule.text.split("\n")
        assert first.endswith(".")
        assert blank == ""

    def test_sections(self, rule: Rule):
        headings = re.findall(r"^## (.*)$", rule.text, re.MULTILINE)
        assert headings[:2] == ["Why it matters", "How to mend it"]
        assert all(heading.startswith(("Fails", "Passes")) for heading in headings[2:])

    def test_examples_of_both_kinds(self, rule: Rule):
        assert {example.passes for example in rule.examples} == {True, False}
        assert all(example.files for example in rule.examples)

    def test_why_names_prescriptions(self, rule: Rule):
        assert isinstance(rule.why, tuple)
        assert all(re.fullmatch(r"P\d+", each) for each in rule.why)


def test_codes_are_unique():
    codes = [rule.code for rule in all_rules()]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"[A-Z]{3}\d{3}", code) for code in codes)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example(rule: Rule, example: Example, lay):
    report = lay(example.files)
    found = [finding for finding in report.findings if finding.code == rule.code]
    if example.passes:
        errors = [finding for finding in report.findings if finding.severity is Severity.ERROR]
        assert found == errors == []
        return
    assert {finding.place.path for finding in found} <= set(example.files)
    assert found
    lines = sorted((finding.place.path, finding.place.span.line) for finding in found)
    marked = sorted((path, line) for path, lines in example.marked.items() for line in lines)
    assert not marked or lines == marked
    others = [finding for finding in report.findings if finding.code != rule.code]
    assert [finding for finding in others if finding.severity is Severity.ERROR] == []


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_findings_are_as_kept(rule: Rule):
    """A reviewer sees in tests/rules/kept what a change of a rule changes: places, words, what is pointed to, what is mended."""
    text = ""
    for example in (each for each in rule.examples if not each.passes):
        drafts = {path: content.encode() for path, content in example.files.items()}
        found = check(load(BASE, TODAY, drafts=drafts)).findings
        text += f"{example.title}\n{told(each for each in found if each.code == rule.code)}\n"
    same_as_kept(KEPT / f"{rule.code}.txt", text)
