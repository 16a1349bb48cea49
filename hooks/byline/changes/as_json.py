"""Changes for other programs, as JSON; its version rises when a field goes or changes its meaning."""

from typing import Any

import msgspec

from byline.changes.between import Changes
from byline.changes.change import Change
from byline.changes.groups import groups_of, summary
from byline.findings import Finding
from byline.model import Part
from byline.told import as_json

PRIVATE = frozenset({"x", "ignore", "broken", "away", "privacy"})
"""Fields of whole files that are not repeated here."""


def write(changes: Changes) -> str:
    """Write everything: each change with its kind, its values and its sentence."""
    return as_json(
        {
            "version": 1,
            "summary": summary(changes),
            "changes": [
                {"group": group.kind, "title": group.title, **_change(change), "told": sentence}
                for group in groups_of(changes)
                for change, sentence in group.told
            ],
            "new": [_finding(each) for each in changes.new],
            "settled": [_finding(each) for each in changes.settled],
        }
    ).rstrip("\n")


def _change(change: Change) -> dict[str, Any]:
    way = change.of("way")
    return {
        "kind": change.kind,
        "of": type(change.thing).__name__.lower(),
        "id": change.thing.id,
        "path": change.thing.path,
        "theme": change.theme or None,
        "person": change.person or None,
        "field": ".".join(way) if way else None,
        "old": _value(change.old),
        "new": _value(change.new),
    }


def _value(value: Any) -> Any:
    if isinstance(value, Part):
        given = msgspec.to_builtins(value, enc_hook=str, str_keys=True)
        return {name: each for name, each in given.items() if name not in PRIVATE}
    return msgspec.to_builtins(value, enc_hook=str, str_keys=True)


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "path": finding.place.path,
        "line": finding.place.span.line,
        "message": finding.message,
    }
