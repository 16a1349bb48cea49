"""Front matter: where it starts and ends, and its YAML as text values with a place for each.

YAML is read as libyaml's stream of events. Every scalar stays text, so that `no`, `1.10` and `2026-02-30` hold no surprises: the
model alone gives types. Anchors, aliases, merge keys and tags are refused while reading, which also disarms alias bombs.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from byline.characters import FORBIDDEN, name_of, shown
from byline.findings import At, Fault, Related, Span
from byline.model.filed import Keys
from byline.yaml_troubles import explain

MOST_NESTING = 20
STOP_AT_NESTING = 100
_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SPLIT = re.compile(r"---[ \t]*\n((?:.*\n)*?)---[ \t]*(?:\n|\Z)")


@dataclass(slots=True)
class FrontMatter:
    """What a front matter says.

    Attributes:
        data: maps, lists, texts and None (for nothing); None as a whole where it can't be read.
        faults: what is wrong with it, by the code of the rule.
        broken: ways to values that were refused.
        places: for each way to a value the stretch of its key (or list entry) and of the value; only when asked for.
    """

    data: dict[str, Any] | None = None
    faults: list[tuple[str, Fault]] = field(default_factory=list)
    broken: set[Keys] = field(default_factory=set)
    places: dict[Keys, tuple[Span, Span]] | None = None


def split(text: str) -> tuple[str, str] | None:
    """Split a text with `\\n` line ends into front matter and body, or give None where there is no front matter.

    The closing dashes may be the end of the file. Only a line of exactly three dashes (and blanks) opens or closes.
    """
    found = _SPLIT.match(text)
    return (found[1], text[found.end() :]) if found else None


@dataclass(slots=True)
class _Frame:
    """A map or list that is being read; `key` is where the next value goes."""

    container: dict[str, Any] | list[Any]
    key: str | int | None
    start: Any = None
    key_span: Span | None = None


class Reader:
    """Reads one front matter; `read` is the way in.

    Args:
        path: of the file, for faults.
        head: the text between the dashes.
        with_places: whether to note the place of every value, which costs time and is needed for findings only.
    """

    def __init__(self, path: str, head: str, *, with_places: bool = False) -> None:
        self.path, self.head = path, head
        self.result = FrontMatter(places={} if with_places else None)
        self.frames: list[_Frame] = []
        self.too_deep = 0
        self.escapes = "\\" in head
        self.lines = head.split("\n")

    def read(self) -> FrontMatter:
        """Read it; trouble becomes faults, never an exception."""
        try:
            for event in yaml.parse(self.head, Loader=_PARSER):
                self._take(event)
                if self.too_deep > STOP_AT_NESTING:
                    break
        except yaml.MarkedYAMLError as error:
            self.result.data = None
            self.result.faults.append(("DOC003", explain(self.path, self.head, error)))
        except (yaml.YAMLError, RecursionError):
            self._refuse(
                "DOC003", Span(), "The front matter is not YAML that can be read.", "Compare it with a file that works."
            )
        return self.result

    def _take(self, event: yaml.Event) -> None:
        match event:
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._open(event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._close(event)
            case yaml.AliasEvent():
                self._unwanted(event, "an alias (*)")
                self._value(event, None)
            case yaml.DocumentStartEvent():
                self._document(event)

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        if event.explicit or self.result.data is not None:
            self._refuse(
                "DOC003",
                self._span(event),
                "The front matter holds a second YAML document.",
                "Remove the line with dots or the % directive.",
            )

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        frame = self.frames[-1] if self.frames else None
        if frame and isinstance(frame.container, dict) and frame.key is None and not self.too_deep:
            self._name(frame, event)
            return
        if event.anchor or event.tag:
            self._unwanted(event, "an anchor (&)" if event.anchor else "a tag (!)")
            self._value(event, None)
            return
        value: str | None = event.value
        if value == "" and event.style not in {"'", '"', "|", ">"}:
            value = None
        elif self.escapes and value and (found := FORBIDDEN.search(value)):
            self._refuse(
                "DOC001", self._span(event), f"The value holds {name_of(found[0])}, written as an escape.", "Remove it."
            )
        self._value(event, value)

    def _name(self, frame: _Frame, event: yaml.ScalarEvent) -> None:
        assert isinstance(frame.container, dict)  # noqa: S101  # for the type checker
        key, span = event.value, self._span(event)
        frame.key_span, frame.key = span, key
        if event.anchor or event.tag or (key == "<<" and not event.style):
            self._refuse(
                "DOC010", span, "The key is an anchor, a tag or a merge (<<).", "Write each field out in full."
            )
        elif not key:
            self._refuse("DOC010", span, "A key is empty.", "Write the field's name before the colon.")
        elif key in frame.container:
            self._twice(key, span)

    def _twice(self, key: str, span: Span) -> None:
        first = At(self.path, (*self._keys()[:-1], key), "key")
        fault = Fault(
            At(self.path, span=span),
            f"The field `{shown(key)}` stands twice.",
            "Keep one of them, and remove the other.",
            (Related(first, "It stands here first."),),
        )
        self.result.faults.append(("DOC004", fault))

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        frame = self.frames[-1] if self.frames else None
        if self.too_deep or len(self.frames) >= MOST_NESTING:
            if not self.too_deep:
                self._refuse(
                    "DOC010",
                    self._span(event),
                    f"Values are nested more than {MOST_NESTING} deep.",
                    "Flatten them: no field of Byline needs more than four.",
                )
            self.too_deep += 1
            return
        if frame and isinstance(frame.container, dict) and frame.key is None:
            self._refuse("DOC010", self._span(event), "A key is a list or a map.", "A field's name is a plain word.")
            frame.key, frame.key_span = "?", self._span(event)
        if event.anchor or event.tag:
            self._unwanted(event, "an anchor (&)" if event.anchor else "a tag (!)")
        container: dict[str, Any] | list[Any] = {} if isinstance(event, yaml.MappingStartEvent) else []
        self.frames.append(_Frame(container, None if isinstance(container, dict) else 0, event))

    def _close(self, event: yaml.CollectionEndEvent) -> None:
        if self.too_deep:
            self.too_deep -= 1
            if not self.too_deep:
                self._value(event, None)
            return
        frame = self.frames.pop()
        if not self.frames:
            self._root(frame)
            return
        self._value(frame.start, frame.container, event)

    def _root(self, frame: _Frame) -> None:
        if isinstance(frame.container, dict):
            self.result.data = frame.container
        else:
            self._refuse(
                "DOC003",
                self._span(frame.start),
                "The front matter is a list, not fields with values.",
                "Write lines of the form `field: value`.",
            )

    def _value(self, event: yaml.Event, value: Any, end: yaml.Event | None = None) -> None:
        if self.too_deep:
            return
        if not self.frames:
            self._refuse(
                "DOC003",
                self._span(event),
                "The front matter is one text, not fields with values.",
                "Write lines of the form `field: value`.",
            )
            return
        frame = self.frames[-1]
        if self.result.places is not None:
            value_span = self._span(event, end)
            self.result.places.setdefault(self._keys(), (frame.key_span or value_span, value_span))
        if isinstance(frame.container, list):
            frame.container.append(value)
            frame.key = len(frame.container)
        else:
            if isinstance(frame.key, str):
                frame.container.setdefault(frame.key, value)
            frame.key = None

    def _unwanted(self, event: yaml.Event, what: str) -> None:
        self.result.broken.add(self._keys())
        self._refuse(
            "DOC010",
            self._span(event),
            f"The value starts with {what}, which Byline does not read.",
            "Put the value in quotes, or write it out in full.",
        )

    def _refuse(self, code: str, span: Span, message: str, help: str) -> None:  # noqa: A002
        self.result.faults.append((code, Fault(At(self.path, span=span), message, help)))

    def _keys(self) -> Keys:
        return tuple(frame.key if frame.key is not None else "?" for frame in self.frames)

    def _span(self, event: yaml.Event, end: yaml.Event | None = None) -> Span:
        start, last = event.start_mark, (end or event).end_mark
        if start is None or last is None:
            return Span()
        if last.line != start.line:
            width = len(self.lines[start.line]) if start.line < len(self.lines) else 0
            return Span(start.line + 2, start.column + 1, start.line + 2, max(width, start.column + 1) + 1)
        return Span(start.line + 2, start.column + 1, last.line + 2, max(last.column, start.column + 1) + 1)


def places_of(path: str, head: str) -> dict[Keys, tuple[Span, Span]]:
    """Read a front matter once more, for the places of its keys and values.

    Returns:
        For each way to a value the stretch of its key (or list entry) and the stretch of the value itself.
    """
    return Reader(path, head, with_places=True).read().places or {}


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
