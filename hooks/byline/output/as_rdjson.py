"""Findings in reviewdog's diagnostic format, for reviews on any forge; its columns count bytes of UTF-8."""

from typing import Any

from byline.check import Report
from byline.findings import Edit, Finding, Place, Severity, Span
from byline.source import Document
from byline.told import PLAIN, Manner, advice, as_json, path_words

SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTICE: "INFO"}


def write(report: Report, manner: Manner = PLAIN) -> str:
    """Write a report as one DiagnosticResult; what can be fixed without asking comes as a suggestion."""
    diagnostics = [_diagnostic(report, finding, manner.prefix) for finding in report.findings]
    return as_json({"source": {"name": "byline"}, "diagnostics": diagnostics})


def _diagnostic(report: Report, finding: Finding, prefix: str) -> dict[str, Any]:
    told = {
        "message": advice(finding),
        "location": _location(report, finding.place, prefix),
        "severity": SEVERITIES[finding.severity],
        "code": {"value": finding.code},
    }
    edits = finding.fix.edits if finding.fix and not finding.fix.rename else ()
    own = [edit for edit in edits if edit.place.path == finding.place.path]
    return {**told, "suggestions": [_suggestion(report, edit) for edit in own]} if own else told


def _location(report: Report, place: Place, prefix: str) -> dict[str, Any]:
    return {"path": prefix + path_words(place.path), "range": _range(report.plan.documents.get(place.path), place.span)}


def _suggestion(report: Report, edit: Edit) -> dict[str, Any]:
    return {"range": _range(report.plan.documents.get(edit.place.path), edit.place.span), "text": edit.text}


def _range(document: Document | None, span: Span) -> dict[str, Any]:
    return {
        "start": {"line": span.line, "column": _bytes(document, span.line, span.column)},
        "end": {"line": span.end_line, "column": _bytes(document, span.end_line, span.end_column)},
    }


def _bytes(document: Document | None, line: int, column: int) -> int:
    """Turn a column in code points into one in bytes."""
    text = document.lines[line - 1] if document and line <= len(document.lines) else ""
    return len(text[: column - 1].encode("utf-8", "surrogatepass")) + max(1, column - len(text[: column - 1]))
