"""Reads the YAML of a front matter as text values, with a place for each (DOC003, DOC004, DOC010).

YAML is read as libyaml's stream of events. Every scalar stays text, so that `no`, `1.10` and `2026-02-30` hold no surprises: the
model alone gives types. Anchors, aliases, merge keys and tags are refused while reading, which also disarms alias bombs.
"""

import re
from collections.abc import Callable, Mapping
from itertools import islice
from typing import Any

import yaml

from byline.characters import FORBIDDEN, name_of, shown
from byline.findings import At, Fault, Related, Span
from byline.front_matter import FrontMatter
from byline.plain_yaml import MOST_EVENTS, MOST_NESTING, PARSER, plain_values
from byline.yaml_places import Places
from byline.yaml_tree import Tree
from byline.yaml_troubles import explain, of_spaces

STOP_AT_NESTING = 100
MOST_FAULTS = 200
"""More than any front matter that people write has, and few enough to be read, and to be judged by every rule, in a second."""
_FIELDS = "Write lines of the form `field: value`."
_SPACES = "Delete them, and type spaces."
_ODD_INDENT = re.compile(r"[^\S \n]")


def read_front_matter(path: str, head: str) -> FrontMatter:
    """Read a front matter; trouble becomes faults, never an exception.

    Args:
        path: of the file, for the faults.
        head: the text between the dashes.
    """
    values = plain_values(head)
    return _Reader(path, head).read() if values is None else FrontMatter(values)


def places_of(path: str, head: str) -> Places:
    """Read a front matter once more, for the places of its keys and values."""
    reader = _Reader(path, head, with_places=True)
    reader.read()
    return reader.tree.places


class _Reader:
    """Takes the events of one front matter, and refuses what Byline does not read."""

    def __init__(self, path: str, head: str, *, with_places: bool = False) -> None:
        self.path, self.head = path, head
        self.result = FrontMatter()
        self.tree = Tree(head, with_places=with_places)
        self.skipped = 0
        self.escapes = "\\" in head
        self.is_over = False

    def read(self) -> FrontMatter:
        try:
            self.events()
        except yaml.MarkedYAMLError as error:
            self.broke(explain(self.path, self.head, error))
        except (yaml.YAMLError, ValueError):
            self.stop("DOC003", Span(), "The front matter cannot be read.", _FIELDS)
        return self.result

    def events(self) -> None:
        parser = PARSER(self.head)
        try:
            for event in islice(iter(parser.get_event, None), MOST_EVENTS):
                if take := _TAKERS.get(type(event)):
                    take(self, event)
                    if self.is_over:
                        return
            if further := parser.peek_event():
                self.stop("DOC003", further, "The front matter holds more values than Byline reads.", "Shorten it.")
        finally:
            parser.dispose()

    def broke(self, fault: Fault) -> None:
        """Note where YAML broke, unless something was refused on that line: that is the cause then."""
        self.result.data = None
        line = fault.at.span and fault.at.span.line
        if not any(told.at.span and told.at.span.line == line for _, told in self.result.faults):
            self.result.faults.append(("DOC003", fault))

    def document_start(self, event: yaml.DocumentStartEvent) -> None:
        if event.explicit or self.result.data is not None:
            self.stop("DOC003", event, "A line in the front matter starts with `---` and goes on.", "Remove this line.")

    def document_end(self, event: yaml.DocumentEndEvent) -> None:
        if event.explicit:
            self.stop("DOC002", event, "Three dots do not close the front matter.", "Write `---` in their place.")

    def alias(self, event: yaml.AliasEvent) -> None:
        if self.skipped:
            return
        if self.tree.awaits_key:
            self.refuse_key(event, "A field's name starts with *.", "Write the field's name alone.")
            return
        self.unwanted(event, "*")
        self.value(event, None)

    def scalar(self, event: yaml.ScalarEvent) -> None:
        if self.skipped:
            return
        if self.tree.awaits_key:
            self.name(event)
            return
        value: str | None = event.value
        if event.anchor or event.tag:
            self.unwanted(event, "&" if event.anchor else "!")
            value = None
        elif not value and not event.style:
            value = None
        elif self.escapes:
            value = self.plain(event)
        self.value(event, value)

    def plain(self, event: yaml.ScalarEvent) -> str:
        if found := FORBIDDEN.search(event.value):
            message = f"The text in quotes holds {name_of(found[0])}, written with a backslash."
            self.refuse("DOC001", event, message, "Remove it.")
        return FORBIDDEN.sub("", event.value)

    def name(self, event: yaml.ScalarEvent) -> None:
        key = self.plain(event) if self.escapes else event.value
        is_new = self.tree.name(key, event)
        if key == "<<" and not event.style:
            self.refuse_key(
                event,
                "The field `<<` would take other fields over, and Byline does not read it.",
                "Write each field out in full.",
            )
        elif not key.strip():
            self.refuse_key(event, "A field has no name.", "Write the field's name before the colon.")
        elif _ODD_INDENT.match(key) and not event.style:
            self.stop("DOC003", event, "The line is indented with blanks that are not ordinary spaces.", _SPACES)
        elif event.anchor or event.tag:
            self.refuse("DOC010", event, "A field's name starts with & or !.", "Write the field's name alone.")
        elif not is_new:
            self.twice(event)

    def twice(self, event: yaml.ScalarEvent) -> None:
        first = Related(At(self.path, self.tree.keys, "key"), "It stands here first.")
        message = f"The field `{shown(event.value)}` stands twice."
        self.refuse("DOC004", event, message, "Keep one of them, and remove the other.", first)

    def refuse_key(self, event: yaml.Event, message: str, help: str) -> None:  # noqa: A002
        self.tree.lose_key(event)
        self.result.broken.add(self.tree.keys)
        self.refuse("DOC010", event, message, help)

    def open(self, event: yaml.CollectionStartEvent) -> None:
        if self.skipped:
            self.skip()
        elif self.tree.depth == MOST_NESTING:
            self.result.broken.add(self.tree.keys)
            help_ = "Flatten them: no field of Byline needs more than four."
            self.refuse("DOC010", event, f"Values are nested more than {MOST_NESTING} deep.", help_)
            self.skip()
        elif self.tree.awaits_key:
            self.refuse("DOC010", event, "A field's name is in brackets or braces.", "A field's name is a plain word.")
            self.skip()
        else:
            if event.anchor or event.tag:
                self.unwanted(event, "&" if event.anchor else "!")
            self.tree.open(event)

    def skip(self) -> None:
        self.skipped += 1
        self.is_over = self.skipped > STOP_AT_NESTING

    def close(self, event: yaml.CollectionEndEvent) -> None:
        if not self.skipped:
            if root := self.tree.close(event):
                self.root(*root)
            return
        self.skipped -= 1
        if self.skipped:
            return
        if self.tree.awaits_key:
            self.tree.lose_key()
            self.result.broken.add(self.tree.keys)
        else:
            self.tree.value(event, None)

    def root(self, container: Any, start: yaml.Event) -> None:
        if isinstance(container, dict):
            self.result.data = container
        else:
            self.refuse("DOC003", start, "The front matter is a list, not fields with values.", _FIELDS)

    def value(self, event: yaml.Event, value: str | None) -> None:
        if self.tree.depth:
            self.tree.value(event, value)
        elif value and (told := of_spaces(self.tree.places.lines[self.tree.places.span(event).line - 2])):
            self.stop("DOC003", event, *told)
        else:
            self.stop("DOC003", event, "The front matter is one text, not fields with values.", _FIELDS)

    def unwanted(self, event: yaml.Event, what: str) -> None:
        """Refuse a value for what it starts with; below a key that was refused, enough has been said."""
        if not self.tree.is_lost:
            self.result.broken.add(self.tree.keys)
            message = f"A value that starts with {what} needs quotes around it."
            self.refuse("DOC010", event, message, "Put the whole value in quotes, or write it out in full.")

    def stop(self, code: str, at: yaml.Event | Span, message: str, help: str) -> None:  # noqa: A002
        self.is_over, self.result.data = True, None
        self.refuse(code, at, message, help)

    def refuse(self, code: str, at: yaml.Event | Span, message: str, help: str, *related: Related) -> None:  # noqa: A002
        span = at if isinstance(at, Span) else self.tree.places.span(at)
        self.result.faults.append((code, Fault(At(self.path, span=span), message, help, related)))
        if len(self.result.faults) == MOST_FAULTS:
            self.stop("DOC003", at, "The front matter has more faults than can be told.", "Mend the others first.")


_TAKERS: Mapping[type, Callable[[_Reader, Any], None]] = {
    yaml.ScalarEvent: _Reader.scalar,
    yaml.MappingStartEvent: _Reader.open,
    yaml.SequenceStartEvent: _Reader.open,
    yaml.MappingEndEvent: _Reader.close,
    yaml.SequenceEndEvent: _Reader.close,
    yaml.AliasEvent: _Reader.alias,
    yaml.DocumentStartEvent: _Reader.document_start,
    yaml.DocumentEndEvent: _Reader.document_end,
}
"""What to do for each kind of event: one look-up, where a chain of tests would be run for every word of every file."""
