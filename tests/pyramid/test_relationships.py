"""Whose turn it is with somebody outside, by what the log and the terms say."""

import datetime as dt

import pytest

from byline.model import ContactEntry, Theme
from byline.model.influencer import Found
from byline.model.programme import RelationshipTerms, StaleTerms
from byline.plan import Entry
from byline.relationships import relationship_of
from pyramid.made import TODAY, day, employee, influencer, on_map, plan, programme, theme

FOUND = Found(through="colleague")


def said(ago, how="message", to="security"):
    """Make a contact so many days ago."""
    return ContactEntry(date=TODAY - dt.timedelta(ago), by="ana", how=how, what="A word.", theme=to)


def standing(stage, *contacts, found=FOUND, about=None, terms=None):
    person = influencer("sam", on_map(stage=stage), contacts=contacts, found=found)
    stale = StaleTerms(relationship=RelationshipTerms(**terms or {}))
    made = plan(about or theme(), employee(), person, programme(stale_after_days=stale))
    return relationship_of(made, Entry(person, 0, person.themes[0]))


TURNS = [
    # stage,       contacts,                                    days, turn
    ("engaged",    (said(61),),                                 61, "ours"),
    ("engaged",    (said(61, "meeting"),),                      61, "ours"),
    ("engaged",    (said(60),),                                 60, "soon"),
    ("engaged",    (said(47, "call"),),                         47, "soon"),
    ("engaged",    (said(46, "call"),),                         46, "open"),
    ("engaged",    (said(46),),                                 46, "theirs"),
    ("advocate",   (said(1, "reply"), said(40, "meeting")),     1, "theirs"),
    ("advocate",   (said(40, "reply"), said(1, "meeting")),     1, "open"),
    ("interested", (said(5, "comment"),),                       5, "theirs"),
    ("interested", (said(5, "share"),),                         5, "theirs"),
    ("interested", (said(5, "event"),),                         5, "open"),
    ("interested", (said(5, "mention"),),                       5, "open"),
    ("interested", (said(5, to=None),),                         5, "theirs"),
    ("aware",      (said(5, to="baking"),),                     None, "first"),
    ("aware",      (said(-5),),                                 None, "first"),
    ("aware",      (),                                          None, "first"),
    ("unaware",    (),                                          None, "first"),
    ("unaware",    (said(400),),                                400, "rest"),
    ("dormant",    (said(400),),                                400, "rest"),
    ("dormant",    (),                                          None, "rest"),
]  # fmt: skip


@pytest.mark.parametrize(("stage", "contacts", "days", "turn"), TURNS)
def test_whose_turn(stage, contacts, days, turn):
    how = standing(stage, *contacts)
    assert (how.days, how.turn) == (days, turn)


def test_silence_counts_from_the_day_when_the_name_was_found():
    how = standing("aware", found=Found(through="event", date=day("2026-05-01")))
    assert (how.days, how.term, how.turn, how.last) == (205, 180, "ours", None)


def test_the_term_is_the_programme_s():
    assert standing("engaged", said(10), terms={"engaged": 9}).turn == "ours"
    assert standing("engaged", said(70), terms={"engaged": 90}).until == day("2026-12-12")


@pytest.mark.parametrize(("about", "turn"), [(theme(status="retired"), "rest"), (theme(status="proposed"), "ours")])
def test_nobody_waits_for_a_word_on_a_retired_theme(about: Theme, turn: str):
    assert standing("engaged", said(100), about=about).turn == turn


def test_who_owns_whom_on_which_map():
    sam = influencer("sam", on_map(), on_map("baking", owner="ben"))
    kim = influencer("kim", on_map("baking"))
    owned = plan(sam, kim).owned
    assert {name: [(each.influencer.id, each.entry.theme) for each in found] for name, found in owned.items()} == {
        "ana": [("sam", "security"), ("kim", "baking")],
        "ben": [("sam", "baking")],
    }
