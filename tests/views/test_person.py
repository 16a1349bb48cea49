"""The page of a colleague: what was made, what is known, what is next; and how little there is without a yes."""

import pytest

from byline.check import Report
from byline.model.employee import Style
from byline.views import person as person_view
from pyramid.made import course, day, employee, influencer, link, on_map, piece, plan, programme, theme

ANA = ("ana", "author")


def view_of(ana, *things):
    """Give the view of a colleague's page."""
    made = plan(theme(), ana, *things)
    return next(view for view in person_view.views(Report(made, ())) if view.path == ana.path)


def shown(*things, **fields):
    """Give what the page of ana shows."""
    return view_of(employee(**{"on": ["security"]} | fields), *things).shows


class TestMade:
    def test_the_newest_with_where_they_can_be_seen_and_the_older_ones_apart(self):
        out = [piece(f"p{month}", ANA, out=f"2026-0{month}-01") for month in range(1, 6)]
        page = shown(*out, piece("coming", ANA, planned="2027-01-01"))
        assert [(each.card.id, each.url) for each in page.latest] == [
            (f"p{month}", f"https://northgate.example/p{month}") for month in (5, 4, 3)
        ]
        assert [card.id for card in page.published] == ["p2", "p1"]
        assert page.published_count == 5
        assert [card.id for card in page.coming] == ["coming"]

    def test_a_piece_in_two_parts_is_one_piece(self):
        assert shown(piece("x", ANA, ("ana", "speaker"), out="2026-01-01")).published_count == 1

    def test_a_long_life(self):
        page = shown(*(piece(f"p{each:02}", ANA, out=f"20{each + 10}-01-01") for each in range(40)))
        assert (len(page.latest), len(page.published), page.published_count) == (3, 15, 40)

    def test_questions_count_once_each(self):
        asked = theme(questions={"how": "How?", "why": "Why?"})
        pieces = [
            piece("x", ANA, out="2026-01-01", answers=("how",)),
            piece("y", ANA, out="2026-02-01", answers=("how", "why")),
            piece("z", ANA, answers=("why",)),
        ]
        assert shown(asked, *pieces).answered == 2


def test_who_is_known_is_not_paid_and_knows_the_person_too():
    outside = [
        influencer("sam"),
        influencer("kim", on_map(stage="unaware")),
        influencer("bob", paid=True),
        influencer("ada", on_map(), on_map("baking", stage="engaged")),
    ]
    assert shown(theme("baking"), *outside, on=["security", "baking"]).known == 2


LANGUAGES = [
    ("en", ("nl", "FY", "Klingon"), ("Dutch", "Western Frisian", "Klingon")),
    ("nl", ("nl", "zh"), ("Nederlands", "Chinees")),
]


@pytest.mark.parametrize(("language", "written", "named"), LANGUAGES)
def test_languages_by_their_names_in_the_language_of_the_reader(language, written, named):
    assert shown(programme(language=language), languages=written).languages == named


def test_tiers_of_a_role_and_of_a_target():
    page = shown(themes=(link(role="social-savvy", target="thought-leader"), link("lost")))
    assert [(each.level, each.goal, each.plan.goal) for each in page.themes] == [(1, 3, "thought-leader")]


def test_what_is_due_is_counted_beyond_the_first():
    pieces = [piece(f"p{each}", ANA, format="blog", planned=f"2026-12-{each + 10}") for each in range(5)]
    page = shown(*pieces)
    assert len(page.next) == 6
    assert page.next_more > 0


PRIVATE = {
    "languages": ("nl",),
    "style": Style(length="short", strengths=("humour",)),
    "skills": {"writing": 3},
    "training": (course("camera", planned="2027-01-01"),),
}


@pytest.mark.parametrize("fields", [{"on": ()}, {"left": day("2026-10-01")}], ids=["not linked", "left"])
def test_without_a_yes_there_is_only_the_work(fields):
    view = view_of(employee(**{"on": ["security"]} | PRIVATE | fields), piece("x", ANA, out="2026-01-01"))
    page = view.shows
    assert (view.template, view.parts) == ("person", ())
    assert not any(
        (page.languages, page.style, page.fits, page.themes, page.skills, page.courses, page.next, page.body)
    )
    assert ([card.id for card in page.published], page.published_count, page.latest) == (["x"], 1, ())
