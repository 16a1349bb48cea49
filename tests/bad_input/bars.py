"""What holds for every case of bad input, whatever is wrong in it: findings in their places, fit to be printed, and files left alone."""

import datetime as dt
import json
import os
import shutil
import time
from pathlib import Path

from any_content.promises import printable
from byline.check import Report, check
from byline.commands.checking import FORMATS
from byline.findings import Place, Severity
from byline.load import load
from byline.output import writer
from byline.told import PLAIN

CASES = Path(__file__).parents[1] / "cases"
TODAY = dt.date(2026, 3, 1)
MOST_SECONDS = 5
MOST_CHARACTERS = 1_000
FIELDS = {"code", "severity", "message", "help", "path", "line", "column"}


def laid_out(folder: Path, case: Path | None = None) -> Path:
    """Lay a case over the small sound programme."""
    root = Path(shutil.copytree(CASES / "base", folder / "programme"))
    if case:
        shutil.copytree(case, root, dirs_exist_ok=True)
    return root


def judged(root: Path) -> list[str]:
    """Check a programme, hold it against every bar, and give what is more than a notice: place, severity, code.

    Raises:
        AssertionError: where a bar is missed; anything else that is raised misses the first of them.
    """
    before, begun = _contents(root), time.process_time()
    report = check(load(root, TODAY))
    _fit_to_print(report)
    assert time.process_time() - begun < MOST_SECONDS
    assert _contents(root) == before
    loud = [each for each in report.findings if each.severity is not Severity.NOTICE]
    return [f"{_printed(each.place)} {each.severity} {each.code}" for each in loud]


def _fit_to_print(report: Report) -> None:
    for finding in report.findings:
        assert len(finding.message) <= MOST_CHARACTERS
        for place in (finding.place, *(place for place, _ in finding.related)):
            _lies_within(report, place)
    written = {form: writer(form)(report, PLAIN) for form in FORMATS}
    for text in written.values():
        printable(text)
        text.encode()
    told = json.loads(written["json"])["findings"]
    assert all(each.keys() >= FIELDS for each in told)
    assert len(told) == len(report.findings)


def _lies_within(report: Report, place: Place) -> None:
    document = report.plan.documents.get(place.path)
    lines = len(document.lines) if document and document.text else place.span.end_line
    assert 1 <= place.span.line <= place.span.end_line <= lines, place
    assert place.span.column >= 1


def _printed(place: Place) -> str:
    return ascii(str(place))[1:-1]


def _contents(root: Path) -> list[tuple[str, int]]:
    files = sorted(Path(folder) / name for folder, _, names in os.walk(root) for name in names)
    return [(str(file), hash(file.read_bytes()) if _is_small(file) else 0) for file in files]


def _is_small(file: Path) -> bool:
    return file.is_file() and not file.is_symlink() and file.stat().st_size < 2**22
