"""Findings for people at a terminal: place, message, the lines of the file with a caret, help."""

import unicodedata
from collections import Counter
from collections.abc import Iterator

import click

from byline.characters import shown
from byline.check import Report
from byline.findings import Finding, Place, Severity, Span
from byline.words import counted

MOST_PER_FILE = 50
MOST_WIDTH = 110
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}


def write(report: Report, colour: bool = False, least: Severity = Severity.NOTICE) -> str:  # noqa: FBT001, FBT002
    """Write a report as text.

    Args:
        report: the outcome of a check.
        colour: whether the reader's terminal shows colour.
        least: the least severity to tell.

    Returns:
        The findings, at most fifty a file, and a line that sums up.
    """
    told = [finding for finding in report.findings if finding.severity.weight >= least.weight]
    text = "\n".join([*_findings(report, told), _summary(report, least)]) + "\n"
    return text if colour else click.unstyle(text)


def _findings(report: Report, told: list[Finding]) -> Iterator[str]:
    seen: Counter[str] = Counter()
    total = Counter(finding.place.path for finding in told)
    for finding in told:
        path = finding.place.path
        seen[path] += 1
        if seen[path] <= MOST_PER_FILE:
            yield "\n".join(_finding(report, finding)) + "\n"
        if seen[path] == total[path] > MOST_PER_FILE:
            yield f"{_path(path)}: and {total[path] - MOST_PER_FILE} more\n"


def _finding(report: Report, finding: Finding) -> Iterator[str]:
    severity = click.style(finding.severity.value, fg=COLOURS[finding.severity], bold=True)
    yield f"{click.style(_where(finding.place), bold=True)}: {severity} {finding.code}"
    yield f"  {finding.message}"
    yield from _excerpt(report, finding)
    yield f"  {click.style('help:', fg='green')} {finding.help}"
    for place, message in finding.related:
        yield f"  see {_where(place)}: {message}"


def _where(place: Place) -> str:
    return f"{_path(place.path)}:{place.span.line}:{place.span.column}"


def _path(path: str) -> str:
    return shown(path, 400)


def _excerpt(report: Report, finding: Finding) -> Iterator[str]:
    """Show the line that is meant and the one before it; what is under `x:` is private and stays unseen."""
    document = report.plan.documents.get(finding.place.path)
    line = finding.place.span.line
    is_whole_file = finding.place.span == Span()
    if not document or is_whole_file or line > len(document.lines) or _is_private(finding):
        return
    yield ""
    for number in range(max(1, line - 1), line + 1):
        yield f"  {number:>5} | {_cut(document.lines[number - 1])}".rstrip()
    yield f"        | {_caret(document.lines[line - 1], finding)}"


def _is_private(finding: Finding) -> bool:
    return "x" in finding.keys[:1] or finding.code in {"DOC005", "DOC001"} or finding.code.startswith("PRV")


def _cut(line: str) -> str:
    return shown(line.replace("\t", " "), MOST_WIDTH)


def _caret(line: str, finding: Finding) -> str:
    span = finding.place.span
    before = _cut(line[: span.column - 1])
    marked = _cut(line[span.column - 1 : max(span.end_column - 1, span.column)]) or " "
    if len(before) > MOST_WIDTH:
        return click.style("^ (further to the right)", fg=COLOURS[finding.severity])
    arrows = "^" * min(_width(marked), MOST_WIDTH)
    return " " * _width(before) + click.style(arrows, fg=COLOURS[finding.severity], bold=True)


def _width(text: str) -> int:
    """Count the columns that a text takes on a terminal (Unicode TR11)."""
    return sum(
        0 if unicodedata.combining(each) else 2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text
    )


def _summary(report: Report, least: Severity) -> str:
    counts = [counted(report.count(each), each.value) for each in reversed(Severity) if each.weight >= least.weight]
    files = counted(report.files, "file")
    if not report.findings:
        return click.style(f"{files} checked: nothing to report.", fg="green")
    return f"{files} checked: {', '.join(counts)}. `byline explain CODE` tells more about a rule."
