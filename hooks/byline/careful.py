"""Converts the values of one file field by field: every fault is found, and all that is sound is kept."""

from collections.abc import Iterable
from typing import Any, TypeVar

from msgspec import inspect

from byline import misfits
from byline.findings import Fault
from byline.model.filed import Filed, Keys
from byline.model.values import Unfit
from byline.scalars import read_scalar
from byline.wanted import empty, fields_of, is_nothing, may_be_none, plain, stand_in
from byline.yaml_reader import MOST_FAULTS
from byline.yaml_tree import LOST

T = TypeVar("T", bound=Filed)


class Careful:
    """Walks the values of one file; `whole` is the way in.

    Args:
        path: of the file.
        broken: ways to values that were already refused.

    Attributes:
        faults: what does not fit, by the code of the rule.
        broken: ways to all values that were refused.
    """

    def __init__(self, path: str, broken: Iterable[Keys]) -> None:
        self.path, self.broken = path, set(broken)
        self.faults: list[tuple[str, Fault]] = []

    def whole(self, kind: type[T], data: dict[str, Any], name: str) -> T:
        """Convert a file's values, with stand-ins for those that don't fit."""
        values = self._fields(kind, data, ())
        return kind(**values, id=name, path=self.path, broken=frozenset(self.broken))

    def _refuse(self, code: str, keys: Keys, fault: Fault) -> None:
        self.broken.add(keys)
        if len(self.faults) < MOST_FAULTS:
            self.faults.append((code, fault))
        elif len(self.faults) == MOST_FAULTS:
            self.faults.append((code, misfits.too_many(fault.at)))

    def _fields(self, kind: type, data: dict[str, Any], keys: Keys) -> dict[str, Any]:
        known = fields_of(kind)
        for name in data:
            if name not in known:
                self._unknown((*keys, name), known, data)
        return {field.name: self._field(field, data, (*keys, name)) for name, field in known.items()}

    def _unknown(self, keys: Keys, known: dict[str, inspect.Field], data: dict[str, Any]) -> None:
        """Refuse a field; the one that was meant by it is not missing as well."""
        if len(self.faults) > MOST_FAULTS:  # looking for what was meant takes long, and would be told to nobody
            self.broken.add(keys)
            return
        meant = misfits.stands_for(str(keys[-1]), known, data)
        above = "" if meant else _empty_above(str(keys[-1]), known, data)
        self._refuse("DOC005", keys, misfits.unknown(self.path, keys, known, data, above))
        if meant or above:
            self.broken.add((*keys[:-1], meant or above))

    def _field(self, field: inspect.Field, data: dict[str, Any], keys: Keys) -> Any:
        name = field.encode_name
        value = data.get(name)
        wanted = plain(field.type, value)
        if keys in self.broken or (name not in data and not field.required):
            return stand_in(field)
        if name not in data:
            if (*keys[:-1], LOST) not in self.broken:  # else a field whose name was refused may be this one
                self._refuse("DOC007", keys, misfits.missing(self.path, keys))
        elif is_nothing(wanted, value):
            if field.required:
                self._refuse("DOC007", keys, misfits.empty(self.path, keys))
        else:
            return next(iter(self._read(field.type, value, keys)), stand_in(field))
        return stand_in(field)

    def _read(self, wanted: inspect.Type, value: Any, keys: Keys) -> tuple[Any, ...]:
        """Read a value: a tuple of one, or an empty one where it does not fit."""
        try:
            return (self._value(plain(wanted, value), value, keys),)
        except Unfit as why:
            self._refuse(why.code, keys, misfits.unfit(self.path, keys, value, why))
            return ()

    def _value(self, wanted: inspect.Type, value: Any, keys: Keys) -> Any:
        match wanted:
            case inspect.StructType():
                return wanted.cls(**self._fields(wanted.cls, _mapping(value, wanted), keys))
            case inspect.DictType():
                return self._entries(wanted, _mapping(_with_reasons(wanted, value), wanted), keys)
            case inspect.VarTupleType():
                return self._items(wanted.item_type, value if isinstance(value, list) else [value], keys)
            case inspect.AnyType():
                return value
        return read_scalar(wanted, _text(value))

    def _items(self, wanted: inspect.Type, values: list[Any], keys: Keys) -> tuple[Any, ...]:
        """Read the entries of a list; one that does not fit is left out, and noted as broken under its own number."""
        found: list[Any] = []
        for number, value in enumerate(values):
            here = (*keys, number)
            if here in self.broken:
                continue
            if is_nothing(plain(wanted), value):
                self._refuse("DOC007", here, misfits.empty(self.path, here))
            else:
                found += self._read(wanted, value, here)
        return tuple(found)

    def _entries(self, wanted: inspect.DictType, values: dict[str, Any], keys: Keys) -> dict[str, Any]:
        found = {name: self._entry(wanted.value_type, value, (*keys, name)) for name, value in values.items()}
        return {name: entry[0] for name, entry in found.items() if entry}

    def _entry(self, wanted: inspect.Type, value: Any, keys: Keys) -> tuple[Any, ...]:
        """Read an entry of a map; where it does not fit its name is kept, since other files may refer to it."""
        inner = plain(wanted, value)
        if isinstance(inner, inspect.AnyType):
            return (value,)
        if keys in self.broken:
            return _kept(inner)
        if not is_nothing(inner, value):
            return self._read(wanted, value, keys) or _kept(inner)
        if may_be_none(wanted):
            return (None,)
        if not isinstance(inner, inspect.StructType) or any(field.required for field in inner.fields):
            self._refuse("DOC007", keys, misfits.empty(self.path, keys))
        return _kept(inner)


def _kept(wanted: inspect.Type) -> tuple[Any, ...]:
    return (empty(wanted),) if isinstance(wanted, inspect.StructType | inspect.StrType) else ()


def _mapping(value: Any, wanted: inspect.StructType | inspect.DictType) -> dict[str, Any]:
    if not isinstance(value, dict):
        fields = wanted.fields if isinstance(wanted, inspect.StructType) else ()
        names = [each.encode_name for each in fields if each.required] or [each.encode_name for each in fields[:2]]
        shape = ", ".join(f"{name}: …" for name in names) or "field: value"
        help_ = f"Write `{{{shape}}}`, or `field: value` lines under it, indented."
        raise Unfit("wants fields of its own below it", help_)
    return value


def _empty_above(name: str, known: dict[str, inspect.Field], data: dict[str, Any]) -> str:
    """Give the field above an unknown one that is empty and wants fields: its lines may just lack their indentation."""
    above = next((each for each in reversed(list(data)[: list(data).index(name)]) if each in known), "")
    if not above or data[above] is not None:
        return ""
    wanted = plain(known[above].type)
    inner = plain(wanted.item_type) if isinstance(wanted, inspect.VarTupleType) else wanted
    return above if isinstance(inner, inspect.StructType | inspect.DictType) else ""


def _text(value: Any) -> str:
    if not isinstance(value, str):
        kind = "a list" if isinstance(value, list) else "fields of its own"
        help_ = "Write one value, without brackets, dashes or nested lines."
        raise Unfit(f"wants one value, and has {kind}", help_, meant=_only(value))
    return value


def _only(value: Any) -> str:
    """Give the only entry of a list: it is the one value that is wanted."""
    return value[0] if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str) else ""


def _with_reasons(wanted: inspect.DictType, value: Any) -> Any:
    """Take codes without reasons, `ignore: [CON007]`, as a map without them; that reasons are missing is IGN002's to tell."""
    if isinstance(value, dict) or not may_be_none(wanted.value_type):
        return value
    codes = value if isinstance(value, list) else [value]
    return dict.fromkeys(codes) if all(isinstance(code, str) for code in codes) else value
