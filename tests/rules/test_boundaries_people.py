"""Where PPL rules begin to speak: the last day, the last one, the one condition less; notices included."""

from collections.abc import Callable

import pytest

from rules.written import LINK, employee, piece, programme, theme

Spoken = Callable[..., list[str]]
OUT = "published: {date: 2026-02-10, url: https://northgate.example/a}"
WANDA = "people/employees/wanda-kroll.md"
FOOD = "themes/fresh-food.md"
FOOD_LINK = [line.replace("security", "fresh-food") for line in LINK]


class TestPeople:
    @pytest.mark.parametrize(
        ("second", "words"),
        [
            (employee(*FOOD_LINK), "Both people on Fresh food come from one department, Platforms."),
            (employee(*FOOD_LINK, department="Shops"), None),
            (employee(*FOOD_LINK, "level: senior", department="Shops"), "Both people on Fresh food are of one level, senior."),
            (employee(*FOOD_LINK, "level: junior", department="Shops"), None),
            (employee(*FOOD_LINK, "    withdrawn: 2026-02-01"), None),
            (employee(*FOOD_LINK, "left: 2026-02-01"), None),
            (employee(*FOOD_LINK, "level: [[[]]]"), None),
        ],
    )  # fmt: skip
    def test_where_they_come_from(self, lay, second: str, words: str | None):
        first = employee(*FOOD_LINK, *(["level: senior"] if "level" in second else []))
        report = lay({WANDA: first, "people/employees/b.md": second, FOOD: theme()})
        assert [each.message for each in report.findings if each.code == "PPL003"] == ([words] if words else [])

    @pytest.mark.parametrize("lines", [[], ["level: senior"]])
    def test_nobody_has_a_level(self, spoken: Spoken, lines: list[str]):
        files = {WANDA: employee(*FOOD_LINK), "people/employees/b.md": employee(*FOOD_LINK, *lines, department="Shops")}
        assert spoken("PPL003", {**files, FOOD: theme()}) == []

    @pytest.mark.parametrize(
        ("lines", "expected"),
        [
            ([*LINK, "  - {theme: security, why: A, agreed: 2026-01-09}"], ["wanda-kroll.md:9:13"]),
            ([*LINK, "    withdrawn: 2026-02-01", "  - {theme: security, why: A, agreed: 2026-01-09}"], []),
            (
                [*LINK, "    withdrawn: 2026-02-01"] + ["  - {theme: security, why: A, agreed: 2026-01-09}"] * 2,
                ["wanda-kroll.md:11:13"],
            ),
            (
                [*LINK, "  - {theme: fresh-food, why: A, agreed: 2026-01-09}"] + ["  - {theme: security, why: A, agreed: 2026-01-09}"] * 2,
                ["wanda-kroll.md:10:13", "wanda-kroll.md:11:13"],
            ),
            (["themes:", "  - {theme: [], why: A, agreed: 2026-01-09}", "  - {theme: [], why: A, agreed: 2026-01-09}"], []),
        ],
    )  # fmt: skip
    def test_linked_once(self, spoken: Spoken, lines: list[str], expected: list[str]):
        assert spoken("PPL001", {WANDA: employee(*lines), FOOD: theme()}) == expected

    @pytest.mark.parametrize(
        ("agreed", "faces", "status", "expected"),
        [
            ("2026-02-11", "wanda-kroll, part: quoted", "published", ["a.md:7:19"]),
            ("2026-02-10", "wanda-kroll, part: quoted", "published", []),
            ("2026-02-11", "wanda-kroll, part: quoted", "on-hold", []),
            ("2026-02-11", "tom-okafor, part: quoted", "published", []),
            ("2026-02-11", "wanda-kroll, part: quoted}, {person: wanda-kroll, part: author", "published", ["a.md:7:19"]),
        ],
    )  # fmt: skip
    def test_agreed_before(self, spoken: Spoken, agreed: str, faces: str, status: str, expected: list[str]):
        files = {
            WANDA: employee(*LINK).replace("2026-01-09", agreed),
            "plan/2026/a.md": piece(OUT, faces=f"[{{person: {faces}}}]", status=status),
        }
        assert spoken("PPL002", files) == expected
        assert spoken("PPL002", {**files, "plan/programme.md": programme("since: 2026-02-11")}) == []

    def test_one_early_yes_is_enough(self, spoken: Spoken):
        again = ["    withdrawn: 2026-01-20", "  - {theme: security, why: A, agreed: 2026-02-20}"]
        text = piece(OUT, faces="[{person: wanda-kroll, part: quoted}]", status="published")
        assert spoken("PPL002", {WANDA: employee(*LINK, *again), "plan/2026/a.md": text}) == []
