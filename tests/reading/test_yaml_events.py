"""What YAML offers and Byline does not read: anchors, aliases, tags, merges, odd keys, deep nesting (DOC004, DOC010)."""

import time

import pytest

from byline.source import MOST_BYTES
from byline.yaml_reader import MOST_FAULTS
from reading.reading import at, codes, document, fields, only_fault


@pytest.mark.parametrize(
    ("head", "snippet", "place"),
    [
        ("title: &a Ana", "starts with &", "&a Ana"),
        ("title: *a", "starts with *", "*a"),
        ("title: !!str Ana", "starts with !", "!!str Ana"),
        ("title: !x Ana", "starts with !", "!x Ana"),
        ("title: !!python/object/apply:os.system [id]", "starts with !", "!!python/object/apply:os.system ["),
        ("title: &a [b]", "starts with &", "&a ["),
        ("title: {b: *a}", "starts with *", "*a"),
        ("title: [b, !!int 3]", "starts with !", "!!int 3"),
        ("<<: *a", "take other fields over", "<<"),
        ("<<: [*a, *b]", "take other fields over", "<<"),
        ("<<: {a: b}", "take other fields over", "<<"),
        ("? [a, [b]]\n: c", "in brackets or braces", "["),
        ("? {a: {b: c}}\n: {d: [e]}", "in brackets or braces", "{"),
        ("{a: b}: c", "in brackets or braces", "{"),
        ("? - a\n  - b\n: c", "in brackets or braces", "-"),
        ("*a : b", "name starts with *", "*a"),
        ('"": b', "no name", '""'),
        ('" ": b', "no name", '" "'),
        ("? \n: b", "no name", " "),
        ("&a title: b", "starts with & or !", "&a title"),
        ("!!str title: b", "starts with & or !", "!!str title"),
    ],
)
def test_what_is_not_read_is_refused_once_at_its_place(head, snippet, place):
    made = fields(f"name: x\n{head}\njob: y")
    fault, span = only_fault(made, "DOC010")
    assert (snippet in fault.message, at(made, span), span.line) == (True, place.rstrip() or " ", 3), fault
    assert made.data is not None
    assert (made.data["name"], made.data["job"]) == ("x", "y")


@pytest.mark.parametrize("quoted", ["'*a'", '"&b"', "'!x'", '"<<"', "'<<'"])
def test_the_same_in_quotes_is_a_text(quoted):
    made = fields(f"title: {quoted}\n{quoted}: b")
    assert (made.faults, made.data) == ([], {"title": quoted[1:-1], quoted[1:-1]: "b"})


def test_an_alias_bomb_is_refused_while_reading():
    levels = "\n".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]" for n in range(1, 20))
    made = fields(f"l0: &l0 [a]\n{levels}")
    assert codes(made)[0] == "DOC010"
    assert made.data is None
    assert len(codes(made)) <= MOST_FAULTS + 1


@pytest.mark.parametrize(
    ("head", "line", "column", "first"),
    [
        ("title: a\nname: b\ntitle: c", 4, 1, ("title",)),
        ('title: a\n"title": c', 3, 1, ("title",)),
        ("skills: {a: 1, a: 2}", 2, 16, ("skills", "a")),
        ("themes:\n  - why: a\n    why: b", 4, 5, ("themes", 0, "why")),
        ("themes:\n  - why: a\n  - why: a\n    why: b", 5, 5, ("themes", 1, "why")),
        ("x:\n  a: {b: 1}\n  a: {c: 2}", 4, 3, ("x", "a")),
    ],
)
def test_a_key_that_stands_twice_tells_where_it_stood_first(head, line, column, first):
    made = fields(head)
    fault, span = only_fault(made, "DOC004")
    assert (span[:2], fault.related[0].at.keys) == ((line, column), first)
    earlier = made.find(fault.related[0].at)
    assert earlier[:2] < span[:2]
    assert at(made, earlier).strip("'\"") == at(made, span).strip("'\"") == first[-1]


def test_the_first_of_two_values_is_kept():
    assert fields("a: 1\na: 2\na: {b: c}\nd: 3").data == {"a": "1", "d": "3"}


@pytest.mark.parametrize("nest", ["[{}]", "{{a: {}}}"])
def test_twenty_levels_are_fine_and_one_more_is_not(nest):
    def deep(levels: int) -> str:
        value = "b"
        for _ in range(levels - 1):
            value = nest.format(value)
        return f"x: {value}\ny: z"

    assert fields(deep(20)).faults == []
    made = fields(deep(21))
    fault, span = only_fault(made, "DOC010")
    assert ("20 deep" in fault.message, span.line) == (True, 2)
    assert made.data is not None
    assert made.data["y"] == "z"


def test_indented_nesting_counts_too():
    deep = "\n".join("  " * n + "a:" for n in range(25))
    fault, span = only_fault(fields(f"{deep} b"), "DOC010")
    assert ("20 deep" in fault.message, span.line) == (True, 22)


@pytest.mark.parametrize(
    "head",
    [
        "x: " + "[" * 100_000, "x: " + "{" * 100_000, "x:\n" + "- " * 100_000, "? " * 100_000, "[" * MOST_BYTES,
        "{a: " * 100_000, "- " * (MOST_BYTES // 2), '"' * (MOST_BYTES - 40), "'" * (MOST_BYTES - 40), "a" * (MOST_BYTES - 40),
        "a" * 500_000 + ": b", "title: " + "a" * 1_000_000, "\n" * 1_000_000, "a: b\n" * 200_000, "- a\n" * 200_000,
        "title: [" + "a, " * 300_000 + "]", "x: {" + ", ".join(f"k{n}: v" for n in range(80_000)) + "}", "!" * 1_000_000,
        "&a " * 300_000, "*a " * 300_000, "%" * 1_000_000, "# " * 500_000, "---\n" * 200_000, "a: |\n" + "  b\n" * 200_000,
        ": " * 500_000, "\t" * 1_000_000, "a:\n" + "".join(" " * n + "a:\n" for n in range(1_000)), "\\" * 1_000_000,
        '"' + "\\u200b" * 100_000 + '": a', "x: [" + "{}, " * 250_000 + "]", "<<: *a\n" * 100_000, "-\n" * 500_000,
        "a: " + "&x " * 1000, "title: '" + "''" * 400_000 + "'", "?\n" * 500_000, " " * 1_000_000, "<<<<<<< " * 100_000,
    ],
    ids=lambda head: repr(head[:12]),
)  # fmt: skip
def test_hostile_front_matter_costs_little_and_never_raises(head):
    text = f"---\n{head[: MOST_BYTES - 20]}\n---\n"
    started = time.perf_counter()
    made = document(text)
    for _, fault in made.faults[:3]:
        made.find(fault.at)
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize(
    ("head", "snippet"),
    [
        ("- a\n- b", "a list"),
        ("[a, b]", "a list"),
        ("hello", "one text"),
        ("~", "one text"),
        ('"a: b"', "one text"),
        ("|\n  a", "one text"),
        ("title:a", "no space"),
        ("title：王芳", "no space"),
        ("--- !!map\na: b", "and goes on"),
        ("a: b\n--- c", "and goes on"),
        ("a: b\n--- # c\nd: e", "and goes on"),
        ("%YAML 1.2\na: b", "starts with %"),
        ("%TAG ! tag:x,2000:\na: b", "starts with %"),
    ],
)
def test_what_is_no_map_of_fields_is_said_to_be_none(head, snippet):
    made = fields(head)
    fault, _ = only_fault(made, "DOC003")
    assert (snippet in fault.message, made.data) == (True, None), fault


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("no", "no"), ("1.10", "1.10"), ("0123", "0123"), ("12:30", "12:30"), ("2026-02-30", "2026-02-30"), ("null", "null"),
        ("~", "~"), ("'~'", "~"), ("''", ""), ('""', ""), ("", None), ("# remark", None), ("=", "="), ("a #b", "a"),
        ("0x1F", "0x1F"), ("1_000", "1_000"), (".inf", ".inf"), ("Yes", "Yes"), ('"\\x41"', "A"), ("'it''s'", "it's"), ("a\n  b", "a b"),
        ("|\n  a\n  b\n", "a\nb\n"), (">\n  a\n  b\n", "a b\n"), ("|-\n  a", "a"), ('"a\n\n  b"', "a\nb"),
    ],
)  # fmt: skip
def test_every_scalar_stays_the_text_that_was_written(value, text):
    made = fields(f"title: {value}")
    assert (made.faults, made.data) == ([], {"title": text})
