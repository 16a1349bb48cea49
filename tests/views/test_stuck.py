"""What is stuck, why, and whose turn it is."""

import datetime as dt

import pytest

from byline.check import Report
from byline.stuck import stuck_pieces
from pyramid.made import employee, piece, plan, theme


def stuck(*things, changed=None):
    """Give what is stuck; files were last changed on the days given by id of the piece."""
    moments = {
        f"plan/2026/{name}.md": dt.datetime.fromisoformat(on).replace(tzinfo=dt.UTC)
        for name, on in (changed or {}).items()
    }
    return stuck_pieces(Report(plan(theme(), *things), (), moments))


REASONS = [
    # piece                                                                 reason   step      since
    (piece("x", planned="2026-11-20"), ("late", "", "2026-11-20")),
    (piece("x", planned="2026-10"), ("late", "", "2026-10-31")),
    (piece("x", planned="2026-11-30"), ("step", "draft", None)),
    (piece("x", planned="2026-11-23", status="scheduled"), None),
    (piece("x", planned="2027-05-01"), None),
    (piece("x", planned="2027-05-01", status="on-hold"), ("hold", "", None)),
    (piece("x", status="on-hold"), ("hold", "", None)),
    (piece("x", planned="2026-01-01", status="idea"), None),
    (piece("x", planned="2026-01-01", status="dropped"), None),
    (piece("x", out="2026-01-01"), None),
]


@pytest.mark.parametrize(("thing", "expected"), REASONS)
def test_why(thing, expected):
    found = [(each.reason, each.step, str(each.since) if each.since and expected[2] else None) for each in stuck(thing)]
    assert found == ([expected] if expected else [])


STILL = [
    ("drafting", "2026-10-23", True),
    ("drafting", "2026-10-24", False),
    ("review", "2026-11-08", True),
    ("review", "2026-11-09", False),
    ("changes", "2026-11-08", True),
    ("assigned", "2025-01-01", False),
    ("scheduled", "2025-01-01", False),
    ("idea", "2025-01-01", False),
]


@pytest.mark.parametrize(("status", "changed", "is_still"), STILL)
def test_what_nobody_touches(status, changed, is_still):
    found = stuck(piece("x", planned="2027-09-01", status=status), changed={"x": changed})
    assert [each.reason for each in found] == ["still"] * is_still


def test_nothing_lies_still_where_git_knows_nothing():
    assert stuck(piece("x", planned="2027-09-01", status="review")) == ()


def test_each_piece_once_the_worst_first_and_the_oldest_before_the_others():
    found = stuck(
        piece("held", status="on-hold"),
        piece("still", planned="2027-09-01", status="review"),
        piece("late", planned="2026-11-20"),
        piece("later", planned="2026-11-02"),
        piece("slow", planned="2026-11-30"),
        changed={"still": "2026-01-01", "late": "2026-01-01"},
    )
    assert [each.card.id for each in found] == ["later", "late", "slow", "still", "held"]


def test_whose_turn_it_is_and_when_it_can_be_out():
    people = [employee("ana", on=["security"]), employee("ben", on=["security"]), employee("lee")]
    late = piece("x", ("ana", "author"), ("ben", "quoted"), planned="2026-11-20", supporter="lee")
    (found,) = stuck(late, *people)
    assert [person.id for person in found.people] == ["ana"]
    assert found.helper.id == "lee"
    assert found.days == 2
    assert found.earliest > dt.date(2026, 11, 22)


def test_nobody_is_named():
    (found,) = stuck(piece("x", planned="2026-11-20"))
    assert (found.people, found.helper) == ((), None)
