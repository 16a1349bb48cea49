"""YAML's errors as lay people are told them: what it says, and where it points (DOC003)."""

import pytest

from reading.reading import fields, only_fault

COLON = "A colon with a space behind it stands inside a value"
CASES = [
    ("title: A: b", COLON, 2, 9),
    ("name: 😀 b: c", COLON, 2, 10),
    ("名: 王芳\nname: 王: 芳", COLON, 3, 8),
    ("what: at 12:30: yes", COLON, 2, 15),
    ("name: a:", COLON, 2, 8),
    ("themes: [a b]: c", COLON, 2, 14),
    ("title: a\n  job: b", "indented further than the one above", 3, 6),
    ("why: a text\n  goes on: here", COLON, 3, 10),
    ("title: **bold** text", "that starts with * or &", 2, 8),
    ("title: & more", "that starts with * or &", 2, 8),
    ("title: !<x", "that starts with !", 2, 8),
    ('title: "a\\qb"', "another character, and these stand for none", 2, 10),
    ('title: "C:\\Users"', "digits are missing", 2, 11),
    ('title: "\\ud800"', "stand for none", 2, 9),
    ("handle: @ana", "cannot start with @", 2, 9),
    ("name: `ana`", "cannot start with `", 2, 7),
    ("name: %x", "cannot start with %", 2, 7),
    ("name: ? x", "cannot start with `? `", 2, 7),
    ("name: }x", "cannot start like this", 2, 7),
    ("name: | x", "goes on below it", 2, 7),
    ("name: > x", "goes on below it", 2, 7),
    ("themes: - a", "A list starts on the line of its field", 2, 9),
    ("themes: [a, b", "square brackets is not closed", 2, 9),
    ("themes: [a, b\nname: x", "square brackets is not closed", 2, 9),
    ("themes: [a,\n  b\nname: x", "square brackets is not closed", 2, 9),
    ('themes: ["b" "c"]', "a comma is missing", 2, 14),
    ("skills: {a: b", "braces are not closed", 2, 9),
    ("skills: {a: b\nname: x", "braces are not closed", 2, 9),
    ('name: "Ana\njob: x', "quote is opened and never closed", 2, 7),
    ("job: x\nname: 'Ana", "quote is opened and never closed", 3, 7),
    ("name: x\njob\ndept: y", "no colon behind its first word", 3, 1),
    ("name: x\nthis runs on", "no colon behind its first word", 3, 1),
    ("name: x\njob：y", "no space behind it", 3, 1),
    ("name: x\njob:y\nlevel: z", "no space behind it", 3, 1),
    ('name: "Ana" Jansen', "behind the end of a value", 2, 13),
    ("name: 'Ana's book'", "behind the end of a value", 2, 12),
    ("{a: b} c", "behind the end", 2, 8),
    ("themes:\n  - a\n - b", "dash of a list stands in the wrong column", 4, 2),
    ("name: x\n- a", "dash of a list stands in the wrong column", 3, 1),
    ("skills:\n  a: 2\n b: 3", "indented further or less", 4, 2),
    (": b\nname: x", "starts with a colon", 2, 1),
    ("name: x\n\tjob: y", "indented with a tab", 3, 1),
    ("themes:\n\t- a", "indented with a tab", 3, 1),
    ("skills:\n  \ta: 2", "indented with a tab", 3, 3),
    ("themes:\n  - theme: a\n\twhy: b", "indented with a tab", 4, 1),
    ("themes:\n  -\ta", "A tab stands where", 3, 4),
    ("%YAML 1.1\nname: x", "starts with %", 2, 1),
    ("%FOO\nname: x", "starts with %", 2, 1),
    ("name: x\n%TAG y\njob: z", "starts with %", 3, 1),
    ("themes:\n  -theme: a\n    why: b", "dash has no space", 3, 3),
    ("themes:\n  * theme: a", "starts with another sign", 3, 3),
    ("themes:\n  • theme: a\n    why: b", "starts with another sign", 3, 3),
    ("themes:\n  – theme: a\n    why: b", "starts with another sign", 3, 3),
    ("name: x\n<!-- later -->\njob: y", "starts with `#`", 3, 1),
    ("name: x\n// later\njob: y", "starts with `#`", 3, 1),
    ("**name**: x", "Asterisks stand around", 2, 1),
    ("job:\u00a0x\nname: y", "not an ordinary space", 2, 1),
    ("name: y\njob:\u3000x", "not an ordinary space", 3, 1),
    ("skills:\n\u00a0\u00a0writing: 2", "indented with blanks that are not", 3, 1),
    ("keywords: [#safety, tills]\nname: x", "behind a # is not read", 2, 11),
]


@pytest.mark.parametrize(("head", "snippet", "line", "column"), CASES, ids=[case[0] for case in CASES])
def test_yaml_troubles_are_told_in_lay_words_at_their_place(head, snippet, line, column):
    made = fields(head)
    fault, span = only_fault(made, "DOC003")
    assert (snippet in fault.message, span[:2]) == (True, (line, column)), (fault.message, span)
    assert made.data is None
    assert fault.help
    assert not any(word in fault.message for word in ("mapping", "scalar", "token", "node", "stream"))


@pytest.mark.parametrize(("head", "shown"), [("handle: @ana", '`handle: "…"`'), ("  - why: a: b", '`why: "…"`')])
def test_the_help_shows_the_field_that_wants_quotes(head, shown):
    fault, _ = only_fault(fields(head), "DOC003")
    assert shown in fault.help


def test_what_was_refused_on_a_line_is_the_cause_of_what_breaks_on_it():
    assert [code for code, _ in fields("a: &x &y b").faults] == ["DOC010"]
    assert [code for code, _ in fields("a: *x\nb: [").faults] == ["DOC010", "DOC003"]
