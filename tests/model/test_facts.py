"""What holds for every field of the model: a type that can be read, a description, a place in the schema."""

import json

import pytest
from msgspec import inspect

from byline.model import KINDS, Part
from byline.model.values import Unfit, read_value
from byline.scalars import read_scalar
from byline.schema import schema
from byline.wanted import empty, fields_of, plain
from model.modelling import made_of, with_fields


def maps(kind: type) -> set[type]:
    """Give a struct of the model and all structs in its fields."""
    found = {kind}
    for field in fields_of(kind).values():
        found |= inner(field.type)
    return found


def inner(wanted: inspect.Type) -> set[type]:
    kind = plain(wanted)
    match kind:
        case inspect.StructType():
            return maps(kind.cls)
        case inspect.DictType():
            return inner(kind.value_type)
        case inspect.VarTupleType():
            return inner(kind.item_type)
    return set()


STRUCTS = sorted(set().union(*(maps(kind) for kind in KINDS.values())), key=lambda kind: kind.__name__)
FIELDS = [(kind, field) for kind in STRUCTS for field in fields_of(kind).values()]
NAMES = [f"{kind.__name__}.{field.name}" for kind, field in FIELDS]


def described(wanted: inspect.Type) -> str:
    extra = (wanted.extra_json_schema or {}) if isinstance(wanted, inspect.Metadata) else {}
    return extra.get("description", "")


def leaves(wanted: inspect.Type):
    kind = plain(wanted)
    if isinstance(kind, inspect.DictType):
        yield from leaves(kind.value_type)
    elif isinstance(kind, inspect.VarTupleType):
        yield from leaves(kind.item_type)
    elif not isinstance(kind, inspect.StructType | inspect.AnyType):
        yield kind


@pytest.mark.parametrize("field", [field for _, field in FIELDS], ids=NAMES)
def test_every_field_says_what_it_is(field):
    text = described(field.type)
    assert text.endswith((".", "…")), "a description is a sentence"
    assert text[0].isupper()
    assert len(text) <= 120


@pytest.mark.parametrize("kind", STRUCTS, ids=lambda kind: kind.__name__)
def test_every_map_is_closed_frozen_and_explained(kind):
    assert issubclass(kind, Part)
    assert kind.__doc__
    assert kind.__struct_config__.frozen
    assert kind.__struct_config__.forbid_unknown_fields


def refusal(leaf: inspect.Type, text: str) -> Unfit | None:
    try:
        read_scalar(leaf, text)
    except Unfit as why:
        return why
    return None


@pytest.mark.parametrize("field", [field for _, field in FIELDS], ids=NAMES)
def test_every_value_can_be_read_from_a_text(field):
    for leaf in leaves(field.type):
        refusals = [refusal(leaf, text) for text in ("2027-02-11", "\u00a0-", "9" * 40)]
        assert all(why is None or (why.message and why.help.endswith((".", "?"))) for why in refusals)
        if isinstance(leaf, inspect.IntType):
            assert None not in (leaf.ge, leaf.le), "a number has bounds"
        if isinstance(leaf, inspect.CustomType):
            with pytest.raises(Unfit):
                read_value(leaf.cls, ["a list"])


@pytest.mark.parametrize("kind", STRUCTS, ids=lambda kind: kind.__name__)
def test_every_map_has_an_empty_stand_in(kind):
    assert isinstance(empty(inspect.type_info(kind)), kind)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_schema_with_its_fields(kind):
    made = schema(kind)
    assert json.loads(json.dumps(made))["$defs"].keys() == made["$defs"].keys()
    own = made["$defs"][KINDS[kind].__name__]
    assert set(own["properties"]) == set(fields_of(KINDS[kind]))
    assert own["additionalProperties"] is False
    assert all("description" in each for each in own["properties"].values())


def test_one_file_holds_one_fault_of_each_kind_and_all_are_told():
    head = """\
name: Ana
department: [a, b]
levle: my-secret
left: 2027-02-30
languages: [nl, {a: b}, en]
skills: {writing: 9, video: 2}
channels: {linkedin: {url: 'javascript:x', last_active: 2027-02-11}}
themes:
  - theme: one
    agreed: soon
  - two
  - {theme: three, why: because, agreed: 2027-02-11}
  -
  - &a {theme: five, why: because, agreed: 2027-02-11}
x: {note: my-secret}"""
    thing, faults, read = made_of("employee", head)
    told = sorted((read.find(fault.at)[:2], code, fault.at.keys) for code, fault in faults)
    assert told == [
        ((1, 1), "DOC007", ()),
        ((3, 13), "DOC006", ("department",)),
        ((4, 1), "DOC005", ("levle",)),
        ((5, 7), "DOC006", ("left",)),
        ((6, 17), "DOC006", ("languages", 1)),
        ((7, 19), "DOC006", ("skills", "writing")),
        ((8, 28), "DOC011", ("channels", "linkedin", "url")),
        ((10, 5), "DOC007", ("themes", 0)),
        ((11, 13), "DOC006", ("themes", 0, "agreed")),
        ((12, 5), "DOC006", ("themes", 1)),
        ((14, 4), "DOC007", ("themes", 3)),
        ((15, 5), "DOC010", ()),
    ]
    assert (thing.name, thing.job, thing.left, thing.languages, thing.skills) == (
        "Ana",
        "",
        None,
        ("nl", "en"),
        {"video": 2},
    )
    assert str(thing.channels["linkedin"].last_active) == "2027-02-11"
    assert [(number, link.theme) for number, link in thing.numbered("themes", thing.themes)] == [
        (0, "one"),
        (2, "three"),
    ]
    assert "secret" not in str(faults)
    assert ("job",) in thing.broken
    assert not thing.is_whole("themes")
    assert thing.is_whole("name", "training")


def test_names_that_others_refer_to_are_kept_though_their_map_is_refused():
    thing, faults, _ = with_fields("programme", "courses: {a: Training, b: , c: {title: C}}\nformats: {d: e}")
    assert [code for code, _ in faults] == ["DOC006", "DOC007", "DOC006"]
    assert (list(thing.courses), list(thing.formats)) == (["a", "b", "c"], ["d"])
