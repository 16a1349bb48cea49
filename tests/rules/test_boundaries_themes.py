"""Where THM rules begin to speak: the last day, the last one, the one condition less; notices included."""

import datetime as dt
from collections.abc import Callable

import pytest

from rules.written import LINK, employee, piece, programme, theme

Spoken = Callable[..., list[str]]
WANDA = "people/employees/wanda-kroll.md"
FOOD = "themes/fresh-food.md"
FOOD_LINK = [line.replace("security", "fresh-food") for line in LINK]


class TestThemes:
    @pytest.mark.parametrize(
        ("lines", "status", "today", "expected"),
        [
            (["reviewed: 2026-01-20"], "active", "2026-07-19", []),
            (["reviewed: 2026-01-20"], "active", "2026-07-20", ["fresh-food.md:7:11"]),
            (["reviewed: 2026-01-20"], "proposed", "2026-07-20", []),
            ([], "active", "2026-03-01", ["fresh-food.md:1:1"]),
            ([], "retired", "2026-03-01", []),
        ],
    )
    def test_reviewed(self, spoken: Spoken, lines: list[str], status: str, today: str, expected: list[str]):
        files = {FOOD: theme(*lines, status=status), "themes/security.md": theme("reviewed: 2026-07-01")}
        assert spoken("THM004", files, dt.date.fromisoformat(today)) == expected

    @pytest.mark.parametrize(
        ("lines", "lead", "expected"),
        [
            ([], "", ["fresh-food.md:1:1"]),
            ([], "lead: wanda-kroll", ["fresh-food.md:7:7"]),
            ([*FOOD_LINK], "lead: wanda-kroll", ["fresh-food.md:7:7"]),
            ([*FOOD_LINK, "    role: subject-matter-expert"], "lead: wanda-kroll", ["fresh-food.md:7:7"]),
            ([*FOOD_LINK, "    role: thought-leader"], "lead: wanda-kroll", []),
            ([*FOOD_LINK, "    target: spokesperson"], "lead: wanda-kroll", []),
            ([*FOOD_LINK, "    withdrawn: 2026-02-01"], "lead: wanda-kroll", []),
            ([*FOOD_LINK, "left: 2026-02-01"], "lead: wanda-kroll", []),
            (["left: 2026-02-01"], "lead: wanda-kroll", []),
            ([], "lead: nobody", []),
        ],
    )
    def test_leads(self, spoken: Spoken, lines: list[str], lead: str, expected: list[str]):
        files = {WANDA: employee(*lines), FOOD: theme(*([lead] if lead else []))}
        assert spoken("THM003", files) == expected
        assert spoken("THM003", {**files, FOOD: theme(*([lead] if lead else []), status="proposed")}) == []

    @pytest.mark.parametrize(
        ("lines", "expected"),
        [
            ([], ["fresh-food.md:1:1"]),
            ([*FOOD_LINK], []),
            ([*FOOD_LINK, "    withdrawn: 2026-02-01"], ["fresh-food.md:1:1"]),
            ([*FOOD_LINK, "left: 2027-02-01"], ["fresh-food.md:1:1"]),
        ],
    )
    def test_people(self, spoken: Spoken, lines: list[str], expected: list[str]):
        files = {WANDA: employee(*lines), FOOD: theme()}
        assert spoken("THM002", files) == expected
        assert spoken("THM002", {**files, FOOD: theme(status="proposed")}) == []

    @pytest.mark.parametrize(
        ("days", "today", "has"),
        [
            (["2026-03-31", "2026-04-01"], "2026-03-31", None),
            (["2026-03-31", "2026-04-01"], "2026-04-01", "nothing for Q3 2026"),
            (["2026-Q4", "2027-01"], "2026-12-31", None),
            (["2026-Q4", "2027-04-01"], "2026-12-31", "nothing for Q1 2027"),
            (["2026-09-30", "2026-10-01"], "2026-07-01", None),
            ([], "2026-02-01", "nothing for Q1 2026 and nothing for Q2 2026"),
        ],
    )
    def test_cadence(self, lay, days: list[str], today: str, has: str | None):
        files = {
            "plan/programme.md": programme("cadence: {pieces_per_theme_per_quarter: 1}"),
            FOOD: theme(),
            **{
                f"plan/2026/{number}.md": piece(f"planned: {day}").replace("security", "fresh-food")
                for number, day in enumerate(days)
            },
        }
        report = lay(files, dt.date.fromisoformat(today))
        told = [each.message for each in report.findings if each.code == "THM005" and "Fresh" in each.message]
        assert told == ([f"Fresh food has {has}; the aim is 1 piece a quarter."] if has else [])

    @pytest.mark.parametrize(("status", "counts"), [("idea", True), ("published", True), ("on-hold", False), ("dropped", False)])  # fmt: skip
    def test_pieces_that_count(self, lay, status: str, counts):
        files = {FOOD: theme(), "plan/2026/a.md": piece("planned: 2026-03-12", status=status).replace("security", "fresh-food")}  # fmt: skip
        (message,) = (each.message for each in lay(files).findings if each.code == "THM005" and "Fresh" in each.message)
        assert f"has {'1 piece' if counts else 'nothing'} for Q1 2026 and nothing for Q2 2026; the aim is 3" in message

    @pytest.mark.parametrize(
        ("status", "answers", "taken"),
        [
            ("idea", "why", False),
            ("assigned", "why", True),
            ("published", "why", True),
            ("on-hold", "why", False),
            ("dropped", "why", False),
            ("assigned", "how", False),
        ],
    )
    def test_questions(self, spoken: Spoken, status: str, answers: str, taken):
        text = piece(f"answers: [{answers}]", status=status).replace("security", "fresh-food")
        files = {FOOD: theme("questions:", "  why: Why?"), "plan/2026/a.md": text}
        assert spoken("THM006", files) == ([] if taken else ["fresh-food.md:8:8"])
        assert spoken("THM006", {FOOD: theme("questions:", "  why: Why?", status="proposed")}) == []

    @pytest.mark.parametrize(
        ("title", "expected"),
        [
            ("CartPal", True),
            ("cartpal for shops", True),
            (" CARTPAL: easy", True),
            ("CartPal云", True),
            ("Cartpals", False),
            ("CartPal2", False),
            ("More CartPal", False),
            ("Cart", False),
        ],
    )
    def test_products(self, spoken: Spoken, title: str, expected):
        assert spoken("THM001", {FOOD: theme(title=f"'{title}'")}) == (["fresh-food.md:2:8"] if expected else [])

    def test_a_product_is_told_once(self, spoken: Spoken):
        settings = programme().replace("[Northgate Cloud, CartPal]", "[A, A b, B]")
        assert spoken("THM001", {"plan/programme.md": settings, FOOD: theme(title="A b c")}) == ["fresh-food.md:2:8"]

    def test_one_theme_hides_no_other(self, spoken: Spoken):
        files = {f"themes/{name}.md": theme(title="CartPal") for name in "ac"}
        assert spoken("THM001", files) == ["a.md:2:8", "c.md:2:8"]
        assert spoken("THM004", {"themes/a.md": theme(status="proposed"), "themes/c.md": theme()}) == ["c.md:1:1"]
