"""Where in the front matter somebody is typing: read line by line, by indentation, since YAML that is being typed is often broken."""

import re
from typing import Literal

from msgspec import Struct

from byline.model.filed import Keys

_KEY = re.compile(r"""(?P<key>[^\s:#'"\[\]{},-][^:#'"\[\]{},]*|'[^']*'|"[^"]*")\s*:(?=\s|\Z)\s*""")
_FENCE = re.compile(r"---[ \t]*\Z")


class Spot(Struct, frozen=True):
    """What is being typed.

    Attributes:
        keys: the way to the value, or to the map that gets a field.
        on: whether it is the name of a field, a value, or behind the dash of a list where either may stand.
        begun: what stands before the cursor of it.
        start: the column at which it begins, in code points from 0.
        there: the fields that the map has already.
    """

    keys: Keys
    on: Literal["key", "value", "either"]
    begun: str
    start: int
    there: frozenset[str] = frozenset()


def spot(text: str, line: int, column: int) -> Spot | None:
    r"""Tell what is being typed at a place; None outside of the front matter.

    Args:
        text: of the file, with `\n` line ends.
        line: from 0.
        column: in code points, from 0.
    """
    lines = text.split("\n")
    if not _is_in_front_matter(lines, line):
        return None
    found = _at(lines, line, column)
    if found.on == "value":
        return found
    there = frozenset(str(keys[-1]) for keys in _all_keys(lines, but=line) if keys[:-1] == found.keys)
    return Spot(found.keys, found.on, found.begun, found.start, there)


def _is_in_front_matter(lines: list[str], line: int) -> bool:
    end = next((number for number, each in enumerate(lines) if number and _FENCE.match(each)), len(lines))
    return bool(_FENCE.match(lines[0])) and 0 < line < end


class _Outline:
    """The keys and list entries that are open, each with its indentation."""

    def __init__(self) -> None:
        self.open: list[tuple[int, str | int]] = []

    @property
    def keys(self) -> Keys:
        return tuple(key for _, key in self.open)

    def take(self, line: str) -> tuple[int, str, bool]:
        """Read a line up to its field or value: where that begins, what is left, and whether a dash stands before it."""
        rest = line.lstrip(" ")
        indent, dashed = len(line) - len(rest), False
        while rest == "-" or rest.startswith("- "):
            self._entry(indent)
            inner = rest[1:].lstrip(" ")
            indent, rest, dashed = indent + len(rest) - len(inner), inner, True
        self._leave(indent)
        return indent, rest, dashed

    def name(self, indent: int, rest: str) -> re.Match[str] | None:
        """Open a field, if the rest of a line begins with one."""
        if found := _KEY.match(rest):
            self.open.append((indent, _bare(found["key"])))
        return found

    def _entry(self, indent: int) -> None:
        while self.open and self.open[-1][0] > indent:
            self.open.pop()
        if self.open and self.open[-1][0] == indent and isinstance(number := self.open[-1][1], int):
            self.open[-1] = (indent, number + 1)
        else:
            self.open.append((indent, 0))

    def _leave(self, indent: int) -> None:
        while self.open and self.open[-1][0] >= indent:
            self.open.pop()


def _bare(text: str) -> str:
    return text.strip().strip("'\"")


def _counts(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _at(lines: list[str], line: int, column: int) -> Spot:
    outline = _Outline()
    for each in filter(_counts, lines[1:line]):
        outline.name(*outline.take(each)[:2])
    indent, rest, dashed = outline.take(lines[line][:column])
    if found := outline.name(indent, rest):
        start = indent + found.end()
        return _in_flow(outline.keys, rest[found.end() :], start, "value")
    return _in_flow(outline.keys, rest, indent, "either" if dashed else "key")


def _in_flow(keys: Keys, text: str, start: int, on: Literal["key", "value", "either"]) -> Spot:
    """Go into what stands in brackets and braces on the line."""
    way, begun = list(keys), 0
    opened: list[str] = []
    for place, sign in enumerate(text):
        if sign in "[{":
            opened.append(sign)
            way += [0] if sign == "[" else []
            on, begun = ("either" if sign == "[" else "key"), place + 1
        elif sign in ",]}" and opened:
            way, on = _behind(sign, opened, way, on)
            begun = place + 1
        elif sign == ":" and opened and text[place + 1 : place + 2] in {"", " "} and on != "value":
            way.append(_bare(text[begun:place]))
            on, begun = "value", place + 1
    word = text[begun:]
    lead = len(word) - len(word.lstrip(" "))
    return Spot(tuple(way), on, word[lead:], start + begun + lead)


def _behind(
    sign: str, opened: list[str], way: list[str | int], on: Literal["key", "value", "either"]
) -> tuple[list[str | int], Literal["key", "value", "either"]]:
    """Go on behind a comma or a closing bracket."""
    in_map = opened[-1] == "{"
    if way and on == "value" and isinstance(way[-1], str):  # in a list that is a map of one field: `[a: b, c]`
        way = way[:-1]
    if sign == ",":
        return (way, "key") if in_map else ([*way[:-1], _next(way)], "either")
    opened.pop()
    way = way if in_map or not way else way[:-1]
    return way, "value"


def _next(way: list[str | int]) -> int:
    return way[-1] + 1 if way and isinstance(way[-1], int) else 0


def _all_keys(lines: list[str], but: int) -> list[Keys]:
    """Give the ways to all fields that stand on lines of their own, apart from one line."""
    outline, found = _Outline(), []
    for number, each in enumerate(lines[1:], 1):
        if _FENCE.match(each):
            break
        if _counts(each) and outline.name(*outline.take(each)[:2]) and number != but:
            found.append(outline.keys)
    return found
