"""What the model wants of each field, for the walk field by field: the types of the model's own declarations."""

import datetime as dt
from functools import lru_cache
from typing import Any

import msgspec
from msgspec import inspect

from byline.model.filed import DERIVED

NOTHING = frozenset({"null", "~", "Null", "NULL"})
"""YAML's words for nothing; where a text is wanted they are words like any other (somebody may be called Null)."""


@lru_cache(maxsize=64)
def fields_of(kind: type) -> dict[str, inspect.Field]:
    """Give the fields that a front matter may set, by the name they have there."""
    info = inspect.type_info(kind)
    assert isinstance(info, inspect.StructType)  # noqa: S101  # for the type checker
    return {field.encode_name: field for field in info.fields if field.name not in DERIVED}


def plain(wanted: inspect.Type, value: Any = None) -> inspect.Type:
    """Strip a type of its description and of `None`.

    Args:
        wanted: the type as declared.
        value: where one or a list may stand, a list chooses the list.
    """
    if isinstance(wanted, inspect.Metadata):
        return plain(wanted.type, value)
    if isinstance(wanted, inspect.UnionType):
        choices = [plain(each) for each in wanted.types if not isinstance(each, inspect.NoneType)]
        lists = [each for each in choices if isinstance(each, inspect.VarTupleType)]
        return lists[0] if lists and isinstance(value, list) else choices[0]
    return wanted


def may_be_none(wanted: inspect.Type) -> bool:
    """Whether a type has room for nothing."""
    if isinstance(wanted, inspect.Metadata):
        return may_be_none(wanted.type)
    return isinstance(wanted, inspect.UnionType) and any(isinstance(each, inspect.NoneType) for each in wanted.types)


def is_nothing(wanted: inspect.Type, value: Any) -> bool:
    """Whether a value says nothing: empty, or a word for it where no text is wanted."""
    if isinstance(value, str):
        return not value.strip() or (value in NOTHING and not isinstance(wanted, inspect.StrType))
    return value is None or not value


def stand_in(field: inspect.Field) -> Any:
    """Give what stands for a value that could not be read: the default, or where there is none something empty."""
    if field.default_factory is not msgspec.NODEFAULT:
        return field.default_factory()
    return field.default if not field.required else empty(plain(field.type))


def empty(wanted: inspect.Type) -> Any:
    """Give something empty of a type, None where there is no such thing."""
    match wanted:
        case inspect.VarTupleType():
            return ()
        case inspect.StrType():
            return ""
        case inspect.StructType():
            return wanted.cls(**{each.name: stand_in(each) for each in wanted.fields if each.required})
        case inspect.DateType():
            return dt.date.min
    return None
