"""Time alone never turns a green build red: on no later day is there an error or a warning that was not there before."""

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from byline.check import check
from byline.load import load
from byline.rules import all_rules
from byline.rules.rule import Rule
from rules.conftest import BASE, TODAY
from rules.written import LINK, SAVVY, employee, influencer, piece

ROOT = Path(__file__).parents[2]
PROGRAMMES = (ROOT, *(BASE.with_name(name) for name in ("base", "little", "one-of-everything")))
LATER = (1, 2, 92, 10_000)
DECADES = range(0, 26_000, 3_251)
"""Days from the first day on, some seventy years: another weekday, month and quarter each time."""
WAITING = {
    "people/employees/wanda-kroll.md": employee(
        *SAVVY, *LINK, "    role: social-savvy", "    target: thought-leader", "    evidence:",
        "      - {proves: internal-recognition, what: A, date: 2026-03-02}",
        "      - {proves: authority, what: B, planned: 2026-03-02}",
        "      - {proves: conversation, what: C, date: 2026-03-03}",
        "training: [{course: media-training, planned: 2026-03-02}]",
    ),
    "people/influencers/kit.md": influencer(
        "themes:", "  - {theme: security, owner: wanda-kroll, why: A., stage: engaged}",
        "contacts: [{date: 2026-03-02, by: wanda-kroll, how: call, what: A, theme: security}]",
    ),
    "plan/2026/a.md": piece(
        "published: {date: 2026-03-02, url: https://northgate.example/a}", status="published", form="article",
        faces="[{person: wanda-kroll, part: author}]",
    ),
}  # fmt: skip
"""Much that comes with its day."""


def loud(root: Path, today: dt.date, drafts: Mapping[str, bytes] = {}) -> set[tuple[str, str]]:
    """Give the files that have errors and warnings, and which."""
    findings = check(load(root, today, drafts=drafts)).findings
    return {(finding.place.path, finding.code) for finding in findings if finding.severity != "notice"}


@pytest.mark.parametrize("root", PROGRAMMES, ids=lambda root: root.name if root != ROOT else "example")
def test_decades_bring_notices_only(root: Path):
    first = max(TODAY, load(root).today) if root == ROOT else TODAY
    before = loud(root, first)
    assert not before or root.name == "one-of-everything"
    for days in DECADES:
        assert loud(root, first + dt.timedelta(days)) <= before


def steps(drafts: Mapping[str, bytes]) -> Iterator[tuple[set[tuple[str, str]], set[tuple[str, str]]]]:
    before = loud(BASE, TODAY, drafts)
    for days in LATER:
        after = loud(BASE, TODAY + dt.timedelta(days), drafts)
        yield before, after
        before = after


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_no_example_grows_worse(rule: Rule):
    for example in rule.examples:
        for before, after in steps({path: text.encode() for path, text in example.files.items()}):
            assert after <= before


def test_what_comes_with_its_day_makes_nothing_worse():
    for before, after in steps({path: text.encode() for path, text in WAITING.items()}):
        assert after <= before
