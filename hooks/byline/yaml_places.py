"""Where the keys and values of a front matter stand."""

from collections.abc import Iterator, Mapping
from functools import cached_property

import yaml

from byline.findings import Span
from byline.model.filed import Keys


class Places(Mapping[Keys, tuple[Span, Span]]):
    """For each way to a value the stretch of its key (or list entry) and of the value.

    What is kept are YAML's events: of all the places in a file, a finding asks for one or two, and only these are reckoned.

    Args:
        head: the text that the events come from.
    """

    def __init__(self, head: str) -> None:
        self.head = head
        self._noted: dict[Keys, tuple[yaml.Event, yaml.Event, yaml.Event]] = {}

    def note(self, keys: Keys, key: yaml.Event, start: yaml.Event, end: yaml.Event) -> None:
        """Note the events of a key (or entry), and those with which its value starts and ends; where a key stands twice, the first counts."""
        self._noted.setdefault(keys, (key, start, end))

    def __getitem__(self, keys: Keys) -> tuple[Span, Span]:
        """Give the stretch of a key and that of its value."""
        key, start, end = self._noted[keys]
        value = self.span(start, end)
        return value if key is start else self.span(key), value

    def __contains__(self, keys: object) -> bool:
        """Whether a value was read there; asked without reckoning where."""
        return keys in self._noted

    def __iter__(self) -> Iterator[Keys]:
        """Go through the ways in the order in which their values end."""
        return iter(self._noted)

    def __len__(self) -> int:
        """Count the values."""
        return len(self._noted)

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, split when first asked for: sound files are never asked."""
        return self.head.split("\n")

    def span(self, event: yaml.Event, end: yaml.Event | None = None) -> Span:
        """Give the stretch of an event, to the end of its first line where it goes over several."""
        start, last = event.start_mark, (end or event).end_mark
        if start is None or last is None:
            return Span()
        line, column, end_column = start.line, start.column + 1, last.column + 1
        width = len(self.lines[line]) + 1 if line < len(self.lines) else 1
        if last.line != line:
            end_column = width
        return Span(line + 2, column, line + 2, max(end_column, min(column + 1, width), column))
