"""Where pages are, who has one, and how one leads to another."""

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byline import routes
from pyramid.made import day, employee, influencer, link, objected, piece, plan, theme

PAGES = [
    ("a theme", theme(), True),
    ("a retired theme", theme(status="retired"), True),
    ("an idea", piece("x", status="idea"), True),
    ("a dropped piece", piece("x", status="dropped"), False),
    ("a published piece", piece("x", out="2026-01-01"), True),
    ("a piece on hold", piece("x", status="on-hold"), True),
    ("somebody on a theme", employee(on=["security"]), True),
    ("somebody on none", employee(), True),
    ("somebody who left", employee(on=["security"], left=day("2026-01-01")), True),
    ("one yes of two taken back", employee(themes=(link(withdrawn=day("2026-02-01")), link("baking"))), True),
    ("every yes taken back", employee(themes=(link(withdrawn=day("2026-02-01")),)), False),
    ("every yes taken back from next year", employee(themes=(link(withdrawn=day("2027-02-01")),)), False),
    ("left, and taken back", employee(themes=(link(withdrawn=day("2026-02-01")),), left=day("2026-01-01")), False),
    ("an influencer", influencer(), True),
    ("a paid one", influencer(paid=True), True),
    ("one who objected", influencer(privacy=objected()), False),
    ("one who objected, dated next year", influencer(privacy=objected("2027-01-01")), False),
]


@pytest.mark.parametrize(("thing", "has_page"), [case[1:] for case in PAGES], ids=[case[0] for case in PAGES])
def test_who_has_a_page(thing, has_page):
    assert routes.page_of(thing) == (thing.path if has_page else None)


PUBLIC = [
    (employee(on=["security"]), True, False),
    (employee(themes=(link(role="subject-matter-expert"),)), True, False),
    (employee(themes=(link(role="thought-leader"),)), True, True),
    (employee(themes=(link(target="thought-leader"),)), True, True),
    (employee(themes=(link(role="spokesperson"),)), True, True),
    (employee(themes=(link(role="thought-leader"),), left=day("2027-01-01")), False, False),
    (employee(themes=(link(role="thought-leader", withdrawn=day("2026-02-01")), link("baking"))), True, False),
    (employee(), False, False),
]


@pytest.mark.parametrize(("person", "is_public", "is_leader"), PUBLIC)
def test_who_has_a_profile(person, is_public, is_leader):
    assert routes.is_public(person) is is_public
    assert routes.is_leader(person) is is_leader


LINKS = [
    # from,                     to,                          between files,                  between addresses
    ("index.md", "themes/a.md", "themes/a.md", "themes/a/"),
    ("index.md", "index.md", "index.md", "./"),
    ("index.md", "themes/index.md", "themes/index.md", "themes/"),
    ("themes/index.md", "themes/a.md", "a.md", "a/"),
    ("themes/a.md", "themes/index.md", "index.md", "../"),
    ("themes/a.md", "index.md", "../index.md", "../../"),
    ("themes/a.md", "themes/a.md", "a.md", "./"),
    ("themes/a.md", "themes/b.md", "b.md", "../b/"),
    ("themes/a.md", "people/employees/ana.md", "../people/employees/ana.md", "../../people/employees/ana/"),
    ("people/employees/ana.md", "people/employees/ana.jpg", "ana.jpg", "../ana.jpg"),
    ("people/index.md", "people/employees/ana.jpg", "employees/ana.jpg", "employees/ana.jpg"),
    ("calendar/2026.md", "plan/2026/a.md", "../plan/2026/a.md", "../../plan/2026/a/"),
    ("index.md", "plan/2026/price-index.md", "plan/2026/price-index.md", "plan/2026/price-index/"),
    ("plan/2026/price-index.md", "plan/2026/a.md", "a.md", "../a/"),
    ("index.md", "themes/王.md", "themes/王.md", "themes/王/"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "target", "file", "address"), LINKS)
def test_links(page, target, file, address):
    assert routes.relative(page, target) == file
    assert routes.address(page, target) == address


@pytest.mark.parametrize(("page", "target"), [(page, target) for page, target, *_ in LINKS])
def test_an_address_leads_where_a_browser_takes_it(page, target):
    def place(path):
        return (
            "/" + path.removesuffix("index.md")
            if path.endswith(("/index.md",)) or path == "index.md"
            else f"/{path.removesuffix('.md')}/"
        )

    there = posixpath.normpath(posixpath.join(place(page), routes.address(page, target)))
    assert there == posixpath.normpath(place(target) if target.endswith(".md") else f"/{target}")


@pytest.mark.parametrize(
    ("portrait", "found"),
    [
        ("ana.jpg", "people/employees/ana.jpg"),
        ("./ana.jpg", "people/employees/ana.jpg"),
        ("no.jpg", None),
        ("../../../etc/passwd", None),
        ("/etc/passwd", None),
        (None, None),
    ],
)
def test_portraits_lie_in_the_content_folders(portrait, found):
    ana = employee(on=["security"], portrait=portrait)
    assert routes.portrait_of(plan(ana, others=["people/employees/ana.jpg"]), ana) == found


def test_pages_made_by_number():
    assert routes.calendar_of(2027) == "calendar/2027.md"
    assert routes.rule_page("PYR001") == "handbook/rules/pyr001.md"


FOLDERS = st.lists(st.sampled_from(["a", "b", "c", "é"]), max_size=4).map("/".join)


@given(FOLDERS, FOLDERS)
def test_ways_are_those_of_the_standard_library(here, there):
    assert routes.relative(f"{here}/x.md" if here else "x.md", f"{there}/y.md".lstrip("/")) == posixpath.relpath(
        f"/{there}/y.md", f"/{here}"
    )
    assert routes.address("index.md", f"{there}/y.css".lstrip("/")) == f"{there}/y.css".lstrip("/")
