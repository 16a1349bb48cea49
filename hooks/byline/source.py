"""Reads one file safely: bytes to text, text to front matter and body, with the place of everything."""

import os
import re
import stat
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from byline.characters import CONFLICT, forbidden_in, name_of, without_forbidden
from byline.findings import At, Fault, Span
from byline.front_matter import Reader, places_of, split
from byline.model.filed import Keys

MOST_BYTES = 1024 * 1024
MOST_CHARACTERS_TOLD = 10


@dataclass
class Document:
    """One file as it was read.

    Attributes:
        path: relative to the programme's root.
        text: the whole, decoded, with `\\n` line ends and no byte order mark; empty where it can't be read.
        head: the front matter, without its dashes.
        body: the Markdown below it.
        data: the front matter's values as texts; None where it can't be read.
        faults: what is wrong with the file as such, by the code of the rule.
        broken: ways to values that were refused.
    """

    path: str
    text: str = ""
    head: str = ""
    body: str = ""
    data: dict[str, Any] | None = None
    faults: list[tuple[str, Fault]] = field(default_factory=list)
    broken: set[Keys] = field(default_factory=set)

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the file, for showing them."""
        return self.text.split("\n")

    @cached_property
    def places(self) -> dict[Keys, tuple[Span, Span]]:
        """The stretch of each key and each value of the front matter."""
        return places_of(self.path, self.head)

    @property
    def body_line(self) -> int:
        """The line number on which the body starts."""
        return self.text.count("\n", 0, len(self.text) - len(self.body)) + 1

    def refuse(self, code: str, message: str, help: str, span: Span = Span()) -> None:  # noqa: A002, B008
        """Note a fault of the file as such."""
        self.faults.append((code, Fault(At(self.path, span=span), message, help)))

    def find(self, at: At) -> Span:
        """Look up where a symbolic place is; what is missing leads to the nearest thing around it."""
        if at.span:
            return at.span
        for length in range(len(at.keys), 0, -1):
            if found := self.places.get(at.keys[:length]):
                return found[0] if at.on == "key" or length < len(at.keys) else found[1]
        return Span()


def read(root: Path, path: str) -> Document:
    """Read a file of the programme; whatever is wrong with it becomes faults.

    Args:
        root: the programme's folder.
        path: of the file, relative to the root.

    Raises:
        OSError: never for what a content file may be; only where the disk itself fails.
    """
    document = Document(path)
    data = _bytes(root / path, document)
    if data is not None and (text := _decoded(data, document)) is not None:
        read_text(document, text)
    return document


def read_text(document: Document, text: str) -> None:
    """Fill a document from its text."""
    document.text = _without_invisible(document, text.replace("\r\n", "\n").replace("\r", "\n"))
    if conflict := CONFLICT.search(document.text):
        line = document.text.count("\n", 0, conflict.start()) + 1
        document.refuse(
            "DOC001",
            "The file holds a merge conflict that nobody has resolved.",
            "Choose one side, and remove the marker lines.",
            Span(line, 1, line, 8),
        )
        return
    parts = split(document.text)
    if parts is None:
        _name_near_miss(document)
        return
    document.head, document.body = parts
    front = Reader(document.path, document.head).read()
    blank = front.data is None and not front.faults
    document.data = {} if blank else front.data
    document.faults += front.faults
    document.broken = front.broken


def _bytes(file: Path, document: Document) -> bytes | None:
    try:
        handle = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        document.refuse(
            "DOC001",
            f"The file cannot be opened: {error.strerror}.",
            "Check that it is a plain file that you may read.",
        )
        return None
    with os.fdopen(handle, "rb") as opened:
        state = os.fstat(handle)
        if not stat.S_ISREG(state.st_mode):
            document.refuse(
                "DOC001",
                "This is no plain file, though its name ends in .md.",
                "Remove it, or put a text file in its place.",
            )
            return None
        data = opened.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        document.refuse(
            "DOC001", "The file is larger than 1 MiB.", "Keep the text on its own page, and link to what is large."
        )
        return None
    return data


def _decoded(data: bytes, document: Document) -> str | None:
    if b"\0" in data:
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        document.refuse(
            "DOC001",
            "The file holds a NUL byte: it is no text, or not UTF-8.",
            "Save it as UTF-8.",
            Span(line, 1, line, 2),
        )
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        document.refuse(
            "DOC001",
            f"The file is not UTF-8: the byte {data[error.start]:#04x} belongs to another encoding.",
            "Save it with the encoding UTF-8.",
            Span(line, column, line, column + 1),
        )
        return None


def _without_invisible(document: Document, text: str) -> str:
    for number, (index, character) in enumerate(forbidden_in(text)):
        if number == MOST_CHARACTERS_TOLD:
            break
        line, column = text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)
        document.refuse(
            "DOC001",
            f"The file holds {name_of(character)}, which cannot be seen.",
            "Remove it: delete the characters around it, and type them again.",
            Span(line, column, line, column + 1),
        )
    return without_forbidden(text)


def _name_near_miss(document: Document) -> None:
    first = document.text.partition("\n")[0].rstrip()
    message, line = "The file does not start with front matter.", 1
    if first == "---":
        message = "The front matter is opened by `---` and never closed."
    elif first.startswith("+++"):
        message = "The front matter is TOML; Byline reads YAML."
    elif first.startswith(("{", ";;;")):
        message = "The front matter is JSON; Byline reads YAML."
    elif re.match(r"\s*-{2,}\s*$|\s+---", first):
        message = "The first line is almost `---`, but not quite."
    elif not document.text.strip():
        message = "The file is empty."
    elif re.search(r"\A\s+---\s*$", document.text, re.MULTILINE):
        message = "Something stands before the front matter's opening `---`, if only an empty line."
    document.refuse(
        "DOC002",
        message,
        "Start the file with a line of exactly `---`, then the fields, then another `---`.",
        Span(line, 1, line, len(first) + 1),
    )
