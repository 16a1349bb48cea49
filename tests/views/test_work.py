"""Whose task a finding is: the task belongs to the person (P32), an influencer to the owner (P22), a theme to its lead."""

import pytest

from byline.check import Report
from byline.findings import Severity
from byline.views import work
from pyramid.made import day, employee, influencer, link, objected, on_map, piece, plan, programme, theme
from views.test_indexes import found

THINGS = (
    programme(),
    theme(lead="ana"),
    theme("baking"),
    theme("hiking", lead="gone"),
    employee("ana", on=["security", "baking"]),
    employee("ben", on=["baking"]),
    employee("gone", on=["security"], left=day("2026-05-01")),
    employee("going", on=["security"], left=day("2027-05-01")),
    employee("quit", themes=(link(withdrawn=day("2026-02-01")),)),
    influencer("sam", on_map(owner="ana"), on_map("baking", owner="ben")),
    influencer("silent", privacy=objected()),
    piece("duet", ("ana", "author"), ("ben", "quoted"), ("quit", "quoted")),
    piece("solo", ("gone", "author")),
    piece("orphan"),
    piece("dropped", ("ana", "author"), status="dropped"),
)


def shown(*findings):
    (view,) = work.views(Report(plan(*THINGS), findings))
    return view.shows


NOBODY = "For whoever looks after the programme"
EVERYWHERE = "On no theme in particular"
WHOSE = [
    # the file,                      the place in it,       whose it is,        on which themes
    ("people/employees/ana.md", (), ["Ana"], ["Baking", "Security"]),
    ("people/employees/ana.md", ("themes", 1, "why"), ["Ana"], ["Baking"]),
    ("people/employees/ana.md", ("themes", 9), ["Ana"], ["Baking", "Security"]),
    ("people/employees/gone.md", (), [NOBODY], ["Security"]),
    ("people/employees/going.md", (), ["Going"], ["Security"]),
    ("people/influencers/sam.md", (), ["Ana", "Ben"], ["Baking", "Security"]),
    ("people/influencers/sam.md", ("themes", 1, "stage"), ["Ben"], ["Baking"]),
    ("people/influencers/sam.md", ("themes",), ["Ana", "Ben"], ["Baking", "Security"]),
    ("people/influencers/sam.md", ("contacts", 0), ["Ana", "Ben"], ["Baking", "Security"]),
    ("plan/2026/duet.md", (), ["Ana", "Ben"], ["Security"]),
    ("plan/2026/solo.md", (), [NOBODY], ["Security"]),
    ("plan/2026/orphan.md", (), [NOBODY], ["Security"]),
    ("themes/security.md", (), ["Ana"], ["Security"]),
    ("themes/baking.md", (), [NOBODY], ["Baking"]),
    ("themes/hiking.md", (), [NOBODY], ["Hiking"]),
    ("plan/programme.md", (), [NOBODY], [EVERYWHERE]),
    ("plan/lost.md", (), [NOBODY], [EVERYWHERE]),
]


@pytest.mark.parametrize(("path", "keys", "people", "themes"), WHOSE)
def test_whose_task_it_is(path, keys, people, themes):
    page = shown(found(path, keys=keys))
    assert [heap.name for heap in page.people] == people
    assert [heap.name for heap in page.themes] == themes


@pytest.mark.parametrize("path", ["people/employees/quit.md", "people/influencers/silent.md", "plan/2026/dropped.md"])
def test_nothing_is_said_of_those_who_have_no_page(path):
    page = shown(found(path))
    assert (page.people, page.themes, page.notices) == ((), (), 0)


def test_people_in_order_and_nobody_last():
    page = shown(found("themes/baking.md"), found("people/employees/ben.md"), found("people/employees/ana.md"))
    assert [heap.name for heap in page.people] == ["Ana", "Ben", NOBODY]
    assert [heap.person is None for heap in page.people] == [False, False, True]


def test_counts():
    page = shown(
        found("themes/baking.md", Severity.ERROR),
        found("themes/security.md", Severity.WARNING),
        *(found("plan/2026/duet.md") for _ in range(3)),
    )
    assert (page.errors, page.warnings, page.notices) == (1, 1, 3)


def test_a_task_says_what_how_and_where():
    (task,) = shown(found("themes/baking.md", Severity.WARNING)).people[0].tasks
    assert (task.code, task.severity, task.place, task.path) == (
        "THM004",
        "warning",
        "themes/baking.md:2:1",
        "themes/baking.md",
    )
    assert task.rule == "handbook/rules/thm004.md"
    (task,) = shown(found("plan/programme.md")).people[0].tasks
    assert task.path is None


def test_nothing_to_do():
    assert shown().people == ()


def test_where_there_is_much_each_theme_has_a_page():
    findings = [found("themes/baking.md"), *(found("plan/2026/duet.md", Severity.WARNING) for _ in range(work.MOST))]
    index, *pages = work.views(Report(plan(*THINGS), (*findings, found("plan/lost.md"))))
    assert (index.shows.people, index.shows.themes, index.parts) == ((), (), ())
    assert [(each.name, each.path, each.warnings, each.notices) for each in index.shows.elsewhere] == [
        ("Baking", "work/themes/baking.md", 0, 1),
        ("Security", "work/themes/security.md", work.MOST, 0),
        (EVERYWHERE, "work/others.md", 0, 1),
    ]
    assert [page.path for page in pages] == [each.path for each in index.shows.elsewhere]
    assert [[heap.name for heap in page.shows.people] for page in pages] == [[NOBODY], ["Ana", "Ben"], [NOBODY]]


def test_nobody_is_told_hundreds_of_things_at_once():
    many = [found("plan/2026/orphan.md") for _ in range(work.MOST_AT_ONCE)]
    _, page, *_ = work.views(
        Report(plan(*THINGS), (*many, *(found("plan/2026/solo.md", Severity.WARNING) for _ in range(50))))
    )
    (heap,) = page.shows.people
    assert (len(heap.tasks), heap.more) == (work.MOST_AT_ONCE, 50)
    assert [task.severity for task in heap.tasks] == ["warning"] * 50 + ["notice"] * (work.MOST_AT_ONCE - 50)
