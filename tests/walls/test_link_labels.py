"""Labels of links are found as the parser itself finds them, only sooner."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from byline.link_labels import search_labels_once

WORDS = "[ [ ] ] ![ ](b) ](b [r] [] ` `` \\ * a <http://x> ( ) _ &amp; ]: <b".split()
TEXTS = st.lists(st.sampled_from([*WORDS, "\n", "\n\n", " "]), max_size=25).map("".join)


def parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"maxNesting": 100}).enable("table")


@pytest.fixture(scope="module")
def quick() -> MarkdownIt:
    made = parser()
    search_labels_once(made)
    return made


@given(text=TEXTS)
def test_any_text_comes_out_the_same(quick: MarkdownIt, text: str) -> None:
    defined = f"{text}\n\n[r]: c\n[a]: d"
    assert quick.render(defined) == parser().render(defined)


@pytest.mark.parametrize(
    "text", ["[" * 300, "[" * 150 + "]" * 150, "![" * 90 + "](b)" * 90, "[" * 80 + "a](b)" + "]" * 79]
)
def test_deep_brackets_come_out_the_same(quick: MarkdownIt, text: str) -> None:
    assert quick.render(text) == parser().render(text)
