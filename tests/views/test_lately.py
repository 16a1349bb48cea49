"""What happened lately: the dated facts of a month, and only those that may be told."""

import pytest

from byline.lately import lately
from byline.model.influencer import Found
from pyramid.made import (
    contact,
    course,
    day,
    employee,
    influencer,
    link,
    objected,
    on_map,
    piece,
    plan,
    theme,
    told,
)

ASKED = theme(questions={"how": "How?", "why": "Why?"})
ANA = employee(themes=(link(),))
SHOWN = (told("authority", "2026-11-03"), told("authority", None, planned=day("2026-11-04")))
TAKEN = (course("camera", done="2026-11-06"), course("posting", planned="2026-11-07"))
FOUND = {"found": Found(through="event", date=day("2026-11-05"))}


def told_lately(*things):
    """Give what is told, shortly."""
    return [(str(fact.day), fact.kind, fact.name, fact.what) for fact in lately(plan(*things))]


FACTS = [
    ((piece("x", ("ana", "author"), out="2026-11-20"), ANA), [("2026-11-20", "piece", "X", "")]),
    ((piece("x", planned="2026-11-20"),), []),
    ((piece("x", status="dropped", planned="2026-11-20"),), []),
    ((employee(themes=(link(agreed=day("2026-11-02")),)),), [("2026-11-02", "link", "Ana", "")]),
    ((employee(themes=(link(evidence=SHOWN),)),), [("2026-11-03", "evidence", "Ana", "Showed authority")]),
    (
        (employee(on=["security"], training=TAKEN),),
        [("2026-11-06", "course", "Ana", "Ten minutes with a journalist")],
    ),
    ((ANA, influencer(contacts=(contact(date="2026-11-08"),))), [("2026-11-08", "contact", "Sam", "Coffee.")]),
    ((ANA, influencer(**FOUND)), [("2026-11-05", "influencer", "Sam", "")]),
    (
        (piece("x", out="2026-11-09", answers=("how",)), piece("y", out="2026-11-10", answers=("how", "why"))),
        [
            ("2026-11-10", "piece", "Y", ""), ("2026-11-10", "question", "Y", "Why?"),
            ("2026-11-09", "piece", "X", ""), ("2026-11-09", "question", "X", "How?"),
        ],
    ),
    ((piece("old", out="2026-01-01", answers=("how",)), piece("x", out="2026-11-09", answers=("how",))), [("2026-11-09", "piece", "X", "")]),
    ((piece("undated", status="published", answers=("how",)), piece("x", out="2026-11-09", answers=("how",))), [("2026-11-09", "piece", "X", "")]),
]  # fmt: skip


@pytest.mark.parametrize(("things", "expected"), FACTS)
def test_what_is_told(things, expected):
    assert told_lately(ASKED, *things) == expected


@pytest.mark.parametrize(
    ("on", "is_told"), [("2026-11-22", True), ("2026-10-24", True), ("2026-10-23", False), ("2026-11-23", False)]
)
def test_thirty_days_up_to_today(on, is_told):
    assert bool(told_lately(ASKED, piece("x", out=on))) is is_told


SILENT = {
    "left": employee(on=["security"], left=day("2026-11-10"), training=TAKEN),
    "withdrawn": employee(themes=(link(agreed=day("2026-11-02"), withdrawn=day("2026-11-10"), evidence=SHOWN),), training=TAKEN),
    "only supports": employee(training=TAKEN),
    "a theme that is not there": employee(themes=(link("lost", agreed=day("2026-11-02")),)),
    "objected": influencer(contacts=(contact(date="2026-11-08"),), privacy=objected(), **FOUND),
    "on no map": influencer("sam", on_map("lost"), **FOUND),
    "talked to somebody who left": influencer(contacts=(contact(by="gone", date="2026-11-08"),)),
}  # fmt: skip


@pytest.mark.parametrize("thing", SILENT.values(), ids=list(SILENT))
def test_nothing_about_those_who_have_no_page(thing):
    gone = employee("gone", on=["security"], left=day("2026-11-10"))
    assert told_lately(ASKED, thing, gone) == []


def test_whose_it_is_and_on_which_theme():
    ben = employee("ben", on=["security"])
    gone = employee("gone", themes=(link(withdrawn=day("2026-05-01")),))
    talk = contact(by=("ana", "gone", "ben"), date="2026-11-08")
    (fact,) = lately(plan(ASKED, ANA, ben, gone, influencer(contacts=(talk,))))
    assert [person.id for person in fact.people] == ["ana", "ben"]
    assert (fact.theme.id, fact.path) == ("security", "people/influencers/sam.md")
