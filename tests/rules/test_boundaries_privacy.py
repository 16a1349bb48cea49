"""Where PRV rules begin to speak: the last day, the last one, the one condition less; notices included."""

import datetime as dt
from collections.abc import Callable

import pytest

from rules.written import influencer, piece

Spoken = Callable[..., list[str]]
KIT = "people/influencers/kit.md"


def on_map(*lines: str, stage: str = "aware", owner: str = "ines-duarte", of: str = "security", since: str = "") -> str:
    """Write an influencer's file; the entry is line 7."""
    text = influencer("themes:", f"  - {{theme: {of}, stage: {stage}, owner: {owner}, why: A column.}}", *lines)
    return text.replace("{through: event}", f"{{through: event, date: {since}}}") if since else text


class TestPrivacy:
    @pytest.mark.parametrize(("today", "expected"), [("2027-06-30", []), ("2027-07-01", ["kit.md:5:74"])])
    def test_kept_too_long(self, spoken: Spoken, today: str, expected: list[str]):
        day = dt.date.fromisoformat(today)
        assert [each for each in spoken("PRV004", {KIT: influencer()}, day) if "kit" in each] == expected
        objected = influencer().replace("retain_until", "objected: 2026-02-01, retain_until")
        assert [each for each in spoken("PRV004", {KIT: objected}, day) if "kit" in each] == []

    @pytest.mark.parametrize(
        ("since", "contact", "until", "expected"),
        [
            ("2026-01-08", "", "2028-01-08", False),
            ("2026-01-08", "", "2028-01-09", True),
            ("2026-01-08", "2026-02-09", "2028-02-09", False),
            ("2026-01-08", "2026-02-09", "2028-02-10", True),
            ("2026-01-08", "2025-02-09", "2028-01-08", False),
            ("", "2026-02-09", "2028-02-10", True),
            ("", "", "2099-01-01", False),
        ],
    )
    def test_the_term(self, spoken: Spoken, since: str, contact: str, until: str, expected):
        log = [f"contacts: [{{date: {contact}, by: ines-duarte, how: call, what: A., theme: security}}]"]
        text = on_map(*(log if contact else []), since=since).replace("2027-06-30", until)
        assert spoken("PRV002", {KIT: text}) == (["kit.md:5:74"] if expected else [])

    @pytest.mark.parametrize(
        ("status", "expected"),
        [("idea", True), ("on-hold", True), ("published", False), ("dropped", False)],
    )
    def test_objections(self, spoken: Spoken, status: str, expected):
        files = {
            KIT: influencer().replace("retain_until", "objected: 2026-02-01, retain_until"),
            "plan/2026/a.md": piece("involves: [{influencer: kit, part: quoted}]", status=status),
        }
        assert spoken("PRV003", files) == (["a.md:7:25"] if expected else [])

    @pytest.mark.parametrize(
        ("lines", "expected"),
        [
            (["channels: {home: {url: https://a.example/}}"], []),
            (["x: {home: A}"], ["kit.md:6:5"]),
            (["x: [{home: A}]"], ["kit.md:6:6"]),
        ],
    )
    def test_private_names(self, spoken: Spoken, lines: list[str], expected: list[str]):
        """A channel may bear any name."""
        assert spoken("PRV001", {KIT: influencer(*lines)}) == expected

    @pytest.mark.parametrize(
        ("lines", "expected"),
        [
            (["x: {a: [b, {c: kit@a.example}]}"], ["kit.md:6:16"]),
            (["x: {a: , reach: 0612345678, phone: 0612345678}"], []),
        ],
    )
    def test_private_values(self, spoken: Spoken, lines: list[str], expected: list[str]):
        assert spoken("PRV005", {KIT: influencer(*lines)}) == expected
