"""What the search gets of the theme's index: a result for each page that is short, words apart, nothing that every page has to load."""

import html
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byline.search_index import APART, INDEX, WORDS, plain, put_together, search_files, set_apart, weight

SETTINGS = {"lang": ["en"], "separator": "x", "pipeline": []}


def words(*sections: tuple[str, str, str]) -> list[dict[str, Any]]:
    docs = [dict(zip(("location", "title", "text"), each, strict=True)) for each in sections]
    files = search_files(json.dumps({"config": SETTINGS, "docs": docs}))
    assert json.loads(files[INDEX]) == {"config": SETTINGS, "docs": []}
    found: list[dict[str, Any]] = json.loads(files[WORDS])["docs"]
    return found


def told(*sections: tuple[str, str, str]) -> list[tuple[str, str, str]]:
    return [(each["location"], each["title"], each["text"]) for each in words(*sections)]


def test_a_person_is_one_result() -> None:
    path = "people/employees/ana/"
    found = told(
        (path, "Ana", "<p>She listens.</p>"),
        (f"{path}#ana", "Ana", "<p>Planner</p>"),
        (f"{path}#skills", "Skills", "<ul> <li>Writing</li> <li>Maps</li> </ul>"),
    )
    assert found == [(path, "Ana", "She listens.\nPlanner\nSkills\nWriting\nMaps")]


def test_a_theme_is_a_result_for_each_section_and_each_question() -> None:
    path = "themes/warm/"
    found = told(
        (path, "Warm", "<p>theme</p>"),
        (f"{path}#warm", "Warm", "<p>Be warm.</p>"),
        (f"{path}#asked", "Asked", f"<p>1 of 2.</p><ul><li>Is it loud?{APART}answered by Ana</li><li>为什么打不通？ open</li></ul>"),
        (f"{path}#map", "The map", ""),
    )  # fmt: skip
    assert found == [
        (path, "Warm", "theme\nBe warm."),
        (f"{path}#asked", "Is it loud?", "answered by Ana"),
        (f"{path}#asked", "为什么打不通？", "open"),
        (f"{path}#asked", "Asked", "1 of 2."),
    ]


def test_a_page_without_words_is_still_found_by_its_title() -> None:
    assert told(("plan/2026/x/", "Why &lt;b&gt; &amp; how", "")) == [("plan/2026/x/", "Why <b> & how", "")]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("<p>one <code>two</code></p> <p>three</p>", "one two\nthree"),
        (f"speaks{APART}pt", "speaks pt"),
        ("<pre>a\n  b</pre>", "a b"),
        ("a &lt;p&gt; &amp;amp; b", "a <p> &amp; b"),
        ("<ul> <li> <p>x</p> </li> </ul>", "x"),
        ("", ""),
    ],
)
def test_texts_are_plain(text: str, lines: str) -> None:
    assert plain(text) == lines


@given(st.text())
def test_any_text_stays_what_it_is(text: str) -> None:
    assert plain(f"<p>{html.escape(text, quote=False)}</p>").split() == text.replace(APART, " ").split()


@given(st.text(st.characters(exclude_characters=APART)))
def test_a_page_is_the_same_after_it_has_been_indexed(page: str) -> None:
    assert put_together(set_apart(page)) == page


def test_half_a_pair_of_surrogates_breaks_nothing() -> None:
    assert told(("x/", "\ud800", "<p>y</p>")) == [("x/", "?", "y")]


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
