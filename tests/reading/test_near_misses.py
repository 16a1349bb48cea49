"""Front matter that is almost there (DOC002), and bodies that hold dashes."""

import pytest

from reading.reading import document, fields, only_fault


@pytest.mark.parametrize(
    ("text", "snippet", "line"),
    [
        ("", "empty", 1),
        (" \n\n", "empty", 1),
        ("Hello\n", "does not start with front matter", 1),
        ("# Title\n---\ntitle: a\n---\n", "does not start with front matter", 1),
        ("title: a\n---\n", "does not start with front matter", 1),
        ("+++\ntitle = 'a'\n+++\n", "TOML", 1),
        ('{"title": "a"}\n', "JSON", 1),
        (";;;\n{}\n;;;\n", "JSON", 1),
        ("\n---\ntitle: a\n---\n", "Something stands before", 1),
        ("  \n\n---\ntitle: a\n---\n", "Something stands before", 1),
        (" ---\ntitle: a\n---\n", "almost", 1),
        ("----\ntitle: a\n----\n", "almost", 1),
        ("--\ntitle: a\n--\n", "almost", 1),
        ("—\ntitle: a\n—\n", "almost", 1),
        ("–––\ntitle: a\n–––\n", "almost", 1),
        ("--- # plan\ntitle: a\n---\n", "almost", 1),
        ("---title: a\n---\n", "almost", 1),
        ("---", "never closed", 1),
        ("---\n", "never closed", 1),
        ("---\ntitle: a\n", "never closed", 1),
        ("---\ntitle: a\n----\nbody\n", "not exactly `---`", 3),
        ("---\ntitle: a\n...\nbody\n", "not exactly `---`", 3),
        ("---\ntitle: a\n ---\nbody\n", "not exactly `---`", 3),
        ("---\ntitle: a\n—\nbody\n", "not exactly `---`", 3),
        ("---\ntitle: a\n--- end\nbody\n", "never closed", 1),
    ],
)
def test_near_misses_are_named(text, snippet, line):
    made = document(text)
    fault, span = only_fault(made, "DOC002")
    assert (snippet in fault.message, span.line, made.data) == (True, line, None), fault


@pytest.mark.parametrize(
    ("text", "data", "body"),
    [
        ("---\n---\n", {}, ""),
        ("---\n---", {}, ""),
        ("---\n\n---\n", {}, ""),
        ("---\n# only a remark\n---\nbody", {}, "body"),
        ("---\ntitle: a\n---", {"title": "a"}, ""),
        ("---\ntitle: a\n---\n\nbody\n", {"title": "a"}, "\nbody\n"),
        ("---\ntitle: a\n---\n---\nbody\n---\n", {"title": "a"}, "---\nbody\n---\n"),
        ("---\ntitle: a\n---\n\n---\n...\n", {"title": "a"}, "\n---\n...\n"),
        ("---\ntitle: a ---\n---\n", {"title": "a ---"}, ""),
        ("---\ntitle: >\n  a\n  ---\n  b\n---\n", {"title": "a --- b\n"}, ""),
    ],
)
def test_what_stands_between_the_dashes_is_front_matter_and_the_rest_is_body(text, data, body):
    made = document(text)
    assert (made.faults, made.data, made.body) == ([], data, body)
    assert made.text.split("\n")[made.body_line - 1 :] == (body or made.text.rpartition("\n")[2]).split("\n")


@pytest.mark.parametrize("head", ["title: a\n...", "title: a\n...\njob: b", "title: a\n... # end"])
def test_three_dots_do_not_close(head):
    fault, span = only_fault(fields(head), "DOC002")
    assert ("dots" in fault.message, span.line) == (
        True,
        2 + head.split("\n").index(next(x for x in head.split("\n") if "..." in x)),
    )
