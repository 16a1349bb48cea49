"""Edits of a file: only the stretches that change are touched; line ends, byte order mark and all else stay byte for byte."""

import re
from collections.abc import Iterable

from byline.findings import Edit, Span

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_MARK = "\ufeff"


def edited(data: bytes, edits: Iterable[Edit]) -> bytes:
    r"""Replace stretches of a file.

    Args:
        data: the file: UTF-8, with any line ends.
        edits: what to replace; where two overlap, the later one in the file waits for another time. A line feed in a new
            text becomes the file's own kind of line end.

    Returns:
        The file with the edits made.
    """
    text = data.decode("utf-8")
    mark, text = (_MARK, text[1:]) if text.startswith(_MARK) else ("", text)
    starts = [found.start() for found in _LINE.finditer(text)]
    end = "\r\n" if "\r\n" in text else "\r" if "\r" in text and "\n" not in text else "\n"
    done, parts = 0, [mark]
    for edit in sorted(set(edits), key=lambda each: (each.place.span, each.text)):
        first, last = _stretch(starts, edit.place.span)
        if first >= done:
            parts += [text[done:first], edit.text.replace("\n", end)]
            done = last
    return "".join([*parts, text[done:]]).encode("utf-8")


def _stretch(starts: list[int], span: Span) -> tuple[int, int]:
    return starts[span.line - 1] + span.column - 1, starts[span.end_line - 1] + span.end_column - 1
