"""Front matter: where it starts and ends, what it says, and where each of its values stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from byline.findings import Fault
from byline.model.filed import Keys

_SPLIT = re.compile(r"---[ \t]*\n((?:.*\n)*?)---[ \t]*(?:\n|\Z)")
_DASHES = "\u2010-\u2015\u2212\uff0d"
"""What looks like a dash, and is none."""
_CLOSING = re.compile(
    rf"^(?:\.{{3,}}|-{{4,}}|--|[^\S\n]+-{{3,}}|---(?=[^\S \t\n])|[{_DASHES}]+)[^\S\n]*$", re.MULTILINE
)
_NEAR_MISSES = tuple(
    (re.compile(looks), message)
    for looks, message in (
        (r"\s*\Z", "The file is empty."),
        (r"\+\+\+", "The front matter is TOML, between `+++`; Byline reads `field: value` lines."),
        (r"\{|;;;", "The front matter is JSON, in braces; Byline reads `field: value` lines."),
        (rf"[^\S\n]*(?:---|(?:[-*_=~{_DASHES}] ?){{2,}}\s*(?:\n|\Z)|[-{_DASHES}]+[^\S\n]*(?:\n|\Z))", "The first line is almost `---`, but not quite."),
        (r"\s*\n---", "Something stands before the front matter's opening `---`, if only an empty line."),
        (r"[\w-]+:\s", "The file does not start with front matter: the `---` above its first field is missing."),
        (r"", "The file does not start with front matter."),
    )
)  # fmt: skip
_OPEN = "Start the file with a line of exactly `---`, then the fields, then another `---`."
_CLOSE = "Write a line of exactly `---` under the last field."


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


def near_miss(text: str) -> tuple[str, str, int]:
    """Say why a text without front matter has none, for people who thought that it had.

    Returns:
        What is wrong, what to do, and the number of the line to look at.
    """
    if re.match(r"---[ \t]*(?:\n|\Z)", text):
        return _unclosed(text)
    return next(message for looks, message in _NEAR_MISSES if looks.match(text)), _OPEN, 1


def _unclosed(text: str) -> tuple[str, str, int]:
    message = "The front matter is opened by `---` and never closed"
    if found := _CLOSING.search(text, text.index("\n") + 1 if "\n" in text else len(text)):
        line = text.count("\n", 0, found.start()) + 1
        return f"{message}: this line is not exactly `---`.", _CLOSE, line
    return f"{message}.", _CLOSE, 1


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
