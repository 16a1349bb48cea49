"""Places: the exact stretch of every key and every value, in code points."""

import pytest

from byline.findings import At, Span
from reading.reading import at, document, fields

HEAD = """\
title: Größe 王芳 😀  # remark
"quoted key" : "a \\" b"  # remark
😀key: 'x'
empty:
list:
  - one
  - 'two'  # remark
  -
  - - deep
    - deeper 😀\x20
flow: [a, "b c", {d: 😀 e, f: [g]}, ]
map:
  inner: {a: 1, "b": 2 }
  more: text\x20\x20\x20
themes:
  - theme: first
    why: because
  - {theme: second, why: 'so'}
-dash: x
folded: >
  some text
  goes on
long: "starts here
  ends here"
? explicit
: value
last: z"""

TABLE = [
    (("title",), "title", "Größe 王芳 😀"),
    (("quoted key",), '"quoted key"', '"a \\" b"'),
    (("😀key",), "😀key", "'x'"),
    (("empty",), "empty", ""),
    (("list",), "list", "- one"),
    (("list", 0), "one", "one"),
    (("list", 1), "'two'", "'two'"),
    (("list", 2), "", ""),
    (("list", 3), "- deep", "- deep"),
    (("list", 3, 0), "deep", "deep"),
    (("list", 3, 1), "deeper 😀", "deeper 😀"),
    (("flow",), "flow", '[a, "b c", {d: 😀 e, f: [g]}, ]'),
    (("flow", 1), '"b c"', '"b c"'),
    (("flow", 2), "{d: 😀 e, f: [g]}", "{d: 😀 e, f: [g]}"),
    (("flow", 2, "d"), "d", "😀 e"),
    (("flow", 2, "f"), "f", "[g]"),
    (("flow", 2, "f", 0), "g", "g"),
    (("map", "inner"), "inner", '{a: 1, "b": 2 }'),
    (("map", "inner", "a"), "a", "1"),
    (("map", "inner", "b"), '"b"', "2"),
    (("map", "more"), "more", "text"),
    (("themes", 0), "theme: first", "theme: first"),
    (("themes", 0, "theme"), "theme", "first"),
    (("themes", 0, "why"), "why", "because"),
    (("themes", 1), "{theme: second, why: 'so'}", "{theme: second, why: 'so'}"),
    (("themes", 1, "why"), "why", "'so'"),
    (("-dash",), "-dash", "x"),
    (("folded",), "folded", ">"),
    (("long",), "long", '"starts here'),
    (("explicit",), "explicit", "value"),
    (("last",), "last", "z"),
]


@pytest.mark.parametrize(("keys", "key", "value"), TABLE, ids=[str(row[0]) for row in TABLE])
def test_keys_and_values_are_found_to_the_code_point(keys, key, value):
    made = fields(HEAD)
    assert made.faults == []
    assert at(made, made.find(At(made.path, keys, "key"))) == key
    assert at(made, made.find(At(made.path, keys))) == value


def test_every_value_has_a_place():
    made = fields(HEAD)
    assert {row[0] for row in TABLE} <= set(made.places)
    assert all(len(keys) for keys in made.places)


@pytest.mark.parametrize(
    ("head", "keys", "on", "place"),
    [
        ("name: x", ("job",), "value", Span()),
        ("name: x", (), "key", Span()),
        ("themes: [{theme: a}]", ("themes", 0, "why"), "value", Span(2, 10, 2, 20)),
        ("themes:\n  - theme: a", ("themes", 0, "why"), "key", Span(3, 5, 3, 13)),
        ("themes:\n  - theme: a", ("themes", 3), "value", Span(2, 1, 2, 7)),
        ("skills: {a: 1}", ("skills", "b"), "value", Span(2, 1, 2, 7)),
        ("away: 2026-13-01", ("away", 0), "value", Span(2, 7, 2, 17)),
        ("themes: {theme: a}", ("themes", 0, "theme"), "value", Span(2, 17, 2, 18)),
        ("themes: {theme: a}", ("themes", 0, "theme"), "key", Span(2, 10, 2, 15)),
        ("themes: {theme: a}", ("themes", 0), "value", Span(2, 9, 2, 19)),
        ("themes: {theme: a}", ("themes", 0, "why"), "key", Span(2, 1, 2, 7)),
    ],
)
def test_what_is_missing_leads_to_the_nearest_thing_around_it(head, keys, on, place):
    made = fields(head)
    assert made.find(At(made.path, keys, on)) == place


def test_places_count_lines_as_the_file_has_them():
    made = document("\ufeff---\r\ntitle: a\r\nname: b\r---\r\n".removeprefix("\ufeff"))
    assert made.find(At(made.path, ("name",))) == Span(3, 7, 3, 8)


def test_the_places_of_a_broken_front_matter_are_those_before_it_broke():
    made = fields("title: a\nname: [")
    assert made.find(At(made.path, ("title",))) == Span(2, 8, 2, 9)
