"""What an example finds, written out whole: each place to its last column, what it points to besides, and what mends it."""

from collections.abc import Iterable

from byline.findings import Finding, Place


def told(findings: Iterable[Finding]) -> str:
    return "".join(f"{line}\n" for finding in findings for line in _lines(finding))


def _lines(finding: Finding) -> list[str]:
    lines = [f"{_stretch(finding.place)} {finding.severity}: {finding.message}", f"  help: {finding.help}"]
    lines += [f"  see {_stretch(place)}: {message}" for place, message in finding.related]
    if finding.fix:
        lines += [f"  fix {_stretch(edit.place)}: {edit.old} -> {edit.text}" for edit in finding.fix.edits]
        lines += [f"  fix: rename to {finding.fix.rename}"] if finding.fix.rename else []
    return lines


def _stretch(place: Place) -> str:
    return f"{place}-{place.span.end_line}:{place.span.end_column}"
