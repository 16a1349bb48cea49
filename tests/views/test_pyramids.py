"""A theme's pyramid, a person's ladder, skills and courses, a theme's questions."""

import pytest

from byline.ladder import MOST_PROOFS, ladder_of
from byline.model import ROLES
from byline.pyramid import standing_of
from byline.questions import questions_of
from byline.tiers import pyramid_of, whole_pyramid
from byline.training import courses_of, skills_of
from pyramid.made import active, course, day, employee, influencer, link, piece, plan, programme, theme, told

TOP_DOWN = list(reversed(ROLES))


def placed(*people):
    return pyramid_of(plan(theme(), *people), "security")


class TestTiers:
    def test_four_tiers_from_the_top_down(self):
        assert [tier.role for tier in placed().tiers] == TOP_DOWN
        assert [tier.level for tier in placed().tiers] == [4, 3, 2, 1]

    def test_nobody(self):
        made = placed()
        assert all(tier.is_vacant for tier in made.tiers)
        assert made.count == 0
        assert pyramid_of(plan(), "nowhere").count == 0

    @pytest.mark.parametrize("role", ROLES)
    def test_somebody_in_a_role(self, role):
        made = placed(employee(themes=(link(role=role),)))
        assert [tier.role for tier in made.tiers if not tier.is_vacant] == [role]
        (tier,) = (tier for tier in made.tiers if not tier.is_vacant)
        assert [(place.person.id, place.is_proven) for place in tier.people] == [("ana", False)]

    def test_a_proven_role_is_marked(self):
        ana = employee(themes=(link(role="social-savvy"),), skills={"social-media": 2}, channels={"linkedin": active()})
        assert placed(ana).tiers[-1].people[0].is_proven

    def test_a_candidate_stands_on_both_tiers(self):
        made = placed(employee(themes=(link(role="social-savvy", target="thought-leader"),)))
        assert made.tiers[3].people[0].target == "thought-leader"
        assert made.tiers[3].people[0].target_words == "thought leader"
        assert [card.id for card in made.tiers[1].candidates] == ["ana"]
        assert made.tiers[1].is_vacant
        assert made.count == 1

    def test_linked_without_a_role(self):
        made = placed(employee(on=["security"]), employee("ben", themes=(link(target="social-savvy"),)))
        assert [card.id for card in made.others] == ["ana", "ben"]
        assert [card.id for card in made.tiers[3].candidates] == ["ben"]
        assert made.count == 2

    @pytest.mark.parametrize(
        "person",
        [
            employee(themes=(link(role="spokesperson", withdrawn=day("2026-02-01")),)),
            employee(themes=(link(role="spokesperson", target="spokesperson"),), left=day("2026-02-01")),
            employee(themes=(link(role="spokesperson"),), left=day("2027-02-01")),
            employee(themes=(link("baking", role="spokesperson"),)),
            employee(),
        ],
        ids=["withdrawn", "left", "leaves next year", "on another theme", "on none"],
    )
    def test_who_is_not_on_it(self, person):
        assert placed(person).count == 0
        assert not any(tier.candidates for tier in placed(person).tiers)


class TestTheWholeProgramme:
    def placed(self, *people):
        """Give who stands on each tier, and who is on the way to it, from the top down."""
        made = whole_pyramid(plan(theme(), theme("baking"), *people))
        tiers = [
            ([place.person.id for place in tier.people], [card.id for card in tier.candidates]) for tier in made.tiers
        ]
        return tiers, [card.id for card in made.others]

    def test_everybody_once_at_the_highest_role(self):
        ana = employee(themes=(link(role="social-savvy"), link("baking", role="thought-leader")))
        ben = employee("ben", themes=(link(role="spokesperson", withdrawn=day("2026-02-01")), link("baking")))
        eve = employee("eve", themes=(link(role="spokesperson"),), left=day("2026-02-01"))
        tiers, others = self.placed(ana, ben, eve, employee("dee"))
        assert [people for people, _ in tiers] == [[], ["ana"], [], []]
        assert others == ["ben"]

    @pytest.mark.parametrize(
        ("target", "candidates"),
        [
            ("social-savvy", [[], [], [], []]),
            ("thought-leader", [[], [], [], []]),
            ("spokesperson", [["ana"], [], [], []]),
        ],
    )
    def test_on_the_way_only_to_what_is_above(self, target, candidates):
        ana = employee(themes=(link(role="social-savvy", target=target), link("baking", role="thought-leader")))
        assert [climbing for _, climbing in self.placed(ana)[0]] == candidates

    def test_a_proven_role_counts_before_the_same_one_unproven(self):
        savvy = {"skills": {"social-media": 2}, "channels": {"linkedin": active()}}
        shown = (told("internal-recognition"),)
        ana = employee(
            **savvy,
            themes=(
                link(role="subject-matter-expert"),
                link("baking", role="subject-matter-expert", evidence=shown),
            ),
        )
        made = whole_pyramid(plan(theme(), theme("baking"), ana))
        assert made.tiers[2].people[0].is_proven
        assert not made.has_open_claims

    def test_nobody(self):
        assert self.placed() == ([([], [])] * 4, [])


def climbed(*things, **of_link):
    made = plan(theme(), employee(themes=(link(**of_link),)), *things)
    return ladder_of(made, standing_of(made, "ana", "security"))


class TestLadder:
    def test_from_the_top_down(self):
        made = climbed()
        assert [step.role for step in made.steps] == TOP_DOWN
        assert [rung.attribute for rung in made.steps[1].rungs] == ["authority", "conversation", "network"]

    @pytest.mark.parametrize(
        ("role", "target", "goal", "wanted"),
        [
            (None, None, None, []),
            ("social-savvy", None, "social-savvy", ["social-savvy"]),
            (None, "subject-matter-expert", "subject-matter-expert", ["subject-matter-expert", "social-savvy"]),
            ("social-savvy", "thought-leader", "thought-leader", TOP_DOWN[1:]),
            ("spokesperson", "social-savvy", "spokesperson", TOP_DOWN),
        ],
    )
    def test_the_goal_is_the_higher_of_role_and_target(self, role, target, goal, wanted):
        made = climbed(role=role, target=target)
        assert made.goal == goal
        assert [step.role for step in made.steps if step.is_wanted] == wanted
        assert [step.role for step in made.steps if step.is_claimed] == [role] * bool(role)
        assert [step.role for step in made.steps if step.is_target] == [target] * bool(target)
        assert made.proven is None

    def test_how_many_attributes_of_a_role_are_proven_whatever_is_below(self):
        made = climbed(role="thought-leader", evidence=(told("conversation"), told("internal-recognition")))
        assert [(step.role, step.done, step.is_proven) for step in made.steps] == [
            ("spokesperson", 0, False),
            ("thought-leader", 1, False),
            ("subject-matter-expert", 1, False),
            ("social-savvy", 0, False),
        ]

    def test_proofs_and_where_to_see_them(self):
        evidence = (told("authority", "2026-01-01", url="https://northgate.example/talk"),)
        made = climbed(piece("x", ("ana", "author"), out="2026-05-01"), evidence=evidence)
        authority = made.steps[1].rungs[0]
        assert [(proof.path, proof.url) for proof in authority.proofs] == [
            ("plan/2026/x.md", "https://northgate.example/x"),
            (None, "https://northgate.example/talk"),
        ]
        assert (authority.have, authority.needed, authority.is_proven) == (2, 2, True)

    def test_a_long_list_is_counted(self):
        evidence = tuple(told("authority", f"2026-0{month}-01") for month in range(1, 8))
        authority = climbed(evidence=evidence).steps[1].rungs[0]
        assert (len(authority.proofs), authority.more, authority.have) == (MOST_PROOFS, 7 - MOST_PROOFS, 7)

    def test_network_is_shown_by_name(self):
        network = climbed(influencer("sam"), influencer("kim")).steps[1].rungs[2]
        assert [(proof.what, proof.path) for proof in network.proofs] == [
            ("Kim", "people/influencers/kim.md"),
            ("Sam", "people/influencers/sam.md"),
        ]

    def test_what_is_planned(self):
        authority = climbed(piece("x", ("ana", "author"), planned="2027-02")).steps[1].rungs[0]
        assert [(proof.what, str(proof.date), proof.path) for proof in authority.plans] == [
            ("X", "2027-02-01", "plan/2026/x.md")
        ]


class TestQuestions:
    ASKED = theme(questions={"how": "How?", "why": "Why?", "when": "When?"})
    STATES = [
        # what there is to answer `how`                                   state
        ([], "open"),
        ([piece("x", out="2026-01-01", answers=("how",))], "answered"),
        ([piece("x", answers=("how",))], "coming"),
        ([piece("x", answers=("how",), status="scheduled", planned="2026-01-01")], "coming"),
        ([piece("x", answers=("how",), status="idea")], "open"),
        ([piece("x", answers=("how",), status="on-hold")], "open"),
        ([piece("x", answers=("how",), status="dropped")], "open"),
        ([piece("x", out="2026-01-01", answers=("why",))], "open"),
        ([piece("x", out="2026-01-01", answers=("how",), theme="baking")], "open"),
        ([piece("x", answers=("how",)), piece("y", out="2026-01-01", answers=("how", "why"))], "answered"),
    ]

    @pytest.mark.parametrize(("pieces", "state"), STATES)
    def test_state(self, pieces, state):
        found = {question.id: question.state for question in questions_of(plan(self.ASKED, *pieces), self.ASKED)}
        assert found["how"] == state
        assert list(found) == ["how", "why", "when"]


class TestTraining:
    def test_skills_strongest_first(self):
        ana = employee(on=["security"], skills={"writing": 1, "video": 3, "knots": 2})
        assert [(row.title, row.level, row.wanted) for row in skills_of(plan(ana), ana)] == [
            ("Video", 3, 0),
            ("knots", 2, 0),
            ("Writing", 1, 0),
        ]

    ASKED = [
        # role and target                                                    what they ask for, to which level
        ({"role": "social-savvy"}, {"social-media": 2}),
        ({"target": "thought-leader"}, {"social-media": 2}),
        ({"role": "social-savvy", "target": "spokesperson"}, {"social-media": 2, "media": 3}),
        ({}, {}),
        ({"role": "spokesperson", "withdrawn": day("2026-01-01")}, {}),
    ]

    @pytest.mark.parametrize(("fields", "asked"), ASKED)
    def test_a_goal_asks_for_skills_even_at_nothing(self, fields, asked):
        ana = employee(themes=(link(**fields),))
        assert {row.id: row.wanted for row in skills_of(plan(ana), ana)} == asked

    MET = [
        # skills                training                                   skills that are still asked for
        ({}, (), {"social-media", "media"}),
        ({"social-media": 2}, (), {"media"}),
        ({"social-media": 1}, (course("posting", done="2026-01-01"),), {"media"}),
        ({"social-media": 1}, (course("tasting", done="2026-01-01"),), {"social-media", "media"}),
        ({"social-media": 4, "media": 4}, (), {"media"}),
        ({"social-media": 4}, (course("camera", done="2026-01-01"),), set()),
        ({"social-media": 4}, (course("camera", planned="2027-01-01"),), {"media"}),
    ]

    @pytest.mark.parametrize(("skills", "training", "asked"), MET)
    def test_what_is_proven_is_not_asked_for(self, skills, training, asked):
        ana = employee(themes=(link(target="spokesperson"),), skills=skills, training=training)
        assert {row.id for row in skills_of(plan(ana), ana) if not row.is_met} == asked

    def test_courses_that_close_the_gap_and_the_day_of_the_first(self):
        training = (course("camera", planned="2027-05-01"), course("camera", planned="2027-02-01"))
        ana = employee(themes=(link(target="spokesperson"),), training=training)
        assert {row.id: (row.courses, str(row.coming)) for row in skills_of(plan(ana), ana)} == {
            "social-media": (("Your first hundred posts",), "None"),
            "media": (("Ten minutes with a journalist",), "2027-02-01"),
        }

    def test_a_programme_without_courses(self):
        ana = employee(themes=(link(target="spokesperson"),))
        rows = skills_of(plan(ana, programme(courses={})), ana)
        assert {row.id: (row.wanted, row.courses) for row in rows} == {"social-media": (2, ()), "media": (1, ())}

    def test_courses_next_first_then_the_latest(self):
        ana = employee(
            training=(
                course("posting", done="2024-01-01"),
                course("camera", planned="2027-05-01"),
                course("tasting", done="2026-01-01"),
                course("posting", planned="2026-10-01"),
                course("knitting", planned="2026-01-01", done="2026-02-01"),
            )
        )
        rows = courses_of(plan(ana), ana)
        assert [(row.title, row.is_overdue) for row in rows] == [
            ("Your first hundred posts", True),
            ("Ten minutes with a journalist", False),
            ("knitting", False),
            ("What is a post?", False),
            ("Your first hundred posts", False),
        ]

    @pytest.mark.parametrize(("planned", "overdue"), [("2026-11-21", True), ("2026-11-22", False)])
    def test_overdue_from_the_day_after(self, planned, overdue):
        ana = employee(training=(course("camera", planned=planned),))
        assert courses_of(plan(ana), ana)[0].is_overdue is overdue
