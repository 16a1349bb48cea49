"""Silencing: by file, by pattern, with severities, and what can't be silenced."""

import pytest

from byline.globs import matches
from rules.written import employee, piece, programme

SATURDAY = piece("planned: 2026-04-11")


def ignoring(*lines: str) -> str:
    return programme("rules:", *(f"  {line}" for line in lines))


@pytest.mark.parametrize(
    ("pattern", "silent"),
    [
        ("plan/2026/**", True),
        ("plan/**", True),
        ("**/fair.md", True),
        ("plan/*/fa?r.md", True),
        ("plan/2026/*", True),
        ("**", True),
        ("plan/*", False),
        ("plan/2025/**", False),
        ("fair.md", False),
        ("plan/2026/fair", False),
    ],
)
def test_patterns(found, pattern, silent):
    files = {
        "plan/programme.md": ignoring(f'ignore: {{"{pattern}": {{CAL001: the fair}}}}'),
        "plan/2026/fair.md": SATURDAY,
    }
    lines = [line.split(" ")[1] for line in found(files)]
    assert lines == ([] if silent else ["CAL001", "IGN001"])


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("a/**/b", "a/b", True),
        ("a/**/b", "a/x/y/b", True),
        ("a/**.md", "a/x/y.md", True),
        ("a*b*c", "axxbyyc", True),
        ("a*b*c", "axxbyy", False),
        ("[a].md", "a.md", False),
        ("*a" * 5000 + "b", "a" * 500, False),
        ("**/" * 5000 + "b", "a/" * 50 + "c", False),
    ],
)
def test_matching_takes_bounded_time(pattern, path, expected):
    assert matches(pattern, path) is expected


def test_small_letters_are_read_too(found):
    assert found({"plan/2026/a.md": SATURDAY.replace("planned", "ignore: {cal001: the fair}\nplanned")}) == []


@pytest.mark.parametrize(
    ("ignore", "expected"),
    [
        ("{CAL001: the fair}", ["8:10 IGN001"]),
        ("{CAL001: }", ["8:10 IGN002"]),
        ("[CAL001]", ["8:1 IGN002"]),
        ("{CON007: she asked}", []),
        ("{CON0007: she asked}", ["8:10 IGN001"]),
        ("{DOC005: it is fine}", ["8:10 IGN003"]),
        ("{PRV001: }", ["8:10 IGN003"]),
        ("{PYR001: soon}", ["8:10 IGN003"]),
        ("{IGN001: leave me}", ["8:10 IGN003"]),
    ],
)
def test_ignores_of_no_use(found, ignore, expected):
    text = piece("planned: 2026-04-14", f"ignore: {ignore}")
    assert found({"plan/2026/a.md": text}) == [f"plan/2026/a.md:{place}" for place in expected]


@pytest.mark.parametrize(("wanted", "expected"), [("notice", []), ("error", ["plan/2026/a.md:8:10 IGN001"])])
def test_rules_that_a_programme_makes_notices_may_be_ignored_ahead(found, wanted, expected):
    files = {
        "plan/programme.md": ignoring(f"severity: {{CAL001: {wanted}}}"),
        "plan/2026/a.md": piece("planned: 2026-04-14", "ignore: {CAL001: the fair}"),
    }
    assert found(files) == expected


def test_without_a_reason_nothing_is_silent(found):
    text = SATURDAY.replace("planned", "ignore: {CAL001: }\nplanned")
    assert [line.split(" ")[1] for line in found({"plan/2026/a.md": text})] == ["IGN002", "CAL001"]


@pytest.mark.parametrize(
    ("code", "wanted", "expected"),
    [
        ("CAL001", "error", {"CAL001": "error"}),
        ("cal001", "notice", {"CAL001": "notice"}),
        ("DOC006", "warning", {"CAL001": "warning", "IGN003": "error"}),
        ("PYR001", "error", {"CAL001": "warning"}),
        ("CAL0001", "error", {"CAL001": "warning", "IGN001": "warning"}),
    ],
)
def test_severities(lay, code, wanted, expected):
    files = {"plan/programme.md": ignoring(f"severity: {{{code}: {wanted}}}"), "plan/2026/a.md": SATURDAY}
    assert {each.code: str(each.severity) for each in lay(files).findings} == expected


def test_suggestion_for_an_unknown_code(lay):
    report = lay({"people/employees/a.md": employee("ignore: {PYR0003: soon}")})
    assert [each.help for each in report.findings] == ["Did you mean `PYR003`?"]
