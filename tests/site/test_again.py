"""What pages show is compared to the last detail: by what is written down of it, in which nothing may be left out."""

import dataclasses
import datetime as dt
from collections.abc import Iterator, Mapping
from enum import Enum
from pathlib import Path
from types import FunctionType
from typing import Any

import msgspec
import pytest

from byline.again import Made, Marks, marks_of
from byline.check import check
from byline.file_states import states_of
from byline.load import load
from byline.navigation import named, nameless
from byline.pages import Site, site_of
from websites import EXAMPLE_DAY, ROOT

PLAIN = (str, int, float, type(None), dt.date)


@pytest.fixture(scope="module")
def site() -> Site:
    return site_of(check(load(ROOT, dt.date.fromisoformat(EXAMPLE_DAY))))


def things(shown: Any, seen: set[int]) -> Iterator[Any]:
    """Walk through what a page shows."""
    if isinstance(shown, PLAIN) or id(shown) in seen:
        return
    seen.add(id(shown))
    yield shown
    for part in parts(shown):
        yield from things(part, seen)


def parts(shown: Any) -> Iterator[Any]:
    if names := fields(shown):
        yield from (getattr(shown, name) for name in names)
    elif isinstance(shown, Mapping):
        yield from (*shown, *shown.values())
    elif isinstance(shown, tuple | list | frozenset):
        yield from shown


def fields(shown: Any) -> tuple[str, ...]:
    if dataclasses.is_dataclass(shown):
        return tuple(field.name for field in dataclasses.fields(shown))
    return shown.__struct_fields__ if isinstance(shown, msgspec.Struct) else ()


def test_every_field_of_all_that_pages_show_is_written_down(site: Site) -> None:
    seen: set[int] = set()
    kinds = {type(thing): thing for view in site.views for thing in things(view, seen) if fields(thing)}
    for thing in kinds.values():
        written = msgspec.to_builtins(thing, enc_hook=repr)
        left_out = [name for name in fields(thing) if name not in written]
        assert [name for name in left_out if getattr(thing, name) != default(thing, name)] == [], type(thing)
    assert len(kinds) > 100


def default(thing: Any, name: str) -> Any:
    """What a field of the model holds where nothing is written; fields of anything else have to be written down all of them."""
    assert isinstance(thing, msgspec.Struct), f"{type(thing)}.{name}"
    (field,) = (field for field in msgspec.structs.fields(thing) if field.name == name)
    return field.default if field.default_factory is msgspec.NODEFAULT else field.default_factory()


def test_nothing_that_pages_show_is_used_up_or_known_by_its_place_alone(site: Site) -> None:
    seen: set[int] = set()
    kinds = {type(thing) for view in site.views for thing in things(view, seen) if not fields(thing)}
    assert {kind for kind in kinds if not issubclass(kind, (*PLAIN, tuple, frozenset, Mapping, Enum))} == {
        type(msgspec.Struct),  # kinds of the model's things, and
        FunctionType,  # what checks a rule: both are the same as long as the process lives
    }


def test_two_readings_of_the_same_files_have_the_same_marks(site: Site) -> None:
    again = site_of(check(load(ROOT, dt.date.fromisoformat(EXAMPLE_DAY))))
    assert marks_of(again) == marks_of(site)
    tomorrow = site_of(check(load(ROOT, dt.date.fromisoformat(EXAMPLE_DAY) + dt.timedelta(days=1))))
    assert not {path for path, mark in marks_of(tomorrow).pages.items() if marks_of(site).pages.get(path) == mark}


def test_a_page_is_made_anew_where_it_or_the_words_that_it_holds_differ() -> None:
    made, marks = Made(), Marks({"a": 1, "b": 2}, 7)
    made.note("a", marks, has_words=False)
    made.note("b", marks, has_words=True)
    assert made.holds("a", marks)
    assert made.holds("b", marks)
    assert made.holds("a", Marks({"a": 1}, 8))
    assert not made.holds("b", Marks({"b": 2}, 8))
    assert not made.holds("a", Marks({"a": 3}, 7))
    assert not made.holds("c", Marks({"c": 1}, 7))
    made.forget("a")
    assert not made.holds("a", marks)


def test_pages_without_a_name_in_the_navigation_are_named_or_known() -> None:
    given = ["a.md", {"B": "b.md"}, {"C": ["c.md", {"D": "d.md"}, {"E": ["e.md"]}]}]
    assert list(nameless(given)) == ["a.md", "c.md", "e.md"]
    assert named(given, {"a.md": "A", "c.md": "C"}) == [{"A": "a.md"}, *given[1:]]
    assert list(nameless(None)) == []


def test_a_file_that_comes_changes_or_goes_is_seen(tmp_path: Path) -> None:
    folder, file = tmp_path / "folder", tmp_path / "file"
    folder.mkdir()
    places = [folder, file]
    seen = [states_of(places)]
    file.write_text("1")
    seen.append(states_of(places))
    file.write_text("22")
    seen.append(states_of(places))
    (folder / "deep").mkdir()
    (folder / "deep" / "other").write_text("")
    seen.append(states_of(places))
    assert [len(each) for each in seen] == [0, 1, 1, 2]
    assert seen[1] != seen[2]
    assert states_of(places) == seen[3]
