"""A field of the model as a field of a form (Decap CMS 3, its documentation on widgets)."""

from collections.abc import Collection, Mapping
from typing import Any

from msgspec import Struct, inspect

from byline.field_facts import FieldFact, facts_of
from byline.field_words import in_order, referred
from byline.model import KINDS
from byline.model.values import Url
from byline.schema import pattern_of
from byline.wanted import fields_of, plain

COLLECTIONS: Mapping[str, tuple[str, str]] = {
    "theme": ("themes", "title"),
    "employee": ("employees", "name"),
    "face": ("employees", "name"),
    "influencer": ("influencers", "name"),
    "piece": ("pieces", "title"),
}
"""What a field refers to that has a file of its own: the collection, and the field by which people know it."""
Form = dict[str, Any]


class Names(Struct, frozen=True):
    """What a programme has that has no file of its own, and that forms let choose from.

    Attributes:
        ids: by what a field refers to: the ids of courses, skills, formats and questions.
        used: the names that a map may have, by kind and the way to the map, as ("employee", "channels").
    """

    ids: Mapping[str, Collection[str]]
    used: Mapping[tuple[str, ...], Collection[str]]


def form_fields(kind: type, names: Names, way: tuple[str, ...]) -> list[Form]:
    """Give the fields of a form in the order in which the model declares them: Decap writes files in this order.

    Args:
        kind: a class of the model.
        names: what there is to choose from.
        way: the kind of file, and the names that lead to the class in it.
    """
    facts = {fact.name: fact for fact in facts_of(kind)}
    made = (_field(field, facts[name], names, (*way, name)) for name, field in fields_of(kind).items())
    return [each for each in made if each]


def without_form(kind: str, names: Names) -> list[str]:
    """Give the fields of a kind of file that no form shows: maps with names of one's own, which Decap has no widget for."""
    shown = {each["name"] for each in form_fields(KINDS[kind], names, (kind,))}
    return [fact.name for fact in facts_of(KINDS[kind]) if fact.name not in shown]


def _field(field: inspect.Field, fact: FieldFact, names: Names, way: tuple[str, ...]) -> Form | None:
    widget = _widget(field.type, names, way)
    if widget is None:
        return None
    hint = " ".join(filter(None, (_without_marks(fact.description), fact.example and f"As in {fact.example}.")))
    return {"name": fact.name, "label": in_words(fact.name), "required": field.required, "hint": hint, **widget}


def _widget(wanted: inspect.Type, names: Names, way: tuple[str, ...]) -> Form | None:
    """Give the widget of a type; None where there is none that would keep what can stand there."""
    if (kind := referred(wanted)) or isinstance(plain(wanted), inspect.VarTupleType):
        return _reference(kind, names) if kind else _list(wanted, names, way)
    bare = plain(wanted)
    match bare:
        case inspect.StructType():
            return _object(form_fields(bare.cls, names, way))
        case inspect.DictType():
            return _map(bare, names, way)
    return _value(bare)


def _list(wanted: inspect.Type, names: Names, way: tuple[str, ...]) -> Form | None:
    bare = plain(wanted)
    assert isinstance(bare, inspect.VarTupleType)  # noqa: S101  # for the type checker
    kind, item = referred(bare.item_type), plain(bare.item_type)
    if kind:
        return {**_reference(kind, names), "multiple": True}
    if isinstance(item, inspect.StructType):
        fields = form_fields(item.cls, names, way)
        return {"widget": "list", "collapsed": True, "summary": _summary(fields), "fields": fields}
    if isinstance(item, inspect.LiteralType):
        return {"widget": "select", "multiple": True, "options": list(in_order(item))}
    return {"widget": "list", "field": {"name": "one", "label": "One", **_value(item)}}


def _summary(fields: list[Form]) -> str:
    return " · ".join(f"{{{{fields.{each['name']}}}}}" for each in fields if each["required"])


def _reference(kind: str, names: Names) -> Form:
    """Let choose from files, or from what stands in one."""
    if kind not in COLLECTIONS:
        return {"widget": "select", "options": list(names.ids[kind])}
    collection, title = COLLECTIONS[kind]
    return {
        "widget": "relation",
        "collection": collection,
        "value_field": "{{filename}}",
        "search_fields": [title],
        "display_fields": [title],
        "options_length": 500,
    }


def _map(wanted: inspect.DictType, names: Names, way: tuple[str, ...]) -> Form | None:
    """Give a form for the names that are in use; what else stands in the map stays."""
    fields = [
        {"name": name, "label": name, "required": False, **widget}
        for name in names.used.get(way, ())
        if (widget := _widget(wanted.value_type, names, (*way, name)))
    ]
    return _object(fields)


def _object(fields: list[Form]) -> Form | None:
    return {"widget": "object", "collapsed": True, "fields": fields} if fields else None


def _value(wanted: inspect.Type) -> Form:
    """Give the widget of one value; a day is a text, so that it is written as it is read."""
    match wanted:
        case inspect.LiteralType():
            return {"widget": "select", "options": list(in_order(wanted))}
        case inspect.IntType():
            return {"widget": "number", "value_type": "int", "min": wanted.ge, "max": wanted.le}
        case inspect.BoolType():
            return {"widget": "select", "options": ["yes", "no"]}
    pattern = "" if isinstance(wanted, inspect.CustomType) and wanted.cls is Url else pattern_of(wanted)
    return {"widget": "string"} | ({"pattern": [pattern, "is not in the form that is read here"]} if pattern else {})


def in_words(name: str) -> str:
    """Give the name of a field as its label."""
    return name.replace("_", " ").replace("-", " ").capitalize()


def _without_marks(text: str) -> str:
    return text.replace("`", "")
