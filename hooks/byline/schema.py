"""JSON Schema of what people write, for editors that complete and check YAML; the model is its only source.

It leans to the model's side: what the reader takes for a value, as one entry where a list may stand, is right here too.
"""

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Any

from msgspec import inspect

from byline.field_facts import FieldFact, facts_of
from byline.field_words import example_of, in_order, referred
from byline.model import KINDS
from byline.model.employee import Employee
from byline.model.values import Informed, Period, Planned, Url
from byline.wanted import fields_of, may_be_none, plain

Ids = Mapping[str, Collection[str]]
"""The ids that there are, by what a field refers to: `theme`, `employee`, `face`, `course`, …."""
_YEAR = r"(?:199\d|20\d\d|2100)"
_MONTH = r"(?:0[1-9]|1[0-2])"
_DAY = rf"{_YEAR}-{_MONTH}-(?:0[1-9]|[12]\d|3[01])"
_ONE_LINE = r"^\s*\S(?:[^\r\n]*\S)?\s*$"
_NOTHING = {"type": "null"}
_OWN: Mapping[type, Mapping[str, str]] = MappingProxyType(
    {
        Planned: {"type": "string", "pattern": rf"^(?:{_DAY}|{_YEAR}-{_MONTH}|{_YEAR}-Q[1-4])$"},
        Period: {"type": "string", "pattern": rf"^{_DAY}(?: *\.\. *{_DAY})?$"},
        Informed: {"type": "string", "pattern": rf"^(?:{_DAY}|{'|'.join(Informed.REASONS)})$"},
        Url: {"type": "string", "format": "uri", "pattern": r"^(?:[Hh][Tt][Tt][Pp][Ss]?://[^\s/]|[Mm][Aa][Ii][Ll][Tt][Oo]:[^\s@?]+@)"},
    }
)  # fmt: skip


def schema(kind: str, ids: Ids = MappingProxyType({})) -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of one kind of file's front matter.

    Args:
        kind: one of the model's kinds, as `piece`.
        ids: what references may lead to; where a kind of reference is missing here, any id will do.

    Returns:
        The schema, without what comes from the file itself: id, path and what is broken.
    """
    made = _Making(ids)
    first = made.struct(KINDS[kind])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **first, "$defs": made.defs}


class _Making:
    """Makes the parts of one schema; a class of the model is defined once, and referred to."""

    def __init__(self, ids: Ids) -> None:
        self.ids = ids
        self.defs: dict[str, dict[str, Any]] = {}

    def struct(self, cls: type) -> dict[str, Any]:
        if cls.__name__ not in self.defs:
            self.defs[cls.__name__] = {}  # its place, before that of its parts
            self.defs[cls.__name__] = self.fields(cls)
        return {"$ref": f"#/$defs/{cls.__name__}"}

    def fields(self, cls: type) -> dict[str, Any]:
        known = fields_of(cls)
        facts = {fact.name: fact for fact in facts_of(cls)}
        return {
            "title": cls.__name__,
            "description": (cls.__doc__ or "").partition("\n")[0],
            "type": "object",
            "properties": {name: self.field(field, facts[name]) for name, field in known.items()},
            "required": [name for name, field in known.items() if field.required],
            "additionalProperties": False,
        }

    def field(self, field: inspect.Field, fact: FieldFact) -> dict[str, Any]:
        """Describe a field; one that may be left out may be empty as well."""
        told = {"title": _in_words(fact.name), "description": fact.description, "examples": _examples(field)}
        value = self.value(field.type, is_required=field.required)
        if fact.within is Employee and fact.name == "skills" and self.ids.get("skill"):
            value["propertyNames"] = {"enum": list(self.ids["skill"])}
        if not field.required:
            value = {"anyOf": [*value.get("anyOf", [value]), _NOTHING]}
        return {name: each for name, each in told.items() if each} | value

    def value(self, wanted: inspect.Type, *, is_required: bool = False) -> dict[str, Any]:
        bare = plain(wanted)
        match bare:
            case inspect.VarTupleType():
                each = self.value(bare.item_type)
                several = {"type": "array", "items": each} | ({"minItems": 1} if is_required else {})
                return {"anyOf": [several, *each.get("anyOf", [each])]}
            case inspect.DictType():
                return self.names(bare)
            case inspect.StructType():
                return self.struct(bare.cls)
        kind = referred(wanted)
        made = {"enum": list(self.ids[kind])} if self.ids.get(kind) else _scalar(bare)
        if isinstance(wanted, inspect.UnionType | inspect.Metadata) and _has_list(wanted):
            return {"anyOf": [{"type": "array", "items": made, "minItems": 1}, made]}
        return made

    def names(self, wanted: inspect.DictType) -> dict[str, Any]:
        """Describe names of the user's own, each with a value that may be empty where nothing has to stand in it."""
        if isinstance(wanted.value_type, inspect.AnyType):
            return {"type": "object"}
        value, inner = self.value(wanted.value_type), plain(wanted.value_type)
        may_be_empty = isinstance(inner, inspect.StructType) and not any(field.required for field in inner.fields)
        if may_be_empty or may_be_none(wanted.value_type):
            value = {"anyOf": [*value.get("anyOf", [value]), _NOTHING]}
        made = {"type": "object", "additionalProperties": value}
        if not may_be_none(wanted.value_type):
            return made
        # `ignore: [CON007]` can be read; that its reason is missing is a rule's to tell.
        codes = {"type": "string", "pattern": _ONE_LINE}
        return {"anyOf": [made, {"type": "array", "items": codes}, codes]}


def _has_list(wanted: inspect.Type) -> bool:
    """Whether a list may stand where one value may."""
    if isinstance(wanted, inspect.Metadata):
        return _has_list(wanted.type)
    return isinstance(wanted, inspect.UnionType) and any(
        isinstance(each, inspect.VarTupleType) for each in wanted.types
    )


def _scalar(wanted: inspect.Type) -> dict[str, Any]:
    match wanted:
        case inspect.LiteralType():
            return {"enum": list(in_order(wanted))}
        case inspect.IntType():
            return {"type": "integer", "minimum": wanted.ge, "maximum": wanted.le}
        case inspect.BoolType():
            return {"enum": ["yes", "no", True, False, "Yes", "No", "YES", "NO"]}
        case inspect.DateType():
            return {"type": "string", "format": "date", "pattern": f"^{_DAY}$"}
        case inspect.CustomType():
            return dict(_OWN[wanted.cls])
    return _text(wanted) if isinstance(wanted, inspect.StrType) else {}


def pattern_of(wanted: inspect.Type) -> str:
    """Give the regular expression of a text of this type, as a day or a period; empty where any line will do."""
    return str(_scalar(wanted).get("pattern", "")) if isinstance(wanted, inspect.DateType | inspect.CustomType) else ""


def _text(wanted: inspect.StrType) -> dict[str, Any]:
    """Describe a line; one that looks like a number or like yes and no to others is a text for the model."""
    bounds = {"minLength": wanted.min_length, "maxLength": wanted.max_length}
    known = {name: bound for name, bound in bounds.items() if bound is not None}
    return {"type": ["string", "number", "boolean"], **known, "pattern": _ONE_LINE}


def _examples(field: inspect.Field) -> list[Any]:
    told = (field.type.extra_json_schema or {}) if isinstance(field.type, inspect.Metadata) else {}
    made = example_of(field.type)
    return list(told.get("examples", ())) or (
        [made.strip("[]").split(", ") if made.startswith("[") else made] if made else []
    )


def _in_words(name: str) -> str:
    return name.replace("_", " ").capitalize()
