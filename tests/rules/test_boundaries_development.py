"""Where DEV rules begin to speak: the last day, the last one, the one condition less; notices included."""

from collections.abc import Callable

import pytest

from rules.written import LINK, employee, theme

Spoken = Callable[..., list[str]]


class TestDevelopment:
    LEADER = "    target: thought-leader"

    @pytest.mark.parametrize(
        ("lines", "lacking"),
        [
            ([], "no skills, no style and no portrait"),
            (["skills: {writing: 1}"], "no style and no portrait"),
            (["skills: {writing: 1}", "style: {length: short}"], "no portrait"),
            (["skills: {writing: 1}", "style: {strengths: [humour]}"], "no portrait"),
            (["skills: {writing: 1}", "style: {prefers: [linkedin]}"], "no portrait"),
            (["portrait: gone.png"], "no skills and no style"),
            (["skills: [[[]]]", "portrait: gone.png"], "no style"),
            (["style: [[[]]]", "portrait: gone.png"], "no skills"),
            (["portrait: [[[]]]", "skills: {writing: 1}"], "no style"),
        ],
    )
    def test_what_a_leader_lacks(self, lay, lines: list[str], lacking: str):
        report = lay({"people/employees/a.md": employee(*lines, *LINK, self.LEADER)})
        assert [f"has {lacking} on file" in each.message for each in report.findings if each.code == "DEV003"] == [True]

    @pytest.mark.parametrize(
        ("lines", "status", "expected"),
        [
            (["    target: thought-leader"], "active", ["a.md:9:13"]),
            (["    role: spokesperson"], "active", ["a.md:9:11"]),
            (["    role: thought-leader", "    target: spokesperson"], "active", ["a.md:9:11"]),
            (["    role: social-savvy", "    target: thought-leader"], "active", ["a.md:10:13"]),
            (["    target: subject-matter-expert"], "active", []),
            (["    target: thought-leader", "    withdrawn: 2026-02-01"], "active", []),
            (["    target: thought-leader"], "proposed", ["a.md:9:13"]),
            (["    target: thought-leader"], "retired", []),
            (["    target: thought-leader", "  - {theme: security, why: A, agreed: 2026-01-09, target: spokesperson}"], "active", ["a.md:9:13"]),
        ],
    )  # fmt: skip
    def test_who_leads(self, spoken: Spoken, lines: list[str], status: str, expected: list[str]):
        link = [line.replace("security", "fresh-food") for line in LINK]
        files = {"people/employees/a.md": employee(*link, *lines), "themes/fresh-food.md": theme(status=status)}
        assert spoken("DEV003", files) == expected

    @pytest.mark.parametrize(
        ("lines", "expected"),
        [
            (["training: [{course: media-training, planned: 2026-02-28}]"], ["a.md:5:46"]),
            (["training: [{course: media-training, planned: 2026-03-01}]"], []),
            (["training: [{course: media-training, planned: 2026-02-28, done: 2026-02-28}]"], []),
            (["training: [{course: media-training, planned: 2026-02-28}]", "left: 2026-04-01"], []),
        ],
    )
    def test_courses(self, spoken: Spoken, lines: list[str], expected: list[str]):
        assert spoken("DEV002", {"people/employees/a.md": employee(*lines)}) == expected

    @pytest.mark.parametrize(
        ("lines", "lacking"),
        [
            ([], "no keywords and no source"),
            (["keywords: [a]"], "no source"),
            (["sources: [{title: A, url: https://a.example/}]"], "no keywords"),
            (["keywords: [a]", "sources: [{title: A, url: https://a.example/}]"], None),
        ],
    )
    def test_listening(self, lay, lines: list[str], lacking: str | None):
        report = lay({"themes/fresh-food.md": theme(*lines)})
        told = [each.message for each in report.findings if each.code == "DEV004"]
        assert told == ([f"Fresh food has {lacking} to listen to."] if lacking else [])
        assert not [each for each in lay({"themes/fresh-food.md": theme(*lines, status="proposed")}).findings if each.code == "DEV004"]  # fmt: skip
