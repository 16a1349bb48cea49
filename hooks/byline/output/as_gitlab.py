"""Findings as GitLab's code quality report, which a merge request shows beside the lines."""

import hashlib
import json
from collections import Counter
from typing import Any

from byline.check import Report
from byline.findings import Finding, Severity
from byline.told import PLAIN, Manner, advice, as_json, path_words

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTICE: "info"}


def write(report: Report, manner: Manner = PLAIN) -> str:
    """Write a report as a list of issues; a fingerprint stays the same when lines move, so that GitLab knows an old finding again."""
    seen: Counter[str] = Counter()
    return as_json([_issue(finding, manner.prefix, seen) for finding in report.findings])


def _issue(finding: Finding, prefix: str, seen: Counter[str]) -> dict[str, Any]:
    span = finding.place.span
    return {
        "description": advice(finding),
        "check_name": finding.code,
        "fingerprint": _fingerprint(finding, seen),
        "severity": SEVERITIES[finding.severity],
        "location": {
            "path": prefix + path_words(finding.place.path),
            "lines": {"begin": span.line, "end": span.end_line},
        },
    }


def _fingerprint(finding: Finding, seen: Counter[str]) -> str:
    """Tell a finding by rule, file, message and field, and those that are alike by their order."""
    mark = json.dumps([finding.code, finding.place.path, finding.message, finding.keys])
    seen[mark] += 1
    return hashlib.sha256(f"{mark} {seen[mark]}".encode()).hexdigest()
