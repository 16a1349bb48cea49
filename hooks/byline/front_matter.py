"""Front matter: where it starts and ends, what it says, and where each of its values stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from byline.findings import Fault
from byline.model.filed import Keys

_SPLIT = re.compile(r"---[ \t]*\n((?:.*\n)*?)---[ \t]*(?:\n|\Z)")
_CLOSING = re.compile(r"^(?:\.{3,}|-{4,}|[ \t]+-{3,}|[\u2010-\u2015\u2212]+)[ \t]*$", re.MULTILINE)
_NEAR_MISSES = tuple(
    (re.compile(looks), message)
    for looks, message in (
        (r"\s*\Z", "The file is empty."),
        (r"\+\+\+", "The front matter is TOML, between `+++`; Byline reads `field: value` lines."),
        (r"\{|;;;", "The front matter is JSON, in braces; Byline reads `field: value` lines."),
        (r"[ \t]*(?:---|[-\u2010-\u2015\u2212]+[ \t]*(?:\n|\Z))", "The first line is almost `---`, but not quite."),
        (r"\s*\n---", "Something stands before the front matter's opening `---`, if only an empty line."),
        (r"", "The file does not start with front matter."),
    )
)


@dataclass(slots=True)
class FrontMatter:
    """What a front matter says.

    Attributes:
        data: maps, lists, texts and None (for nothing); None as a whole where it can't be read.
        faults: what is wrong with it, by the code of the rule.
        broken: ways to values that were refused.
    """

    data: dict[str, Any] | None = None
    faults: list[tuple[str, Fault]] = field(default_factory=list)
    broken: set[Keys] = field(default_factory=set)


def split(text: str) -> tuple[str, str] | None:
    r"""Split a text with `\n` line ends into front matter and body, or give None where there is no front matter.

    The closing dashes may be the end of the file. Only a line of exactly three dashes (and blanks) opens or closes.
    """
    found = _SPLIT.match(text)
    return (found[1], text[found.end() :]) if found else None


def near_miss(text: str) -> tuple[str, int]:
    """Say why a text without front matter has none, for people who thought that it had.

    Returns:
        What is wrong, and the number of the line to look at.
    """
    if re.match(r"---[ \t]*(?:\n|\Z)", text):
        return _unclosed(text)
    return next(message for looks, message in _NEAR_MISSES if looks.match(text)), 1


def _unclosed(text: str) -> tuple[str, int]:
    message = "The front matter is opened by `---` and never closed"
    if found := _CLOSING.search(text, text.index("\n") + 1 if "\n" in text else len(text)):
        line = text.count("\n", 0, found.start()) + 1
        return f"{message}: this line is not exactly `---`.", line
    return f"{message}.", 1


def texts_of(data: Any) -> Iterator[str]:
    """Walk all texts of a front matter, keys included."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield key
            yield from texts_of(value)
    elif isinstance(data, list):
        for value in data:
            yield from texts_of(value)
    elif data is not None:
        yield data
