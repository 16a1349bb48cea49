"""What takes somebody to the next role: what is planned, what could be, when it will be there; what grows old."""

import pytest

from byline.model import Attribute
from byline.model.programme import Course
from byline.open_questions import open_questions
from byline.openings import lonely_ones, quiet_ones
from byline.personal_plan import personal_plan
from byline.pyramid import ATTRIBUTES, standing_of
from byline.questions import questions_of
from byline.ways import MOST
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

ASKED = theme(questions={"how": "How?", "why": "Why?", "when": "When?", "who": "Who?", "where": "Where?"})
RECOGNISED = {"themes": (link(evidence=(told("internal-recognition"),)),)}


def planned(*things, evidence=(), target="spokesperson", role=None, **of_ana):
    """Give the personal plan of ana on security."""
    ana = employee(themes=(link(role=role, target=target, evidence=evidence),), **of_ana)
    given = things if any(each.id == "security" for each in things) else (theme(), *things)
    made = plan(ana, *given)
    return personal_plan(made, standing_of(made, "ana", "security"))


def move(attribute, *things, **fields):
    """Give what the plan of ana says about one attribute."""
    return next(each for each in planned(*things, **fields).moves if each.attribute == attribute)


class TestWhatIsPlanned:
    PLANS = [
        # attribute, what there is, the plans with their days, there by
        ("social-skills", {"training": (course("posting", planned="2027-01-05"),)}, [("Your first hundred posts", "2027-01-05")], "2027-01-05"),
        ("media-training", {"training": (course("camera", planned="2026-10-08"),)}, [("Ten minutes with a journalist", "2026-10-08")], "None"),
        ("internal-recognition", {"evidence": (told("internal-recognition", None, planned=day("2027-03-04")),)}, [("Showed internal-recognition", "2027-03-04")], "2027-03-04"),
        ("authority", {"evidence": (told("authority", None, planned=day("2027-06-01")), told("authority", "2026-01-01"))}, [("Showed authority", "2027-06-01")], "2027-06-01"),
        ("conversation", {"evidence": (told("conversation", None, planned=day("2027-02-01")), told("conversation", None, planned=day("2027-01-01")))}, [("Showed conversation", "2027-01-01"), ("Showed conversation", "2027-02-01")], "2027-01-01"),
    ]  # fmt: skip

    @pytest.mark.parametrize(("attribute", "fields", "plans", "by"), PLANS, ids=[each[0] for each in PLANS])
    def test_with_its_day_and_no_suggestion(self, attribute, fields, plans, by):
        found = move(attribute, **fields)
        assert [(each.what, str(each.date)) for each in found.plans] == plans
        assert str(found.by) == by
        assert found.way is None

    @pytest.mark.parametrize(("planned_on", "late"), [("2026-11-21", True), ("2026-11-22", False)])
    def test_a_day_that_has_passed_is_no_day(self, planned_on, late):
        found = move("media-training", training=(course("camera", planned=planned_on),))
        assert (found.is_late, found.by is None, found.way) == (late, late, None)

    def test_too_little_planned_is_shown_and_added_to(self):
        found = move("authority", ASKED, piece("x", ("ana", "author"), planned="2027-02"))
        assert [each.path for each in found.plans] == ["plan/2026/x.md"]
        assert (found.have, found.needed, found.by, found.way.kind) == (0, 2, None, "question")

    def test_a_piece_without_a_day(self):
        pieces = [piece("x", ("ana", "author"), planned="2027-02"), piece("y", ("ana", "author"))]
        found = move("authority", *pieces)
        assert [str(each.date) for each in found.plans] == ["2027-02-01", "None"]
        assert (found.by, found.way) == (None, None)

    def test_relationships_that_can_grow_and_one_that_is_paid_for(self):
        outside = [
            influencer("sam", on_map(stage="unaware")),
            influencer("kim"),
            influencer("ada"),
            influencer("bob", paid=True),
        ]
        found = move("network", *outside)
        assert (found.have, [each.what for each in found.plans], found.way) == (2, ["Sam"], None)


class TestWays:
    """What is suggested where nothing is planned: the kind, what it names, and what to write down."""

    GONE = employee("cas", on=["security"], left=day("2026-01-01"))
    BEN = employee("ben", **RECOGNISED)
    WAYS: list[tuple[str, Attribute, tuple, dict, str, list[str], str]] = [
        ("a course", "social-skills", (), {}, "course", ["Your first hundred posts"], "training: [{course: posting, planned: …}]"),
        ("no course that goes far enough", "social-skills", (programme(courses={"tasting": Course(title="What is a post?", teaches=("social-media",), to_level=1)}),), {}, "practice", [], "skills: {social-media: 2}"),
        ("a media training", "media-training", (), {}, "course", ["Ten minutes with a journalist"], "training: [{course: camera, planned: …}]"),
        ("no media training", "media-training", (programme(courses={}),), {}, "practice", [], "courses: {media-training: {title: …, teaches: [media]}}"),
        ("no channel", "social-activity", (), {}, "channel", [], "channels: {…: {last_active: …}}"),
        ("a silent channel", "social-activity", (), {"channels": {"bluesky": active("2027-01-01")}}, "channel", ["bluesky"], "channels: {bluesky: {last_active: …}}"),
        ("nobody to look at", "internal-recognition", (), {}, "occasion", [], "evidence: [{proves: internal-recognition, what: …, planned: …}]"),
        ("a colleague who hosts", "internal-recognition", (BEN,), {}, "occasion", ["Ben"], "evidence: [{proves: internal-recognition, what: …, planned: …}]"),
        ("a colleague on another theme", "internal-recognition", (theme("baking"), employee("ben", themes=(link("baking", evidence=(told("internal-recognition"),)),))), {}, "occasion", ["Ben"], "evidence: [{proves: internal-recognition, what: …, planned: …}]"),
        ("a colleague who withdrew", "internal-recognition", (employee("ben", themes=(link(evidence=(told("internal-recognition"),), withdrawn=day("2026-02-01")),)),), {}, "occasion", [], "evidence: [{proves: internal-recognition, what: …, planned: …}]"),
        ("open questions", "authority", (ASKED, piece("x", answers=("how",)), piece("y", answers=("why",), status="idea")), {}, "question", ["Why?", "When?", "Who?"], "answers: [why]"),
        ("no question left", "authority", (theme(questions={"how": "How?"}), piece("x", answers=("how",))), {}, "piece", [], "evidence: [{proves: authority, what: …, planned: …}]"),
        ("nobody on the map", "conversation", (), {}, "post", [], "evidence: [{proves: conversation, what: …, planned: …}]"),
        ("one's own people first", "conversation", (influencer("zoe"), influencer("bea", on_map(owner="ben")), BEN), {}, "contact", ["Zoe"], "contacts: [{date: …, by: ana, how: …, what: …, theme: security}]"),
        ("people whom nobody speaks with", "conversation", (influencer("zoe", on_map(owner="ben")), BEN), {}, "contact", ["Zoe"], "contacts: [{date: …, by: ana, how: …, what: …, theme: security}]"),
        ("a colleague's friends are left alone", "conversation", (influencer("zoe", on_map(owner="ben"), contacts=(contact("ben"),)), BEN), {}, "post", [], "evidence: [{proves: conversation, what: …, planned: …}]"),
        ("an empty map", "network", (), {}, "search", [], "themes: [{theme: security, owner: ana, why: …}]"),
        ("whose keeper has left", "network", (influencer("zoe", on_map(owner="cas"), contacts=(contact("cas"),)), GONE), {}, "network", ["Zoe"], "owner: ana"),
        ("well kept ones are left alone", "network", (influencer("zoe", on_map(owner="ben"), contacts=(contact("ben"),)), BEN), {}, "search", [], "themes: [{theme: security, owner: ana, why: …}]"),
        ("who is paid, or objected", "network", (influencer("zoe", on_map(owner="cas"), paid=True), influencer("kim", on_map(owner="cas"), privacy=objected()), GONE), {}, "search", [], "themes: [{theme: security, owner: ana, why: …}]"),
    ]  # fmt: skip

    @pytest.mark.parametrize(
        ("attribute", "things", "fields", "kind", "words", "field"),
        [each[1:] for each in WAYS],
        ids=[f"{each[1]}: {each[0]}" for each in WAYS],
    )
    def test_way(self, attribute, things, fields, kind, words, field):
        way = move(attribute, *things, **fields).way
        assert (way.kind, [thing.words for thing in way.things], way.field) == (kind, words, field)

    def test_there_is_one_for_every_attribute(self):
        every = {attribute for attributes in ATTRIBUTES.values() for attribute in attributes}
        moves = planned().moves
        assert {each.attribute for each in moves} == every
        assert all(each.way and each.by is None for each in moves)

    @pytest.mark.parametrize(
        ("attribute", "things", "file"),
        [
            ("social-skills", (), "person"),
            ("media-training", (programme(courses={}),), "programme"),
            ("authority", (ASKED,), "piece"),
            ("conversation", (influencer("zoe"),), "influencer"),
            ("network", (influencer("zoe", on_map(owner="cas")),), "influencer"),
            ("network", (), "influencer"),
        ],
    )
    def test_in_which_file_to_write_it_down(self, attribute, things, file):
        assert move(attribute, *things).way.file == file

    def test_never_too_many(self):
        outside = [influencer(f"person-{number}", on_map(owner="nobody")) for number in range(20)]
        assert len(move("network", *outside).way.things) == MOST

    def test_the_longest_silence_first(self):
        outside = [
            influencer("new", on_map(owner="cas")),
            influencer("old", on_map(owner="cas"), contacts=(contact("cas", "2024-01-01"),)),
            influencer("fresh", on_map(owner="cas"), contacts=(contact("cas", "2026-01-01"),)),
        ]
        made = plan(theme(), employee("cas", on=["security"]), *outside)
        assert [entry.influencer.id for entry in quiet_ones(made)["security"]] == ["new", "old", "fresh"]
        assert len(lonely_ones(made)["security"]) == 3

    def test_the_keeper_is_asked_first(self):
        (thing,) = move("network", influencer("zoe", on_map(owner="ben")), self.BEN).way.things
        assert (thing.note, thing.path) == ("Ben", "people/influencers/zoe.md")

    def test_open_means_what_the_theme_s_page_says(self):
        pieces = [
            piece("a", answers=("how",), status="idea"),
            piece("b", answers=("why",), out="2026-01-01"),
            piece("c", answers=("when",), status="on-hold"),
            piece("d", answers=("who",), status="scheduled"),
        ]
        made = plan(ASKED, *pieces)
        assert list(open_questions(made)["security"]) == [
            each.id for each in questions_of(made, ASKED) if each.state == "open"
        ]


SAVVY = {"skills": {"social-media": 2}, "channels": {"linkedin": active()}}


class TestTheWhole:
    GOALS = [
        # role,            target,                  goal,                    missing
        (None, None, None, []),
        ("social-savvy", None, "social-savvy", []),
        ("social-savvy", "subject-matter-expert", "subject-matter-expert", ["internal-recognition"]),
        ("thought-leader", "subject-matter-expert", "thought-leader", ["internal-recognition", "authority", "conversation", "network"]),
    ]  # fmt: skip

    @pytest.mark.parametrize(("role", "target", "goal", "missing"), GOALS)
    def test_up_to_the_higher_of_role_and_target(self, role, target, goal, missing):
        made = planned(role=role, target=target, **SAVVY)
        assert (made.goal, [each.attribute for each in made.moves]) == (goal, missing)
        assert made.is_reached is (goal is not None and not missing)

    def test_when_all_will_be_there(self):
        evidence = (told("internal-recognition", None, planned=day("2027-03-04")),)
        training = (course("posting", planned="2027-06-01"),)
        made = planned(target="subject-matter-expert", evidence=evidence, training=training, channels={"x": active()})
        assert str(made.by) == "2027-06-01"

    def test_no_day_while_something_has_none(self):
        assert planned(target="subject-matter-expert", training=(course("posting", planned="2027-06-01"),)).by is None
        assert planned(target=None).by is None

    def test_the_lowest_role_and_what_is_planned_come_first(self):
        made = planned(training=(course("camera", planned="2027-02-01"),))
        assert [each.attribute for each in made.now] == ["social-skills", "social-activity", "media-training"]
        assert [each.attribute for each in made.later] == [
            "internal-recognition",
            "authority",
            "conversation",
            "network",
        ]
        assert planned(target=None).now == planned(target=None).later == ()

    def test_what_grows_old_and_what_will_renew_it(self):
        training = (course("camera", done="2025-01-10"), course("camera", planned="2026-12-01"))
        (fading,) = planned(role="spokesperson", training=training, **SAVVY).fading
        assert (fading.attribute, str(fading.until), fading.is_old) == ("media-training", "2027-01-10", False)
        assert [(each.what, str(each.date)) for each in fading.plans] == [
            ("Ten minutes with a journalist", "2026-12-01")
        ]

    def test_what_nobody_asks_for_may_grow_old_in_peace(self):
        assert planned(target="social-savvy", training=(course("camera", done="2020-01-10"),), **SAVVY).fading == ()
