"""Findings as JSON, for programs: one object, versioned, every finding, no limit."""

from typing import Any

from byline.check import Report
from byline.findings import Edit, Finding, Fix, Place, Severity
from byline.told import PLAIN, Manner, as_json

VERSION = 1


def write(report: Report, manner: Manner = PLAIN) -> str:  # noqa: ARG001  # all writers are called alike
    """Write a report as one JSON object.

    Args:
        report: the outcome of a check.
        manner: of no meaning here.
    """
    counts = {severity.value: report.count(severity) for severity in reversed(Severity)}
    whole = {
        "version": VERSION,
        "today": report.plan.today.isoformat(),
        "summary": {**counts, "files": report.files},
        "findings": [_finding(finding) for finding in report.findings],
    }
    return as_json(whole)


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "help": finding.help,
        "why": list(finding.why),
        **_place(finding.place),
        "end_line": finding.place.span.end_line,
        "end_column": finding.place.span.end_column,
        "fix": _fix(finding.fix) if finding.fix else None,
        "related": [{**_place(place), "message": message} for place, message in finding.related],
    }


def _place(place: Place) -> dict[str, Any]:
    path = place.path.encode("utf-8", "backslashreplace").decode()
    return {"path": path, "line": place.span.line, "column": place.span.column}


def _fix(fix: Fix) -> dict[str, Any]:
    return {"edits": [_edit(edit) for edit in fix.edits], "rename": fix.rename or None}


def _edit(edit: Edit) -> dict[str, Any]:
    end = {"end_line": edit.place.span.end_line, "end_column": edit.place.span.end_column}
    return {**_place(edit.place), **end, "text": edit.text}
