"""Puts findings to rest in the files that they are about, for adopting Byline in an old programme (`--add-ignores`)."""

import dataclasses
from collections import defaultdict
from collections.abc import Collection, Iterable

from byline.check import Report
from byline.findings import Edit, Finding, Fix, Place, Severity, Span
from byline.ignores import can_be_silenced
from byline.source import Document


def with_silences(report: Report, chosen: Collection[str]) -> Report:
    """Give a report in which the fix of each finding is to be silent about it, with the day of adoption as the reason.

    Notices are left alone: they fail nothing. So are rules that always speak. The first finding of a file carries the fix of all.

    Args:
        report: a check.
        chosen: codes of the rules that may be silenced.
    """
    codes: dict[str, set[str]] = defaultdict(set)
    for finding in report.findings:
        if is_meant(finding, chosen) and finding.place.path in report.plan.documents:
            codes[finding.place.path].add(finding.code)
    fixes = {path: _fix(report, path, wanted) for path, wanted in codes.items()}
    findings = (
        dataclasses.replace(finding, fix=fixes.pop(finding.place.path, None) if is_meant(finding, chosen) else None)
        for finding in report.findings
    )
    return dataclasses.replace(report, findings=tuple(findings))


def is_meant(finding: Finding, chosen: Collection[str]) -> bool:
    """Whether a finding is one to be silent about: of a chosen rule, no mere notice, and not of a rule that always speaks."""
    return finding.code in chosen and finding.severity is not Severity.NOTICE and can_be_silenced(finding.code)


def _fix(report: Report, path: str, codes: Iterable[str]) -> Fix | None:
    lines = [f"{code}: adopted {report.plan.today.isoformat()}" for code in sorted(codes)]
    edit = _insertion(report.plan.documents[path], lines)
    return Fix((edit,)) if edit else None


def _insertion(document: Document, lines: list[str]) -> Edit | None:
    """Say what to insert where: new entries come before those that are there, so that nothing of these has to move."""
    if ("ignore",) not in document.places:
        text = "".join(f"  {line}\n" for line in lines)
        return _at(document, document.head.count("\n") + 2, 1, f"ignore:\n{text}")
    first = next((key for keys, (key, _) in document.places.items() if len(keys) == 2 and keys[0] == "ignore"), None)  # noqa: PLR2004
    if first is None:
        return None
    value = document.places["ignore",][1]
    is_flow = document.lines[value.line - 1][value.column - 1 : value.column] == "{"
    gap = ", " if is_flow else "\n" + " " * (first.column - 1)
    return _at(document, first.line, first.column, "".join(line + gap for line in lines))


def _at(document: Document, line: int, column: int, text: str) -> Edit:
    return Edit(Place(document.path, Span(line, column, line, column)), "", text)
