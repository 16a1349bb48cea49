"""Which fields refer to something else, in one table: the ways to the ids, by kind of file (REF001 to REF003)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from byline.findings import At
from byline.model import Employee, Filed, Influencer, Keys, Piece, Programme, Theme
from byline.plan import Plan

EACH, NAME = "*", "@"
"""In a way: every entry of a list or map; the name of an entry itself."""

WAYS: Mapping[type[Filed], Mapping[tuple[str, ...], str]] = {
    Programme: {("courses", EACH, "teaches", EACH): "skill"},
    Theme: {("lead",): "employee"},
    Employee: {
        ("themes", EACH, "theme"): "theme",
        ("training", EACH, "course"): "course",
        ("skills", NAME): "skill",
    },
    Influencer: {
        ("themes", EACH, "theme"): "theme",
        ("themes", EACH, "owner"): "employee",
        ("contacts", EACH, "by", EACH): "employee",
        ("contacts", EACH, "theme"): "theme",
    },
    Piece: {
        ("format",): "format",
        ("theme",): "theme",
        ("faces", EACH, "person"): "face",
        ("answers", EACH): "question",
        ("supporter",): "employee",
        ("involves", EACH, "influencer"): "influencer",
        ("derived_from",): "piece",
    },
}


class Reference(NamedTuple):
    """One id in one file, and what kind of thing it should be."""

    source: Filed
    keys: Keys
    kind: str
    id: str

    @property
    def at(self) -> At:
        """Where it stands."""
        on_name = self.kind == "skill" and self.keys[0] == "skills"
        return At(self.source.path, self.keys, "key" if on_name else "value")


@lru_cache(maxsize=2)
def references(plan: Plan) -> tuple[Reference, ...]:
    """Give every id that a readable file refers to, found once for all rules; what was refused while reading is left out."""
    return tuple(_references(plan))


def _references(plan: Plan) -> Iterator[Reference]:
    for thing in plan.things:
        for way, kind in WAYS[type(thing)].items():
            found: list[tuple[Keys, str]] = []
            _gather(found, thing, thing, way, ())
            for keys, name in found:
                if name and keys not in thing.broken:
                    yield Reference(thing, keys, kind, name)


def _gather(found: list[tuple[Keys, str]], thing: Filed, value: Any, way: Sequence[str], keys: Keys) -> None:
    """Add the ids at the end of a way; a list that is added to, since generators in each other take twice as long."""
    step, rest = way[0], way[1:]
    if step == NAME:
        found += [((*keys, name), name) for name in value]
        return
    inner = _entries(thing, value, keys) if step == EACH else ((step, getattr(value, step)),)
    for key, each in inner:
        if rest:
            _gather(found, thing, each, rest, (*keys, key))
        elif isinstance(each, str):
            found.append(((*keys, key), each))


def _entries(thing: Filed, value: Any, keys: Keys) -> Iterable[tuple[str | int, Any]]:
    if isinstance(value, dict):
        return value.items()
    if isinstance(value, str):
        return ((0, value),)
    return thing.numbered(str(keys[0]), value) if len(keys) == 1 else enumerate(value)
