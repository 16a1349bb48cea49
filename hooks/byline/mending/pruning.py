"""Takes a person's id out of a front matter: the entry of a list, or the whole field; everything else stays byte for byte."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml
from msgspec import Struct

from byline.references import EACH

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Cut(Struct, frozen=True):
    """A stretch of a text, by offsets, and what comes in its place."""

    start: int
    end: int
    text: str = ""


def cuts(head: str, ways: Sequence[tuple[str, ...]], name: str) -> Iterator[Cut]:
    """Find what goes, when nothing is to refer to an id any more.

    Args:
        head: a front matter that Byline can read, without its dashes.
        ways: to the fields that may hold the id, as `byline.references` has them.
        name: the id, in NFC.

    Yields:
        Stretches of the front matter. An entry goes where its id does; a list that loses all entries becomes `[]`, and a list of
        colleagues that does takes its entry along.
    """
    root: Any = yaml.compose(head, Loader=_LOADER)
    pruning = _Pruning(head, name)
    for way in ways if isinstance(root, yaml.MappingNode) else ():
        for number, (key, value) in enumerate(root.value):
            if key.value == way[0] and pruning.is_gone(value, way[1:]):
                pruning.field(root, number)
    yield from pruning.cuts


@dataclass
class _Pruning:
    """Gathers the cuts of one front matter."""

    head: str
    name: str
    cuts: list[Cut] = field(default_factory=list)

    def is_gone(self, node: yaml.Node, way: Sequence[str]) -> bool:
        """Whether a value goes as a whole; where only some entries of a list do, note these."""
        if not way:
            return isinstance(node, yaml.ScalarNode) and unicodedata.normalize("NFC", node.value) == self.name
        if way[0] != EACH:
            return any(key.value == way[0] and self.is_gone(each, way[1:]) for key, each in _pairs(node))
        if not isinstance(node, yaml.SequenceNode):  # one value, where a list may stand
            return self.is_gone(node, way[1:])
        gone = [self.is_gone(each, way[1:]) for each in node.value]
        if any(gone) and not all(gone):
            spans = [(each.start_mark.index, self.end(each)) for each in node.value]
            self.entries(spans, gone, node)
        return bool(gone) and all(gone)

    def field(self, root: yaml.MappingNode, number: int) -> None:
        """Take a field away, or leave it an empty list."""
        key, value = root.value[number]
        if isinstance(value, yaml.ScalarNode):
            spans = [(each.start_mark.index, self.end(below)) for each, below in root.value]
            self.entries(spans, [each == number for each in range(len(spans))], root)
            return
        colon = self.head.index(":", key.end_mark.index) + 1
        start, end = value.start_mark.index, self.end(value)
        if value.flow_style or "\n" not in self.head[colon:start]:
            self.cuts.append(Cut(start, end, "[]"))
        else:
            self.cuts.append(Cut(colon, colon, " []"))
            self.cuts += [Cut(*each) for each in self.lines(value)]

    def lines(self, value: yaml.Node) -> Iterator[tuple[int, int]]:
        """Give the lines of a value, or of each entry of a list: a remark between two entries is neither's."""
        for each in value.value if isinstance(value, yaml.SequenceNode) else [value]:
            start = each.start_mark.index
            begins = self.dash(start, value) if isinstance(value, yaml.SequenceNode) else self.line(start)
            yield begins, self.next_line(self.end(each))

    def entries(self, spans: list[tuple[int, int]], gone: list[bool], node: yaml.CollectionNode) -> None:
        """Take entries out of a list or fields out of a map, of which others stay."""
        for number in (each for each, is_gone in enumerate(gone) if is_gone):
            start, end = spans[number]
            if not node.flow_style:
                self.cuts.append(Cut(self.dash(start, node), self.next_line(end)))
            elif not all(gone[number:]):
                self.cuts.append(Cut(start, spans[number + 1][0]))
            else:
                self.cuts.append(Cut(spans[number - 1][1], end))

    def dash(self, start: int, node: yaml.CollectionNode) -> int:
        """Give where the line of an entry starts; its text may follow on a later line than its dash."""
        line, column = self.line(start), node.start_mark.column
        while isinstance(node, yaml.SequenceNode) and self.head[line : line + column + 1].strip() != "-":
            line = self.line(line - 1)
        return line

    def end(self, node: yaml.Node) -> int:
        """Give where a value ends; an indented one does so for YAML only where the next thing begins."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            last = node.value[-1]
            return self.end(last[1] if isinstance(last, tuple) else last)
        start, end = node.start_mark.index, node.end_mark.index
        return start + len(self.head[start:end].rstrip())

    def line(self, index: int) -> int:
        return self.head.rfind("\n", 0, index) + 1

    def next_line(self, index: int) -> int:
        end = self.head.find("\n", index)
        return len(self.head) if end < 0 else end + 1


def _pairs(node: yaml.Node) -> list[tuple[yaml.Node, yaml.Node]]:
    return node.value if isinstance(node, yaml.MappingNode) else []
