"""A role is proven when all that it takes is, and all that the roles below it take (P11); PYR001 says so where one is not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from byline.check import check
from byline.model import ROLES
from byline.pyramid import ATTRIBUTES, claims, level, role_of, standing_of, up_to
from byline.rules import rule_of
from byline.words import ATTRIBUTE_WORDS, ROLE_WORDS
from pyramid.made import (
    active,
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

SAVVY = {"skills": {"social-media": 2}, "channels": {"linkedin": active()}}
EXPERT = (told("internal-recognition"),)
LEADER = (*EXPERT, told("authority"), told("authority", "2026-02-02"), told("conversation"))
NETWORK = tuple(influencer(f"i{number}") for number in range(3))
TRAINED = {"training": (course("camera", done="2026-03-01"),)}


def ana(*evidence, role=None, target=None, **fields):
    return employee(themes=(link(role=role, target=target, evidence=evidence),), **fields)


def standing(*things):
    return standing_of(plan(theme(), *things), "ana", "security")


LADDER = [
    ("nothing at all", None, [ana()]),
    ("skills, and no activity", None, [ana(skills={"social-media": 4})]),
    ("activity, and no skills", None, [ana(channels={"linkedin": active()})]),
    ("social savvy", "social-savvy", [ana(**SAVVY)]),
    ("expert", "subject-matter-expert", [ana(*EXPERT, **SAVVY)]),
    ("expert who is not social", None, [ana(*EXPERT)]),
    ("leader", "thought-leader", [ana(*LEADER, **SAVVY), *NETWORK]),
    ("leader with too small a network", "subject-matter-expert", [ana(*LEADER, **SAVVY), *NETWORK[:2]]),
    ("leader without recognition inside", "social-savvy", [ana(*LEADER[1:], **SAVVY), *NETWORK]),
    ("leader who is not social", None, [ana(*LEADER), *NETWORK]),
    ("spokesperson", "spokesperson", [ana(*LEADER, **SAVVY, **TRAINED), *NETWORK]),
    ("trained, and nothing else", None, [ana(**TRAINED)]),
    ("trained expert", "subject-matter-expert", [ana(*EXPERT, **SAVVY, **TRAINED)]),
]


@pytest.mark.parametrize(("proven", "things"), [case[1:] for case in LADDER], ids=[case[0] for case in LADDER])
def test_highest_role_that_is_proven(proven, things):
    assert standing(*things).proven == proven


@pytest.mark.parametrize(
    ("role", "count"),
    [(None, 0), ("social-savvy", 2), ("subject-matter-expert", 3), ("thought-leader", 6), ("spokesperson", 7)],
)
def test_each_role_takes_what_is_below_it(role, count):
    assert len(up_to(role)) == count
    assert [each.attribute for each in standing(ana()).missing(role)] == list(up_to(role))
    assert all(level(role_of(each)) <= level(role) for each in up_to(role))


class TestLinks:
    def test_a_role_is_held_per_theme(self):
        both = employee(themes=(link(evidence=EXPERT), link("baking")), **SAVVY)
        made = plan(theme(), theme("baking"), both)
        assert standing_of(made, "ana", "security").proven == "subject-matter-expert"
        assert standing_of(made, "ana", "baking").proven == "social-savvy"

    def test_nobody_stands_on_a_theme_without_a_link(self):
        assert standing_of(plan(theme(), employee()), "ana", "security") is None

    def test_of_two_links_the_one_that_holds_counts(self):
        taken_back = link(withdrawn=day("2026-05-01"), evidence=LEADER)
        made = plan(theme(), employee(themes=(taken_back, link(role="social-savvy", evidence=EXPERT)), **SAVVY))
        assert standing_of(made, "ana", "security").link.number == 1
        assert standing_of(made, "ana", "security").proven == "subject-matter-expert"

    def test_of_two_links_that_hold_the_first_counts(self):
        made = plan(theme(), employee(themes=(link(), link(evidence=EXPERT)), **SAVVY))
        assert standing_of(made, "ana", "security").proven == "social-savvy"

    @pytest.mark.parametrize(
        ("person", "count"),
        [
            (employee(themes=(link(role="spokesperson"),)), 1),
            (employee(themes=(link(role="spokesperson", withdrawn=day("2026-02-01")),)), 0),
            (employee(themes=(link(role="spokesperson"),), left=day("2026-02-01")), 0),
            (employee(themes=(link(role="spokesperson"),), left=day("2027-02-01")), 0),
        ],
        ids=["current", "withdrawn", "former", "leaves next year"],
    )
    def test_only_links_that_hold_are_claims(self, person, count):
        assert len(list(claims(plan(theme(), person)))) == count
        assert len(findings(plan(theme(), person))) == count


def findings(made):
    return check(made, [rule_of("PYR001")]).findings


class TestPyr001:
    @pytest.mark.parametrize("role", ROLES)
    def test_a_claim_without_any_proof(self, role):
        (finding,) = findings(plan(theme(), ana(role=role)))
        assert finding.keys == ("themes", 0, "role")
        assert finding.place.path == "people/employees/ana.md"
        assert ROLE_WORDS[role] in finding.message
        assert "Security" in finding.message
        assert "No role is proven" in finding.message
        for attribute in up_to("spokesperson"):
            assert (ATTRIBUTE_WORDS[attribute] in finding.message) == (attribute in up_to(role)), attribute
        assert f"`{role}`" in finding.help

    @pytest.mark.parametrize("role", ROLES)
    def test_a_claim_with_every_proof(self, role):
        assert findings(plan(theme(), ana(*LEADER, role=role, **SAVVY, **TRAINED), *NETWORK)) == ()

    def test_no_claim_has_nothing_to_prove(self):
        assert findings(plan(theme(), ana(target="spokesperson"))) == ()

    def test_how_many_there_are_of_how_many(self):
        (finding,) = findings(plan(theme(), ana(*LEADER[:2], LEADER[3], role="thought-leader", **SAVVY), *NETWORK[:2]))
        assert "authority (1 of 2)" in finding.message
        assert "influencers (2 of 3)" in finding.message
        assert "subject-matter expert" in finding.message  # what is proven
        assert "`subject-matter-expert`" in finding.help
        assert "conversation" not in finding.message

    def test_the_message_says_which_role_below_takes_it(self):
        (finding,) = findings(plan(theme(), ana(*LEADER[1:], role="thought-leader", **SAVVY), *NETWORK))
        assert "recognition inside the organisation" in finding.message
        assert "subject-matter expert" in finding.message
        assert "authority" not in finding.message

    @pytest.mark.parametrize("kind", ["influencer", "programme"])
    def test_a_file_that_may_hold_the_proof_makes_it_wait(self, kind):
        made = plan(theme(), ana(*LEADER, role="thought-leader", **SAVVY), *NETWORK[:2], **{kind: ["lost"]})
        assert findings(made) == ()

    def test_a_file_that_cannot_hold_the_proof_does_not(self):
        made = plan(
            theme(), ana(*LEADER, role="thought-leader", **SAVVY), *NETWORK[:2], theme=["lost"], employee=["lost"]
        )
        assert len(findings(made)) == 1

    def test_part_of_a_broken_file_makes_only_its_own_proofs_wait(self):
        broken = influencer("i2", on_map("baking"), broken=frozenset({("themes", 0, "theme")}))
        assert findings(plan(theme(), ana(*LEADER, role="thought-leader", **SAVVY), *NETWORK[:2], broken)) == ()
        assert len(findings(plan(theme(), ana(role="social-savvy"), broken))) == 1

    def test_a_theme_that_is_not_there_is_named_by_its_id(self):
        (finding,) = findings(plan(ana(role="social-savvy")))
        assert "security" in finding.message


PROOFS = {
    "skill": "skills",
    "channel": "channels",
    "recognition": told("internal-recognition"),
    "old recognition": told("internal-recognition", "2001-09-01"),
    "keynote": told("authority"),
    "book": told("authority", "2009-09-01"),
    "conversation": told("conversation"),
    "course": course("posting", done="2026-03-01"),
    "training": course("camera", done="2019-03-01"),
    "article": piece("article", ("ana", "author"), out="2026-05-01"),
    "interview": piece("interview", ("ana", "interviewee"), out="2011-05-01"),
    "social": piece("social", ("ana", "author"), out="2026-05-01", format="social"),
    "draft": piece("draft", ("ana", "author"), planned="2026-12-01"),
    "sam": influencer("sam"),
    "kim": influencer("kim", on_map(stage="engaged")),
    "bo": influencer("bo", on_map(stage="advocate")),
    "stranger": influencer("stranger", on_map(stage="unaware")),
}
"""Things that may prove something; none of them speaks against anybody."""


def with_proofs(names):
    """Put together a programme in which ana shows these things."""
    chosen = [PROOFS[name] for name in sorted(names)]
    kinds = {
        kind: tuple(each for each in chosen if type(each).__name__ == kind)
        for kind in ("Evidence", "Training", "Piece", "Influencer")
    }
    person = ana(
        *kinds["Evidence"],
        training=kinds["Training"],
        skills={"social-media": 3} if "skill" in names else {},
        channels={"linkedin": active()} if "channel" in names else {},
    )
    return standing_of(plan(theme(), programme(), person, *kinds["Piece"], *kinds["Influencer"]), "ana", "security")


SOME = st.sets(st.sampled_from(sorted(PROOFS)))


@settings(max_examples=150, deadline=None, derandomize=True)
@given(SOME, SOME)
def test_more_proof_never_lowers_what_is_proven(some, more):
    before, after = with_proofs(some), with_proofs(some | more)
    assert level(before.proven) <= level(after.proven)
    for attribute in up_to("spokesperson"):
        proofs_before, proofs_after = (
            {proof.what for proof in made.masteries[attribute].proofs} for made in (before, after)
        )
        assert proofs_before <= proofs_after


@settings(max_examples=150, deadline=None, derandomize=True)
@given(SOME)
def test_a_role_is_proven_when_and_only_when_all_of_it_is(some):
    made = with_proofs(some)
    for role in ROLES:
        below = [attribute for each in ROLES[: level(role)] for attribute in ATTRIBUTES[each]]
        everything = all(made.masteries[attribute].is_proven for attribute in below)
        assert everything == (level(made.proven) >= level(role)) == (not made.missing(role))


def test_all_of_them_together_make_a_spokesperson():
    assert with_proofs(set(PROOFS)).proven == "spokesperson"
    assert with_proofs(set()).proven is None
