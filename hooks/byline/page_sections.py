"""The words of a finished page for the search, section by section: what stands above its first heading, and what below each.

The theme reads every page with a parser that is ready for any HTML. What reaches this one has passed the allow-list or is ours, so
every tag is closed and every attribute quoted, and a split at the tags tells as much in a tenth of the time.
"""

import html
import re
from dataclasses import dataclass, field

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>\"]*+(?:\"[^\"]*\"[^>\"]*+)*+)>")
_ANCHOR = re.compile(r"\sid=\"([^\"]*)\"")
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_ENDS_LINE = _HEADINGS | {"p", "li", "pre"}
_VOID = frozenset(["br", "hr", "img", "wbr"])
_LEFT_OUT = "data-search-exclude"


@dataclass(slots=True)
class Section:
    """A heading, and the words up to the next one.

    Attributes:
        anchor: of the heading; empty for what stands above the first one.
        depth: how deep in the page the heading lies; its section ends with the element that it lies in.
        is_left_out: whether the search is to know nothing of it.
        headings: the heading, in pieces of HTML without tags.
        pieces: likewise what is below it.
    """

    anchor: str = ""
    depth: int = 0
    is_left_out: bool = False
    headings: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The words of the heading."""
        return plain("".join(self.headings))

    @property
    def text(self) -> str:
        """The words below it, a line for each paragraph."""
        return plain("".join(self.pieces))


def sections(page: str) -> list[Section]:
    """Read a page.

    Args:
        page: HTML in which every tag is closed and every attribute quoted.

    Returns:
        Sections in the order of the page, without what an element with `data-search-exclude` holds. The first has a heading only
        where the page begins with one of the first rank.
    """
    before, *rest = _TAG.split(page)
    reader = _Reader()
    reader.read(before)
    for closing, name, attributes, text in zip(rest[::4], rest[1::4], rest[2::4], rest[3::4], strict=True):
        if closing:
            reader.close(name)
        elif not attributes.endswith("/") and name not in _VOID:
            reader.open(name, attributes)
        reader.read(text or " ")  # of two elements side by side, the words are not one
    return [each for each in reader.sections if not each.is_left_out]


def plain(text: str) -> str:
    """Give the words in a piece of HTML without tags, nothing escaped, and no space twice or at the end of a line."""
    words = (" ".join(html.unescape(line).split()) for line in text.split("\n"))
    return "\n".join(filter(None, words))


_CLOSED = 1_000_000
"""Deeper than any page: nothing more goes into the section."""


class _Reader:
    """Where in a page the reading is, and what has been read."""

    def __init__(self) -> None:
        self.section = Section()
        self.sections = [self.section]
        self.depth = 0
        self.heading = 0
        self.left_out = 0

    def open(self, name: str, attributes: str) -> None:
        self.depth += 1
        is_left_out = _LEFT_OUT in attributes
        if name in _HEADINGS and (anchor := _ANCHOR.search(attributes)):
            self._begin(Section(html.unescape(anchor[1]), self.depth, is_left_out))
            if name == "h1" and self.depth == 1 and not any(map(str.strip, self.sections[0].pieces)):
                self._be_first()
        if is_left_out and not self.left_out:
            self.left_out = self.depth

    def close(self, name: str) -> None:
        if self.section.depth > self.depth:
            self._go_back()
        if self.left_out == self.depth:
            self.left_out = 0
        if self.heading == self.depth:
            self.heading = 0
        elif name in _ENDS_LINE and not self.left_out:
            self.section.pieces.append("\n")
        self.depth -= 1

    def read(self, text: str) -> None:
        if not self.left_out:
            (self.section.headings if self.heading else self.section.pieces).append(text.replace("\n", " "))

    def _begin(self, section: Section) -> None:
        self.heading = self.depth
        self.section = section
        self.sections.append(section)

    def _be_first(self) -> None:
        """Let the heading that the page begins with stand for the page."""
        self.section.anchor = ""
        self.sections = [self.section]

    def _go_back(self) -> None:
        """Leave the element that the heading lies in: what follows belongs to the section before that."""
        outer = next((each for each in reversed(self.sections) if each.depth <= self.depth), self.section)
        self.section.depth = _CLOSED
        self.section = outer
