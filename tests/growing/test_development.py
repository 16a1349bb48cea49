"""Development over everybody: courses, gaps, styles, skills; and where people come from."""

from byline.cards import person_card
from byline.development import (
    MOST_FACES,
    course_lines,
    gap_lines,
    skill_rows,
    skill_titles,
    style_lines,
)
from byline.everywhere import MOST_DEPARTMENTS, MOST_LEVELS, everywhere
from byline.model.employee import Style
from byline.training import courses_of
from pyramid.made import active, course, day, employee, link, plan, theme, told

TO_THE_TOP = (link(role="social-savvy", target="spokesperson"),)
PEOPLE = (
    employee("ana", themes=TO_THE_TOP, skills={"social-media": 0, "writing": 1}),
    employee("ben", themes=TO_THE_TOP, training=(course("camera", planned="2027-02-01"), course("posting", done="2026-01-01"))),
    employee("cas", themes=(link(role="social-savvy"),), skills={"social-media": 3, "media": 1}),
    employee("dee", themes=(link(),), skills={"media": 1}),
    employee("eve", themes=TO_THE_TOP, left=day("2026-01-01")),
    employee("fay", themes=(link(target="spokesperson", withdrawn=day("2026-02-01")),)),
)  # fmt: skip


def ids(crowd):
    return [card.id for card in crowd.people]


class TestCourses:
    def test_who_needs_a_course_who_has_planned_it_and_who_has_done_it(self):
        lines = {line.id: line for line in course_lines(plan(theme(), *PEOPLE))}
        assert ids(lines["posting"].needed) == ["ana"]
        assert ids(lines["posting"].done) == ["ben"]
        assert ids(lines["camera"].needed) == ["ana"]
        assert [(card.id, str(at)) for card, at in lines["camera"].planned] == [("ben", "2027-02-01")]
        assert ids(lines["tasting"].needed) == []

    def test_who_would_gain_has_a_goal_and_knows_a_little(self):
        lines = {line.id: line for line in course_lines(plan(theme(), *PEOPLE))}
        assert ids(lines["camera"].gained) == ["cas"]
        assert ids(lines["tasting"].gained) == ["ana"]

    def test_what_most_people_need_comes_first(self):
        many = [employee(f"p{number}", themes=(link(target="social-savvy"),)) for number in range(3)]
        assert [line.id for line in course_lines(plan(theme(), *many, PEOPLE[0]))] == ["posting", "camera", "tasting"]

    def test_a_crowd_is_counted(self):
        many = [employee(f"p{number:02}", themes=(link(target="social-savvy"),)) for number in range(30)]
        needed = course_lines(plan(theme(), *many))[0].needed
        assert (len(needed.people), needed.count, needed.more) == (MOST_FACES, 30, 30 - MOST_FACES)

    def test_a_profile_leads_to_the_course_while_it_is_on_offer(self):
        ana = employee(training=(course("camera", done="2026-01-01"), course("knitting", done="2025-01-01")))
        made = plan(theme(), ana)
        anchors = {line.anchor for line in course_lines(made)}
        assert [row.anchor in anchors for row in courses_of(made, ana)] == [True, False]

    def test_nobody(self):
        assert all(line.needed.count == line.planned_count == line.done.count == 0 for line in course_lines(plan()))


class TestGaps:
    def test_from_the_base_up_with_who_has_a_plan(self):
        gaps = {gap.attribute: (ids(gap.open), ids(gap.planned)) for gap in gap_lines(plan(theme(), *PEOPLE))}
        assert list(gaps)[:2] == ["social-skills", "social-activity"]
        assert gaps["social-skills"] == (["ana"], [])
        assert gaps["social-activity"] == (["ana", "ben", "cas"], [])
        assert gaps["media-training"] == (["ana"], ["ben"])

    def test_who_misses_it_on_two_themes_counts_once_and_is_planned_only_if_both_are(self):
        soon = told("internal-recognition", None, planned=day("2027-01-01"))
        ana = employee(
            themes=(
                link(target="subject-matter-expert", evidence=(soon,)),
                link("baking", target="subject-matter-expert"),
            ),
            skills={"social-media": 2},
            channels={"x": active()},
        )
        (gap,) = gap_lines(plan(theme(), theme("baking"), ana))
        assert (gap.attribute, ids(gap.open), ids(gap.planned)) == ("internal-recognition", ["ana"], [])

    def test_nothing_is_missing(self):
        assert gap_lines(plan(theme(), employee(on=["security"]))) == ()


def test_styles_with_who_has_none_last():
    people = [
        employee("ana", on=["security"], style=Style(length="visual")),
        employee("ben", on=["security"], style=Style(length="short")),
        employee("cas", on=["security"]),
        employee("dee", style=Style(length="long")),
    ]
    lines = list(style_lines(plan(theme(), *people)))
    assert [(line.style, ids(line.people), bool(line.fits)) for line in lines] == [
        ("in a few words", ["ben"], True),
        ("in pictures", ["ana"], True),
        ("", ["cas"], False),
    ]


def test_skills_of_those_with_a_goal_who_has_most_to_learn_first():
    made = plan(theme(), *PEOPLE)
    assert list(skill_titles(made)) == ["social-media", "writing", "media"]
    rows = [
        (row.person.id, [skill and (skill.level, skill.is_met) for skill in row.skills]) for row in skill_rows(made)
    ]
    assert rows == [
        ("ana", [(0, False), (1, True), (0, False)]),
        ("ben", [(0, True), None, (0, False)]),
        ("cas", [(3, True), None, (1, True)]),
    ]


class TestEverywhere:
    def card(self, name, department):
        made = employee(name, department=department)
        return person_card(plan(made), made)

    def test_departments_and_levels_the_largest_first_and_who_lacks_a_level_last(self):
        people = [
            (self.card("a", "Shops"), ""),
            (self.card("b", "Shops"), "clerk"),
            (self.card("c", "Board"), "director"),
            (self.card("d", "Shops"), "clerk"),
        ]
        made = everywhere(people, ["Shops", "Board", "Cellar"], faces=1)
        assert made.levels == ("clerk", "director", "")
        assert [(name, [cell.count for cell in cells]) for name, cells in made.rows] == [
            ("Shops", [2, 0, 1]),
            ("Board", [0, 1, 0]),
        ]
        assert (made.rows[0][1][0].more, made.left_out, made.nobody) == (1, 0, ("Cellar",))

    def test_everybody_is_counted_once(self):
        people = [(self.card(f"p{number}", f"D{number % 20}"), f"L{number % 9}") for number in range(200)]
        made = everywhere(people, [])
        assert (len(made.rows), len(made.levels)) == (MOST_DEPARTMENTS, MOST_LEVELS)
        assert sum(cell.count for _, cells in made.rows for cell in cells) + made.left_out == 200

    def test_nobody(self):
        assert everywhere([], ["Shops"]).nobody == ("Shops",)
        assert everywhere([], []).rows == ()
