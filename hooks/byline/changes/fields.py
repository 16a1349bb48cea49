"""Fields that differ between two states of one thing, whatever kind it is: nothing passes unseen."""

from collections import Counter
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

import msgspec

from byline.body_html import html_of
from byline.changes.change import NOBODY, About, Change
from byline.changes.pairs import Pairs
from byline.model import Filed
from byline.model.filed import DERIVED

UNSPOKEN = frozenset({"away", "privacy", "x"})
"""Fields that are told to have changed without their values: they are nobody else's."""


class Difference(NamedTuple):
    """One value that differs: the way to it, and what it was and is; None stands for nothing."""

    way: tuple[str, ...]
    old: Any
    new: Any


def field_changes(before: Filed, after: Filed, told: Collection[str], about: About = NOBODY) -> Iterator[Change]:
    """Give what differs in all fields but those that are told in their own way.

    Args:
        before: the thing as it was.
        after: the thing as it is.
        told: names of the fields to leave out.
        about: the theme and the person that it is about.
    """
    leave = {*told, *DERIVED, "ignore"}
    for name in (name for name in after.__struct_fields__ if name not in leave):
        for found in _differences((name,), getattr(before, name), getattr(after, name)):
            hidden = name in UNSPOKEN
            old, new = (None, None) if hidden else (found.old, found.new)
            yield Change("field", after, old, new, *about, {"way": found.way})
            if hidden:
                break
    yield from _silences(before, after, about)


def text_changes(pairs: Pairs, old: Filed, new: Filed, about: About) -> Iterator[Change]:
    """Tell that a text was edited: another wrapping of its lines, or a link that follows a renamed file, is no change."""
    was, is_now = pairs.before.documents[old.path].body, pairs.after.documents[new.path].body
    for names in pairs.renamed.values():
        for name, earlier in names.items():
            was = was.replace(f"{earlier}.md", f"{name}.md")
    if was.split() != is_now.split() or (was != is_now and _shown(was) != _shown(is_now)):
        yield Change("text", new, len(was.split()), len(is_now.split()), *about)


def _shown(body: str) -> list[str]:
    return html_of(body, "page.md").split()


def _silences(before: Filed, after: Filed, about: About) -> Iterator[Change]:
    for code in sorted({*before.ignore, *after.ignore}):
        if code not in before.ignore:
            yield Change("silenced", after, None, after.ignore[code], *about, {"code": code})
        elif code not in after.ignore:
            yield Change("heard", after, before.ignore[code], None, *about, {"code": code})


def _differences(way: tuple[str, ...], old: Any, new: Any) -> Iterator[Difference]:
    if old == new:
        return
    if isinstance(old, msgspec.Struct) and isinstance(new, msgspec.Struct):
        for each in msgspec.structs.fields(new):
            yield from _differences((*way, each.encode_name), getattr(old, each.name), getattr(new, each.name))
    elif isinstance(old, dict) and isinstance(new, dict):
        for key in sorted({*old, *new}):
            yield from _differences((*way, key), old.get(key), new.get(key))
    elif isinstance(old, tuple) and isinstance(new, tuple):
        yield from _entries(way, old, new)
    else:
        yield Difference(way, old, new)


def _entries(way: tuple[str, ...], old: tuple[Any, ...], new: tuple[Any, ...]) -> Iterator[Difference]:
    """Compare lists by what is in them: their order means nothing."""
    was, is_now = Counter(map(_key, old)), Counter(map(_key, new))
    for each in old:
        if was[_key(each)] > is_now[_key(each)]:
            was[_key(each)] -= 1
            yield Difference(way, each, None)
    was = Counter(map(_key, old))
    for each in new:
        if is_now[_key(each)] > was[_key(each)]:
            is_now[_key(each)] -= 1
            yield Difference(way, None, each)


def _key(value: Any) -> str:
    return repr(value)
