"""Reads front matter in which nothing is unusual, in two thirds of the time: nearly all files are like that.

Whatever wants a second look is left to the reader that tells what is wrong, and reads the text from its start.
"""

from typing import Any

import yaml

MOST_NESTING = 20
MOST_EVENTS = 20_000
PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's where it is there; asked for its events directly, since `yaml.parse` takes a tenth longer."""
_Scalar, _Map, _List = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent
_ENDS = frozenset({yaml.MappingEndEvent, yaml.SequenceEndEvent})
_ITEM = object()
"""The key of what goes to the end of a list."""


def plain_values(head: str) -> dict[str, Any] | None:
    """Read the values of a front matter as texts.

    Args:
        head: the text between the dashes.

    Returns:
        The same as the careful reader gives, or None where something may be wrong.
    """
    if "\\" in head:
        return None
    parser = PARSER(head)
    try:
        return _document(parser)
    except (yaml.YAMLError, ValueError):
        return None
    finally:
        parser.dispose()


def _document(parser: Any) -> dict[str, Any] | None:
    """Read one map, after which nothing comes."""
    parser.get_event()
    start, root = parser.get_event(), parser.get_event()
    if (
        type(start) is not yaml.DocumentStartEvent
        or start.explicit
        or type(root) is not _Map
        or root.anchor
        or root.tag
    ):
        return None
    values = _values(parser.get_event)
    end = values is not None and parser.get_event()
    return values if end and not end.explicit and type(parser.get_event()) is yaml.StreamEndEvent else None


def _values(get: Any) -> dict[str, Any] | None:  # noqa: C901, PLR0912  # one loop: a call for each word of each file would take as long again
    container: Any = {}
    key: Any = None
    above: list[tuple[Any, Any]] = []
    for _ in range(MOST_EVENTS - 5):
        event = get()
        kind = type(event)
        if kind is _Scalar:
            text = event.value
            if event.anchor or event.tag:
                return None
            if key is None:
                if text in container or not text[:1].isalnum():
                    return None
                key = text
            elif key is _ITEM:
                container.append(text if text or event.style else None)
            else:
                container[key] = text if text or event.style else None
                key = None
        elif kind in _ENDS:
            if not above:
                return container  # type: ignore[no-any-return]
            container, key = above.pop()
        elif (kind is _Map or kind is _List) and key is not None:
            if event.anchor or event.tag or len(above) == MOST_NESTING - 1:
                return None
            inner: Any = {} if kind is _Map else []
            if key is _ITEM:
                container.append(inner)
            else:
                container[key], key = inner, None
            above.append((container, key))
            container, key = inner, None if kind is _Map else _ITEM
        else:
            return None
    return None
