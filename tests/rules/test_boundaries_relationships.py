"""Where REL rules begin to speak: the last day, the last one, the one condition less; notices included."""

import datetime as dt
from collections.abc import Callable

import pytest

from rules.written import employee, influencer, theme

Spoken = Callable[..., list[str]]
WANDA = "people/employees/wanda-kroll.md"
KIT = "people/influencers/kit.md"
FOOD = "themes/fresh-food.md"


def on_map(*lines: str, stage: str = "aware", owner: str = "ines-duarte", of: str = "security", since: str = "") -> str:
    """Write an influencer's file; the entry is line 7."""
    text = influencer("themes:", f"  - {{theme: {of}, stage: {stage}, owner: {owner}, why: A column.}}", *lines)
    return text.replace("{through: event}", f"{{through: event, date: {since}}}") if since else text


class TestRelationships:
    @pytest.mark.parametrize(
        ("stage", "days", "expected"),
        [
            ("aware", 180, False),
            ("aware", 181, True),
            ("interested", 90, False),
            ("interested", 91, True),
            ("engaged", 61, True),
            ("advocate", 61, True),
            ("unaware", 999, False),
            ("dormant", 999, False),
        ],
    )
    def test_silence(self, spoken: Spoken, stage: str, days: int, expected):
        since = dt.date(2026, 3, 1) - dt.timedelta(days)
        told = spoken("REL003", {KIT: on_map(stage=stage, since=f"{since}")})
        assert told == (["kit.md:7:30"] if expected else [])

    @pytest.mark.parametrize(
        ("contact", "expected"),
        [
            ("{date: 2026-02-09, by: ines-duarte, how: call, what: A., theme: security}", False),
            ("{date: 2026-02-09, by: ines-duarte, how: call, what: A.}", False),
            ("{date: 2026-02-09, by: ines-duarte, how: call, what: A., theme: fresh-food}", True),
            ("{date: 2026-03-01, by: ines-duarte, how: call, what: A., theme: security}", False),
            ("{date: 2026-03-02, by: ines-duarte, how: call, what: A., theme: security}", True),
            ("{date: 2025-02-09, by: ines-duarte, how: call, what: A., theme: security}", True),
        ],
    )
    def test_a_word_ends_the_silence(self, spoken: Spoken, contact: str, expected):
        files = {KIT: on_map("contacts:", f"  - {contact}", since="2025-01-01"), FOOD: theme()}
        assert spoken("REL003", files) == (["kit.md:7:30"] if expected else [])
        objected = files[KIT].replace("retain_until", "objected: 2026-02-01, retain_until")
        assert spoken("REL003", {KIT: objected}) == []

    @pytest.mark.parametrize(
        ("stage", "contact", "expected"),
        [
            ("aware", "", False),
            ("interested", "", True),
            ("engaged", "", True),
            ("advocate", "", True),
            ("dormant", "", False),
            ("interested", "{date: 2026-03-01, by: ines-duarte, how: call, what: A., theme: security}", False),
            ("interested", "{date: 2026-03-02, by: ines-duarte, how: call, what: A., theme: security}", True),
            ("interested", "{date: 2026-03-01, by: ines-duarte, how: call, what: A.}", False),
            ("interested", "{date: 2026-03-01, by: ines-duarte, how: call, what: A., theme: fresh-food}", True),
        ],
    )
    def test_a_contact_behind_each_stage(self, spoken: Spoken, stage: str, contact: str, expected):
        lines = ["contacts:", f"  - {contact}"] if contact else []
        files = {KIT: on_map(*lines, stage=stage), FOOD: theme()}
        assert spoken("REL001", files) == (["kit.md:7:30"] if expected else [])

    def test_a_contact_on_no_theme_is_on_none_of_two(self, spoken: Spoken):
        entries = [f"  - {{theme: {name}, stage: interested, owner: wanda-kroll, why: A.}}" for name in ("security", "fresh-food")]  # fmt: skip
        contact = "contacts: [{date: 2026-03-01, by: wanda-kroll, how: call, what: A.}]"
        assert spoken("REL001", {KIT: influencer("themes:", *entries, contact), FOOD: theme(), WANDA: employee()}) == [
            "kit.md:7:30",
            "kit.md:8:32",
        ]

    @pytest.mark.parametrize(
        ("first", "second", "expected"),
        [
            ("2026-02-03, by: ines-duarte", "2026-02-09, by: wanda-kroll", ["kit.md:8:5"]),
            ("2026-02-03, by: ines-duarte", "2026-02-10, by: wanda-kroll", []),
            ("2026-02-09, by: ines-duarte", "2026-02-03, by: wanda-kroll", ["kit.md:7:5"]),
            ("2026-02-03, by: ines-duarte", "2026-02-03, by: ines-duarte", []),
            ("2026-02-03, by: ines-duarte", "2026-02-03, by: [wanda-kroll, ines-duarte]", []),
        ],
    )
    def test_within_one_week(self, spoken: Spoken, first: str, second: str, expected: list[str]):
        log = [f"  - {{date: {each}, how: call, what: A., theme: security}}" for each in (first, second)]
        files = {KIT: influencer("contacts:", *log), WANDA: employee()}
        assert spoken("REL004", files) == expected
        objected = files[KIT].replace("retain_until", "objected: 2026-02-01, retain_until")
        assert spoken("REL004", {KIT: objected}) == []

    @pytest.mark.parametrize(
        ("stage", "paid", "expected"),
        [("advocate", "yes", True), ("engaged", "yes", False), ("advocate", "no", False)],
    )
    def test_advocates(self, spoken: Spoken, stage: str, paid: str, expected):
        told = spoken("REL002", {KIT: on_map(f"paid: {paid}", stage=stage)})
        assert told == (["kit.md:7:30"] if expected else [])
