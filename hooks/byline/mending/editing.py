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
            text becomes the kind of line end that the line before it has.

    Returns:
        The file with the edits made.
    """
    text = data.decode("utf-8")
    mark, text = (_MARK, text[1:]) if text.startswith(_MARK) else ("", text)
    starts = [found.start() for found in _LINE.finditer(text)]
    done, parts = 0, [mark]
    for edit in sorted(set(edits), key=lambda each: (each.place.span, each.text)):
        first, last = _stretch(starts, edit.place.span)
        if first >= done:
            parts += [text[done:first], edit.text.replace("\n", _line_end(text, starts, edit.place.span.line))]
            done = last
    return "".join([*parts, text[done:]]).encode("utf-8")


def _line_end(text: str, starts: list[int], line: int) -> str:
    """Give the line end of the line before, or that of the first line."""
    first = _LINE.match(text, starts[max(line - 2, 0)])
    return re.sub(r"[^\r\n]+", "", first[0]) if first else "\n"


def _stretch(starts: list[int], span: Span) -> tuple[int, int]:
    return starts[span.line - 1] + span.column - 1, starts[span.end_line - 1] + span.end_column - 1
