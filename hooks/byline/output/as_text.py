"""Findings for people at a terminal: place, message, the lines of the file with a caret, help."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator

import click

from byline.characters import shown
from byline.check import Report
from byline.findings import Finding, Severity, Span
from byline.model import Keys
from byline.source import Document
from byline.told import PLAIN, Manner, path_words, summary, where, without_commands, words

MOST_PER_FILE = 50
MOST_WIDTH, LEAD = 110, 40
"""How much of a long line is shown, and how much of that before the place that is meant."""
PRIVATE = {"DOC001", "DOC005"}
"""Rules, beside those on privacy, whose findings point at what nobody may have meant to show."""
HIDDEN = {"DOC005", "PRV001"}
"""Those of them whose whole field is not shown, however many lines it has."""
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}


def write(report: Report, manner: Manner = PLAIN, least: Severity = Severity.NOTICE) -> str:
    """Write a report as text.

    Args:
        report: the outcome of a check.
        manner: whether to write in colour.
        least: the least severity to tell.

    Returns:
        The findings, at most fifty a file, and a line that sums up.
    """
    told = [finding for finding in report.findings if finding.severity.weight >= least.weight]
    last = summary(report, least) if report.findings else click.style(summary(report), fg="green")
    text = "\n".join([*_Told(report).findings(told), last]) + "\n"
    return text if manner.colour else click.unstyle(text)


class _Told:
    """Tells findings one by one, with the line of the file unless something on it is private."""

    def __init__(self, report: Report) -> None:
        self.documents = report.plan.documents
        self.private: dict[str, set[int]] = defaultdict(set)
        for finding in report.findings:
            if finding.code in PRIVATE or finding.code.startswith("PRV"):
                span = finding.place.span
                self.private[finding.place.path].update(range(span.line, span.end_line + 1))
        hidden: dict[str, set[Keys]] = defaultdict(set)
        for finding in report.findings:
            hidden[finding.place.path] |= {("x",), finding.keys} if finding.code in HIDDEN else {("x",)}
        for path in hidden.keys() & self.documents.keys():
            self.private[path] |= _lines_of(self.documents[path], hidden[path])

    def findings(self, told: list[Finding]) -> Iterator[str]:
        seen: Counter[str] = Counter()
        total = Counter(finding.place.path for finding in told)
        for finding in told:
            path = finding.place.path
            seen[path] += 1
            if seen[path] <= MOST_PER_FILE:
                yield "\n".join(self.finding(finding)) + "\n"
            if seen[path] == total[path] > MOST_PER_FILE:
                yield f"{path_words(path)}: and {total[path] - MOST_PER_FILE} more\n"

    def finding(self, finding: Finding) -> Iterator[str]:
        severity = click.style(finding.severity.value, fg=COLOURS[finding.severity], bold=True)
        yield f"{click.style(where(finding.place), bold=True)}: {severity} {finding.code}"
        yield f"  {words(finding.message)}"
        yield from self.excerpt(finding)
        yield f"  {click.style('help:', fg='green')} {words(finding.help)}"
        for place, message in finding.related:
            yield f"  see {where(place)}: {words(message)}"

    def excerpt(self, finding: Finding) -> Iterator[str]:
        """Show the line that is meant; a finding about the file as a whole needs none."""
        place, document = finding.place, self.documents.get(finding.place.path)
        if not document or place.span == Span() or place.span.line > len(document.lines):
            return
        if place.span.line not in self.private[place.path]:
            before, marked, after = _around(document.lines[place.span.line - 1], place.span)
            arrows = click.style("^" * max(1, _width(marked)), fg=COLOURS[finding.severity], bold=True)
            yield ""
            yield f"  {place.span.line:>5} | {before}{marked}{after}".rstrip()
            yield f"        | {' ' * _width(before)}{arrows}"


def _lines_of(document: Document, hidden: set[Keys]) -> set[int]:
    """Give the lines of a file that hold what nobody else is to read: notes under `x:`, and fields that Byline does not know."""
    lines: set[int] = set()
    if not _may_hold(document.head, {str(keys[0]) for keys in hidden if keys}):
        return lines
    for keys, (key, value) in document.places.items():
        if any(keys[:length] in hidden for length in range(1, len(keys) + 1)):
            lines |= {*range(key.line, key.end_line + 1), *range(value.line, value.end_line + 1)}
    names = "|".join(re.escape(str(keys[0])) for keys in sorted(hidden, key=str) if len(keys) == 1)
    starts, is_hidden = re.compile(rf"""["']?(?:{names})["']?\s*:"""), False
    for number, line in enumerate(document.head.split("\n"), 2):  # once more without YAML, for what that has not read
        is_hidden = starts.match(line) is not None or (is_hidden and not line[:1].strip(" \t-#"))
        lines |= {number} if is_hidden else set()
    return lines


def _may_hold(head: str, names: set[str]) -> bool:
    """Whether one of these fields may be in a front matter: asked first, since most hold none, and reading them once more takes long."""
    is_plain = head.isascii() and "\\" not in head and "?" not in head
    either = "|".join(map(re.escape, sorted(names)))
    return not is_plain or re.search(rf"""(?<!\w)(?:{either})["']?\s*:""", head) is not None


def _around(line: str, span: Span) -> tuple[str, str, str]:
    """Cut a line to what a terminal shows: what stands before the place, the place itself, what follows."""
    start = span.column - 1
    end = len(line) if span.end_line > span.line else max(span.end_column - 1, start)
    first = max(0, start - LEAD) if end > MOST_WIDTH else 0
    last = first + MOST_WIDTH
    before = "…" * (first > 0) + line[first:start]
    after = line[min(end, last) : last] + "…" * (len(line) > last)
    return _plain(before), _plain(line[start : min(end, last)]), _plain(after)


def _plain(text: str) -> str:
    return without_commands(shown(text.replace("\t", " "), MOST_WIDTH + 1))


def _width(text: str) -> int:
    """Count the columns that a text takes on a terminal (Unicode TR11); marks and joiners take none."""
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
