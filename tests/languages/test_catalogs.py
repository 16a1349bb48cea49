"""The catalogs: every text is there, translated, with the same values, links and tags; what is not says how to mend it."""

from io import BytesIO
from typing import get_args

import pytest
from babel.messages import Catalog
from babel.messages.pofile import read_po

import catalogs
from byline.cards import STATUS_WORDS
from byline.language import LOCALES
from byline.making_words import FORMAT_WORDS, SKILL_WORDS, STEP_WORDS
from byline.model import SKILLS
from byline.model.formats import BUILT_IN
from byline.model.values import Involvement, Part, Stage, Status
from byline.words import PART_WORDS, STAGE_WORDS


@pytest.fixture(scope="module")
def texts() -> Catalog:
    return catalogs.template()


def made(*messages: tuple[object, object], code: str = "nl", flags: tuple[str, ...] = ()) -> Catalog:
    """Make a catalog."""
    known = Catalog(locale=code)
    for text, translation in messages:
        known.add(text, translation, flags=flags)
    return known


def test_every_language_but_english_has_a_catalog():
    assert {"en", *catalogs.CODES} == set(LOCALES)


@pytest.mark.parametrize("code", catalogs.CODES)
def test_every_text_is_translated(code, texts):
    wrong = list(catalogs.faults(code, catalogs.catalog(code), texts))
    assert wrong == [], "\n".join(["See the head of scripts/catalogs.py.", *wrong])


@pytest.mark.parametrize("code", catalogs.CODES)
def test_a_second_run_changes_nothing(code, texts):
    once = catalogs.renewed(code, catalogs.catalog(code), texts)
    assert catalogs.renewed(code, read_po(BytesIO(once), locale=code), texts) == once


PIECES = ("%(num)s piece", "%(num)s pieces")
FAULTS = [
    ("Board", None, "nl", "is not in the catalog"),
    ("Board", "", "nl", "is not translated"),
    ("Board", "Bord", "nl", ""),
    ("by %(when)s", "uiterlijk", "nl", "other values"),
    ("by %(when)s", "uiterlijk %(wanneer)s", "nl", "other values"),
    ("the [pool](%(place)s)", "de vijver (%(place)s)", "nl", "other values, links"),
    ("the [pool](%(place)s)", "de [vijver](%(place)s)", "nl", ""),
    ("ask <code>byline plan</code>", "vraag <code>byline plan", "nl", "tags"),
    ("a **bold** word and `code`", "een **vet** woord en `code`", "nl", ""),
    ("a **bold** word", "een vet woord", "nl", "tags"),
    ("set `skills: {a: 1}`", "zet `skill: {a: 1}`", "nl", "tags"),
    ("{shown} of {all}", "{shown} van {alle}", "nl", "other values"),
    (PIECES, ("%(num)s stuk", "%(num)s stukken"), "nl", ""),
    (PIECES, ("%(num)s stuk", ""), "nl", "in every form"),
    (PIECES, ("%(num)s stuk", "stukken"), "nl", "other values"),
    (PIECES, ("%(num)s条内容",), "zh", ""),
    ("No, nothing.", "没有,什么都没有。", "zh", "does not set beside"),
    ("No, nothing.", "没有， 什么都没有。", "zh", "does not set beside"),
    ("No, nothing.", "没有，什么都没有。", "zh", ""),
    ("Board: %(name)s", "看板: %(name)s", "zh", "does not set beside"),
]


@pytest.mark.parametrize(("text", "translation", "code", "fault"), FAULTS)
def test_a_fault_is_told(text, translation, code, fault):
    known = made(code=code) if translation is None else made((text, translation), code=code)
    told = list(catalogs.faults(code, known, made((text, ""))))
    assert bool(told) == bool(fault)
    assert fault in " ".join(told)


def test_what_is_fuzzy_or_on_no_page_is_told():
    assert "reworded" in next(catalogs.faults("nl", made(("Board", "Bord"), flags=("fuzzy",)), made(("Board", ""))))
    assert "no page" in next(catalogs.faults("nl", made(("Board", "Bord")), made()))


def test_translations_stay_and_what_was_reworded_is_marked():
    known = made(("Board", "Bord"), ("Nothing is on hold at present.", "Er staat niets in de wacht."), ("Gone", "Weg"))
    new = made(("Board", ""), ("Nothing is on hold.", ""), ("Something else altogether", ""))
    once = read_po(BytesIO(catalogs.renewed("nl", known, new)), locale="nl")
    told = {each.id: (each.string, each.fuzzy) for each in once if each.id}
    assert told == {
        "Board": ("Bord", False),
        "Nothing is on hold.": ("Er staat niets in de wacht.", True),
        "Something else altogether": ("", False),
    }


def test_words_for_all_that_can_be_chosen_from_a_list():
    assert {form.title for form in BUILT_IN.values()} == set(FORMAT_WORDS.values())
    assert {step for form in BUILT_IN.values() for step in form.steps} == STEP_WORDS.keys()
    assert set(get_args(Status)) == STATUS_WORDS.keys()
    assert dict(SKILLS) == dict(SKILL_WORDS)
    assert set(get_args(Stage)) == STAGE_WORDS.keys()
    assert {*get_args(Part), *get_args(Involvement)} == PART_WORDS.keys()
