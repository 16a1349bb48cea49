"""Findings as SARIF 2.1.0 (OASIS), for code scanning and for editors."""

import hashlib
import json
from typing import Any
from urllib.parse import quote

from byline import __version__
from byline.check import Report
from byline.findings import Edit, Finding, Fix, Place, Severity, Span
from byline.rules import all_rules
from byline.rules.rule import Rule
from byline.told import PLAIN, Manner, as_json, words

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}
ROOT = "%SRCROOT%"


def write(report: Report, manner: Manner = PLAIN) -> str:
    """Write a report as one run, with the rules that found something; columns count code points."""
    found = {finding.code for finding in report.findings}
    rules = [rule for rule in all_rules() if rule.code in found]
    numbers = {rule.code: number for number, rule in enumerate(rules)}
    driver = {"name": "byline", "semanticVersion": __version__, "rules": [_rule(rule) for rule in rules]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": "The root of the repository."}}},
        "results": [_result(finding, numbers[finding.code], manner.prefix) for finding in report.findings],
    }
    return as_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.check.__module__.rpartition(".")[2].replace("_", " ").title().replace(" ", ""),
        "shortDescription": {"text": f"{rule.title}."},
        "fullDescription": {"text": rule.text.partition("\n## ")[0].strip()},
        "help": {"text": rule.text, "markdown": rule.text},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": list(rule.why)},
    }


def _result(finding: Finding, number: int, prefix: str) -> dict[str, Any]:
    related = [
        {"id": count, **_location(place, prefix), "message": {"text": _unlinked(message)}}
        for count, (place, message) in enumerate(finding.related)
    ]
    fixes = [_fix(finding.fix, prefix)] if finding.fix and finding.fix.edits else []
    result = {
        "ruleId": finding.code,
        "ruleIndex": number,
        "level": LEVELS[finding.severity],
        "message": {"text": f"{_unlinked(finding.message)} {_unlinked(finding.help)}"},
        "locations": [_location(finding.place, prefix)],
        "relatedLocations": related,
        "fixes": fixes,
        "partialFingerprints": {"bylineFinding/v1": _fingerprint(finding)},
    }
    return {name: value for name, value in result.items() if value != []}


def _unlinked(text: str) -> str:
    """Give a message in which a value makes no link: `[text](address)` is one even in plain text (SARIF 2.1.0, 3.11.6)."""
    return words(text).replace("](", "] (")


def _location(place: Place, prefix: str) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": _artifact(place.path, prefix), "region": _region(place.span)}}


def _artifact(path: str, prefix: str) -> dict[str, str]:
    return {"uri": quote((prefix + path).encode("utf-8", "surrogateescape")), "uriBaseId": ROOT}


def _region(span: Span) -> dict[str, int]:
    return {"startLine": span.line, "startColumn": span.column, "endLine": span.end_line, "endColumn": span.end_column}


def _fix(fix: Fix, prefix: str) -> dict[str, Any]:
    files: dict[str, list[Edit]] = {}
    for edit in fix.edits:
        files.setdefault(edit.place.path, []).append(edit)
    changes = [
        {"artifactLocation": _artifact(path, prefix), "replacements": [_replacement(edit) for edit in edits]}
        for path, edits in files.items()
    ]
    return {"description": {"text": "Write what was meant."}, "artifactChanges": changes}


def _replacement(edit: Edit) -> dict[str, Any]:
    return {"deletedRegion": _region(edit.place.span), "insertedContent": {"text": edit.text}}


def _fingerprint(finding: Finding) -> str:
    """Tell a finding by rule, file, message and field: its line may move."""
    mark = json.dumps([finding.code, finding.place.path, finding.message, finding.keys])
    return hashlib.sha256(mark.encode()).hexdigest()
