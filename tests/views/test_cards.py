"""Small pictures of people, pieces and influencers."""

import pytest

from byline.cards import (
    face_cards,
    influencer_card,
    initials_of,
    is_late,
    is_stale,
    person_card,
    piece_card,
    stage_steps,
    theme_order,
    when,
)
from byline.model import STAGES
from pyramid.made import TODAY, day, employee, influencer, link, on_map, piece, plan, programme, theme

NAMES = [
    ("Ana Jansen", "AJ"), ("Henk-Jan Postma", "HP"), ("Marijke de Groot", "MG"), ("Inês Duarte", "ID"), ("Éva Ősz", "ÉŐ"),
    ("Bouchra el Amrani", "BA"), ("Madonna", "MA"), ("A.", "A"), ("Bo", "BO"), ("王芳", "王芳"), ("王 芳", "王芳"), ("Χάρης Αλεξίου", "ΧΑ"),
    ("Анна Каренина", "АК"), ("محمد علي", "مع"), ("สมชาย", "สม"), ("अमिता राव", "अर"), ("Ana (Annie) Jansen", "AJ"), ("Ana 2", "AN"),
    ("  Ana   Jansen ", "AJ"), ("🦉", "🦉"), ("O'Neil", "ON"), ("Anne-Marie", "AM"), ("ana jansen", "AJ"), ("7", "7"), ("", ""),
]  # fmt: skip


@pytest.mark.parametrize(("name", "initials"), NAMES)
def test_initials(name, initials):
    assert initials_of(name) == initials


LATE = [
    # status,      planned,      late on 22 November 2026
    ("drafting", "2026-11-21", True),
    ("drafting", "2026-11-22", False),
    ("drafting", "2026-11-23", False),
    ("scheduled", "2026-11-21", True),
    ("drafting", "2026-10", True),
    ("drafting", "2026-11", False),
    ("drafting", "2026-Q3", True),
    ("drafting", "2026-Q4", False),
    ("assigned", None, False),
    ("idea", "2026-01-01", False),
    ("on-hold", "2026-01-01", False),
    ("dropped", "2026-01-01", False),
    ("published", "2026-01-01", False),
]


@pytest.mark.parametrize(("status", "planned", "late"), LATE)
def test_late(status, planned, late):
    made = piece("x", planned=planned, status=status)
    assert is_late(plan(made), made) is late
    assert piece_card(plan(made), made).is_late is late


WHEN = [
    (piece("x", planned="2027-02-11"), "11 February 2027", "day", "2027-02-11"),
    (piece("x", planned="2027-02"), "February 2027", "month", "2027-02-01"),
    (piece("x", planned="2027-Q3"), "Q3 2027", "quarter", "2027-07-01"),
    (piece("x", planned="2026-Q3", out="2026-10-02"), "2 October 2026", "day", "2026-10-02"),
    (piece("x"), "no date yet", "", None),
    (piece("x", status="published", planned="2026-02"), "February 2026", "month", "2026-02-01"),
]


@pytest.mark.parametrize(("made", "words", "precision", "first"), WHEN)
def test_when(made, words, precision, first):
    card = piece_card(plan(made), made)
    assert (when(plan(), made), card.when, card.precision) == (words, words, precision)
    assert (str(card.day) if card.day else None) == first


def test_a_piece_of_things_that_are_not_there():
    card = piece_card(
        plan(piece("x", ("nobody", "author"), format="zine")), piece("x", ("nobody", "author"), format="zine")
    )
    assert (card.theme, card.theme_path, card.format_title, card.faces) == ("", None, "zine", ())


def test_each_face_once():
    made = piece("x", ("ben", "author"), ("ana", "quoted"), ("ben", "photographed"))
    assert [card.id for card in face_cards(plan(employee("ana"), employee("ben"), made), made)] == ["ben", "ana"]


PEOPLE = [
    # somebody,                                                                                       page, portrait
    (employee(on=["security"], portrait="ana.jpg"), True, True),
    (employee(on=["security"], portrait="lost.jpg"), True, False),
    (employee(on=["security"]), True, False),
    (employee(portrait="ana.jpg"), True, False),
    (employee(on=["security"], left=day("2026-01-01"), portrait="ana.jpg"), True, False),
    (employee(themes=(link(withdrawn=day("2026-02-01")),), portrait="ana.jpg"), False, False),
    (employee(on=["security"], portrait="../../plan/programme.md"), True, False),
]  # fmt: skip


@pytest.mark.parametrize(("person", "has_page", "has_portrait"), PEOPLE)
def test_a_person_without_a_profile_has_no_picture(person, has_page, has_portrait):
    card = person_card(plan(theme(), person, others=["people/employees/ana.jpg"]), person)
    assert (card.path is not None, card.portrait is not None) == (has_page, has_portrait)


@pytest.mark.parametrize(
    ("stage", "steps"), [*((stage, number) for number, stage in enumerate(STAGES)), ("dormant", 0)]
)
def test_steps_of_a_relationship(stage, steps):
    assert stage_steps(stage) == steps


@pytest.mark.parametrize(
    ("reviewed", "stale"),
    [(None, True), ("2026-08-24", False), ("2026-08-23", True), ("2026-11-22", False), ("2027-01-01", False)],
)
def test_stale_after_ninety_days(reviewed, stale):
    assert is_stale(influencer(reviewed=day(reviewed) if reviewed else None), TODAY, 90) is stale


def test_an_influencer_on_a_map():
    made = plan(
        theme(),
        programme(),
        employee(),
        influencer("sam", on_map(stage="engaged"), on_map("baking", owner="nobody"), paid=True),
    )
    (entry,), (other,) = made.maps["security"], made.maps["baking"]
    card = influencer_card(made, entry)
    assert (card.owner.id, card.steps, card.paid, card.works_for, card.type_words) == ("ana", 3, True, "", "media")
    assert influencer_card(made, other).owner is None


def test_themes_in_order():
    made = plan(theme("b", status="retired"), theme("d"), theme("c", status="proposed"), theme("a", title="zebra"))
    assert [each.id for each in theme_order(made)] == ["d", "a", "c", "b"]


@pytest.mark.parametrize("form", ["blog", "a theme:boats md-overlay", '"><b>', "Ünï"])
def test_a_format_is_one_word_in_classes_and_filters(form):
    made = piece("x", format=form)
    card = piece_card(plan(made), made)
    assert card.format.isascii()
    assert not set(card.format) & set(" :\"'<>&=\t")
    assert [tag.partition(":")[0] for tag in card.tags.split(" ")] == ["theme", "format", "status"]
    assert f"format:{card.format}" in card.tags.split(" ")
