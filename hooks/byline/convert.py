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
_TOO_KIND = re.compile(
    r"""
    \\ | [|>][-+0-9]*[ \t]*(?:\#.*)?$ | \n[ \t]*\n        # texts that may go over several lines
    | "\s*" | '\s*' | ["']\s[^"'\n]*["']                   # blank texts, and blanks within quotes at the beginning
    | \s["'](?=\s*(?:[,\]}:#]|$)) | [^\S\ \n\t]            # or at the end; blanks that YAML takes for letters
    | \d[eE][-+]?\d | \d\.\d                               # numbers that are no whole numbers as people write them
    | (?<![\w-])(?!199\d|20\d\d|2100)\d{4}-\d\d            # years before 1990 and after 2100
    | \[\s*(?:\#.*\s*)*\]                              # empty lists, which may be required to hold something
    | \bnull\b | \bpaid\b\W*\d                             # words for nothing, digits for yes and no
    """,
    re.MULTILINE | re.VERBOSE | re.IGNORECASE,
)
"""Where it is found msgspec alone would accept too much; a needless match costs time, and nothing else."""


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
    if not document.broken and not DERIVED & data.keys() and not _TOO_KIND.search(document.head):
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
