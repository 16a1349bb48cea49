"""A programme in which nobody writes a Latin letter: whatever Latin word then stands on a page is ours.

What people write becomes Greek letters, one for one. Ids, addresses and what is chosen from a list stay as they are.
"""

from dataclasses import replace
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

import msgspec

from byline.plan import Plan
from byline.source import Document

GREEK = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "αβχδεφγηιξκλμνοπθρστυωψζζςΑΒΧΔΕΦΓΗΙΞΚΛΜΝΟΠΘΡΣΤΥΩΨΖΖΣ"
)

KEPT = ("portrait", "time_zone")


def unlatin(plan: Plan) -> Plan:
    """Give the same programme with what people wrote in Greek letters."""
    kinds = ("themes", "employees", "influencers", "pieces")
    things = {kind: {name: _changed(each) for name, each in getattr(plan, kind).items()} for kind in kinds}
    documents = {path: _in_greek(each) for path, each in plan.documents.items()}
    return replace(plan, programme=_changed(plan.programme), documents=documents, **things)


def _in_greek(document: Document) -> Document:
    above = document.text[: document.body_start]
    return replace(document, text=above + greek(document.body))


def greek(text: str) -> str:
    """Turn the Latin letters of a text into Greek ones, those with accents into a plain alpha."""
    spelt = text.translate(GREEK)
    return "".join("α" if "a" <= each.casefold()[0] <= "z" or "À" <= each <= "ɏ" else each for each in spelt)


def _changed(thing: Any) -> Any:
    hints = get_type_hints(type(thing), include_extras=True)
    names = [each.name for each in msgspec.structs.fields(thing) if each.name not in KEPT]
    fields = {name: _value(getattr(thing, name), hints[name]) for name in names}
    return msgspec.structs.replace(thing, **fields)


def _value(value: Any, hint: Any) -> Any:
    """Change a value as far as its type says that it is a text of somebody's own."""
    if isinstance(value, msgspec.Struct):
        return _changed(value)
    if isinstance(value, dict):
        of = next((each for each in _inside(hint) if get_origin(each) is dict), None)
        return {name: _value(each, get_args(of)[1] if of else None) for name, each in value.items()}
    if isinstance(value, tuple):
        of = next((each for each in _inside(hint) if get_origin(each) is tuple), None)
        return tuple(_value(each, get_args(of)[0] if of else None) for each in value)
    return greek(value) if type(value) is str and _is_text(hint) else value


def _inside(hint: Any) -> list[Any]:
    """Give a type without what is written around it: its annotations, its alternatives."""
    if get_origin(hint) is Annotated:
        return _inside(get_args(hint)[0])
    if get_origin(hint) in (dict, tuple, Literal) or not get_args(hint):
        return [hint]
    return [each for alternative in get_args(hint) for each in _inside(alternative)]


def _is_text(hint: Any) -> bool:
    """Whether a type is a title or a line, which people write as they like; a reference has `extra`."""
    if get_origin(hint) is Annotated:
        metas = [each for each in get_args(hint)[1:] if isinstance(each, msgspec.Meta)]
        if any(each.extra for each in metas):
            return False
        if get_args(hint)[0] is str:
            return any(each.max_length and each.max_length >= 200 for each in metas)
    return any(map(_is_text, get_args(hint)))
