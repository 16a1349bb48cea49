"""Puts findings to rest in the files that they are about, for adopting Byline in an old programme (`--add-ignores`)."""

import re
from collections import defaultdict
from collections.abc import Collection

from msgspec.structs import replace

from byline.check import Report
from byline.findings import Edit, Finding, Fix, Place, Severity, Span
from byline.ignores import can_be_silenced, plain
from byline.model.filed import Keys
from byline.source import Document

_CODE = re.compile(r"([A-Z]+\d+): adopted")
_NOTHING = ("[]", "~", "null", "''", '""')
"""How an empty value may be written."""
_BEHIND_NOTHING = ("", " ", "\t", "#", ",", "}")
"""What follows where no value is written at all."""


def with_silences(report: Report, chosen: Collection[str]) -> Report:
    """Give a report in which the fix of each finding is to be silent about it, with the day of adoption as the reason.

    Notices are left alone: they fail nothing. So are rules that always speak. The first finding of a file carries the fix of all.

    Args:
        report: a check.
        chosen: codes of the rules that may be silenced.
    """
    fixes = {path: _fix(report, path, wanted) for path, wanted in still_told(report, chosen).items()}
    findings = (
        replace(finding, fix=fixes.pop(finding.place.path, None) if is_meant(finding, chosen) else None)
        for finding in report.findings
    )
    return replace(report, findings=tuple(findings))


def is_meant(finding: Finding, chosen: Collection[str]) -> bool:
    """Whether a finding is one to be silent about: of a chosen rule, no mere notice, and not of a rule that always speaks."""
    return finding.code in chosen and finding.severity is not Severity.NOTICE and can_be_silenced(finding.code)


def silenced(finding: Finding) -> list[str]:
    """Give the codes that a finding's fix is silent about."""
    return _CODE.findall(finding.fix.edits[0].text) if finding.fix else []


def still_told(report: Report, chosen: Collection[str]) -> dict[str, list[str]]:
    """Give the codes of what was to be silenced and is still told, by the path of the file."""
    left: dict[str, set[str]] = defaultdict(set)
    for finding in report.findings:
        if is_meant(finding, chosen) and finding.place.path in report.plan.documents:
            left[finding.place.path].add(finding.code)
    return {path: sorted(codes) for path, codes in left.items()}


def _fix(report: Report, path: str, wanted: Collection[str]) -> Fix | None:
    document = report.plan.documents[path]
    there = {plain(str(keys[1])) for keys in document.places if keys[:1] == ("ignore",) and len(keys) > 1}
    entries = [f"{code}: adopted {report.plan.today.isoformat()}" for code in sorted(set(wanted) - there)]
    edit = _insertion(document, entries) if entries else None
    return Fix((edit,)) if edit and _is_certain(document, edit) else None


def _is_certain(document: Document, edit: Edit) -> bool:
    """Whether a place is where it seems: signs that were passed over in reading (DOC001) make a column one of another text."""
    return edit.place.span.column == 1 or not any(code == "DOC001" for code, _ in document.faults)


def _insertion(document: Document, entries: list[str]) -> Edit | None:
    """Say what to insert where: new entries come before those that are there, so that nothing of these has to move."""
    if ("ignore",) not in document.places:
        return _field(document, entries)
    if first := _first(document, ("ignore",)):
        is_flow = _shows(document, document.places["ignore",][1])[:1] == "{"
        return _before(document, first, entries, is_flow=is_flow)
    return _only(document, entries)


def _field(document: Document, entries: list[str]) -> Edit | None:
    """Insert the field: as the last one, or as the first where the fields stand in braces."""
    first = _first(document, ())
    if document.head.lstrip().startswith("{"):
        return _before(document, first, [f"ignore: {_braces(entries)}"], is_flow=True) if first else None
    indent = " " * (first.column - 1 if first else 0)
    text = "".join(f"{indent}  {entry}\n" for entry in entries)
    return _at(document, Span(*(document.head.count("\n") + 2, 1) * 2), f"{indent}ignore:\n{text}")


def _before(document: Document, first: Span, entries: list[str], *, is_flow: bool) -> Edit:
    gap = ", " if is_flow else "\n" + " " * (first.column - 1)
    return _at(document, Span(*first[:2] * 2), "".join(entry + gap for entry in entries))


def _only(document: Document, entries: list[str]) -> Edit | None:
    """Write entries where the field has none: into its braces, behind its colon, or in the place of what stands for nothing."""
    key, value = document.places["ignore",]
    seen = _shows(document, value)
    if seen[:1] == "{":
        return _at(document, Span(*(value.line, value.column + 1) * 2), ", ".join(entries))
    if seen.casefold() in _NOTHING:
        return _at(document, value, _braces(entries), seen)
    if seen[:1] not in _BEHIND_NOTHING or _shows(document, Span(*key[2:], key.end_line, key.end_column + 1)) != ":":
        return None
    return _at(document, Span(*(key.end_line, key.end_column + 1) * 2), f" {_braces(entries)}")


def _braces(entries: list[str]) -> str:
    return "{" + ", ".join(entries) + "}"


def _first(document: Document, keys: Keys) -> Span | None:
    """Give the place of the first field below a way; a list has none."""
    below = (way for way in document.places if way[:-1] == keys and way)
    return next((document.places[way][0] for way in below if isinstance(way[-1], str)), None)


def _shows(document: Document, span: Span) -> str:
    """Give what stands at a place, to the end of its first line."""
    line = document.lines[span.line - 1]
    return line[span.column - 1 : span.end_column - 1 if span.end_line == span.line else None]


def _at(document: Document, span: Span, text: str, old: str = "") -> Edit:
    return Edit(Place(document.path, span), old, text)
