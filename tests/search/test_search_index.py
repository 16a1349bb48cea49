"""What the search takes from a page: one result where the page is short, words apart, nothing that every page has to load."""

import html
import json
import re
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byline.page_sections import plain, sections
from byline.search_index import results, search_words, weight

PERSON, THEME = "people/employees/ana/", "themes/warm/"


def told(location: str, title: str, page: str) -> list[tuple[str, str, str]]:
    return [(each["location"], each["title"], each["text"]) for each in results(location, title, page)]


def read(page: str) -> list[tuple[str, str, str]]:
    return [(each.anchor, each.title, each.text) for each in sections(page)]


def test_a_person_is_one_result() -> None:
    page = '<h1 id="ana">Ana</h1>\n<p>She\nlistens.</p>\n<h2 id="skills">Skills</h2>\n<ul>\n<li>Writing</li>\n<li>Maps</li>\n</ul>'
    assert told(PERSON, "x", page) == [(PERSON, "Ana", "She listens.\nSkills\nWriting\nMaps")]


def test_a_theme_is_a_result_for_each_section_and_each_question() -> None:
    page = (
        '<div><p>theme</p></div><h1 id="warm">Warm</h1><p>Be warm.</p>'
        '<h2 id="asked">Asked</h2><p>1 of 2.</p>'
        "<ul><li><b>Is it loud?</b><i>answered by Ana</i></li><li>为什么打不通？ open</li></ul>"
        '<h2 id="map">The map</h2>'
    )
    assert told(THEME, "Warm", page) == [
        (THEME, "Warm", "theme\nBe warm."),
        (f"{THEME}#asked", "Is it loud?", "answered by Ana"),
        (f"{THEME}#asked", "为什么打不通？", "open"),
        (f"{THEME}#asked", "Asked", "1 of 2."),
    ]


def test_a_page_without_words_is_still_found_by_its_title() -> None:
    assert told("plan/2026/x/", "Why &lt;b&gt; &amp; how", "") == [("plan/2026/x/", "Why <b> & how", "")]


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        ("<p>one <code>two</code></p> <p>three</p>", "one two\nthree"),
        ("<b>speaks</b><i>pt</i>", "speaks pt"),
        ("sp<b>ea</b>ks", "speaks"),
        ("<pre>a\n  b</pre>", "a b"),
        ("a &lt;p&gt; &amp;amp; b", "a <p> &amp; b"),
        ("<ul> <li> <p>x</p> </li> </ul>", "x"),
        ('<a title="more > less" href="x">y</a><br>z<hr/>', "y z"),
        ('<svg><path d="M0"/><title>drawn</title></svg>', "drawn"),
        ("", ""),
    ],
)
def test_texts_are_plain(page: str, lines: str) -> None:
    assert read(page) == [("", "", lines)]


@given(st.text())
def test_any_text_stays_what_it_is(text: str) -> None:
    assert plain(html.escape(text, quote=False)).split() == text.split()
    assert read(f"<p>{html.escape(text)}</p>")[0][2].split() == text.split()


def test_nothing_of_what_is_left_out_is_read() -> None:
    page = '<p>a</p><div data-search-exclude="drawn"><p>b</p><div>c</div></div><p>d</p>'
    assert read(page) == [("", "", "a\nd")]
    assert read('<p>a</p><h2 id="x" data-search-exclude="drawn">b</h2><p>c</p><h2 id="y">d</h2>') == [
        ("", "", "a"),
        ("y", "d", ""),
    ]


def test_a_section_ends_with_the_element_that_its_heading_lies_in() -> None:
    page = '<h1 id="a">A</h1><section><h2 id="b">B</h2><p>b</p><div><h3 id="c">C</h3>c</div>b2</section><p>a</p>'
    assert read(page) == [("", "A", "a"), ("b", "B", "b\nb2"), ("c", "C", "c")]


def test_a_heading_without_an_anchor_begins_no_section() -> None:
    assert read("<h2>x</h2><p>y</p>") == [("", "", "x\ny")]


@pytest.mark.parametrize("path", ["index.html", "themes/warm-homes/index.html", "handbook/index.html"])
def test_the_parser_of_the_theme_reads_the_same(built: Path, path: str) -> None:
    page = (built / path).read_text(encoding="utf-8")
    article = page[page.index("<article") : page.index("</article>")]
    parser = import_module("material.plugins.search.plugin").Parser()
    parser.feed(article)
    parser.close()
    theirs = [(_bare(each.title), "".join(_bare(each.text).split())) for each in parser.data if not each.is_excluded()]
    assert [(title, "".join(text.split())) for _anchor, title, text in read(article)] == theirs
    assert len(theirs) > 2


def _bare(pieces: list[str]) -> str:
    return html.unescape(re.sub(r"</?\w+>", "", "".join(pieces))).strip()


def test_half_a_pair_of_surrogates_breaks_nothing() -> None:
    words = json.loads(search_words([results("x/", "\ud800", "<p>y</p>")]))
    assert [(each["location"], each["title"], each["text"]) for each in words["docs"]] == [("x/", "?", "y")]


def test_people_come_before_lists_of_people() -> None:
    order = [
        "people/employees/ana/",
        "themes/warm/",
        "plan/2026/x/",
        "handbook/",
        "handbook/rules/rel003/",
        "people/influencers/",
    ]
    weights = [weight(path) for path in order]
    assert weights == sorted(weights, reverse=True)
    assert weight("people/") == weight("") == weight("work/")
