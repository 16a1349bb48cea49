"""How the search compares words, tried on any text there is: what is shown is what was written, and marks stand around what was found."""

import html
import json
import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

SCRIPT = Path(__file__).parents[2] / "templates" / "theme" / "javascripts" / "search_words.js"
TEXTS = st.text(max_size=60) | st.text("aeéE̱ıİßſﬁᾳΣς'’ʼ-ł ü王芳\u0301\u200b\n<&>\"", max_size=40)
SAME = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def call(browser: Browser) -> Iterator[Callable[..., Any]]:
    """Give a function that calls one of the script's."""
    page = browser.new_page()
    page.add_script_tag(content=SCRIPT.read_text(encoding="utf-8"))
    # As JSON, since the wire to the browser takes no half of a pair of surrogates.
    yield lambda expression, *given: json.loads(
        page.evaluate(f"given => JSON.stringify((({expression}))(...JSON.parse(given)))", json.dumps(given))
    )
    page.close()


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("Inês", "ines"),
        ("Yıldız İpek", "yildiz ipek"),
        ("Wiśniewska", "wisniewska"),
        ("Łukasz Strauß", "lukasz strauss"),
        ("Søren Ågård", "soren agard"),
        ("O’Brien", "obrien"),
        ("Παπαδάκης", "παπαδακησ"),
        ("ＢＹＬＩＮＥ ﬁne", "byline fine"),
        ("e\u0301 \u00e9", "e e"),
        ("王芳", "王芳"),
        ("سمير", "سمير"),
        ("한국", unicodedata.normalize("NFKD", "한국")),
    ],
)
def test_words_are_compared_without_accents(call: Any, written: str, compared: str) -> None:
    assert call("folded", written) == compared


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("Müller", ["mueller"]),
        ("Ågård", ["aagaard"]),
        ("Παπαδάκη", ["papadaki"]),
        ("Ευαγγελία", ["evaggelia"]),
        ("Жуков", ["zhukov"]),
        ("Щерба", ["shcherba"]),
        ("Jansen", []),
        ("Inês", []),
        ("王芳", []),
    ],
)
def test_words_are_known_in_other_ways_to_write_them(call: Any, word: str, others: list[str]) -> None:
    assert call("others", word) == others


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("Anne-Marie ’t Hart", ["anne", "marie", "hart"]),
        ("t", ["t"]),
        ("王芳的blog", ["王芳的", "blog"]),
        ("(11 pm)", ["11", "pm"]),
        ("a a b", ["a", "b"]),
        ("title:x +y*", ["title"]),
        ("🦊 -- ", []),
    ],
)
def test_what_is_typed_is_taken_apart(call: Any, query: str, terms: list[str]) -> None:
    assert call("termsOf", query) == terms


@pytest.mark.parametrize(
    ("text", "terms", "shown"),
    [
        ("Inês’ lines", ["ines"], "<mark>Inês’</mark> lines"),
        ("warmtepompinstallateur", ["pomp"], "warmte<mark>pomp</mark>installateur"),
        ("de pomp, de warmtepomp", ["pomp"], "de <mark>pomp</mark>, de warmtepomp"),
        ("Straße", ["strass"], "<mark>Straß</mark>e"),
        ("Ελένη Παπαδάκη", ["papad"], "Ελένη <mark>Παπαδάκη</mark>"),
        ("真正的关系来自长期的对话", ["关系", "对话"], "真正的<mark>关系</mark>来自长期的<mark>对话</mark>"),
        ("a < b & c", ["b"], "a &lt; <mark>b</mark> &amp; c"),
        ("art in start", ["art"], "<mark>art</mark> in start"),
        ("start", ["art"], "start"),
    ],
)
def test_what_was_found_is_marked(call: Any, text: str, terms: list[str], shown: str) -> None:
    assert call("(text, terms) => marked(text, ranges(text, terms))", text, terms) == shown


@SAME
@given(TEXTS)
def test_letter_by_letter_comes_to_the_same(call: Any, text: str) -> None:
    whole, traced, again = call("text => [folded(text), traced(text).plain, folded(folded(text))]", text)
    assert whole == traced == again


@SAME
@given(TEXTS, st.lists(TEXTS, max_size=3))
def test_marks_change_nothing_that_is_shown(call: Any, text: str, queries: list[str]) -> None:
    shown = call("(text, all) => { const terms = all.flatMap(termsOf); return marked(text, ranges(text, terms)) }", text, queries)  # fmt: skip
    assert set(re.findall(r"<[^>]*>", shown)) <= {"<mark>", "</mark>"}
    assert html.unescape(re.sub(r"</?mark>", "", shown)) == html.unescape(html.escape(text))
    assert re.sub(r"<mark>[^<]+</mark>", "", shown).count("mark>") == 0


@SAME
@given(TEXTS)
def test_a_text_is_found_by_what_it_says(call: Any, text: str) -> None:
    terms, found = call("text => { const terms = termsOf(text); return [terms, ranges(text, terms).length] }", text)
    assert bool(terms) == bool(found)


@SAME
@given(st.text(max_size=900), TEXTS)
def test_an_excerpt_is_short_and_harmless(call: Any, text: str, query: str) -> None:
    shown = call("(text, query) => excerpt(text, termsOf(query))", text, query)
    assert set(re.findall(r"<[^>]*>", shown)) <= {"<mark>", "</mark>"}
    assert (
        len(html.unescape(re.sub(r"</?mark>", "", shown)).encode("utf-16-le")) // 2 <= 180 + 2 * text.count("\n") + 10
    )
