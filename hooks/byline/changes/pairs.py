"""Two states of a programme side by side: each thing beside its counterpart, also where its id has changed."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import msgspec
from msgspec import Struct

from byline.model import Employee, Filed, Influencer, Piece, Theme
from byline.plan import Plan
from byline.references import EACH, WAYS

KINDS = {"theme": "themes", "employee": "employees", "influencer": "influencers", "piece": "pieces"}
"""The mappings of a plan, by kind."""
_BEARS = {"face": "employee", "employee": "employee", "influencer": "influencer", "theme": "theme", "piece": "piece"}
"""Kinds of things that an id may refer to, by kind of reference."""


class Pairs(Struct, frozen=True):
    """Two states of a programme.

    Attributes:
        before: the earlier one, in which renamed things bear today's ids already, there and where others refer to them.
        after: the later one.
        renamed: today's id and the earlier one, by kind.
    """

    before: Plan
    after: Plan
    renamed: Mapping[str, Mapping[str, str]]

    def of(self, kind: str) -> Iterator[tuple[Any, Any]]:
        """Go through the things of a kind: as each was, and as it is; None where it was not, or is not any more.

        What can't be read in one of the two states is left out: nobody knows what it says.
        """
        before, after = things(self.before, kind), things(self.after, kind)
        unknown = self.before.unreadable[kind] | self.after.unreadable[kind]
        for name in sorted((before.keys() | after.keys()) - unknown):
            yield before.get(name), after.get(name)

    def lost(self) -> Iterator[Filed]:
        """Give what could be read before, and can't be any more."""
        for kind in KINDS:
            was = things(self.before, kind)
            yield from (was[name] for name in sorted(self.after.unreadable[kind]) if name in was)

    def moved(self) -> Iterator[tuple[Filed, Filed]]:
        """Give what bears the same id in another folder."""
        for kind in KINDS:
            for before, after in self.of(kind):
                if before and after and before.path != after.path and after.id not in self.renamed[kind]:
                    yield before, after


def pairs_of(before: Plan, after: Plan) -> Pairs:
    """Lay two states of a programme side by side; both are reckoned with on the later one's day."""
    renamed = {kind: dict(_renamed(before, after, kind)) for kind in KINDS}
    before = replace(before, today=after.today)
    earlier = {kind: {old: new for new, old in names.items()} for kind, names in renamed.items()}
    return Pairs(_translated(before, earlier) if any(renamed.values()) else before, after, renamed)


def things(plan: Plan, kind: str) -> Mapping[str, Filed]:
    """Give the things of a kind by id."""
    found: Mapping[str, Filed] = getattr(plan, KINDS[kind])
    return found


def _renamed(before: Plan, after: Plan, kind: str) -> Iterator[tuple[str, str]]:
    """Find what bears another id: it says so itself, or it is the only one gone and the only one new with its name or its text."""
    old, new = things(before, kind), things(after, kind)
    gone = {name: thing for name, thing in old.items() if name not in new and name not in after.unreadable[kind]}
    come = {name: thing for name, thing in new.items() if name not in old and name not in before.unreadable[kind]}
    for sign in (_old_id, _name, lambda plan, thing: plan.documents[thing.path].body.strip()):
        was, is_now = _by(before, gone, sign), _by(after, come, sign)
        if sign is _old_id:
            was = {name: [name] for name in gone}
        for key, names in is_now.items():
            if key and len(names) == 1 and len(was.get(key, ())) == 1:
                yield names[0], was[key][0]
                gone.pop(was[key][0])
                come.pop(names[0])


def _by(plan: Plan, those: Mapping[str, Filed], sign: Any) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name, thing in those.items():
        found[sign(plan, thing)].append(name)
    return found


def _old_id(_: Plan, thing: Filed) -> str:
    return (thing.moved_from or "") if isinstance(thing, Piece) else ""


def _name(_: Plan, thing: Filed) -> str:
    return name_of(thing).casefold()


def name_of(thing: Filed) -> str:
    """Give what a thing is called by people."""
    if isinstance(thing, Employee | Influencer):
        return thing.name
    return thing.title if isinstance(thing, Theme | Piece) else ""


def _translated(plan: Plan, ids: Mapping[str, Mapping[str, str]]) -> Plan:
    """Give the same programme with other ids."""
    made = {
        KINDS[kind]: {
            ids[kind].get(name, name): _with_ids(thing, ids[kind].get(name, name), ids)
            for name, thing in things(plan, kind).items()
        }
        for kind in KINDS
    }
    return replace(plan, **made)  # type: ignore[arg-type]


def _with_ids(thing: Filed, name: str, ids: Mapping[str, Mapping[str, str]]) -> Filed:
    thing = msgspec.structs.replace(thing, id=name)
    for way, kind in WAYS[type(thing)].items():
        if names := ids.get(_BEARS.get(kind, "")):
            thing = _rewritten(thing, way, names)
    return thing


def _rewritten(value: Any, way: Sequence[str], names: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return names.get(value, value)
    if value is None or not way:
        return value
    step, rest = way[0], way[1:]
    if step == EACH:
        return tuple(_rewritten(each, rest, names) for each in value)
    changed = _rewritten(getattr(value, step), rest, names)
    return msgspec.structs.replace(value, **{step: changed})
