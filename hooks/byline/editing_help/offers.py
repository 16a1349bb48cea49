"""What can be written at a place: fields, words of closed lists, ids, days."""

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec import Struct, inspect
from msgspec.structs import replace

from byline.editing_help.about import about_field
from byline.editing_help.outline import Spot, spot
from byline.editing_help.slots import Slot, slot
from byline.field_facts import facts_of
from byline.field_words import in_order, referred
from byline.known_ids import known_ids
from byline.model import Planned
from byline.plan import Plan
from byline.rules import all_rules
from byline.walk import kind_of
from byline.wanted import plain

_THEME = re.compile(r"^theme:[ \t]*(\S+)", re.MULTILINE)


class Offer(Struct, frozen=True):
    """Something to write.

    Attributes:
        text: what is written; a field has its colon behind it.
        kind: what it is.
        detail: what it is called, in a few words.
        about: more about it, in Markdown.
        start: the column where it begins, in code points from 0: what stands between there and the cursor is replaced.
    """

    text: str
    kind: Literal["field", "word", "id", "day"]
    detail: str = ""
    about: str = ""
    start: int = 0


def offers(plan: Plan, path: str, text: str, line: int, column: int) -> tuple[Offer, ...]:
    r"""Give what can be written at a place of a file, those first that begin with what is written already.

    Args:
        plan: the programme.
        path: of the file, from the programme's root.
        text: the file as it is in the editor, with `\n` line ends.
        line: from 0.
        column: in code points, from 0.
    """
    kind, where = kind_of(path), spot(text, line, column)
    here = slot(kind, where.keys) if kind and where else None
    if not where or not here:
        return ()
    made = [*_fields(here, where), *_names(plan, here, where), *_values(plan, here, where, text)]
    fitting = [replace(each, start=where.start) for each in made if _fits(each, where.begun.lower())]
    return tuple(sorted(fitting, key=lambda each: not each.text.lower().startswith(where.begun.lower())))


def _fits(offer: Offer, begun: str) -> bool:
    """Whether an offer begins with what is written; an id may also be found by a part of the name that it stands for."""
    return offer.text.lower().startswith(begun) or (offer.kind == "id" and begun in offer.detail.lower())


def _fields(here: Slot, where: Spot) -> Iterator[Offer]:
    bare = plain(here.entry if where.on == "either" else here.wanted)
    if where.on == "value" or not isinstance(bare, inspect.StructType):
        return
    for fact in facts_of(bare.cls):
        if fact.name not in where.there:
            needed = " (required)" if fact.is_required else ""
            yield Offer(f"{fact.name}: ", "field", f"{fact.description}{needed}", about_field(fact))


def _names(plan: Plan, here: Slot, where: Spot) -> Iterator[Offer]:
    """Give names that a map of the user's own can have: skills, and codes of rules to be silent about."""
    if where.on == "value" or not here.fact or not isinstance(plain(here.wanted), inspect.DictType):
        return
    known: Mapping[str, str] = {}
    if here.fact.name == "skills" and isinstance(plain(plain(here.wanted).value_type), inspect.IntType):  # type: ignore[attr-defined]
        known = plan.skills
    elif here.fact.name == "ignore":
        known = {rule.code: rule.title for rule in all_rules() if rule.can_be_silenced}
    for name, title in known.items():
        if name not in where.there:
            yield Offer(f"{name}: ", "id", title)


def _values(plan: Plan, here: Slot, where: Spot, text: str) -> Iterator[Offer]:
    wanted = here.entry
    if where.on == "key":
        return
    if kind := referred(wanted):
        yield from (Offer(name, "id", title) for name, title in _ids(plan, kind, text).items())
        return
    match bare := plain(wanted):
        case inspect.LiteralType():
            yield from (Offer(word, "word") for word in in_order(bare))
        case inspect.BoolType():
            yield from (Offer(word, "word") for word in ("yes", "no"))
        case inspect.DateType():
            yield Offer(plan.today.isoformat(), "day", "today")
        case inspect.CustomType():
            yield from _own(plan, bare.cls)


def _own(plan: Plan, cls: type) -> Iterator[Offer]:
    if cls is Planned:
        for precision in ("day", "month", "quarter"):
            yield Offer(str(Planned.around(plan.today, precision)), "day", f"this {precision}")
    elif reasons := getattr(cls, "REASONS", ()):
        yield Offer(plan.today.isoformat(), "day", "today")
        yield from (Offer(word, "word") for word in reasons)


def _ids(plan: Plan, kind: str, text: str) -> Mapping[str, str]:
    """Give the ids for a new reference: not of those who left or objected; of questions, those of the file's theme."""
    if kind == "question":
        found = _THEME.search(text)
        theme = plan.themes.get(found[1].strip("'\"")) if found else None
        return theme.questions if theme else known_ids(plan)[kind]
    gone = {name for name, each in plan.employees.items() if each.left and each.left < plan.today}
    if kind == "influencer":
        gone = {name for name, each in plan.influencers.items() if each.privacy.objected}
    gone = gone if kind in {"employee", "face", "influencer"} else set()
    return {name: title for name, title in known_ids(plan)[kind].items() if name not in gone}
