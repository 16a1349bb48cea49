"""Reads one file safely: bytes to text, text to front matter and body, with the place of everything."""

import codecs
import errno
import os
import stat
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

from byline.characters import conflict_in, forbidden_in, name_of, without_forbidden
from byline.findings import At, Fault, Span
from byline.front_matter import near_miss, split
from byline.model.filed import Keys
from byline.yaml_reader import places_of, read_front_matter

MOST_BYTES = 1024 * 1024
MOST_CHARACTERS_TOLD = 10
_FLAGS = os.O_RDONLY
for _name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"):  # each where the system has it
    _FLAGS |= getattr(os, _name, 0)
_OTHER_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_PLAIN = "Put a plain text file in its place, or remove it."


@dataclass
class Document:
    r"""One file as it was read.

    Attributes:
        path: relative to the programme's root.
        text: the whole, decoded, with `\n` line ends and no byte order mark; empty where it can't be read.
        head_end: where the front matter ends in it, before its closing dashes; 0 where there is none.
        body_start: where the Markdown below it starts.
        data: the front matter's values as texts; None where it can't be read.
        faults: what is wrong with the file as such, by the code of the rule.
        broken: ways to values that were refused.
    """

    path: str
    text: str = ""
    head_end: int = 0
    body_start: int = 0
    data: dict[str, Any] | None = None
    faults: list[tuple[str, Fault]] = field(default_factory=list)
    broken: AbstractSet[Keys] = frozenset()

    @property
    def head(self) -> str:
        """The front matter, without its dashes: cut out when asked for, since keeping it would take half of a programme's memory."""
        return self.text[self.text.index("\n") + 1 : self.head_end] if self.head_end else ""

    @property
    def body(self) -> str:
        """The Markdown below the front matter."""
        return self.text[self.body_start :] if self.head_end else ""

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the file, for showing them."""
        return self.text.split("\n")

    @property
    def places(self) -> Mapping[Keys, tuple[Span, Span]]:
        """The stretch of each key and each value of the front matter."""
        return _places(self.path, self.head)

    @property
    def body_line(self) -> int:
        """The line number on which the body starts."""
        return self.text.count("\n", 0, self.body_start if self.head_end else len(self.text)) + 1

    def refuse(self, code: str, message: str, help: str, span: Span = Span()) -> None:  # noqa: A002, B008
        """Note a fault of the file as such."""
        self.faults.append((code, Fault(At(self.path, span=span), message, help)))

    def find(self, at: At) -> Span:
        """Look up where a symbolic place is; what is missing leads to the nearest thing around it."""
        if at.span or not at.keys:
            return at.span or Span()
        asked = at.keys, at.on
        if asked not in self._found:
            self._found[asked] = self._find(at)
        return self._found[asked]

    @cached_property
    def _found(self) -> dict[tuple[Keys, str], Span]:
        """Keep what was looked up: a programme that is followed while somebody edits asks for the same again and again."""
        return {}

    def _find(self, at: At) -> Span:
        places = self.places
        way, is_whole = _way(places, at.keys)
        if not way:
            return Span()
        key, value = places[way]
        return value if at.on == "value" and is_whole else key


@lru_cache(maxsize=64)
def _places(path: str, head: str) -> Mapping[Keys, tuple[Span, Span]]:
    """Keep the places of a few files: who asks for one of a file soon asks for more, and all of them would fill the memory."""
    return places_of(path, head)


def _way(places: Mapping[Keys, Any], keys: Keys) -> tuple[Keys, bool]:
    """Follow the keys as far as the file goes; one value where the model has a list is its first entry."""
    way: Keys = ()
    for key in keys:
        if (*way, key) in places:
            way = (*way, key)
        elif key != 0 or not way:
            return way, False
    return way, True


def read(root: Path, path: str, draft: bytes | None = None) -> Document:
    """Read a file of the programme; whatever is wrong with it becomes faults.

    Args:
        root: the programme's folder.
        path: of the file, relative to the root.
        draft: what to read in its stead, where a change is being tried.

    Raises:
        OSError: never for what a content file may be; only where the disk itself fails.
    """
    document, data = opened(root, path, draft)
    if data is not None:
        read_bytes(document, data)
    return document


def opened(root: Path, path: str, draft: bytes | None = None) -> tuple[Document, bytes | None]:
    """Give a document that nothing of is read yet, and what its file holds; None where that can't be had.

    Raises:
        OSError: as `read` does.
    """
    document = Document(path)
    return document, _bytes(os.path.join(root, path), document) if draft is None else draft  # noqa: PTH118  # a `Path` for each file takes as long as opening it


def read_bytes(document: Document, data: bytes) -> None:
    """Fill a document from what its file holds."""
    if (text := _decoded(data, document)) is not None:
        read_text(document, text)


def read_text(document: Document, text: str) -> None:
    """Fill a document from its text."""
    document.text = _without_invisible(document, _with_line_feeds(text))
    if conflict := conflict_in(document.text):
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
    head, body = parts
    document.body_start = len(document.text) - len(body)
    document.head_end = document.text.index("\n") + 1 + len(head)
    front = read_front_matter(document.path, head)
    is_blank = front.data is None and not front.faults
    document.data = {} if is_blank else front.data
    document.faults += front.faults
    document.broken = front.broken or document.broken  # an empty set for each file would take much memory


def _bytes(file: str, document: Document) -> bytes | None:
    """Read a plain file, without following a link or waiting for a pipe; anything else is refused."""
    try:
        handle = os.open(file, _FLAGS)
    except OSError as error:
        document.refuse("DOC001", f"The file cannot be opened: {_reason(error)}.", _PLAIN)
        return None
    try:
        told = os.fstat(handle)
        if not stat.S_ISREG(told.st_mode):
            document.refuse("DOC001", "This is no plain file, though its name ends in .md.", _PLAIN)
            return None
        data = b"".join(_chunks(handle, told.st_size))
    finally:
        os.close(handle)
    if len(data) > MOST_BYTES:
        help_ = "Keep the text on its own page, and link to what is large."
        document.refuse("DOC001", "The file is larger than 1 MiB.", help_)
        return None
    return data


def _chunks(handle: int, size: int) -> Iterator[bytes]:
    """Read to the end, or a little beyond what a file may have: no file object, which costs as much as the reading.

    Once all of its size is read nobody is asked for more: that is one call of the system less for each file.
    """
    read = 0
    while read <= MOST_BYTES and (chunk := os.read(handle, 65_536)):
        read += len(chunk)
        yield chunk
        if read == size:
            return


def _reason(error: OSError) -> str:
    return "it is a symbolic link" if error.errno == errno.ELOOP else str(error.strerror)


def _decoded(data: bytes, document: Document) -> str | None:
    for mark, encoding in _OTHER_MARKS:
        if data.startswith(mark):
            _refuse_bytes(document, b"", f"The file is {encoding}, not UTF-8.")
            return None
    if b"\0" in data:
        _refuse_bytes(document, data[: data.index(0)], "The file holds bytes that are no text, or it is not UTF-8.")
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"The file is not UTF-8: the byte {data[error.start]:#04x} belongs to another encoding."
        _refuse_bytes(document, data[: error.start], message)
        return None


def _refuse_bytes(document: Document, before: bytes, message: str) -> None:
    text = _with_line_feeds(before.decode("utf-8-sig", "replace"))
    line, column = text.count("\n") + 1, len(text) - text.rfind("\n")
    document.refuse("DOC001", message, "Save it with the encoding UTF-8.", Span(line, column, line, column + 1))


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _without_invisible(document: Document, text: str) -> str:
    for index, character in islice(forbidden_in(text), MOST_CHARACTERS_TOLD):
        line, column = text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)
        document.refuse(
            "DOC001",
            f"The file holds {name_of(character)}, which cannot be seen.",
            "Remove it: delete the characters around it, and type them again.",
            Span(line, column, line, column + 1),
        )
    return without_forbidden(text) if document.faults else text


def _name_near_miss(document: Document) -> None:
    message, help_, line = near_miss(document.text)
    width = len(document.text.split("\n", line)[line - 1])
    document.refuse("DOC002", message, help_, Span(line, 1, line, width + 1))
