"""What holds for any two states of a programme: nothing is told of nothing, nothing passes unseen, and back is the way there."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from byline.changes.between import changes_between
from byline.changes.telling import sentence
from byline.changes.telling.teller import Teller
from byline.load import load
from byline.model import Employee, Influencer, Piece, Programme, Theme
from byline.model.filed import DERIVED

ROOT = Path(__file__).parents[1]
TODAY = dt.date(2026, 3, 1)
EXAMPLE = ROOT.parent
CASES = [ROOT / "cases" / "base", ROOT / "cases" / "little", EXAMPLE]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_nothing_is_told_of_nothing(case):
    assert not changes_between(load(case, TODAY), load(case, TODAY))


@pytest.fixture(scope="module")
def whole():
    return load(EXAMPLE, TODAY)


def default(field):
    """Give what stands for nothing in a field; `NODEFAULT` where it may not be missing."""
    return field.default if field.default_factory is msgspec.NODEFAULT else field.default_factory()


FIELDS = [
    (kind, field)
    for kind in (Programme, Theme, Employee, Influencer, Piece)
    for field in msgspec.structs.fields(kind)
    if field.encode_name not in DERIVED and default(field) is not msgspec.NODEFAULT
]
PLURAL = {Theme: "themes", Employee: "employees", Influencer: "influencers", Piece: "pieces"}


def without(plan, kind, field):
    """Take a field away from the first thing that has it; None where none has."""
    things = (each for each in plan.things if type(each) is kind and getattr(each, field.name) != default(field))
    thing = next(things, None)
    if thing is None:
        return None
    bare = msgspec.structs.replace(thing, **{field.name: default(field)})
    if kind is Programme:
        return replace(plan, programme=bare)
    return replace(plan, **{PLURAL[kind]: {**getattr(plan, PLURAL[kind]), thing.id: bare}})


@pytest.mark.parametrize("kind", [Programme, *PLURAL], ids=lambda kind: kind.__name__)
def test_no_field_passes_unseen(whole, kind):
    """Every field of the example that may be missing is taken away in turn: something is told, in a whole sentence."""
    tried = [(field.name, without(whole, kind, field)) for each, field in FIELDS if each is kind]
    tried = [(name, plan) for name, plan in tried if plan]
    assert tried
    silent = []
    for name, other in tried:
        changes = changes_between(whole, other)
        teller = Teller(changes.before, changes.after)
        if not any(sentence(teller, each).endswith((".", "”")) for each in changes.changes):
            silent.append(name)
    assert silent == []


@settings(max_examples=15, deadline=None)
@given(gone=st.sets(st.integers(0, 30), max_size=6))
def test_back_is_the_way_there(whole, gone):
    """Whatever files are taken away, what is told as gone one way is told as new the other way, and findings change sides."""
    left = {name: each for number, (name, each) in enumerate(whole.pieces.items()) if number not in gone}
    some = replace(whole, pieces=left)
    there, back = changes_between(whole, some), changes_between(some, whole)
    removed = {each.thing.id for each in there.changes if each.kind == "removed"}
    assert removed == whole.pieces.keys() - left.keys()
    assert removed == {each.thing.id for each in back.changes if each.kind == "added"}
    assert {each.message for each in there.new} == {each.message for each in back.settled}
