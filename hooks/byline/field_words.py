"""What a field holds, in words for people who have never heard of a type."""

from typing import Literal, get_args, get_origin

from msgspec import inspect

from byline.model import values
from byline.model.values import Informed, Period, Planned, Url
from byline.wanted import plain
from byline.words import listed

A_LINE = 500
"""Texts that may be longer than this are lines; shorter ones are names."""
A_LOT = 1_000_000
"""Numbers that may be higher than this have no bound that anybody would meet."""
REFERRED = {
    "theme": ("a theme's id", "themes' ids", "reading-together"),
    "employee": ("an employee's id", "employees' ids", "noor-bakker"),
    "face": ("an employee's id", "employees' ids", "noor-bakker"),
    "influencer": ("an influencer's id", "influencers' ids", "tom-verhoef"),
    "course": ("a course's id", "courses' ids", "media-training"),
    "skill": ("a skill's id", "skills' ids", "writing"),
    "format": ("a format's id", "formats' ids", "blog"),
    "question": ("a question's id", "questions' ids", "no-time"),
    "piece": ("a piece's id", "pieces' ids", "ten-books-for-tired-parents"),
}
"""Ids, by what they refer to: one, several, an example."""
OWN_TYPES: dict[type, tuple[str, str, str]] = {
    Planned: ("a day, a month or a quarter", "days, months or quarters", "2027-Q1"),
    Period: ("a day, or a first and a last day", "days, or first and last days", "2026-12-24..2027-01-02"),
    Informed: (f"a date, or {listed([f'`{word}`' for word in Informed.REASONS], 'or')}", "", "2026-02-01"),
    Url: ("a web or mail address", "web or mail addresses", "https://www.example.org/page"),
}
"""Our own types: one, several, an example."""
ORDERED = {frozenset(get_args(each)): get_args(each) for each in vars(values).values() if get_origin(each) is Literal}
"""Closed lists of words in the order in which the model gives them, which a type does not keep."""


def type_words(wanted: inspect.Type) -> str:
    """Say what a field holds: "a date", "a list of names", "one of …"."""
    return _words(wanted)[0]


def example_of(wanted: inspect.Type) -> str:
    """Give an example where the type alone makes a good one; empty for texts."""
    if kind := referred(wanted):
        return REFERRED[kind][2]
    bare = plain(wanted)
    if isinstance(bare, inspect.VarTupleType):
        inner = example_of(bare.item_type)
        return f"[{inner}]" if inner else ""
    return _plain_example(bare)


def _plain_example(bare: inspect.Type) -> str:
    match bare:
        case inspect.DateType():
            return "2027-02-11"
        case inspect.BoolType():
            return "yes"
        case inspect.LiteralType():
            return in_order(bare)[0]
        case inspect.CustomType():
            return OWN_TYPES[bare.cls][2]
    return ""


def _words(wanted: inspect.Type) -> tuple[str, str]:
    """Give the words for one, and for several."""
    if isinstance(wanted, inspect.Metadata) and (kind := referred(wanted)):
        return REFERRED[kind][:2]
    if isinstance(wanted, inspect.Metadata):
        return _words(wanted.type)
    if isinstance(wanted, inspect.UnionType):
        return _one_of_types(wanted)
    return _plain_words(wanted)


def _one_of_types(wanted: inspect.UnionType) -> tuple[str, str]:
    kinds = [_words(each) for each in wanted.types if not isinstance(each, inspect.NoneType)]
    return listed([one for one, _ in kinds], "or"), listed([many for _, many in kinds], "or")


def _plain_words(wanted: inspect.Type) -> tuple[str, str]:
    match wanted:
        case inspect.LiteralType():
            words = listed([f"`{word}`" for word in in_order(wanted)], "or")
            return f"one of {words}", words
        case inspect.CustomType():
            return OWN_TYPES[wanted.cls][:2]
        case inspect.VarTupleType():
            return f"a list of {_words(wanted.item_type)[1]}", "lists"
        case inspect.DictType():
            return f"names, each with {_words(wanted.value_type)[0]}", "maps"
    return _simple_words(wanted)


def _simple_words(wanted: inspect.Type) -> tuple[str, str]:
    match wanted:
        case inspect.StrType():
            return _text_words(wanted)
        case inspect.IntType():
            return _number_words(wanted)
        case inspect.DateType():
            return "a date", "dates"
        case inspect.BoolType():
            return "yes or no", "yes or no"
        case inspect.StructType():
            return "fields of its own (below)", "entries with fields of their own (below)"
    return "anything", "anything"


def _text_words(wanted: inspect.StrType) -> tuple[str, str]:
    if wanted.max_length is None:
        return "a text", "texts"
    return ("one line of text", "lines of text") if wanted.max_length > A_LINE else ("a short text", "short texts")


def _number_words(wanted: inspect.IntType) -> tuple[str, str]:
    bounded = wanted.le is not None and wanted.le <= A_LOT
    return (f"a whole number from {wanted.ge} to {wanted.le:,}" if bounded else "a whole number"), "numbers"


def in_order(wanted: inspect.LiteralType) -> tuple[str, ...]:
    """Give the words of a closed list as the model orders them."""
    return ORDERED.get(frozenset(wanted.values), tuple(str(word) for word in wanted.values))


def referred(wanted: inspect.Type) -> str:
    """Give the kind of thing that an id refers to, empty where the type is no id."""
    if isinstance(wanted, inspect.UnionType):
        return next((kind for each in wanted.types if (kind := referred(each))), "")
    if not isinstance(wanted, inspect.Metadata):
        return ""
    return str((wanted.extra or {}).get("refers", "")) or referred(wanted.type)
