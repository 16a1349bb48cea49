"""How far the seven steps are: small programmes, what each step says of them, and when it says so no longer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byline.model.influencer import Found
from byline.model.piece import Involved, Result
from byline.model.programme import Cadence
from byline.model.theme import ListeningPost
from byline.model.values import ROLES
from byline.progress import StepProgress, progress
from byline.progress.ask import Ask
from byline.step_cells import step_cells
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

TYPES = (
    "social-broadcaster",
    "mass-maven",
    "mass-connector",
    "potential-influencer",
    "organisation",
    "media",
    "politics",
)
RECENT = day("2026-11-01")
SAVVY = {"skills": {"social-media": 2}, "channels": {"linkedin": active()}}


def step(number, *things):
    """Give one step of the theme `security`."""
    return progress(plan(*things))["security"][number - 1]


def told_by(number, *things):
    """Give what a step tells: prescription, whether it is done, the fact."""
    return [(each.code, each.is_done, each.fact) for each in step(number, *things).asks]


def open_places(number, *things):
    """Give what is open of a step, by prescription: the names of the places, and how many more there are."""
    return {each.code: ([place.name for place in each.places], each.more) for each in step(number, *things).open}


class TestChoosing:
    def test_a_bare_theme(self):
        assert told_by(1, theme()) == [
            ("P3", True, "The theme has been chosen"),
            ("P4", True, "Promise, audience and relevance are written down"),
            ("P10", False, "No question of the audience is known"),
            ("P4", False, "Never looked at"),
            ("P19", False, "Nobody leads it"),
        ]

    def test_all_of_it(self):
        whole = theme(questions={"how": "How?"}, reviewed=RECENT, lead="ana")
        made = step(1, whole, employee(themes=(link(target="thought-leader"),)))
        assert made.state == "done"
        assert [each.fact for each in made.asks[2:]] == [
            "1 question of the audience is known",
            "Last looked at on 1 November 2026",
            "Ana leads it",
        ]

    @pytest.mark.parametrize(("reviewed", "is_done"), [("2026-05-26", True), ("2026-05-25", False)])
    def test_a_look_is_good_for_as_long_as_the_rule_says(self, reviewed, is_done):
        assert step(1, theme(reviewed=day(reviewed))).asks[3].is_done is is_done

    @pytest.mark.parametrize(
        ("lead", "fact"),
        [
            (employee(themes=(link(role="social-savvy"),)), "Ana leads it"),
            (employee(themes=(link(role="thought-leader", withdrawn=RECENT),)), "Nobody leads it"),
            (employee(themes=(link(role="thought-leader"),), left=RECENT), "Nobody leads it"),
            (employee("ben", on=["security"]), "Nobody leads it"),
        ],
        ids=["too low", "withdrawn", "left", "not there"],
    )
    def test_who_does_not_lead(self, lead, fact):
        ask = step(1, theme(lead="ana"), lead).asks[4]
        assert (ask.fact, ask.is_done) == (fact, False)

    def test_a_proposed_theme_has_not_gone_far(self):
        whole = theme(status="proposed", questions={"how": "How?"}, reviewed=RECENT)
        assert step(1, whole).state == "begun"

    def test_a_retired_theme_has_no_steps(self):
        assert progress(plan(theme(status="retired"))) == {}


class TestLinking:
    def test_nobody(self):
        assert told_by(2, theme()) == [("P8", False, "Nobody has said yes yet")]
        assert step(2, theme()).state == "not-begun"

    def test_who_took_the_yes_back_or_left_does_not_count(self):
        gone = (employee(themes=(link(withdrawn=RECENT),)), employee("ben", on=["security"], left=RECENT))
        assert told_by(2, theme(), *gone) == [("P8", False, "Nobody has said yes yet")]

    def test_one_corner_of_the_house(self):
        people = (employee(on=["security"], level="specialist"), employee("ben", on=["security"], level="specialist"))
        assert told_by(2, theme(), *people) == [
            ("P8", True, "2 colleagues said yes"),
            ("P9", False, "They come from 1 department"),
            ("P9", False, "1 level takes part"),
        ]

    def test_from_everywhere(self):
        people = (
            employee(on=["security"], level="director"),
            employee("ben", on=["security"], level="trainee", department="Shop"),
        )
        assert step(2, theme(), *people).state == "done"

    def test_somebody_linked_twice_is_one_person(self):
        assert told_by(2, theme(), employee(themes=(link(), link())))[0] == ("P8", True, "1 colleague said yes")


class TestPlacing:
    def test_a_lonely_claim(self):
        assert told_by(3, theme(), employee(themes=(link(role="social-savvy"),))) == [
            ("P15", False, "1 of 4 roles held; vacant: subject-matter expert, thought leader and spokesperson"),
            ("P12", True, "1 of 1 colleague has a role"),
            ("P11", False, "0 of 1 role is proven"),
            ("P13", False, "1 colleague, in 1 role"),
            ("P16", False, "Nobody is on the way to a next role"),
        ]

    def test_a_role_is_proven_as_the_pyramid_says(self):
        proven = employee(themes=(link(role="social-savvy", target="subject-matter-expert"),), **SAVVY)
        facts = told_by(3, theme(), proven, employee("ben", on=["security"]))
        assert facts[1:] == [
            ("P12", False, "1 of 2 colleagues have a role"),
            ("P11", True, "1 of 1 role is proven"),
            ("P13", True, "2 colleagues, in 2 roles"),
            ("P16", True, "1 colleague grows towards a role"),
        ]

    def test_who_is_to_be_looked_at(self):
        people = [employee(name, themes=(link(role="social-savvy"),)) for name in ("eve", "dan", "cas", "ben", "ana")]
        assert open_places(3, theme(), *people)["P11"] == (["Ana", "Ben", "Cas"], 2)

    def test_a_target_below_the_role_is_no_growth(self):
        person = employee(themes=(link(role="spokesperson", target="social-savvy"),))
        assert not step(3, theme(), person).asks[-1].is_done


class TestMapping:
    def test_an_empty_map(self):
        assert told_by(4, theme()) == [("P18", False, "Nobody is on the map yet")]

    def test_one_well_kept_name_is_not_half_a_map(self):
        kept = influencer(reviewed=RECENT, found=Found(through="event", where="The fair"))
        made = step(4, theme(), employee(on=["security"]), kept)
        assert (made.state, made.done, len(made.asks)) == ("begun", 3, 4)

    def test_what_the_others_lack(self):
        people = (
            influencer("ida", on_map(owner="ben"), reviewed=day("2026-08-23")),
            influencer("sam"),
            influencer("kim", privacy=objected()),
        )
        assert told_by(4, theme(), employee(on=["security"]), employee("ben"), *people)[1:] == [
            ("P22", False, "1 of 2 have an owner on this theme"),
            ("P20", False, "Where 0 of 2 names came from is written down"),
            ("P21", False, "0 of 2 were looked at in the last 90 days"),
        ]
        assert open_places(4, theme(), employee(on=["security"]), employee("ben"), *people)["P22"] == (["Ida"], 0)

    def test_who_objected_is_named_nowhere(self):
        assert told_by(4, theme(), influencer(privacy=objected())) == [("P18", False, "Nobody is on the map yet")]

    def test_a_whole_map(self):
        found = Found(through="event", where="The fair")
        people = [influencer(kind, type=kind, reviewed=RECENT, found=found) for kind in TYPES]
        assert step(4, theme(), employee(on=["security"]), *people).state == "done"


class TestHelping:
    def test_nothing(self):
        assert told_by(5, theme()) == [
            ("P5", False, "This quarter has 0, the next 0; the aim is 3 pieces each"),
            ("P26", False, "0 keywords and 0 sources to listen to"),
        ]

    def test_all_of_it(self):
        listened = theme(keywords=("lock",), sources=(ListeningPost(title="The Key"),))
        whole = employee(
            themes=(
                link(
                    role="social-savvy",
                    target="subject-matter-expert",
                    evidence=(told("internal-recognition", None, planned=day("2027-01-01")),),
                ),
            ),
            training=(course("posting", done="2026-01-05"), course("camera", planned="2027-01-05")),
            **SAVVY,
        )
        pieces = (piece("one", out="2026-10-05"), piece("two", planned="2027-01"))
        once = programme(cadence=Cadence(pieces_per_theme_per_quarter=1))
        assert told_by(5, listened, whole, once, *pieces) == [
            ("P5", True, "This quarter has 1, the next 1; the aim is 1 piece each"),
            ("P24", True, "1 of 1 who grows has a plan for all that is missing"),
            ("P24", True, "2 of 2 courses are done or still to come"),
            ("P26", True, "1 keyword and 1 source to listen to"),
        ]

    def test_no_aim_is_an_aim_that_is_met(self):
        made = step(5, theme(), programme(cadence=Cadence(pieces_per_theme_per_quarter=0)))
        assert (made.asks[0].is_done, made.asks[0].share) == (True, 1)

    def test_what_is_not_planned_or_has_passed(self):
        person = employee(
            themes=(link(target="subject-matter-expert"),), training=(course("camera", planned="2026-11-21"),)
        )
        assert open_places(5, theme(), person)["P24"] == (["Ana"], 0)
        assert [fact for code, _, fact in told_by(5, theme(), person) if code == "P24"] == [
            "0 of 1 who grows has a plan for all that is missing",
            "0 of 1 course is done or still to come",
        ]

    def test_a_leader_without_a_face(self):
        person = employee(themes=(link(target="thought-leader"),))
        assert told_by(5, theme(), person)[-1] == (
            "P25",
            False,
            "0 of 1 who leads, or is to, has skills, style and portrait on file",
        )


class TestRelating:
    def test_nobody(self):
        assert told_by(6, theme()) == [
            ("P33", False, "Nobody outside knows us yet"),
            ("P34", False, "Nothing is made with anybody outside"),
        ]

    def test_stages_contacts_silence_and_work(self):
        people = (
            influencer("sam", on_map(stage="engaged"), contacts=(contact(date="2026-11-01"),)),
            influencer("ida", on_map(stage="interested"), found=Found(through="event", date=day("2026-01-01"))),
            influencer("kim", on_map(stage="advocate"), paid=True, contacts=(contact(date="2026-09-22"),)),
            influencer("lee", on_map(stage="unaware")),
        )
        together = piece("x", planned="2027-01", involves=(Involved(influencer="sam", part="quoted"),))
        assert told_by(6, theme(), *people, together) == [
            ("P33", False, "2 people outside know us"),
            ("P33", False, "2 of 3 relationships have a real contact behind them"),
            ("P33", False, "1 of 3 relationships heard from us in time"),
            ("P34", True, "1 piece is made with somebody outside"),
        ]

    @pytest.mark.parametrize("status", ["dropped", "on-hold"])
    def test_work_that_nobody_does_counts_for_nothing(self, status):
        together = piece("x", status=status, involves=(Involved(influencer="sam", part="quoted"),))
        assert not step(6, theme(), influencer(), together).asks[-1].is_done

    def test_work_with_who_objected_counts_for_nothing(self):
        together = piece("x", involves=(Involved(influencer="sam", part="quoted"),))
        assert not step(6, theme(), influencer(privacy=objected()), together).asks[-1].is_done


class TestMeasuring:
    ASKED = theme(questions={"how": "How?", "why": "Why?", "who": "Who?"})

    def test_open_ones_before_those_on_the_way(self):
        pieces = (piece("a", out="2026-11-20", answers=("how",)), piece("b", answers=("why",)))
        assert told_by(7, self.ASKED, *pieces) == [("P37", False, "1 of 3 questions are answered")]
        (ask,) = step(7, self.ASKED, *pieces).open
        assert [(place.name, place.anchor) for place in ask.places] == [
            ("Who?", "security--who"),
            ("Why?", "security--why"),
        ]

    def test_results_are_asked_after_thirty_days(self):
        pieces = (
            piece("young", out="2026-10-23"),
            piece("old", out="2026-10-22"),
            piece("known", out="2026-09-01", results=(Result(date=RECENT),)),
        )
        assert told_by(7, self.ASKED, *pieces)[1] == ("P36", False, "What 1 of 2 pieces brought about is written down")
        assert open_places(7, self.ASKED, *pieces)["P36"] == (["Old"], 0)

    def test_the_archive_is_left_alone(self):
        old = piece("old", out="2020-01-01", review_by=day("2021-01-01"))
        assert len(told_by(7, self.ASKED, programme(since=day("2026-01-01")), old)) == 1

    def test_reviews(self):
        pieces = (
            piece("kept", out="2026-11-10", review_by=day("2026-11-22")),
            piece("missed", out="2026-11-10", review_by=day("2026-11-21")),
        )
        assert told_by(7, self.ASKED, *pieces)[1] == ("P36", False, "1 of 2 pieces with a review date kept it")

    def test_no_questions_at_all(self):
        assert told_by(7, theme()) == [("P37", False, "No question of the audience is known")]


def made_of(*shares):
    """Make a step of which so much is there, in twelfths."""
    return StepProgress(1, tuple(Ask("P1", "", have, 12, "", (), 0) for have in shares))


@pytest.mark.parametrize(
    ("shares", "state"),
    [((0, 0), "not-begun"), ((0, 12), "begun"), ((5, 12, 12), "begun"), ((6, 6), "well"), ((12, 0), "well"), ((12, 12), "done"), ((12, 11), "well"), ((1, 0), "begun")],
)  # fmt: skip
def test_states(shares, state):
    assert made_of(*shares).state == state


@given(st.lists(st.integers(0, 14), min_size=1, max_size=8))
def test_more_is_never_further_back(shares):
    order = ("not-begun", "begun", "well", "done")
    before, after = made_of(*shares), made_of(*(each + 1 for each in shares))
    assert order.index(before.state) <= order.index(after.state)
    assert 0 <= before.share <= after.share <= 1


def test_every_step_asks_something_of_the_barest_theme_and_says_where_to_mend_it():
    for cell in step_cells(plan(theme()), theme()):
        for ask in cell.asks:
            assert ask.fact
            assert ask.is_done or (ask.mend and ask.places)


@pytest.mark.parametrize(
    ("has", "percent"),
    [({}, 40), ({"reviewed": RECENT, "questions": {"how": "How?"}}, 80), ({"status": "proposed"}, 5)],
)
def test_a_ring_is_as_full_as_the_step(has, percent):
    assert step_cells(plan(theme(**has)), theme(**has))[0].percent == percent


def test_a_ring_is_full_only_where_all_is_done():
    people = [
        influencer(f"p{number}", type=TYPES[number % 7], reviewed=RECENT, found=Found(through="event", where="Here"))
        for number in range(100)
    ]
    outside = (*people, influencer("old", found=Found(through="event", where="Here")))
    made = plan(theme(), employee(on=["security"]), *outside)
    assert [(cell.percent, cell.state) for cell in step_cells(made, theme())][3] == (95, "well")


def test_reasons_speak_the_language_of_the_programme():
    dutch = step(1, theme(reviewed=RECENT), programme(language="nl"))
    assert "1 november 2026" in dutch.asks[3].fact


def test_roles_are_named_from_the_base_up():
    assert len(ROLES) == 4
    assert (
        step(3, theme()).asks[0].fact
        == "0 of 4 roles held; vacant: social savvy, subject-matter expert, thought leader and spokesperson"
    )
