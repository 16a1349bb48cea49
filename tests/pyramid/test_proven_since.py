"""Since when a role is proven, and whose role was proven lately."""

import pytest

from byline.model.programme import ExpertTerms, RoleTerms
from byline.proven_since import ALWAYS, lately_proven, proven_since
from byline.pyramid import standing_of
from pyramid.made import (
    active,
    contact,
    course,
    day,
    employee,
    influencer,
    link,
    on_map,
    piece,
    plan,
    programme,
    theme,
    told,
)

SAVVY = {"skills": {"social-media": 2}, "channels": {"linkedin": active("2026-11-20")}}
"""Proven, nobody knows since when."""
NETWORK = tuple(
    influencer(name, on_map(), contacts=(contact(date="2026-03-01"),) if name == "sam" else ())
    for name in ("sam", "kim", "ada")
)


def since(role, *things, **fields):
    made = plan(theme(), employee(**fields), *things)
    return proven_since(standing_of(made, "ana", "security"), role)


def on_theme(*evidence, role="thought-leader"):
    return {"themes": (link(role=role, evidence=evidence),)}


class TestTheDay:
    SAVVY_DAYS = [
        # what there is                                                                          since
        (SAVVY, ALWAYS),
        ({}, None),
        ({"skills": {"social-media": 2}}, None),
        ({"channels": SAVVY["channels"], "training": (course("posting", done="2026-04-02"),)}, "2026-04-02"),
        ({**SAVVY, "training": (course("posting", done="2026-04-02"),)}, ALWAYS),
        ({"channels": SAVVY["channels"], "training": (course("posting", done="2026-05-02"), course("posting", done="2026-04-02"))}, "2026-04-02"),
    ]  # fmt: skip

    @pytest.mark.parametrize(("fields", "expected"), SAVVY_DAYS)
    def test_the_base(self, fields, expected):
        wanted = day(expected) if isinstance(expected, str) else expected
        assert since("social-savvy", **fields, **on_theme()) == wanted

    def test_the_latest_of_all_roles_below_counts(self):
        late_base = {"channels": SAVVY["channels"], "training": (course("posting", done="2026-10-02"),)}
        early = told("internal-recognition", "2026-02-01")
        assert since("subject-matter-expert", **late_base, **on_theme(early)) == day("2026-10-02")
        assert since("subject-matter-expert", **SAVVY, **on_theme(early)) == day("2026-02-01")

    def test_the_day_on_which_there_were_enough(self):
        shown = [told("authority", f"2026-0{month}-01") for month in (9, 2, 6)]
        evidence = (told("internal-recognition", "2026-01-09"), told("conversation", "2026-01-10"), *shown)
        assert since("thought-leader", *NETWORK, **SAVVY, **on_theme(*evidence)) == day("2026-06-01")

    def test_pieces_count_with_the_day_on_which_they_came_out(self):
        evidence = (told("internal-recognition", "2026-01-09"), told("authority", "2026-02-01"))
        out = piece("x", ("ana", "author"), out="2026-10-05")
        assert since("thought-leader", out, *NETWORK, **SAVVY, **on_theme(*evidence)) == day("2026-10-05")

    def test_a_piece_without_a_day_was_always_there(self):
        evidence = (told("internal-recognition", "2026-01-09"), told("authority", "2026-02-01"))
        undated = piece("x", ("ana", "author"), status="published")
        assert since("thought-leader", undated, *NETWORK, **SAVVY, **on_theme(*evidence)) == day("2026-03-01")

    def test_a_role_with_a_gap_below_is_not_proven(self):
        assert since("spokesperson", **SAVVY, **on_theme(), training=(course("camera", done="2026-01-01"),)) is None


class TestLately:
    def gained(self, on, role="subject-matter-expert", **fields):
        evidence = (told("internal-recognition", on),)
        made = plan(theme(), employee(**SAVVY, themes=(link(role=role, evidence=evidence, **fields),)))
        return [(each.person.id, each.role, each.theme.id, str(each.day)) for each in lately_proven(made)]

    @pytest.mark.parametrize(
        ("on", "is_new"), [("2026-11-22", True), ("2026-08-25", True), ("2026-08-24", False), ("2025-01-01", False)]
    )
    def test_ninety_days(self, on, is_new):
        expected = [("ana", "subject-matter-expert", "security", on)] * is_new
        assert self.gained(on) == expected

    @pytest.mark.parametrize(
        ("role", "shown"),
        [(None, None), ("social-savvy", None), ("thought-leader", "subject-matter-expert")],
        ids=["no claim", "more proven than claimed", "more claimed than proven"],
    )
    def test_what_is_claimed_and_proven(self, role, shown):
        assert [each[1] for each in self.gained("2026-11-01", role=role)] == [shown] * bool(shown)

    def test_a_yes_taken_back_is_not_celebrated(self):
        assert self.gained("2026-11-01", withdrawn=day("2026-11-10")) == []

    def test_the_latest_first_and_nothing_without_its_theme(self):
        links = tuple(
            link(name, role="subject-matter-expert", evidence=(told("internal-recognition", on),))
            for name, on in (("security", "2026-10-01"), ("baking", "2026-11-01"), ("lost", "2026-11-02"))
        )
        made = plan(theme(), theme("baking"), employee(**SAVVY, themes=links))
        assert [each.theme.id for each in lately_proven(made)] == ["baking", "security"]

    def test_a_threshold_of_nothing_was_always_met(self):
        lenient = programme(roles=RoleTerms(subject_matter_expert=ExpertTerms(minimum_evidence=0)))
        assert since("subject-matter-expert", lenient, **SAVVY, **on_theme()) == ALWAYS
