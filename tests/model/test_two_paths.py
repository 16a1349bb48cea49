"""The fast way to convert a file and the careful one agree, on sound data and on odd data alike."""

import datetime as dt

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from msgspec import inspect

from byline.careful import Careful
from byline.characters import FORBIDDEN
from byline.convert import convert, directly
from byline.model import KINDS
from byline.model.values import Informed, Period, Planned, Url
from byline.wanted import fields_of, may_be_none, plain
from model.modelling import SMALLEST, document

DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2100, 12, 31)).map(str)
MONTHS = st.builds("{}-{:02}".format, st.integers(1990, 2100), st.integers(1, 12))
QUARTERS = st.builds("{}-Q{}".format, st.integers(1990, 2100), st.integers(1, 4))
PERIODS = st.tuples(DAYS, DAYS).map(lambda days: "..".join(sorted(days)))
OWN = {
    Planned: DAYS | MONTHS | QUARTERS,
    Period: DAYS | PERIODS,
    Informed: DAYS | st.sampled_from(Informed.REASONS),
    Url: st.sampled_from(["https://example.org/a", "http://例え.jp", "mailto:a@example.org"]),
}
TEXTS = (
    st.text(min_size=1, max_size=20)
    .map(str.strip)
    .filter(lambda text: text and not {"\n", "\r"} & set(text) and not FORBIDDEN.search(text))
)
NAMES = st.from_regex(r"[a-z][a-z-]{0,8}[a-z]", fullmatch=True)
ODD = st.sampled_from(
    ["null", "Null", "nUll", "~", "yes", "No", "on", "1", "0", "-0", "1e2", "1e-2", "10e-1", "1.0", "1.", "01", "+1", "1_0", "9" * 30, "1989-12-31",
     "2101-01-01", "0001-01-01", "2027-02-11", "2027-02", "2027-Q1", "", " ", "\u00a0", "a ", " a", "a\n", "\na", "a\nb", "\u3000a", "a\u2009",
     "a" * 201, "a" * 1001, "-", "#", "[]", "{}", "\t", "a\tb", "2027-02-11 ", "idea", "blog ", "true", "TRUE", "https://example.org ", "nan", "inf"]
) | TEXTS  # fmt: skip


def of_struct(kind: inspect.StructType) -> st.SearchStrategy:
    made = {name: (sound(field.type), field.required) for name, field in fields_of(kind.cls).items()}
    return st.fixed_dictionaries(
        {name: strategy for name, (strategy, required) in made.items() if required},
        optional={name: strategy for name, (strategy, required) in made.items() if not required},
    )


def of_text(kind: inspect.StrType) -> st.SearchStrategy:
    return TEXTS.map(lambda text: text[: kind.max_length].strip()).filter(
        lambda text: len(text) >= (kind.min_length or 0)
    )


MAKERS = {
    inspect.StructType: of_struct,
    inspect.DictType: lambda kind: st.dictionaries(NAMES, sound(kind.value_type), min_size=1, max_size=2),
    inspect.VarTupleType: lambda kind: st.lists(sound(kind.item_type), min_size=1, max_size=2),
    inspect.IntType: lambda kind: st.integers(kind.ge or 0, kind.le).map(str),
    inspect.BoolType: lambda _: st.sampled_from(["true", "false", "yes", "no", "True"]),
    inspect.LiteralType: lambda kind: st.sampled_from(kind.values),
    inspect.DateType: lambda _: DAYS,
    inspect.CustomType: lambda kind: OWN[kind.cls],
    inspect.StrType: of_text,
    inspect.AnyType: lambda _: TEXTS | st.lists(TEXTS, max_size=2),
}


def sound(wanted: inspect.Type) -> st.SearchStrategy:
    """Make texts, lists and maps that a type of the model reads."""
    kind = plain(wanted)
    return MAKERS[type(kind)](kind)


SOUND = {name: sound(inspect.type_info(kind)) for name, kind in KINDS.items()}


def written(data: object, **style: object):
    return document(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, **style))


def careful(kind: str, read):
    walk = Careful(read.path, read.broken)
    return walk.whole(KINDS[kind], read.data or {}, "a"), walk.faults


@pytest.mark.parametrize("kind", KINDS)
def test_sound_data_is_the_same_both_ways(kind):
    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(SOUND[kind], st.sampled_from([None, True, False]))
    def holds(data, flow):
        read = written(data, default_flow_style=flow)
        assert read.faults == []
        thing, faults = careful(kind, read)
        assert faults == []
        assert convert(KINDS[kind], read, "a") == (thing, [])

    holds()


@pytest.mark.parametrize("kind", KINDS)
def test_the_smallest_files_take_the_fast_way(kind):
    read = document(SMALLEST[kind])
    assert directly(KINDS[kind], read, "a") == careful(kind, read)[0]


def scalars(data, way=()):
    """Go through the ways to all texts."""
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        if isinstance(value, str):
            yield (*way, key)
        else:
            yield from scalars(value, (*way, key))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("quote", ["plain", '"', "'", "|", ">"])
def test_the_fast_way_is_never_kinder(kind, quote):
    """One text of sound data is replaced by an odd one, however it is quoted: the outcome is that of the careful way."""

    @settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.data())
    def holds(choice):
        data = choice.draw(SOUND[kind])
        ways = list(scalars(data))
        way = choice.draw(st.sampled_from(ways))
        place = data
        for key in way[:-1]:
            place = place[key]
        place[way[-1]] = choice.draw(ODD)
        read = written(data, default_style=None if quote == "plain" else quote)
        thing, faults = careful(kind, read)
        assert convert(KINDS[kind], read, "a") == (thing, faults)

    holds()


def test_fields_of_yes_and_no_are_known_to_the_fast_way():
    """Msgspec takes 1 for yes: such a field has to be named in convert.py."""
    names = {
        name
        for kind in KINDS.values()
        for name, field in fields_of(kind).items()
        if isinstance(plain(field.type), inspect.BoolType)
    }
    assert names == {"paid"}


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(["name", "level", "left", "languages", "paid", "found", "skills"]),
    st.text(max_size=12).filter(lambda text: not FORBIDDEN.search(text)),
)
@example("left", "2027-02-11 #a")
def test_whatever_is_written_behind_a_field(name, value):
    for kind in ("employee", "influencer"):
        head = "\n".join(line for line in SMALLEST[kind].split("\n") if not line.startswith(f"{name}:"))
        read = document(f"{head}\n{name}: {value}")
        if read.data is not None:
            assert convert(KINDS[kind], read, "a") == careful(kind, read)


def test_may_be_none_looks_through_descriptions():
    assert may_be_none(fields_of(KINDS["employee"])["left"].type)
    assert not may_be_none(fields_of(KINDS["employee"])["name"].type)
