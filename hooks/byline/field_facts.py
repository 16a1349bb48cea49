"""What there is to know about each field of the model, in plain words; the model is the only place that says it."""

import datetime as dt
import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import msgspec
from msgspec import Struct, inspect

from byline.field_words import example_of, type_words
from byline.wanted import fields_of, plain


class FieldFact(Struct, frozen=True):
    """One field, for people.

    Attributes:
        within: the class of the model that declares it.
        way: the names that lead to it, as ("themes", "why").
        name: as it stands in a file.
        type: what it holds, in words and in Markdown.
        is_required: whether a file can't do without it.
        default: what holds when it is left out, as one would write it; empty where nothing does.
        description: in Markdown.
        example: as one would write it; empty where the words are enough.
        fields: what stands below it.
        below: what the fields below it belong to, in words.
    """

    within: type
    way: tuple[str, ...]
    name: str
    type: str
    is_required: bool
    default: str
    description: str
    example: str
    fields: tuple["FieldFact", ...]

    @property
    def anchor(self) -> str:
        """Where it stands on the page of its kind."""
        return "field-" + "-".join(self.way).replace("_", "-")

    @property
    def everything(self) -> Iterator["FieldFact"]:
        """The field itself, and all below it."""
        yield self
        for field in self.fields:
            yield from field.everything


@cache
def facts_of(kind: type, way: tuple[str, ...] = ()) -> tuple[FieldFact, ...]:
    """Give the facts about every field of a kind of file, the required ones first.

    Args:
        kind: a class of the model.
        way: the names that lead to it, where it stands inside a file.
    """
    facts = [_fact(kind, name, field, (*way, name)) for name, field in fields_of(kind).items()]
    return tuple(sorted(facts, key=lambda fact: (not fact.is_required, fact.name in {"ignore", "x"})))


def _fact(kind: type, name: str, field: inspect.Field, way: tuple[str, ...]) -> FieldFact:
    told = (field.type.extra_json_schema or {}) if isinstance(field.type, inspect.Metadata) else {}
    inner = _struct_in(field.type)
    examples = told.get("examples", ())
    return FieldFact(
        within=kind,
        way=way,
        name=name,
        type=type_words(field.type),
        is_required=field.required,
        default=_default(field),
        description=str(told.get("description", "")),
        example=as_written(examples[0]) if examples else example_of(field.type),
        fields=facts_of(inner, way) if inner else (),
    )


def _struct_in(wanted: inspect.Type) -> type | None:
    """Find the class whose fields stand below: in a map, in each entry of a list, or under each name."""
    bare = plain(wanted)
    match bare:
        case inspect.StructType():
            return bare.cls
        case inspect.VarTupleType():
            return _struct_in(bare.item_type)
        case inspect.DictType():
            return _struct_in(bare.value_type)
    return None


def _default(field: inspect.Field) -> str:
    value = field.default
    if value is msgspec.NODEFAULT or value in (None, "", ()) or isinstance(value, msgspec.Struct):
        return ""
    return as_written(value)


def as_written(value: Any) -> str:
    """Write a value as one would in front matter, on one line."""
    match value:
        case bool():
            return "yes" if value else "no"
        case dict():
            return "{" + ", ".join(f"{key}: {as_written(each)}" for key, each in value.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(as_written(each) for each in value) + "]"
        case dt.date():
            return value.isoformat()
        case str() if any(mark in value for mark in ",:#{}[]*") or not value:
            return json.dumps(value, ensure_ascii=False)
    return str(value)
