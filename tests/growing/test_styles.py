"""Styles and the formats that suit them."""

from typing import get_args

import pytest

from byline.model.formats import BUILT_IN, FormatChange
from byline.model.values import Length
from byline.style_fits import SHINES, fits
from byline.styles import STYLE_WORDS, SUITS, suits
from pyramid.made import plan, programme

STYLES = get_args(Length)


def test_every_style_has_words_and_formats_that_are_there():
    assert set(STYLE_WORDS) == set(SHINES) == set(STYLES)
    assert {name for forms in SHINES.values() for name in forms} | SUITS.keys() <= BUILT_IN.keys()


@pytest.mark.parametrize("style", STYLES)
def test_what_a_page_recommends_the_check_does_not_mind(style):
    assert [name for name in SHINES[style] if not suits(name, style)] == []
    assert SHINES[style]


SUITING = [
    ("whitepaper", "long", True),
    ("whitepaper", "short", False),
    ("whitepaper", "", True),
    ("social", "long", False),
    ("social", "visual", True),
    ("blog", "spoken", True),
    ("newsletter", "short", True),
]


@pytest.mark.parametrize(("form", "style", "expected"), SUITING)
def test_suits(form, style, expected):
    assert suits(form, style) is expected


FITS = [
    # style,  proven,                    formats, with the role that is still lacking
    ("long", None, [("article", "subject-matter-expert"), ("whitepaper", "subject-matter-expert"), ("blog", "social-savvy")]),
    ("long", "subject-matter-expert", [("article", None), ("whitepaper", None), ("blog", None)]),
    ("visual", "social-savvy", [("photo", None), ("video", None), ("social", None)]),
    (None, "spokesperson", []),
]  # fmt: skip


@pytest.mark.parametrize(("style", "proven", "expected"), FITS)
def test_fits(style, proven, expected):
    assert [(fit.id, fit.role) for fit in fits(plan(), style, proven)] == expected


def test_a_programme_s_own_names_and_roles():
    made = plan(programme(formats={"blog": FormatChange(title="Column", minimum_role="thought-leader")}))
    assert [(fit.title, fit.role) for fit in fits(made, "short", "social-savvy")] == [
        ("Social", None),
        ("Column", "thought-leader"),
        ("Photo", None),
    ]
