"""Builds maps and lists from YAML's events, and knows where in the file it is."""

from dataclasses import dataclass
from typing import Any

import yaml

from byline.model.filed import Keys
from byline.yaml_places import Places

LOST = "?"
"""What stands in a way for a key that was refused."""
_LOST = -1
"""The key of a value whose key was refused: it is read on, and kept nowhere."""


@dataclass(slots=True)
class _Frame:
    """A map or list that is being read, and the way to it; `key` is where the next value goes, None where a map's next key is awaited."""

    container: dict[str, Any] | list[Any]
    key: str | int | None
    start: yaml.Event
    way: Keys
    key_event: yaml.Event | None = None
    last: yaml.Event | None = None


class Tree:
    """What has been read so far.

    Args:
        head: the text that the events come from.
        with_places: whether to note the place of every value, which costs time and is needed for findings only.

    Attributes:
        places: for each way to a value the stretch of its key (or list entry) and of the value.
    """

    def __init__(self, head: str, *, with_places: bool) -> None:
        self.with_places, self.places = with_places, Places(head)
        self._frames: list[_Frame] = []
        self._top: _Frame | None = None
        self._lost_any = False

    @property
    def depth(self) -> int:
        """How many maps and lists are open."""
        return len(self._frames)

    @property
    def awaits_key(self) -> bool:
        """Whether the next event is a key."""
        return self._top is not None and self._top.key is None

    @property
    def is_lost(self) -> bool:
        """Whether what is read belongs, directly or not, to a key that was refused."""
        return self._lost_any and any(frame.key == _LOST for frame in self._frames)

    @property
    def keys(self) -> Keys:
        """The way to the value that is being read; `LOST` stands for a key that was refused."""
        if (frame := self._top) is None:
            return ()
        return (*frame.way, LOST if frame.key is None or frame.key == _LOST else frame.key)

    def name(self, key: str, event: yaml.Event) -> bool:
        """Take a key; tell whether it is new."""
        frame = self._frames[-1]
        frame.key, frame.key_event = key, event
        return key not in frame.container

    def lose_key(self, event: yaml.Event | None = None) -> None:
        """Note that the key was refused: its value is kept nowhere."""
        frame, self._lost_any = self._frames[-1], True
        frame.key, frame.key_event = _LOST, event

    def open(self, event: yaml.CollectionStartEvent) -> None:
        """Begin a map or a list."""
        is_map = isinstance(event, yaml.MappingStartEvent)
        self._top = _Frame({} if is_map else [], None if is_map else 0, event, self.keys)
        self._frames.append(self._top)

    def close(self, event: yaml.CollectionEndEvent) -> tuple[Any, yaml.Event] | None:
        """End a map or a list.

        Returns:
            The outermost one and where it started; None for the others, which go where they belong.
        """
        frame = self._frames.pop()
        if not self._frames:
            self._top = None
            return frame.container, frame.start
        self._top = self._frames[-1]
        is_flow = getattr(
            frame.start, "flow_style", False
        )  # an indented one ends, for libyaml, where the next thing begins
        self.value(frame.start, frame.container, event if is_flow or frame.last is None else frame.last)
        return None

    def value(self, event: yaml.Event, value: Any, end: yaml.Event | None = None) -> None:
        """Put a value where it belongs: behind its key, or at the end of its list.

        Args:
            event: where it starts.
            value: a text, None, or a map or list that is complete.
            end: where it ends, if not with the same event.
        """
        frame = self._frames[-1]
        container, key = frame.container, frame.key
        if self.with_places:
            self._place(frame, event, end or event)
        if isinstance(container, list):
            container.append(value)
            frame.key = len(container)
        else:
            frame.key = None
            if isinstance(key, str):
                container.setdefault(key, value)

    def _place(self, frame: _Frame, event: yaml.Event, end: yaml.Event) -> None:
        frame.last = end
        if not self.is_lost:
            self.places.note(self.keys, frame.key_event or event, event, end)
