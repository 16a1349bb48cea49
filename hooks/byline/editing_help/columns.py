"""Columns as editors count them: the protocol of language servers counts UTF-16 units unless another way is agreed on."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

_UNITS: Mapping[str, Callable[[str], int]] = MappingProxyType(
    {
        "utf-8": lambda text: len(text.encode("utf-8", "surrogatepass")),
        "utf-16": lambda text: len(text.encode("utf-16-le", "surrogatepass")) // 2,
        "utf-32": len,
    }
)


def units(line: str, column: int, encoding: str = "utf-16") -> int:
    """Count the units before a column.

    Args:
        line: the text of the line.
        column: in code points, from 0; one behind the end is the end.
        encoding: utf-8, utf-16 or utf-32.
    """
    return _UNITS[encoding](line[:column])


def column(line: str, count: int, encoding: str = "utf-16") -> int:
    """Find the column, in code points from 0, before which there are so many units; in the middle of a character, where it begins."""
    for place, character in enumerate(line):
        count -= _UNITS[encoding](character)
        if count < 0:
            return place
    return len(line)
