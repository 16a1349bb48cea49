"""Turns the text values of a front matter into the model's types, and says all that does not fit (DOC005 to DOC007, DOC011).

Most files are sound, and msgspec converts them in one go. Where it refuses, or where the text holds something that it would be too
kind to, the file is walked again field by field, so that every error is found and all that is sound is kept.
"""

import re
from typing import TypeVar

import msgspec

from byline.findings import Fault
from byline.model.filed import DERIVED, Filed
from byline.model.values import read_value
from byline.source import Document

T = TypeVar("T", bound=Filed)
_LOOKS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (sign, re.compile(looks, re.MULTILINE))
    for sign, looks in (
        ("\\", r"\\"),  # escapes: texts of several lines, blanks
        ("|", r"\|[-+0-9]*[ \t]*(?:#.*)?$"),  # texts of several lines
        (">", r">[-+0-9]*[ \t]*(?:#.*)?$"),
        ("\n", r"\n[ \t]*\n"),
        (
            '"',
            r'"(?:(?<![^\s\[{,:?]")(?:\s|")|(?<=\s")(?=\s*(?:[,\]}:#]|$)))',
        ),  # blank texts, and blanks at the ends of quoted ones
        ("'", r"'(?:(?<![^\s\[{,:?]')(?:\s|')|(?<=\s')(?=\s*(?:[,\]}:#]|$)))"),
        ("[", r"\[\s*(?:#.*\s*)*\]"),  # empty lists, which may be required to hold something
        (".", r"\.(?<=\d\.)\d"),  # numbers that are no whole numbers as people write them
        ("", r"[0-9][eE][-+]?[0-9]"),
        (
            "-",
            r"-(?<=(?:[03-9]\d\d\d|1[0-8]\d\d|19[0-8]\d|21(?:0[1-9]|[1-9]\d)|2[2-9]\d\d)-)\d\d",
        ),  # years out of bounds
        ("paid", r"\bpaid\b\W*\d"),  # digits for yes and no
    )
)
"""Where one is found msgspec alone would accept too much: a sign that is quick to look for, and what it may be part of.

Each starts with that sign and looks back from there, which takes a tenth of what it takes to try every blank and digit. A needless match
costs time, and nothing else.
"""
_ODD_BLANK = re.compile(r"[^\S \n\t]")


def _is_too_kind(head: str) -> bool:
    """Whether msgspec alone may accept something in a front matter that the model does not."""
    for sign, looks in _LOOKS:
        if sign in head and looks.search(head):
            return True
    return "null" in head.lower() or not (head.isascii() or not _ODD_BLANK.search(head))


def convert(kind: type[T], document: Document, name: str) -> tuple[T, list[tuple[str, Fault]]]:
    """Convert the values of one file.

    Args:
        kind: the model's class for this kind of file.
        document: the file, whose front matter could be read.
        name: the id of the thing.

    Returns:
        The thing, with stand-ins for what could not be read, and the faults by the code of their rule.
    """
    data = document.data or {}
    if not document.broken and not DERIVED & data.keys() and not _is_too_kind(document.head):
        try:
            return directly(kind, document, name), []
        except msgspec.ValidationError:
            pass
    from byline.careful import Careful  # noqa: PLC0415  # most programmes are sound, and start sooner without it

    careful = Careful(document.path, document.broken)
    return careful.whole(kind, data, name), careful.faults


def directly(kind: type[T], document: Document, name: str) -> T:
    """Convert in one go.

    Raises:
        msgspec.ValidationError: where something does not fit.
    """
    values = {**(document.data or {}), "id": name, "path": document.path}
    return msgspec.convert(values, kind, strict=False, dec_hook=read_value)
