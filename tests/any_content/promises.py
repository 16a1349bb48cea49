"""What Byline promises about any content at all; the property tests and `make fuzz` hold it to that."""

import datetime as dt
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from byline.check import Report, check
from byline.findings import Finding, Place
from byline.load import load
from byline.output import writer
from byline.told import PLAIN

BASE = Path(__file__).parents[1] / "cases" / "base"
TODAY = dt.date(2026, 3, 1)
SOUND = {path.relative_to(BASE).as_posix(): path.read_bytes() for path in sorted(BASE.rglob("*.md"))}
MOST_CHARACTERS = 1_000
EACH_TIME = ("full", "concise", "github")
"""What goes to a terminal or a log as it is; the other formats have tests of their own, and SARIF takes as long as the check."""
SIGNS_AROUND_NUMBERS = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
"""Format characters that can be seen (Unicode, 9.2: prepended concatenation marks)."""
SHOWN = f"\n\t\u200c\u200d{SIGNS_AROUND_NUMBERS}"
UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp")


def keep(drafts: Mapping[str, bytes]) -> Report:
    """Check a programme with these files in it, and look whether each promise is kept.

    Raises:
        AssertionError: where one is not; anything else that is raised breaks the first of them.
    """
    report = check(load(BASE, TODAY, drafts=dict(drafts)))
    for finding in report.findings:
        _look_at(report, finding)
    for form in EACH_TIME:
        printable(writer(form)(report, PLAIN))
    return report


def printable(text: str) -> None:
    """Look for characters that a terminal or a log would obey instead of showing; joiners within words and emoji are none."""
    odd = {each for each in text if unicodedata.category(each) in UNSEEN and each not in SHOWN}
    assert not odd, sorted(map(ascii, odd))


def _look_at(report: Report, finding: Finding) -> None:
    assert finding.message.strip()
    assert finding.help.strip()
    assert len(finding.message) <= MOST_CHARACTERS, finding.message
    for place in (finding.place, *(place for place, _ in finding.related)):
        _lies_within(report, place)


def _lies_within(report: Report, place: Place) -> None:
    document = report.plan.documents.get(place.path)
    if not document or not document.text:  # what is no text has no lines to look at
        return
    span, lines = place.span, document.lines
    assert 1 <= span.line <= span.end_line <= len(lines), place
    unseen = any(
        code == "DOC001" for code, _ in document.faults
    )  # columns count what is not seen, and the lines are without it
    assert 1 <= span.column <= len(lines[span.line - 1]) + 1 or unseen, place
