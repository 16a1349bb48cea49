"""Where OUT rules begin to speak: the last day, the last one, the one condition less; notices included."""

import datetime as dt
from collections.abc import Callable

import pytest

from rules.written import LINK, employee, influencer, theme

Spoken = Callable[..., list[str]]
WANDA = "people/employees/wanda-kroll.md"
KIT = "people/influencers/kit.md"
FOOD = "themes/fresh-food.md"
FOOD_LINK = [line.replace("security", "fresh-food") for line in LINK]


def on_map(*lines: str, stage: str = "aware", owner: str = "ines-duarte", of: str = "security", since: str = "") -> str:
    """Write an influencer's file; the entry is line 7."""
    text = influencer("themes:", f"  - {{theme: {of}, stage: {stage}, owner: {owner}, why: A column.}}", *lines)
    return text.replace("{through: event}", f"{{through: event, date: {since}}}") if since else text


class TestOutside:
    @pytest.mark.parametrize(
        ("lines", "today", "expected"),
        [
            (["reviewed: 2026-01-01"], "2026-04-01", []),
            (["reviewed: 2026-01-01"], "2026-04-02", ["kit.md:6:11"]),
            ([], "2026-03-01", ["kit.md:1:1"]),
        ],
    )
    def test_reviewed(self, spoken: Spoken, lines: list[str], today: str, expected: list[str]):
        rhea = {"people/influencers/rhea-lindqvist.md": influencer("reviewed: 2026-04-01")}
        files, day = {**rhea, KIT: influencer(*lines)}, dt.date.fromisoformat(today)
        assert spoken("OUT005", files, day) == expected
        objected = influencer(*lines).replace("retain_until", "objected: 2026-02-01, retain_until")
        assert spoken("OUT005", {**files, KIT: objected}, day) == []

    @pytest.mark.parametrize(
        ("lines", "department", "owner", "linked"),
        [
            ([], "Platforms", [], False),
            ([], "marketing", ["OUT002"], False),
            ([*LINK], "Marketing", ["OUT002"], True),
            ([*LINK], "Platforms", [], True),
            ([*LINK, "    withdrawn: 2026-02-01"], "Platforms", [], True),
            (["left: 2026-02-01"], "Marketing", [], True),
            (["left: 2026-02-01"], "Platforms", [], True),
        ],
    )
    def test_owners(self, lay, lines: list[str], department: str, owner: list[str], linked):
        files = {WANDA: employee(*lines, department=department), KIT: on_map(owner="wanda-kroll")}
        told = [each.code for each in lay(files).findings if each.code in {"OUT001", "OUT002"}]
        assert told == (owner or ([] if linked else ["OUT001"]))

    def test_who_could_be_the_owner(self, lay):
        crowd = {f"people/employees/p{number}.md": employee(*LINK) for number in range(9)}
        gone = {"people/employees/o.md": employee(*LINK, "left: 2026-02-01")}
        report = lay({**crowd, **gone, WANDA: employee(), KIT: on_map(owner="wanda-kroll")})
        (finding,) = (each for each in report.findings if each.code == "OUT001")
        assert finding.help.endswith(" On this theme: ines-duarte, p0, p1, p2, p3, p4, p5, p6.")

    @pytest.mark.parametrize(
        ("kind", "channels", "expected"),
        [
            ("mass-maven", "{weibo: {}}", ["kit.md:3:7"]),
            ("mass-maven", "{weibo: {}, Blog: {}}", []),
            ("mass-maven", "{weibo: {length: long}}", []),
            ("mass-maven", "{weibo: {length: spoken}}", []),
            ("mass-maven", "{blog: {length: short}}", ["kit.md:3:7"]),
            ("mass-maven", "{blog: {length: visual}}", ["kit.md:3:7"]),
            ("mass-maven", "{youtube: {}}", []),
            ("mass-connector", "{blog: {}}", ["kit.md:3:7"]),
            ("mass-connector", "{blog: {}, x: {}}", []),
            ("mass-connector", "{blog: {length: short}}", []),
            ("media", "{blog: {}}", []),
            ("social-broadcaster", "{x: {reach: 100000}}", ["kit.md:4:23"]),
            ("social-broadcaster", "{x: {reach: 100001}}", []),
            ("social-broadcaster", "{a: {}, x: {reach: 5}, b: {reach: 6}}", ["kit.md:4:45"]),
            ("social-broadcaster", "{a: {}}", []),
            ("potential-influencer", "{x: {reach: 5000}}", ["kit.md:4:23"]),
            ("potential-influencer", "{x: {reach: 4999}}", []),
            ("media", "{x: {reach: 5000}}", []),
            ("potential-influencer", "{}", []),
        ],
    )
    def test_types_and_channels(self, spoken: Spoken, kind: str, channels: str, expected: list[str]):
        text = influencer().replace("type: media", f"type: {kind}\nchannels: {channels}")
        assert spoken("OUT003", {KIT: text}) == expected

    @pytest.mark.parametrize(
        ("first", "second", "expected"),
        [
            ("{a: {url: https://a.example/}}", "{b: {url: 'http://www.A.example'}}", ["kit.md:6:21"]),
            ("{a: {url: https://a.example/}}", "{b: {url: https://a.example/b}}", []),
            ("{a: {}}", "{a: {}}", []),
            ("{a: {}, b: {url: https://a.example/}}", "{c: {}, b: {url: https://a.example/}}", ["kit.md:6:28"]),
            ("{a: {url: https://a.example/}, b: {url: https://b.example/}}", "{a: {url: https://a.example/}, b: {url: https://b.example/}}", ["kit.md:6:21"]),
        ],
    )  # fmt: skip
    def test_one_file(self, spoken: Spoken, first: str, second: str, expected: list[str]):
        files = {"people/influencers/ada.md": influencer(f"channels: {first}"), KIT: influencer(f"channels: {second}")}
        assert spoken("OUT004", files) == expected

    def test_types_that_lack(self, lay):
        files = {FOOD: theme(), KIT: on_map(of="fresh-food", owner="wanda-kroll"), WANDA: employee(*FOOD_LINK)}
        (message,) = (each.message for each in lay(files).findings if each.code == "OUT006")
        assert "organisation" in message
        assert "media" not in message
        assert not [each for each in lay({FOOD: theme(status="proposed")}).findings if each.code == "OUT006"]

    @pytest.mark.parametrize(
        ("old", "new"),
        [("type: media", "type: [[[]]]"), ("{theme: fresh-food", "{theme: [[[]]]"), ("name:", "name: [\nn:")],
    )
    def test_types_that_are_not_known_do_not_lack(self, spoken: Spoken, old: str, new: str):
        text = on_map(of="fresh-food", owner="wanda-kroll")
        assert spoken("OUT006", {FOOD: theme(), WANDA: employee(*FOOD_LINK), KIT: text}) == ["fresh-food.md:1:1"]
        assert spoken("OUT006", {KIT: text.replace(old, new)}) == []
