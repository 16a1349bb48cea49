"""What a body may be at most, so that every Markdown converter is done with it in reasonable time (DOC013).

All of it is counted line by line, without reading Markdown: nothing here can be slow, whatever the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MOST_LINES = 20_000
MOST_CHARACTERS = 20_000
MOST_NESTING = 20
MOST_BRACKETS = 1_000
MOST_BRACKETS_IN_ALL = 5_000
MOST_MARKS = 2_000
MOST_CELLS = 50_000
"""Cells of all tables: each row is filled up to the widest one, so that few characters can stand for many."""
MOST_WORK = MOST_BRACKETS * MOST_CHARACTERS
"""A paragraph's brackets times its characters: each bracket may make a converter look through the whole paragraph."""
_MARKER = re.compile(r"[ \t]*(?:(>)|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))")
_STRUCTURE = re.compile(r"[ \t>]*(?:#|={2,}[ \t]*$|-{2,}[ \t]*$|`{3}|~{3}|!!!|<)")


@dataclass(frozen=True, slots=True)
class Excess:
    """A limit that is passed: on which line of the body (from 0), and what to say."""

    line: int
    message: str
    help: str


def excess(body: str) -> Excess | None:
    """Give the first limit that a body passes, or None."""
    lines = body.split("\n")
    if len(lines) > MOST_LINES:
        return Excess(MOST_LINES, f"The text has more than {MOST_LINES:,} lines.", "Split it over several pages.")
    return next(_too_much(lines), None)


def _too_much(lines: list[str]) -> Iterator[Excess]:
    count = _Counted()
    for number, line in enumerate(lines):
        if len(line) > MOST_CHARACTERS:
            message = f"A line of the text is longer than {MOST_CHARACTERS:,} characters."
            yield Excess(number, message, "Break it into paragraphs, or link to what is large.")
        if problem := count.take(line):
            yield Excess(number, *problem)


class _Counted:
    """What has been counted so far."""

    def __init__(self) -> None:
        self.lists: list[int] = []
        self.brackets = self.angles = self.characters = 0
        self.columns = 0
        self.all_brackets = self.marks = self.cells = 0  # of the whole text

    def take(self, line: str) -> tuple[str, str] | None:
        """Count one more line; say what is too much."""
        if not line.strip(" \t>"):
            self.brackets = self.angles = self.characters = self.columns = 0
        found = line.count("[") + line.count("]")
        angles = line.count("<")
        self.brackets, self.angles = self.brackets + found, self.angles + angles
        self.all_brackets += max(found, angles)
        self.characters += len(line) + 1
        self.marks += bool(_STRUCTURE.match(line))
        self.columns = max(self.columns, line.count("|"))
        self.cells += self.columns
        if self.nesting(line) > MOST_NESTING:
            return f"Quotes and lists are nested more than {MOST_NESTING} deep.", "Use headings instead."
        return self.too_many()

    def too_many(self) -> tuple[str, str] | None:
        work = self.brackets * self.characters
        if self.brackets > MOST_BRACKETS or self.angles > MOST_BRACKETS or work > MOST_WORK:
            message = f"A paragraph has more than {MOST_BRACKETS:,} brackets, or too many for its length."
            return message, "Split it: put an empty line in between."
        if self.all_brackets > MOST_BRACKETS_IN_ALL or self.marks > MOST_MARKS:
            return "The text has more brackets or headings than a page can hold.", "Split it over several pages."
        if self.cells > MOST_CELLS:
            return "The text has larger tables than a page can hold.", "Split it over several pages."
        return None

    def nesting(self, line: str) -> int:
        """Give how deep a line lies: its quotes, and the lists that its markers and indentation are in."""
        quotes = at = 0
        markers = []
        while found := _MARKER.match(line, at):
            at = found.end()
            quotes += found[1] is not None
            if not found[1]:
                markers.append(len(line[: found.end()].expandtabs(4)))
            if quotes + len(markers) > MOST_NESTING:
                return quotes + len(markers)
        indent = markers[0] if markers else len(line[: len(line) - len(line.lstrip(" \t"))].expandtabs(4)) + 1
        if line.strip():
            while self.lists and self.lists[-1] >= indent:
                self.lists.pop()
        self.lists += markers
        return quotes + len(self.lists)
