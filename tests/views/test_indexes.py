"""Pages that list things: home, themes, people, the world outside, the plan."""

import pytest

from byline.check import Report
from byline.findings import Finding, Place, Severity, Span
from byline.model import ROLES
from byline.views import all_views, banner, home, people, themes
from byline.views import plan as plan_view
from byline.views import theme as theme_view
from pyramid.made import day, employee, influencer, link, objected, on_map, piece, plan, programme, theme


def found(path, severity=Severity.NOTICE, keys=(), code="THM004"):
    """Make a finding."""
    return Finding(code, severity, f"Something about {path}.", "Mend it.", (), Place(path, Span(2, 1, 2, 5)), (), keys)


def shown(view, *things, findings=(), path=None):
    """Give what the (first, or the named) page of a view shows."""
    views = list(view.views(Report(plan(*things), tuple(findings))))
    return next(each.shows for each in views if path in {None, each.path})


def ids(cards):
    return [card.id for card in cards]


PIECES = (
    piece("late", planned="2026-11-20"),
    piece("later", planned="2026-Q3", status="review"),
    piece("soon", planned="2026-11-24"),
    piece("this-month", planned="2026-11"),
    piece("this-quarter", planned="2026-Q4"),
    piece("next-month", planned="2026-12-01", status="scheduled"),
    piece("next-quarter", planned="2027-Q1"),
    piece("undated"),
    piece("idea", planned="2027-01", status="idea"),
    piece("resting", planned="2026-12-01", status="on-hold"),
    piece("dropped", planned="2026-12-01", status="dropped"),
    piece("old", out="2019-03-01"),
    piece("new", out="2026-11-01"),
)


class TestPlanIndex:
    def test_months_in_order_and_quarters_after_their_first_month(self):
        months = [(month.title, ids(month.pieces)) for month in shown(plan_view, *PIECES).months]
        assert months == [
            ("Some time in Q4 2026", ["this-quarter"]),
            ("November 2026", ["this-month", "soon"]),
            ("December 2026", ["next-month"]),
            ("Some time in Q1 2027", ["next-quarter"]),
            ("Not dated yet", ["undated"]),
        ]

    def test_late_ideas_and_what_rests_stand_apart(self):
        index = shown(plan_view, *PIECES)
        assert ids(index.late) == ["later", "late"]
        assert ids(index.ideas) == ["idea"]
        assert ids(index.on_hold) == ["resting"]
        assert ids(index.published) == ["new", "old"]
        assert index.published_count == 2

    def test_counts_leave_the_dropped_out(self):
        counts = {status: number for status, _, number in shown(plan_view, *PIECES).counts}
        assert counts == {
            "idea": 1, "assigned": 0, "drafting": 6, "review": 1, "changes": 0, "approved": 0, "scheduled": 1, "published": 2, "on-hold": 1,
        }  # fmt: skip

    def test_only_the_latest_of_many_are_listed(self):
        many = [piece(f"p{number:02}", out=f"20{number % 20 + 10}-01-{number % 28 + 1:02}") for number in range(60)]
        index = shown(plan_view, *many)
        assert (len(index.published), index.published_count) == (40, 60)
        assert index.published[0].day == max(card.day for card in index.published)


class TestHome:
    def test_numbers(self):
        people_ = [employee(on=["security"]), employee("ben"), employee("cas", on=["security"], left=day("2026-01-01"))]
        outside = [influencer(), influencer("kim", privacy=objected())]
        page = shown(
            home,
            theme(),
            *PIECES,
            *people_,
            *outside,
            findings=[found("themes/security.md", Severity.ERROR), found("plan/2026/dropped.md")],
        )
        numbers = page.numbers
        assert (numbers.themes, numbers.people, numbers.outside) == (1, 1, 1)
        assert (numbers.published, numbers.coming) == (2, 8)
        assert (page.findings, page.errors) == (1, 1)
        assert page.calendar == "calendar/2026.md"

    def test_next_and_stuck(self):
        page = shown(home, *PIECES)
        assert [each.card.id for each in page.stuck] == ["later", "late", "soon", "resting"]
        assert ids(page.next) == ["soon", "this-month", "next-month", "this-quarter", "next-quarter"]
        assert page.soon == 2

    def test_many_are_counted(self):
        page = shown(home, *(piece(f"late-{number}", planned="2026-11-02") for number in range(20)))
        assert (len(page.stuck), page.more_stuck) == (home.STUCK, 20 - home.STUCK)
        page = shown(home, *(piece(f"out-{number}", out="2026-11-02") for number in range(20)))
        assert (len(page.lately), page.more_lately) == (home.LATELY, 20 - home.LATELY)
        page = shown(home, *(theme(f"theme-{number}") for number in range(20)))
        assert (len(page.themes), page.more_themes) == (home.TILES, 20 - home.TILES)

    def test_themes_by_status(self):
        page = shown(home, theme("a"), theme("b", status="proposed"), theme("c", status="retired"))
        assert [(tile.title, tile.is_proposed) for tile in page.themes] == [("A", False), ("B", True)]

    def test_the_highest_roles_first_among_the_faces(self):
        roles = {"ana": "social-savvy", "ben": None, "cas": "spokesperson"}
        page = shown(home, theme(), *(employee(name, themes=(link(role=role),)) for name, role in roles.items()))
        assert ids(page.faces) == ["cas", "ana", "ben"]

    @pytest.mark.parametrize(
        ("things", "done"),
        [
            ((), []),
            ((theme(),), ["theme"]),
            ((theme(), employee()), ["theme"]),
            ((theme(), employee(on=["security"])), ["theme", "employee"]),
            ((theme(), piece("x", status="idea")), ["theme"]),
            ((theme(), piece("x", planned="2027-01")), ["theme", "piece"]),
        ],
    )
    def test_first_steps_of_a_programme_that_begins(self, things, done):
        steps = shown(home, *things).first_steps
        assert list(steps) == ["theme", "employee", "piece", "influencer"]
        assert [step for step, is_done in steps.items() if is_done] == done

    def test_no_first_steps_once_they_are_taken(self):
        page = shown(home, theme(), employee(on=["security"]), piece("x", planned="2027-01"), influencer())
        assert page.first_steps == {}

    def test_a_tile(self):
        asked = theme(questions={"how": "How?", "why": "Why?"})
        tile = shown(
            home,
            asked,
            *PIECES,
            piece("answer", out="2026-02-01", answers=("how",)),
            piece("maybe", status="idea", answers=("why",)),
        ).themes[0]
        assert (tile.answered, tile.questions, tile.published, tile.coming) == (1, 2, 3, 8)


class TestPeople:
    EVERYBODY = (
        employee("ana", themes=(link(role="thought-leader"),)),
        employee("bo", name="ßo", themes=(link(role="social-savvy", target="spokesperson"),)),
        employee("cas", themes=(link(), link("baking", role="social-savvy"), link("lost"))),
        employee("dee"),
        employee("eve", on=["security"], left=day("2026-01-01")),
        employee("fay", themes=(link(withdrawn=day("2026-02-01")),)),
    )

    def test_who_is_listed_where(self):
        page = shown(people, theme(), theme("baking"), *self.EVERYBODY)
        groups = {group.role: [row.person.id for row in group.rows] for group in page.groups}
        assert groups == {"thought-leader": ["ana"], "social-savvy": ["cas", "bo"]}
        assert ([row.person.id for row in page.supporting], [row.person.id for row in page.former]) == (
            ["dee"],
            ["eve"],
        )
        assert page.count == 3

    def test_from_the_top_of_the_pyramid_down(self):
        everybody = [employee(role, themes=(link(role=role),)) for role in ROLES]
        page = shown(people, theme(), employee("zoe", on=["security"]), *everybody)
        assert [group.role for group in page.groups] == [*reversed(ROLES), None]

    def test_roles_on_each_theme_that_is_there(self):
        page = shown(people, theme(), theme("baking"), *self.EVERYBODY)
        rows = {row.person.id: row for group in page.groups for row in group.rows}
        assert [(on.title, on.role, on.level, on.goal) for on in rows["cas"].roles] == [
            ("Security", None, 0, 0),
            ("Baking", "social-savvy", 1, 1),
        ]
        assert [(on.level, on.goal) for on in rows["bo"].roles] == [(1, 4)]

    def test_tags_to_filter_by_are_one_word_each(self):
        ana = employee(
            themes=(link(role="social-savvy"), link("baking", role="social-savvy"), link("lost")),
            department="R&D and more", level="work floor",
        )  # fmt: skip
        (group,) = shown(people, theme(), theme("baking"), ana).groups
        assert group.rows[0].tags.split(" ") == [
            "theme:security", "theme:baking", "role:social-savvy", "department:R%26D%20and%20more", "level:work%20floor",
        ]  # fmt: skip

    def test_no_roles_of_somebody_who_left(self):
        (row,) = shown(people, theme(), *self.EVERYBODY).former
        assert row.roles == ()

    def test_by_name_whatever_the_letter_case(self):
        names = ["ana Zed", "Bo", "ADA", "Élise"]
        everybody = [employee(f"p{number}", name=name, on=["security"]) for number, name in enumerate(names)]
        (group,) = shown(people, theme(), *everybody).groups
        assert [row.person.name for row in group.rows] == ["ADA", "ana Zed", "Bo", "Élise"]

    @pytest.mark.parametrize(("number", "is_long"), [(200, False), (201, True)])
    def test_many_people_are_shown_as_lines(self, number, is_long):
        page = shown(people, theme(), *(employee(f"p{each}", on=["security"]) for each in range(number)))
        assert page.is_long is is_long
        assert all(bool(cell.people) is not is_long for _, cells in page.everywhere.rows for cell in cells)


def test_the_index_of_themes():
    made = shown(
        themes,
        theme("b", status="retired"),
        theme(lead="ana", questions={"how": "How?"}),
        employee(on=["security"]),
        *PIECES,
    )
    assert [row.status for row in made.rows] == ["active", "retired"]
    row = made.rows[0]
    assert (row.lead.id, row.pieces, row.questions, row.answered) == ("ana", 12, 1, 0)
    assert [len(level.people) for level in row.picture.levels] == [0, 0, 0, 0]
    assert [figure.person.id for figure in row.picture.others] == ["ana"]
    assert made.pyramid.count == 1
    assert [picture.kind for picture in made.pictures] == ["wide", "narrow"]


def test_the_pieces_of_a_theme():
    made = shown(theme_view, theme(), *PIECES)
    assert ids(made.published) == ["new", "old"]
    assert set(ids(made.ideas)) == {each.id for each in PIECES if each.status in {"idea", "on-hold"}}
    assert "dropped" not in ids(made.coming)


def test_every_page_has_a_path_of_its_own():
    everything = (
        theme(),
        theme("baking"),
        *PIECES,
        *TestPeople.EVERYBODY,
        influencer("gone", on_map(stage="advocate"), privacy=objected()),
        programme(),
    )
    paths = [view.path for view in all_views(Report(plan(*everything), ()))]
    assert len(paths) == len(set(paths))
    assert "people/employees/fay.md" not in paths
    assert "people/influencers/gone.md" not in paths
    assert "plan/2026/dropped.md" not in paths


@pytest.mark.parametrize("severity", list(Severity))
def test_the_banner_tells_what_fails(severity):
    pages = list(banner.views(Report(plan(theme(), *PIECES), (found("themes/security.md", severity),))))
    assert {"index.md", "themes/security.md", "plan/2026/old.md"} <= {page.path for page in pages}
    assert "plan/2026/dropped.md" not in {page.path for page in pages}
    assert len(pages[0].shows.errors) == (severity is Severity.ERROR)
    assert len(pages[0].shows.warnings) == (severity is Severity.WARNING)
