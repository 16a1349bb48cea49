"""What is plain is read by a shorter way: whatever the text, it says the same as the long one."""

import re
from unittest.mock import patch

from hypothesis import example, given, settings
from hypothesis import strategies as st

from byline import addresses, bodies, body_limits, identity
from byline.plain_yaml import plain_values
from byline.source import Document
from byline.yaml_reader import _Reader

NEVER = re.compile(r"(?!)")
MARKUP = st.lists(
    st.sampled_from(
        ["word ", "[a](b.md)", "[a](https://a.example/b?c=d#e)", "[a b\nc](d)", "[a]", '[a](b "c")', "[a]()", "[](b)", "![a](b.png)", "\n", "\n\n",
         "\n \n", " ", "  ", "\t", "\u00a0", "\u3000", "\x0b", "# ", "> ", "- ", "* ", "** a", "*", "+ ", "1. ", "2) ", "---", "===", "***", "___", "~~~\n",
         "```\n", "`", "|", "| - |", "<b>", "<https://a.example>", "{.a}", "{: a}", "&shy;", "\\", "\\[", "[a]: b", "]:", "(", ")", "]", "[", "!", "!!! note\n",
         "    ", "javascript:a", "[a](javascript:a)", "a@b.example"]
    ) | st.text(max_size=3),
    max_size=14,
).map(lambda parts: "".join(parts).replace("\r", "").replace("\0", ""))  # a document holds none  # fmt: skip
YAML = st.lists(
    st.sampled_from(
        ["a", "b", "title", ": ", ":", "\n", "\n  ", "\n    ", "- ", "[", "]", "{", "}", ", ", '"', "'", "'' ", "&a ", "*a", "!t ", "<<", "? ", "|\n", ">\n",
         "#", " ", "\t", "---\n", "...\n", "%", "\\", "null", "\u00a0", "1.10", "2027-02-11", "~", "x: y", "\nb: c", "\na: [b, c]", "\nd: {e: f}"]
    ),
    max_size=16,
).map("".join)  # fmt: skip


@given(YAML)
@example("a: b\na: c")
@example("a: &b c\nd: *b")
@example("a: {b: c}\n---\nd: e")
@example("a: b\n...\n")
@example("a: ''\nb:\nc: [, ]")
@example("\n".join(f"{'  ' * depth}a:" for depth in range(25)))
@example("a: [" + "b, " * 20_100 + "]")
def test_front_matter(head):
    plain, careful = plain_values(head), _Reader("a.md", head).read()
    assert plain is None or (plain, [], set()) == (careful.data, careful.faults, careful.broken)


def found_in(text: str) -> list[bodies.Found]:
    document = Document("a.md", f"---\n---\n{text}", 4, 8)
    found = bodies._Body(document.body, document.body_line).found()  # noqa: SLF001
    return sorted(found, key=lambda each: (each.span, each.kind, each.text))


@given(MARKUP)
@example("[a](b.md) and *more*.\n\nThen [c\nd](e.md), or [f](g).")
@example("a\n- - -\n[b](c)")
@example("a [b](c)\n-|-\nd")
def test_bodies(text):
    with patch.object(bodies, "has_paragraphs_alone", lambda _: False):
        expected = found_in(text)
    assert found_in(text) == expected


@settings(deadline=None, max_examples=50)  # the long way is long where there is much to count
@given(MARKUP)
def test_limits(text):
    for many in (1, 60, 3_000):
        with patch.object(body_limits, "_is_modest", lambda _: False):
            expected = body_limits.excess(text * many)
        assert body_limits.excess(text * many) == expected


ADDRESS = st.lists(
    st.sampled_from(["https://", "http:", "//", "/", "a", "a.example", ".", "..", "../", "-", "@", ":", ":80", ":x", "?", "#", "%20", "mailto:", "é", "_", "\\", " "])
    | st.text(max_size=2), max_size=6,
).map("".join)  # fmt: skip


@given(ADDRESS)
def test_addresses(text):
    told = (addresses.fault(text), addresses.whole_fault(text), addresses.scheme(text))
    with patch.multiple(addresses, _PLAIN_WEB=NEVER, _PLAIN_WAY=NEVER):
        assert told == (addresses.fault(text), addresses.whole_fault(text), addresses.scheme(text))


@given(
    st.from_regex(r"[a-zA-Z0-9-]{0,102}", fullmatch=True)
    | st.sampled_from(["con", "index", "a" * 100, "a" * 101])
    | st.text()
)
def test_ids(name):
    told = identity.fault(name)
    with patch.object(identity, "_PLAIN", NEVER):
        assert told == identity.fault(name)
