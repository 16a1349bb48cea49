"""What proves each attribute of a role, what does not, and how much of it there has to be (P10, P11)."""

import pytest

from byline.findings import At
from byline.model.influencer import PrivacyNote
from byline.model.piece import Publication
from byline.model.programme import Course, ExpertTerms, LeaderTerms, RoleTerms, SocialSavvyTerms
from byline.pyramid import standing_of, up_to
from pyramid.made import (
    active,
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
    programme,
    theme,
    told,
)


def proofs(attribute, person, *things):
    """Give the mastery of one attribute, of ana on security."""
    return standing_of(plan(theme(), theme("baking"), person, *things), "ana", "security").masteries[attribute]


def ana(*evidence, **fields):
    return employee(themes=(link(evidence=evidence),), **fields)


ALONE = [
    # what it is about,                       attribute,              proofs, the person
    ("no skill on file", "social-skills", 0, ana()),
    ("skill below the minimum", "social-skills", 0, ana(skills={"social-media": 1})),
    ("skill at the minimum", "social-skills", 1, ana(skills={"social-media": 2})),
    ("skill above the minimum", "social-skills", 1, ana(skills={"social-media": 4})),
    ("another skill", "social-skills", 0, ana(skills={"writing": 4})),
    ("course up to the minimum", "social-skills", 1, ana(training=(course("posting", done="2026-03-01"),))),
    ("course below the minimum", "social-skills", 0, ana(training=(course("tasting", done="2026-03-01"),))),
    ("course of another skill", "social-skills", 0, ana(training=(course("camera", done="2026-03-01"),))),
    ("course that nobody offers", "social-skills", 0, ana(training=(course("knitting", done="2026-03-01"),))),
    ("course only planned", "social-skills", 0, ana(training=(course("posting", planned="2026-03-01"),))),
    ("course done today", "social-skills", 1, ana(training=(course("posting", done="2026-11-22"),))),
    ("course done tomorrow", "social-skills", 0, ana(training=(course("posting", done="2026-11-23"),))),
    ("course of long ago", "social-skills", 1, ana(training=(course("posting", done="1999-03-01"),))),
    ("skill and course", "social-skills", 2, ana(skills={"social-media": 3}, training=(course("posting", done="2026-03-01"),))),
    ("no channel", "social-activity", 0, ana()),
    ("channel without a day", "social-activity", 0, ana(channels={"linkedin": active().__class__()})),
    ("channel used today", "social-activity", 1, ana(channels={"linkedin": active("2026-11-22")})),
    ("channel used tomorrow", "social-activity", 0, ana(channels={"linkedin": active("2026-11-23")})),
    ("channel silent for ages", "social-activity", 1, ana(channels={"linkedin": active("2011-01-01")})),
    ("two channels", "social-activity", 2, ana(channels={"linkedin": active(), "mastodon": active()})),
    ("activity as evidence", "social-activity", 1, ana(told("social-activity"))),
    ("recognition", "internal-recognition", 1, ana(told("internal-recognition"))),
    ("recognition of long ago", "internal-recognition", 1, ana(told("internal-recognition", "1990-01-01"))),
    ("recognition today", "internal-recognition", 1, ana(told("internal-recognition", "2026-11-22"))),
    ("recognition still to come", "internal-recognition", 0, ana(told("internal-recognition", "2026-11-23"))),
    ("recognition planned", "internal-recognition", 0, ana(told("internal-recognition", None, planned=day("2026-01-01")))),
    ("recognition planned, and since had", "internal-recognition", 1, ana(told("internal-recognition", planned=day("2026-08-01")))),
    ("evidence of something else", "internal-recognition", 0, ana(told("authority"), told("conversation"))),
    ("authority", "authority", 1, ana(told("authority"))),
    ("authority twice", "authority", 2, ana(told("authority"), told("authority", "2026-02-02"))),
    ("conversation", "conversation", 1, ana(told("conversation"))),
    ("no media training", "media-training", 0, ana(skills={"media": 4})),
    ("media training", "media-training", 1, ana(training=(course("camera", done="2024-03-01"),))),
    ("media training of long ago", "media-training", 1, ana(training=(course("camera", done="1999-03-01"),))),
    ("course of another skill", "media-training", 0, ana(training=(course("posting", done="2024-03-01"),))),
    ("media training planned", "media-training", 0, ana(training=(course("camera", planned="2026-03-01"),))),
    ("media training next week", "media-training", 0, ana(training=(course("camera", done="2026-11-29"),))),
    ("left before the training", "media-training", 0, ana(left=day("2026-01-31"), training=(course("camera", done="2026-03-01"),))),
    ("left after the training", "media-training", 1, ana(left=day("2026-04-30"), training=(course("camera", done="2026-03-01"),))),
    ("left before the evidence", "authority", 0, ana(told("authority", "2026-09-01"), left=day("2026-08-31"))),
    ("leaves next year, after evidence still to come", "authority", 0, ana(told("authority", "2026-11-23"), left=day("2027-08-31"))),
    ("leaves next year", "authority", 1, ana(told("authority", "2026-09-01"), left=day("2027-08-31"))),
]  # fmt: skip


@pytest.mark.parametrize(
    ("attribute", "count", "person"), [case[1:] for case in ALONE], ids=[case[0] for case in ALONE]
)
def test_what_a_person_shows(attribute, count, person):
    mastery = proofs(attribute, person)
    assert len(mastery.proofs) == count
    assert mastery.is_proven == (count >= mastery.needed)
    assert mastery.is_known


PARTS = [
    ("author", True), ("co-author", True), ("speaker", True), ("interviewee", True),
    ("host", False), ("quoted", False), ("featured", False), ("photographed", False),
]  # fmt: skip


@pytest.mark.parametrize(("part", "counts"), PARTS)
def test_authority_takes_a_part_that_says_something(part, counts):
    mastery = proofs("authority", ana(), piece("x", ("ana", part), out="2026-05-01"))
    assert [proof.piece for proof in mastery.proofs] == ["x"] * counts


PIECES = [
    # what it is about,               attribute,     counts, the piece
    ("published", "authority", True, piece("x", ("ana", "author"), out="2026-05-01")),
    ("published today", "authority", True, piece("x", ("ana", "author"), out="2026-11-22")),
    ("published tomorrow, it says", "authority", False, piece("x", ("ana", "author"), out="2026-11-23")),
    ("published in the archive", "authority", True, piece("x", ("ana", "author"), out="2014-05-01")),
    ("published without a day", "authority", True, piece("x", ("ana", "author"), status="published")),
    ("scheduled", "authority", False, piece("x", ("ana", "author"), status="scheduled", planned="2026-11-01")),
    ("dropped after it came out", "authority", False, piece("x", ("ana", "author"), out="2026-05-01", status="dropped")),
    ("on another theme", "authority", False, piece("x", ("ana", "author"), out="2026-05-01", theme="baking")),
    ("by somebody else", "authority", False, piece("x", ("ben", "author"), out="2026-05-01")),
    ("a social piece", "authority", True, piece("x", ("ana", "author"), out="2026-05-01", format="social")),
    ("a social piece", "conversation", True, piece("x", ("ana", "author"), out="2026-05-01", format="social")),
    ("a social piece that shows her", "conversation", True, piece("x", ("ana", "photographed"), out="2026-05-01", format="social")),
    ("a social piece elsewhere", "conversation", False, piece("x", ("ana", "author"), out="2026-05-01", format="social", theme="baking")),
    ("a social piece to come", "conversation", False, piece("x", ("ana", "author"), format="social", planned="2026-11-30")),
    ("a blog", "conversation", False, piece("x", ("ana", "author"), out="2026-05-01", format="blog")),
    ("a social piece", "social-activity", True, piece("x", ("ana", "author"), out="2026-05-01", format="social")),
    ("a social piece elsewhere", "social-activity", True, piece("x", ("ana", "author"), out="2026-05-01", format="social", theme="baking")),
    ("a social piece tomorrow, it says", "social-activity", False, piece("x", ("ana", "author"), out="2026-11-23", format="social")),
    ("a blog", "social-activity", False, piece("x", ("ana", "author"), out="2026-05-01", format="blog")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("attribute", "counts", "made"), [case[1:] for case in PIECES], ids=[f"{case[1]}: {case[0]}" for case in PIECES]
)
def test_what_a_piece_proves(attribute, counts, made):
    assert len(proofs(attribute, ana(), made).proofs) == counts


def test_a_piece_counts_once_however_often_it_shows_somebody():
    twice = piece("x", ("ana", "author"), ("ana", "speaker"), out="2026-05-01", format="social")
    for attribute in ("authority", "conversation", "social-activity"):
        assert len(proofs(attribute, ana(), twice).proofs) == 1


def test_pieces_and_evidence_add_up():
    made = [piece("x", ("ana", "author"), out="2026-05-01"), piece("y", ("ana", "interviewee"), out="2026-10-01")]
    assert len(proofs("authority", ana(told("authority")), *made).proofs) == 3


def test_a_piece_after_somebody_left_proves_nothing_about_then():
    gone = ana(left=day("2026-04-30"))
    assert len(proofs("authority", gone, piece("x", ("ana", "author"), out="2026-04-30")).proofs) == 1
    assert len(proofs("authority", gone, piece("x", ("ana", "author"), out="2026-05-01")).proofs) == 0


NETWORK = [
    ("unaware", 0, influencer("sam", on_map(stage="unaware"))),
    ("aware", 1, influencer("sam", on_map(stage="aware"))),
    ("interested", 1, influencer("sam", on_map(stage="interested"))),
    ("engaged", 1, influencer("sam", on_map(stage="engaged"))),
    ("advocate", 1, influencer("sam", on_map(stage="advocate"))),
    ("dormant", 0, influencer("sam", on_map(stage="dormant"))),
    ("paid", 0, influencer("sam", on_map(stage="engaged"), paid=True)),
    ("objected", 0, influencer("sam", on_map(stage="engaged"), privacy=objected())),
    ("objection still to come counts at once", 0, influencer("sam", privacy=objected("2027-01-01"))),
    ("informed and on file", 1, influencer("sam", privacy=PrivacyNote(basis="consent"))),
    ("somebody else's", 0, influencer("sam", on_map(owner="ben"))),
    ("on another theme", 0, influencer("sam", on_map("baking"))),
    ("on both themes", 1, influencer("sam", on_map("baking"), on_map())),
    ("entered twice by mistake", 1, influencer("sam", on_map(), on_map(stage="engaged"))),
    ("any type counts", 1, influencer("sam", type="social-broadcaster")),
]


@pytest.mark.parametrize(("count", "made"), [case[1:] for case in NETWORK], ids=[case[0] for case in NETWORK])
def test_who_counts_as_network(count, made):
    assert len(proofs("network", ana(), made).proofs) == count


CONTACTS = [
    ("hers", True, influencer("sam", contacts=(contact(),))),
    ("with somebody else's influencer", True, influencer("sam", on_map(owner="ben"), contacts=(contact(),))),
    ("together with a colleague", True, influencer("sam", contacts=(contact(("ben", "ana")),))),
    ("a colleague's", False, influencer("sam", contacts=(contact("ben"),))),
    ("on another theme", False, influencer("sam", contacts=(contact(to="baking"),))),
    ("on no theme", False, influencer("sam", contacts=(contact(to=None),))),
    ("with somebody on another map", False, influencer("sam", on_map("baking"), contacts=(contact(),))),
    ("today", True, influencer("sam", contacts=(contact(date="2026-11-22"),))),
    ("tomorrow", False, influencer("sam", contacts=(contact(date="2026-11-23"),))),
    ("long ago", True, influencer("sam", contacts=(contact(date="1999-10-01"),))),
    ("with somebody who objected", False, influencer("sam", contacts=(contact(),), privacy=objected())),
]


@pytest.mark.parametrize(("counts", "made"), [case[1:] for case in CONTACTS], ids=[case[0] for case in CONTACTS])
def test_contacts_are_conversation(counts, made):
    assert proofs("conversation", ana(), made).is_proven == counts


def terms(**roles):
    return programme(roles=RoleTerms(**roles))


THRESHOLDS = [
    # attribute,              the terms,                                                          how many are one too few
    ("internal-recognition", terms(subject_matter_expert=ExpertTerms(minimum_evidence=3)), 2),
    ("authority", terms(thought_leader=LeaderTerms(minimum_evidence=4)), 3),
    ("authority", terms(), 1),
    ("internal-recognition", terms(), 0),
    ("conversation", terms(), 0),
]  # fmt: skip


@pytest.mark.parametrize(("attribute", "settings", "few"), THRESHOLDS)
def test_one_below_the_threshold_and_at_it(attribute, settings, few):
    below, at = ([told(attribute, f"2026-0{month + 1}-01") for month in range(count)] for count in (few, few + 1))
    assert not proofs(attribute, ana(*below), settings).is_proven
    assert proofs(attribute, ana(*at), settings).is_proven


@pytest.mark.parametrize(("settings", "few"), [(terms(), 2), (terms(thought_leader=LeaderTerms(minimum_network=1)), 0)])
def test_network_one_below_the_threshold_and_at_it(settings, few):
    people = [influencer(f"i{number}") for number in range(few + 1)]
    assert not proofs("network", ana(), settings, *people[:few]).is_proven
    assert proofs("network", ana(), settings, *people).is_proven


@pytest.mark.parametrize(("skills", "count"), [({}, 0), ({"social-media": 0}, 0), ({"social-media": 1}, 1)])
def test_a_programme_may_ask_for_the_lowest_skill(skills, count):
    lax = terms(social_savvy=SocialSavvyTerms(minimum_skill=1))
    assert len(proofs("social-skills", ana(skills=skills), lax).proofs) == count


def test_a_media_training_counts_whatever_level_it_leads_to():
    mild = programme(courses={"hello": Course(title="Hello, camera", teaches=("media",), to_level=0)})
    assert proofs("media-training", ana(training=(course("hello", done="2026-03-01"),)), mild).is_proven


@pytest.mark.parametrize(("skills", "count"), [({}, 1), ({"social-media": 0}, 1), ({"social-media": 4}, 1)])
def test_a_programme_may_ask_for_no_skill_at_all(skills, count):
    lax = terms(social_savvy=SocialSavvyTerms(minimum_skill=0))
    assert len(proofs("social-skills", ana(skills=skills), lax).proofs) == count


def test_a_threshold_of_nothing_is_met_by_nothing():
    lax = terms(thought_leader=LeaderTerms(minimum_evidence=0, minimum_network=0))
    assert proofs("network", ana(), lax).is_proven
    assert proofs("authority", ana(), lax).is_proven


def test_proofs_come_latest_first_and_by_name_on_one_day():
    evidence = (told("authority", "2026-01-01"), told("authority", "2026-03-01"))
    assert [str(proof.date) for proof in proofs("authority", ana(*evidence)).proofs] == ["2026-03-01", "2026-01-01"]
    people = [influencer(name) for name in ("sam", "bo", "kim")]
    assert [proof.influencer for proof in proofs("network", ana(), *people).proofs] == ["bo", "kim", "sam"]


ANA, SAM, X = "people/employees/ana.md", "people/influencers/sam.md", "plan/2026/x.md"
URL, X_URL = "https://northgate.example/there", "https://northgate.example/x"
BY_ANA = ("ana", "author")
SAID = [
    # attribute, what there is, and what the proof says: what, where in the files, when, where to see it, the piece, the influencer
    ("social-skills", [ana(skills={"social-media": 3})], ("Social media skill at level 3", At(ANA, ("skills", "social-media")), None, "", "", "")),
    ("social-skills", [ana(training=(course("camera", done="2026-01-01"), course("posting", done="2026-03-01")))], ("Your first hundred posts", At(ANA, ("training", 1)), day("2026-03-01"), "", "", "")),
    ("media-training", [ana(training=(course("camera", done="2026-01-01"), course("posting", done="2026-03-01")))], ("Ten minutes with a journalist", At(ANA, ("training", 0)), day("2026-01-01"), "", "", "")),
    ("social-activity", [ana(channels={"linkedin": active()})], ("Active on linkedin", At(ANA, ("channels", "linkedin")), day("2026-11-01"), "", "", "")),
    ("social-activity", [ana(channels={"linkedin": active(url=URL)})], ("Active on linkedin", At(ANA, ("channels", "linkedin")), day("2026-11-01"), URL, "", "")),
    ("social-activity", [ana(), piece("x", BY_ANA, out="2026-05-01", format="social")], ("X", At(X), day("2026-05-01"), X_URL, "x", "")),
    ("authority", [ana(told("conversation"), told("authority", url=URL))], ("Showed authority", At(ANA, ("themes", 0, "evidence", 1)), day("2026-09-01"), URL, "", "")),
    ("authority", [employee(themes=(link("baking"), link(evidence=(told("authority"),))))], ("Showed authority", At(ANA, ("themes", 1, "evidence", 0)), day("2026-09-01"), "", "", "")),
    ("authority", [ana(), piece("x", BY_ANA, out="2026-05-01")], ("X", At(X), day("2026-05-01"), X_URL, "x", "")),
    ("authority", [ana(), piece("x", BY_ANA, status="published", published=Publication(date=day("2026-05-01")))], ("X", At(X), day("2026-05-01"), "", "x", "")),
    ("authority", [ana(), piece("x", BY_ANA, status="published")], ("X", At(X), None, "", "x", "")),
    ("conversation", [ana(), piece("x", BY_ANA, out="2026-05-01", format="social")], ("X", At(X), day("2026-05-01"), X_URL, "x", "")),
    ("conversation", [ana(), influencer("sam", contacts=(contact("ben"), contact()))], ("Sam: Coffee.", At(SAM, ("contacts", 1)), day("2026-10-01"), "", "", "sam")),
    ("network", [ana(), influencer("sam", on_map("baking"), on_map(stage="engaged"))], ("Sam (engaged)", At(SAM, ("themes", 1)), None, "", "", "sam")),
]  # fmt: skip


def said(proof):
    return (proof.what, proof.at, proof.date, proof.url, proof.piece, proof.influencer)


@pytest.mark.parametrize(("attribute", "things", "expected"), SAID)
def test_a_proof_says_what_it_is_and_where_it_stands(attribute, things, expected):
    assert [said(proof) for proof in proofs(attribute, *things).proofs] == [expected]


PLANS = [
    ("a course", "social-skills", 1, ana(training=(course("posting", planned="2026-12-01"),))),
    ("a course past its day", "social-skills", 1, ana(training=(course("posting", planned="2026-01-01"),))),
    ("a course that is done", "social-skills", 0, ana(training=(course("posting", planned="2026-01-01", done="2026-01-01"),))),
    ("a course without any day", "social-skills", 0, ana(training=(course("posting"),))),
    ("a course that nobody offers", "social-skills", 0, ana(training=(course("knitting", planned="2026-12-01"),))),
    ("a course of media", "media-training", 1, ana(training=(course("camera", planned="2026-12-01"),))),
    ("a course of something else", "media-training", 0, ana(training=(course("posting", planned="2026-12-01"),))),
    ("evidence", "internal-recognition", 1, ana(told("internal-recognition", None, planned=day("2027-01-01")))),
    ("evidence of something else", "internal-recognition", 0, ana(told("authority", None, planned=day("2027-01-01")))),
    ("evidence without any day", "internal-recognition", 0, ana(told("internal-recognition", None))),
    ("evidence that is there", "authority", 0, ana(told("authority", planned=day("2026-08-01")))),
    ("evidence of conversation", "conversation", 1, ana(told("conversation", None, planned=day("2027-01-01")))),
    ("evidence of activity", "social-activity", 1, ana(told("social-activity", None, planned=day("2027-01-01")))),
]  # fmt: skip


@pytest.mark.parametrize(
    ("attribute", "count", "person"), [case[1:] for case in PLANS], ids=[f"{case[1]}: {case[0]}" for case in PLANS]
)
def test_what_is_planned(attribute, count, person):
    assert len(proofs(attribute, person).plans) == count


PLANNED_PIECES = [
    ("authority", "article", "author", "drafting", 1),
    ("authority", "article", "author", "idea", 1),
    ("authority", "article", "quoted", "drafting", 0),
    ("authority", "article", "author", "on-hold", 0),
    ("authority", "article", "author", "dropped", 0),
    ("conversation", "social", "photographed", "assigned", 1),
    ("conversation", "article", "author", "assigned", 0),
    ("social-activity", "social", "author", "scheduled", 1),
    ("internal-recognition", "article", "author", "drafting", 0),
    ("network", "article", "author", "drafting", 0),
]


@pytest.mark.parametrize(("attribute", "form", "part", "status", "count"), PLANNED_PIECES)
def test_which_pieces_are_plans(attribute, form, part, status, count):
    made = piece("x", ("ana", part), planned="2027-01-15", format=form, status=status)
    assert [proof.piece for proof in proofs(attribute, ana(), made).plans] == ["x"] * count


@pytest.mark.parametrize(("attribute", "count"), [("authority", 0), ("conversation", 0), ("social-activity", 1)])
def test_a_social_piece_elsewhere_is_a_plan_for_activity_alone(attribute, count):
    made = piece("x", ("ana", "author"), planned="2027-01-15", format="social", theme="baking")
    assert [proof.piece for proof in proofs(attribute, ana(), made).plans] == ["x"] * count


COMING = [
    # attribute, what there is, and what the plan says
    ("social-skills", [ana(training=(course("camera", planned="2026-12-01"), course("posting", planned="2026-12-02")))], ("Your first hundred posts", At(ANA, ("training", 1)), day("2026-12-02"), "", "", "")),
    ("media-training", [ana(training=(course("camera", planned="2026-12-01"), course("posting", planned="2026-12-02")))], ("Ten minutes with a journalist", At(ANA, ("training", 0)), day("2026-12-01"), "", "", "")),
    ("authority", [employee(themes=(link("baking"), link(evidence=(told("conversation"), told("authority", None, planned=day("2027-01-01"))))))], ("Showed authority", At(ANA, ("themes", 1, "evidence", 1)), day("2027-01-01"), "", "", "")),
    ("authority", [ana(), piece("x", BY_ANA, planned="2027-Q1")], ("X", At(X), day("2027-01-01"), "", "x", "")),
    ("authority", [ana(), piece("x", BY_ANA)], ("X", At(X), None, "", "x", "")),
    ("conversation", [ana(), piece("x", BY_ANA, format="social")], ("X", At(X), None, "", "x", "")),
    ("network", [ana(), influencer("sam", on_map("baking"), on_map(stage="unaware"))], ("Sam (unaware)", At(SAM, ("themes", 1)), None, "", "", "sam")),
]  # fmt: skip


@pytest.mark.parametrize(("attribute", "things", "expected"), COMING)
def test_a_plan_says_what_it_is_and_where_it_stands(attribute, things, expected):
    assert [said(proof) for proof in proofs(attribute, *things).plans] == [expected]


def test_whoever_is_on_the_map_is_a_beginning_of_a_network():
    stranger, friend = influencer("sam", on_map(stage="unaware")), influencer("kim", on_map(stage="engaged"))
    assert [proof.influencer for proof in proofs("network", ana(), stranger, friend).plans] == ["sam", "kim"]
    assert proofs("network", ana(), influencer("sam", on_map(owner="ben"))).plans == ()
    assert proofs("internal-recognition", ana(), stranger, friend).plans == ()


@pytest.mark.parametrize(
    ("kind", "unknown"),
    [
        ("piece", {"social-activity", "authority", "conversation"}),
        ("influencer", {"conversation", "network"}),
        ("programme", {"social-skills", "internal-recognition", "authority", "network", "media-training"}),
        ("theme", set()),
        ("employee", set()),
    ],
)
def test_a_file_that_cannot_be_read_leaves_attributes_unknown(kind, unknown):
    standing = standing_of(plan(theme(), ana(), **{kind: ["lost"]}), "ana", "security")
    assert {name for name, mastery in standing.masteries.items() if not mastery.is_known} == unknown


EVERYTHING = set(up_to("spokesperson"))
OF_PIECES = {"social-activity", "authority", "conversation"}
OF_INFLUENCERS = {"conversation", "network"}
OF_COURSES = {"social-skills", "media-training"}
LOST = [
    # what it is about,                        what is not known, the person, and what else there is
    ("nothing", set(), [ana()]),
    *((f"a refused value in {field}", EVERYTHING, [ana(broken=frozenset({(field, 0)}))]) for field in ("skills", "training", "channels", "themes", "left")),
    ("a refused value in job", set(), [ana(broken=frozenset({("job",)}))]),
    ("a mistyped skill", OF_COURSES, [ana(skills={"social-meda": 3})]),
    ("a mistyped course", OF_COURSES, [ana(training=(course("camer", done="2026-03-01"),))]),
    ("a colleague's mistyped skill", set(), [ana(), employee("ben", skills={"social-meda": 3})]),
    ("refused faces of a piece", OF_PIECES, [ana(), piece("x", broken=frozenset({("faces", 0, "person")}))]),
    ("a refused value in a piece of hers", OF_PIECES, [ana(), piece("x", BY_ANA, broken=frozenset({("published", "date")}))]),
    ("a refused value in a colleague's piece", set(), [ana(), piece("x", ("ben", "author"), broken=frozenset({("published", "date")}))]),
    ("a refused value of an influencer", OF_INFLUENCERS, [ana(), influencer("sam", on_map(owner="ben"), broken=frozenset({("contacts", 0, "date")}))]),
    ("what she owned has moved on since she left", {"network"}, [ana(left=day("2026-05-01"))]),
    ("what she owns moves on when she leaves", {"network"}, [ana(left=day("2027-05-01"))]),
    ("what a colleague owned has moved on", set(), [ana(), employee("ben", left=day("2026-05-01"))]),
]  # fmt: skip


@pytest.mark.parametrize(("unknown", "things"), [case[1:] for case in LOST], ids=[case[0] for case in LOST])
def test_what_may_be_lost_is_not_known(unknown, things):
    standing = standing_of(plan(theme(), *things), "ana", "security")
    assert {name for name, mastery in standing.masteries.items() if not mastery.is_known} == unknown
