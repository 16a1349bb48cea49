"""Turns the text values of a front matter into the model's types, and says all that does not fit (DOC005 to DOC007, DOC011).

Most files are sound, and msgspec converts them in one go. Where it refuses, or where the text holds something that it would be too
kind to, the file is walked again field by field, so that every error is found and all that is sound is kept.
"""

import datetime as dt
import re
from functools import lru_cache
from typing import Any, TypeVar

import msgspec
from msgspec import inspect

from byline.characters import shown
from byline.findings import At, Fault
from byline.model.filed import DERIVED, Filed, Keys
from byline.model.values import Unfit, read_day, read_value
from byline.suggestions import did_you_mean

T = TypeVar("T", bound=Filed)
NOTHING = frozenset({"", "null", "~", "Null", "NULL"})
TRUE, FALSE = frozenset({"true", "yes", "on"}), frozenset({"false", "no", "off"})
MOST_DIGITS = 15
_TOO_KIND = re.compile(
    r"""\\|[|>][-+0-9]*[ \t]*(?:\#.*)?$|\n[ \t]*\n|"\s*"|'\s*'|["']\s[^"'\n]*["']"""  # texts of several lines, blank texts
    r"""|(?<![\w-])(?!199\d|20\d\d|2100)\d{4}-\d\d|\d[eE]\d|\d\.\d|:\s*(?:null|~)""",  # years, odd numbers, words for nothing
    re.MULTILINE | re.VERBOSE,
)


def convert(
    kind: type[T], data: dict[str, Any], head: str, broken: set[Keys], *, id: str, path: str
) -> tuple[T, list[tuple[str, Fault]]]:
    """Convert the values of one file.

    Args:
        kind: the model's class for this kind of file.
        data: its front matter, as texts.
        head: the same as it stands in the file.
        broken: ways to values that were already refused.
        id: of the thing, from the file's name.
        path: of the file.

    Returns:
        The thing, with stand-ins for what could not be read, and the faults by the code of their rule.
    """
    if not broken and not DERIVED & data.keys() and not _TOO_KIND.search(head):
        try:
            return msgspec.convert({**data, "id": id, "path": path}, kind, strict=False, dec_hook=read_value), []
        except msgspec.ValidationError:
            pass
    return _Careful(path, broken).whole(kind, data, id)


@lru_cache(maxsize=64)
def fields_of(kind: type) -> dict[str, inspect.Field]:
    """Give the fields that a front matter may set, by the name they have there."""
    info = inspect.type_info(kind)
    assert isinstance(info, inspect.StructType)  # noqa: S101  # for the type checker
    return {field.encode_name: field for field in info.fields if field.name not in DERIVED}


def plain_type(wanted: inspect.Type) -> tuple[inspect.Type, bool]:
    """Strip a type of its description and of `None`: the type itself, and whether it may be nothing."""
    if isinstance(wanted, inspect.Metadata):
        return plain_type(wanted.type)
    if isinstance(wanted, inspect.UnionType):
        inner = [plain_type(each)[0] for each in wanted.types if not isinstance(each, inspect.NoneType)]
        return inner[0], len(inner) < len(wanted.types)
    return wanted, False


class _Careful:
    """Walks the values of one file one by one."""

    def __init__(self, path: str, broken: set[Keys]) -> None:
        self.path, self.broken = path, set(broken)
        self.faults: list[tuple[str, Fault]] = []

    def whole(self, kind: type[T], data: dict[str, Any], name: str) -> tuple[T, list[tuple[str, Fault]]]:
        values = self.fields(kind, data, ())
        return kind(**values, id=name, path=self.path, broken=frozenset(self.broken)), self.faults

    def fields(self, kind: type, data: dict[str, Any], keys: Keys) -> dict[str, Any]:
        known = fields_of(kind)
        for name in data:
            if name not in known:
                self.unknown(name, known, (*keys, name))
        return {
            field.name: self.member(field, data, (*keys, name))
            for name, field in known.items()
            if self.speaks(field, data, name)
        }

    @staticmethod
    def speaks(field: inspect.Field, data: dict[str, Any], name: str) -> bool:
        return name in data or field.required

    def member(self, field: inspect.Field, data: dict[str, Any], keys: Keys) -> Any:
        name = keys[-1]
        wanted, may_be_nothing = plain_type(field.type)
        value = data.get(str(name))
        if keys in self.broken:
            return self.stand_in(field, wanted)
        if self.is_nothing(value, wanted):
            if field.required:
                self.missing(keys, empty=name in data)
                return self.stand_in(field, wanted)
            return self.default(field)
        try:
            return self.value(wanted, value, keys)
        except Unfit as unfit:
            self.unfit(unfit, value, keys)
            return None if may_be_nothing else self.stand_in(field, wanted)

    @staticmethod
    def is_nothing(value: Any, wanted: inspect.Type) -> bool:
        if isinstance(value, str) and not value.strip():
            return True
        text = isinstance(wanted, inspect.StrType)
        return value is None or (isinstance(value, str) and value in NOTHING and not text) or value in ([], {})

    @staticmethod
    def default(field: inspect.Field) -> Any:
        if field.default_factory is not msgspec.NODEFAULT:
            return field.default_factory()
        return field.default

    def stand_in(self, field: inspect.Field, wanted: inspect.Type) -> Any:
        if not field.required:
            return self.default(field)
        match wanted:
            case inspect.VarTupleType():
                return ()
            case inspect.StrType():
                return ""
            case inspect.StructType():
                return wanted.cls(
                    **{
                        each.name: self.stand_in(each, plain_type(each.type)[0])
                        for each in wanted.fields
                        if each.required
                    }
                )
            case inspect.DateType():
                return dt.date.min
        return None

    def value(self, wanted: inspect.Type, value: Any, keys: Keys) -> Any:
        if keys == ("ignore",) and not isinstance(value, dict):  # codes without reasons: for IGN002 to tell
            return {code: None for code in (value if isinstance(value, list) else [value]) if isinstance(code, str)}
        match wanted:
            case inspect.StructType():
                return wanted.cls(**self.fields(wanted.cls, _mapping(value), keys))
            case inspect.DictType():
                return self.entries(wanted, _mapping(value), keys)
            case inspect.VarTupleType():
                return self.items(wanted.item_type, value if isinstance(value, list) else [value], keys)
            case inspect.AnyType():
                return value
        if isinstance(value, list) and keys[-1] == "by":
            return self.items(wanted, value, keys)
        if not isinstance(value, str):
            kind = "a list" if isinstance(value, list) else "a map"
            raise Unfit(
                f"wants one value, and has {kind}", "Write one value, without brackets, dashes or nested lines."
            )
        return _scalar(wanted, value.strip())

    def items(self, wanted: inspect.Type, values: list[Any], keys: Keys) -> tuple[Any, ...]:
        plain, _ = plain_type(wanted)
        found: list[Any] = []
        for number, value in enumerate(values):
            here = (*keys, number)
            if self.is_nothing(value, plain) and here not in self.broken:
                self.missing(here, empty=True)
            elif here not in self.broken:
                self.kept(plain, value, here, found)
        return tuple(found)

    def kept(self, wanted: inspect.Type, value: Any, keys: Keys, found: list[Any]) -> None:
        try:
            found.append(self.value(wanted, value, keys))
        except Unfit as unfit:
            self.unfit(unfit, value, keys)

    def entries(self, wanted: inspect.DictType, values: dict[str, Any], keys: Keys) -> dict[str, Any]:
        plain, may_be_nothing = plain_type(wanted.value_type)
        found: dict[str, Any] = {}
        for name, value in values.items():
            here = (*keys, name)
            kept: list[Any] = []
            if here in self.broken:
                continue
            if self.is_nothing(value, plain) and not isinstance(plain, inspect.AnyType):
                found |= self.empty_entry(name, plain, here, may_be_nothing=may_be_nothing)
                continue
            self.kept(plain, value, here, kept)
            found |= {name: each for each in kept}
        return found

    def empty_entry(self, name: str, wanted: inspect.Type, keys: Keys, *, may_be_nothing: bool) -> dict[str, Any]:
        if may_be_nothing:
            return {name: None}
        if isinstance(wanted, inspect.StructType) and not any(field.required for field in wanted.fields):
            return {name: wanted.cls()}
        self.missing(keys, empty=True)
        return {}

    def missing(self, keys: Keys, *, empty: bool) -> None:
        self.broken.add(keys)
        name = _name(keys)
        message = f"The field `{name}` is empty." if empty else f"The field `{name}` is missing."
        at = At(self.path, keys, "key") if empty else At(self.path, keys[:-1], "key")
        self.faults.append(("DOC007", Fault(at, message, f"Add `{name}:` with a value{_example(keys)}.")))

    def unknown(self, name: str, known: dict[str, inspect.Field], keys: Keys) -> None:
        self.broken.add(keys)
        help_ = did_you_mean(
            name, known, f"Remove it, or put notes of your own under `x:`. Fields here: {', '.join(sorted(known))}."
        )
        self.faults.append(
            ("DOC005", Fault(At(self.path, keys, "key"), f"The field `{shown(name)}` is not known here.", help_))
        )

    def unfit(self, unfit: Unfit, value: Any, keys: Keys) -> None:
        self.broken.add(keys)
        seen = f" `{shown(value)}`" if isinstance(value, str) and keys[0] != "x" else ""
        self.faults.append(
            (unfit.code, Fault(At(self.path, keys), f"`{_name(keys)}`{seen} {unfit.message}.", unfit.help))
        )


def _mapping(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise Unfit(
            "wants fields of its own below it", "Write `field: value` lines under it, indented, or `{field: value}`."
        )
    return value


def _name(keys: Keys) -> str:
    words = [key for key in keys if isinstance(key, str)]
    return shown(str(words[-1])) if words else "value"


def _example(keys: Keys) -> str:
    return ", as YYYY-MM-DD" if keys[-1] in {"agreed", "date"} else ""


def _scalar(wanted: inspect.Type, text: str) -> Any:
    match wanted:
        case inspect.StrType():
            return _line(wanted, text)
        case inspect.IntType():
            return _number(wanted, text)
        case inspect.BoolType():
            return _yes_or_no(text)
        case inspect.DateType():
            return read_day(text)
        case inspect.LiteralType():
            return _word(wanted, text)
        case inspect.CustomType():
            return read_value(wanted.cls, text)
    raise TypeError(wanted)


def _line(wanted: inspect.StrType, text: str) -> str:
    if "\n" in text:
        raise Unfit(
            "has a line break, and is a text of one line",
            "Write it on one line, or move it to the text under the front matter.",
        )
    if wanted.max_length and len(text) > wanted.max_length:
        raise Unfit(
            f"is longer than {wanted.max_length} characters",
            f"Shorten it by {len(text) - wanted.max_length} characters.",
        )
    return text


def _number(wanted: inspect.IntType, text: str) -> int:
    if not re.fullmatch(r"-?(?:0|[1-9]\d*)", text, re.ASCII) or len(text) > MOST_DIGITS:
        raise Unfit("is not a whole number that can be right", "Write digits only, as in 12000.")
    number = int(text)
    low, high = wanted.ge if wanted.ge is not None else number, wanted.le if wanted.le is not None else number
    if not low <= number <= high:
        raise Unfit(f"is not between {low} and {high}", f"Write a whole number from {low} to {high}.")
    return number


def _yes_or_no(text: str) -> bool:
    if text.lower() not in TRUE | FALSE:
        raise Unfit("is neither yes nor no", "Write yes, no, true or false.")
    return text.lower() in TRUE


def _word(wanted: inspect.LiteralType, text: str) -> str:
    words = [str(word) for word in wanted.values]
    if text not in words:
        raise Unfit("is not one of the allowed words", did_you_mean(text, words, f"Write one of: {', '.join(words)}."))
    return text
