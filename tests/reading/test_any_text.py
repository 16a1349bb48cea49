"""Whatever a file holds: reading never raises, places lie inside it, and what was written is what is read."""

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from byline.characters import FORBIDDEN
from byline.source import Document
from reading.reading import document

SPICES = st.sampled_from(
    ["---\n", "---", "...", "\n", "\r\n", "\r", ": ", ":", "- ", "? ", "[", "]", "{", "}", ",", '"', "'", "|\n", ">\n", "&a", "*a", "!t",
     "%", "#", " #", "@", "`", "\t", "  ", "\\", "\\u200b", "<<", "title", "😀", "王", "é", "\u200b", "\u2028", "\x85", "\0", "\ufeff", "<<<<<<< "]
)  # fmt: skip
TEXTS = st.lists(SPICES | st.text(max_size=4), max_size=40).map("".join)


def lines_of(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def check(made: Document, text: str) -> None:
    lines = lines_of(text)
    for _, fault in made.faults:
        for each in (fault.at, *(related.at for related in fault.related)):
            span = made.find(each)
            assert 1 <= span.line <= span.end_line <= len(lines), (fault, span)
            assert 1 <= span.column <= len(lines[span.line - 1]) + 1, (fault, span)
            assert span.column <= span.end_column <= len(lines[span.end_line - 1]) + 2, (fault, span)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
@example("---\n? [a]\n: b\n---\n")
def test_any_text_at_all(text):
    check(document(text), text)


@settings(max_examples=600, deadline=None)
@given(TEXTS)
@example("a:\n\tb")
def test_any_front_matter(head):
    text = f"---\n{head}\n---\nbody\n"
    made = document(text)
    check(made, text)
    assert made.data is not None or made.faults
    for key, value in made.places.values():
        assert key.line <= len(lines_of(text))
        assert value.line <= len(lines_of(text))


WORDS = st.text(max_size=12).filter(lambda word: not FORBIDDEN.search(word) and "\r" not in word)
ODD = st.sampled_from(
    [
        "no",
        "Yes",
        "null",
        "~",
        "1.10",
        "0123",
        "12:30",
        "2026-02-30",
        "",
        " a ",
        "a: b",
        "# c",
        "- d",
        "*e",
        "it's",
        "<<",
        "=",
        "a\nb\n",
        "\n",
    ]
)
NAMES = (WORDS | ODD).filter(lambda name: name.strip() and (name[0] in " \t\n" or name[0].strip()))
"""Not those that start with an odd blank: without quotes they are lines with a wrong indentation (DOC003)."""
VALUES = st.recursive(
    WORDS | ODD, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3), max_leaves=8
)


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(NAMES, VALUES, max_size=5))
def test_what_pyyaml_writes_is_read_back_as_it_was(data):
    head = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, default_flow_style=False)
    made = document(f"---\n{head}---\n")
    assert (made.faults, made.data) == ([], data)
