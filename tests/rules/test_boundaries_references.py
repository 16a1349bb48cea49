"""Where REF rules begin to speak: the last day, the last one, the one condition less; notices included."""

from collections.abc import Callable

import pytest

from rules.written import LINK, employee, influencer, piece, programme, theme

Spoken = Callable[..., list[str]]
WANDA = "people/employees/wanda-kroll.md"
KIT = "people/influencers/kit.md"
FOOD = "themes/fresh-food.md"
FOOD_LINK = [line.replace("security", "fresh-food") for line in LINK]


def on_map(*lines: str, stage: str = "aware", owner: str = "ines-duarte", of: str = "security", since: str = "") -> str:
    """Write an influencer's file; the entry is line 7."""
    text = influencer("themes:", f"  - {{theme: {of}, stage: {stage}, owner: {owner}, why: A column.}}", *lines)
    return text.replace("{through: event}", f"{{through: event, date: {since}}}") if since else text


class TestReferences:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (piece(faces="[{person: wanda-kroll, part: quoted}]"), ["a.md:5:18"]),
            (piece(faces="[{person: wanda-kroll, part: author}]"), []),
            (piece("supporter: wanda-kroll"), []),
            (piece(faces="[{person: wanda-kroll, part: quoted}]", status="published"), []),
        ],
    )
    def test_who_has_withdrawn(self, spoken: Spoken, text: str, expected: list[str]):
        """Who shapes a piece and is not linked is told by CON002; to help, nobody has to be linked."""
        files = {WANDA: employee(*LINK, "    withdrawn: 2026-02-01"), "plan/2026/a.md": text}
        assert spoken("REF003", files) == expected

    @pytest.mark.parametrize(("left", "words"), [("2026-03-01", "left on"), ("2026-03-02", "leaves on")])
    def test_the_last_day(self, lay, left: str, words: str):
        report = lay({WANDA: employee(f"left: {left}"), "plan/2026/a.md": piece("supporter: wanda-kroll")})
        (finding,) = (each for each in report.findings if each.code == "REF003")
        assert finding.message == f"Wanda Kroll {words} {left}."
        assert finding.help == "Choose another colleague to help, or leave `supporter` out."

    @pytest.mark.parametrize("status", ["active", "proposed", "retired", "[[[]]]"])
    def test_leads_and_owners(self, spoken: Spoken, status: str):
        files = {
            WANDA: employee(*FOOD_LINK, "left: 2026-02-01"),
            FOOD: theme("lead: wanda-kroll", status=status),
            KIT: on_map(owner="wanda-kroll", of="fresh-food"),
        }
        assert spoken("REF003", files) == (
            [] if status not in {"active", "proposed"} else ["kit.md:7:46", "fresh-food.md:7:7"]
        )

    def test_the_archive_may_lean_on_the_past(self, spoken: Spoken):
        text = piece("supporter: wanda-kroll", "planned: 2026-02-10")
        files = {WANDA: employee("left: 2026-02-01"), "plan/2026/a.md": text}
        assert spoken("REF003", files) == ["a.md:7:12"]
        assert spoken("REF003", {**files, "plan/programme.md": programme("since: 2026-02-11")}) == []

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (piece("supporter: rhea-lindqvist"), ["a.md:7:12"]),
            (piece(faces="[{person: rhea-lindqvist, part: quoted}]"), ["a.md:5:18"]),
            (piece("involves: [{influencer: tom-okafor, part: quoted}]"), ["a.md:7:25"]),
            (piece("supporter: rhea-lindqvist", "planned: 2026-02-10"), ["a.md:7:12"]),
        ],
    )
    def test_the_other_kind(self, spoken: Spoken, text: str, expected: list[str]):
        assert spoken("REF002", {"plan/2026/a.md": text}) == expected
        history = {"plan/programme.md": programme("since: 2026-02-11")}
        assert spoken("REF002", {"plan/2026/a.md": text, **history}) == ([] if "planned" in text else expected)

    @pytest.mark.parametrize(
        ("path", "text"),
        [
            ("people/employees/lost.md", piece("supporter: lost")),
            ("people/employees/lost.md", piece(faces="[{person: lost, part: quoted}]")),
            ("people/influencers/lost.md", piece("involves: [{influencer: lost, part: quoted}]")),
            ("themes/lost.md", piece().replace("security", "lost")),
            ("plan/2026/lost.md", piece("derived_from: lost")),
        ],
    )
    def test_what_cannot_be_read_is_not_unknown(self, spoken: Spoken, path: str, text: str):
        assert spoken("REF001", {path: "---\nname: [\n---\n", "plan/2026/a.md": text}) == []
