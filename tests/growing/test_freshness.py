"""How long what proves an attribute stays fresh, and from when a page mentions it."""

import pytest

from byline.freshness import fresh_until, grows_old_soon, is_old, last_fresh_day
from byline.pyramid import standing_of
from pyramid.made import active, course, day, employee, influencer, link, plan, programme, theme, told

UNTIL = [
    # attribute,              proven on,    last fresh day
    ("social-skills", "2020-01-01", "9999-12-31"),
    ("social-activity", "2026-11-01", "2027-01-30"),
    ("internal-recognition", "2026-02-28", "2028-02-28"),
    ("authority", "2024-02-29", "2026-02-28"),
    ("conversation", "2024-11-22", "2026-11-22"),
    ("network", "2024-11-22", "2026-11-22"),
    ("media-training", "2025-03-13", "2027-03-13"),
]


@pytest.mark.parametrize(("attribute", "proven", "until"), UNTIL)
def test_until(attribute, proven, until):
    assert str(fresh_until(programme(), attribute, day(proven))) == until


def mastery(attribute, *things, **of_person):
    """Give how an attribute of ana stands, and the programme."""
    evidence = of_person.pop("evidence", ())
    made = plan(theme(), employee(themes=(link(evidence=evidence),), **of_person), *things)
    return made, standing_of(made, "ana", "security").masteries[attribute]


def test_as_many_as_it_takes_must_be_fresh():
    days = ("2024-01-01", "2025-06-01", "2026-06-01")
    made, authority = mastery("authority", evidence=tuple(told("authority", each) for each in days))
    assert str(last_fresh_day(made.programme, authority)) == "2027-06-01"


@pytest.mark.parametrize(
    ("attribute", "things", "fields"),
    [
        ("authority", (), {"evidence": (told("authority", "2024-01-01"),)}),
        ("social-skills", (), {"skills": {"social-media": 3}}),
        ("network", (influencer("sam"), influencer("kim"), influencer("ada")), {}),
    ],
    ids=["not proven", "a skill", "people have no day"],
)
def test_what_never_grows_old(attribute, things, fields):
    made, found = mastery(attribute, *things, **fields)
    assert last_fresh_day(made.programme, found) is None
    assert not is_old(made, found)
    assert not grows_old_soon(made, found)


AGES = [
    # attribute,         proof,                                                  old,   soon on 22 November 2026
    ("media-training", {"training": (course("camera", done="2025-04-01"),)}, False, False),
    ("media-training", {"training": (course("camera", done="2025-03-13"),)}, False, True),
    ("media-training", {"training": (course("camera", done="2024-11-22"),)}, False, True),
    ("media-training", {"training": (course("camera", done="2024-11-21"),)}, True, True),
    ("social-activity", {"channels": {"linkedin": active("2026-11-22")}}, False, False),
    ("social-activity", {"channels": {"linkedin": active("2026-09-09")}}, False, False),
    ("social-activity", {"channels": {"linkedin": active("2026-09-08")}}, False, True),
    ("social-activity", {"channels": {"linkedin": active("2026-08-23")}}, True, True),
]


@pytest.mark.parametrize(("attribute", "fields", "old", "soon"), AGES)
def test_old_and_soon(attribute, fields, old, soon):
    made, found = mastery(attribute, **fields)
    assert (is_old(made, found), grows_old_soon(made, found)) == (old, soon)
