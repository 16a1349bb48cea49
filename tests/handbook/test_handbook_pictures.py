"""What the drawings show of a programme is what the programme says, also where it says something odd."""

import datetime as dt
from pathlib import Path

import pytest

from byline.check import check
from byline.handbook_pictures import handbook_pictures
from byline.load import load
from byline.pages import site_of
from byline.role_facts import role_facts

TODAY = dt.date(2027, 2, 1)


def programme(root: Path, more: str) -> Path:
    (root / "plan").mkdir()
    text = f"---\norganisation: Harbour Library\nwork_calendar: {{country: NL}}\n{more}\n---\n"
    (root / "plan/programme.md").write_text(text, encoding="utf-8")
    return root


def test_days_are_those_of_the_programme(tmp_path: Path) -> None:
    plan = load(programme(tmp_path, "closed: [2027-03-08..2027-03-12]"), TODAY)
    back = handbook_pictures(plan, role_facts(plan)).counted_back
    assert back.out == dt.date(2027, 3, 18)
    assert [(step.step, length, step.due) for step, length in back.steps] == [
        ("brief", 3, dt.date(2027, 2, 22)),
        ("draft", 7, dt.date(2027, 3, 3)),
        ("review", 3, dt.date(2027, 3, 15)),
        ("approval", 2, dt.date(2027, 3, 17)),
    ]
    closed = [day for day in back.drawn.days if dt.date(2027, 3, 8) <= day.date <= dt.date(2027, 3, 12)]
    assert len(closed) == 5
    assert all(day.is_off and not day.step for day in closed)


def test_who_objected_is_on_no_map(tmp_path: Path) -> None:
    root = programme(tmp_path, "")
    (root / "people/influencers").mkdir(parents=True)
    for name, more in (("tom", ""), ("samira", ", objected: 2027-01-02")):
        (root / f"people/influencers/{name}.md").write_text(
            f"---\nname: {name}\ntype: media\nfound: {{through: event}}\nprivacy: {{basis: consent{more}}}\n---\n",
            "utf-8",
        )
    plan = load(root, TODAY)
    assert handbook_pictures(plan, role_facts(plan)).on_maps["media"] == 1


@pytest.mark.parametrize(
    "more",
    [
        "",
        "work_calendar: {country: NL, weekend: [mon, tue, wed, thu, fri, sat, sun]}",
        "formats: {blog: {title: 50%, steps: {draft: 500}, working_days: 500}}",
        "formats: {blog: {steps: {'50% (s)': 0}, working_days: 0}}",
        "language: nl",
        "language: zh",
    ],
    ids=["nothing", "no working day", "very long", "no time at all", "Dutch", "Chinese"],
)
def test_every_programme_has_a_handbook(tmp_path: Path, more: str) -> None:
    root = programme(tmp_path, "")
    file = root / "plan/programme.md"
    lines = [line for line in file.read_text("utf-8").splitlines() if more[:4] != "work" or "work_calendar" not in line]
    file.write_text("\n".join([*lines[:-1], more, "---", ""]), encoding="utf-8")
    pages = {page.path: page for page in site_of(check(load(root, TODAY))).pages}
    assert "by-countdown" in pages["handbook/first-piece.md"].whole
