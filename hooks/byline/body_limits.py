"""What a body may be at most, so that every Markdown converter is done with it in reasonable time (DOC013).

All of it is counted line by line, without reading Markdown: nothing here can be slow, whatever the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from msgspec import Struct

MOST_LINES = 20_000
MOST_CHARACTERS = 20_000
MOST_NESTING = 20
MOST_BRACKETS = 1_000
MOST_BRACKETS_IN_ALL = 5_000
MOST_MARKS = 2_000
MOST_SIGNS = 50_000
MOST_MARKERS = 40_000
MOST_CELLS = 20_000
"""Of tables: their widest row times their rows, since converters fill up the shorter ones."""
MOST_PAIRS = 5_000_000
"""Each bracket of a paragraph with each other sign in it: so often a converter may look for where a link ends."""
MODEST_BRACKETS = 200
"""So few that all of them in one paragraph, with as many signs as it may have characters, make no more pairs than there may be."""
MOST_WORK = MOST_BRACKETS * MOST_CHARACTERS
"""A paragraph's brackets times its characters: each bracket may make a converter look through the whole paragraph."""
_SIGNS = r"*_`\&!"
"""What may start something anywhere in a line: a converter stops at each, and looks what it goes with."""
_MARKER = re.compile(r"[ \t]*(?:(>)|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))")
_MARKED = re.compile(rf"\n{_MARKER.pattern}")
_STRUCTURE = re.compile(r"[ \t>]*(?:#|={2,}[ \t]*$|-{2,}[ \t]*$|`{3}|~{3}|!!!|<)")


class Excess(Struct, frozen=True):
    """A limit that is passed: on which line of the body (from 0), and what to say."""

    line: int
    message: str
    help: str


def excess(body: str) -> Excess | None:
    """Give the first limit that a body passes, or None."""
    if _is_modest(body):
        return None
    lines = body.split("\n")
    if len(lines) > MOST_LINES:
        return Excess(MOST_LINES, f"The text has more than {MOST_LINES:,} lines.", "Split it over several pages.")
    return next(_too_much(lines), None)


def _is_modest(body: str) -> bool:
    """Whether a body stays so far below the limits that counting its lines one by one would find nothing."""
    many = body.count("\n")
    return (
        len(body) <= MOST_CHARACTERS
        and many < MOST_MARKS
        and body.count("[") + body.count("]") + body.count("<") <= MODEST_BRACKETS
        and (many + 1) * body.count("|") <= MOST_CELLS
        and not _MARKED.search(f"\n{body}")
    )


def _too_much(lines: list[str]) -> Iterator[Excess]:
    count = _Counted()
    for number, line in enumerate(lines):
        if len(line) > MOST_CHARACTERS:
            message = f"A line of the text is longer than {MOST_CHARACTERS:,} characters."
            yield Excess(number, message, "Break it into paragraphs, or link to what is large.")
        if problem := count.take(line):
            yield Excess(number, *problem)


@dataclass
class _Paragraph:
    """What has been counted since the last empty line."""

    brackets: int = 0
    angles: int = 0
    characters: int = 0
    signs: int = 0
    columns: int = 0

    def take(self, line: str) -> None:
        self.brackets += line.count("[") + line.count("]")
        self.angles += line.count("<")
        self.characters += len(line) + 1
        self.signs += sum(map(line.count, _SIGNS))
        self.columns = max(self.columns, line.count("|"))

    @property
    def most(self) -> int:
        return max(self.brackets, self.angles)

    @property
    def pairs(self) -> int:
        return self.most * (self.most + self.signs)

    @property
    def is_too_much(self) -> bool:
        return self.most > MOST_BRACKETS or self.brackets * self.characters > MOST_WORK


class _Counted:
    """What has been counted so far: of the paragraph, and of the whole text."""

    def __init__(self) -> None:
        self.lists: list[int] = []
        self.paragraph = _Paragraph()
        self.brackets = self.signs = self.pairs = 0  # without the paragraph's
        self.marks = self.markers = self.cells = 0

    def take(self, line: str) -> tuple[str, str] | None:
        """Count one more line; say what is too much."""
        if not line.strip(" \t>"):
            self.brackets += self.paragraph.most
            self.signs += self.paragraph.signs
            self.pairs += self.paragraph.pairs
            self.paragraph = _Paragraph()
        self.paragraph.take(line)
        self.cells += self.paragraph.columns
        self.marks += bool(_STRUCTURE.match(line))
        if self.nesting(line) > MOST_NESTING:
            return f"Quotes and lists are nested more than {MOST_NESTING} deep.", "Use headings instead."
        return self.too_many()

    def too_many(self) -> tuple[str, str] | None:
        if self.paragraph.is_too_much:
            message = f"A paragraph has more than {MOST_BRACKETS:,} brackets, or too many for its length."
            return message, "Split it: put an empty line in between."
        if self.brackets + self.paragraph.most > MOST_BRACKETS_IN_ALL or self.marks > MOST_MARKS:
            return "The text has more brackets or headings than a page can hold.", "Split it over several pages."
        if self.markers > MOST_MARKERS:
            return (
                f"The text has more than {MOST_MARKERS:,} quotes and entries of lists.",
                "Split it over several pages.",
            )
        if self.cells > MOST_CELLS:
            return f"The tables of the text have more than {MOST_CELLS:,} cells.", "Link to what is large."
        if self.signs + self.paragraph.signs > MOST_SIGNS or self.pairs + self.paragraph.pairs > MOST_PAIRS:
            message = "The text has more stars, backticks, underscores and the like than a page can hold."
            return message, "Split it over several pages."
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
        self.markers += quotes + len(markers)
        return quotes + len(self.lists)
