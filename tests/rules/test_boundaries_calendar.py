"""Where CAL rules begin to speak: the last day, the last one, the one condition less; notices included."""

from collections.abc import Callable

import pytest

from rules.written import piece, programme

Spoken = Callable[..., list[str]]
OUT = "published: {date: 2026-02-10, url: https://northgate.example/a}"
WANDA = "[{person: wanda-kroll, part: author}]"
HISTORY = {"plan/programme.md": programme("since: 2026-02-20")}


def plan(**pieces: str) -> dict[str, str]:
    return {f"plan/2026/{name}.md": text for name, text in pieces.items()}


class TestCalendar:
    @pytest.mark.parametrize(
        ("first", "second", "expected"),
        [
            (piece("planned: 2026-04-14", "channels: [blog]"), piece("planned: 2026-04-14", "channels: [blog]"), ["b.md:8:12"]),
            (piece("planned: 2026-04-14", "channels: [blog]"), piece("planned: 2026-04-15", "channels: [blog]"), []),
            (piece("planned: 2026-04", "channels: [blog]"), piece("planned: 2026-04", "channels: [blog]"), []),
            (piece("planned: 2026-02-10", "channels: [blog]"), piece(OUT, "channels: [blog]", status="published"), ["b.md:8:12"]),
            (piece(OUT, "channels: [blog]", status="published"), piece("planned: 2026-02-10", "channels: [blog]"), ["b.md:8:12"]),
            (piece(OUT, "channels: [blog]", status="published"), piece(OUT, "channels: [blog]", status="published"), []),
            (piece("channels: [blog]", status="published"), piece("planned: 2026-02-10", "channels: [blog]"), []),
            (piece("planned: 2026-04-14", "channels: [blog]"), piece("planned: 2026-04-14", "channels: [blog]", status="on-hold"), []),
            (piece("planned: 2026-04-14", "channels: [blog]", status="on-hold"), piece("planned: 2026-04-14", "channels: [blog]"), []),
            (piece("planned: 2026-04-14", "channels: [site, blog]"), piece("planned: 2026-04-14", "channels: [blog, blog]"), ["b.md:8:12", "b.md:8:18"]),
        ],
    )  # fmt: skip
    def test_two_on_one_channel(self, spoken: Spoken, first: str, second: str, expected: list[str]):
        assert spoken("CAL003", plan(a=first, b=second)) == expected

    def test_pieces_without_a_day_or_before_the_programme_hide_none(self, spoken: Spoken):
        crowded = piece("planned: 2026-04-14", "channels: [blog]")
        history = piece(OUT, "channels: [blog]", status="published")
        assert spoken("CAL003", plan(a=piece("channels: [blog]"), b=crowded, c=crowded)) == ["c.md:8:12"]
        assert spoken("CAL003", {**HISTORY, **plan(a=history, b=crowded, c=crowded)}) == ["c.md:8:12"]
        late = piece("planned: 2026-02-10", "channels: [blog]")
        assert spoken("CAL003", {**HISTORY, **plan(a=history, b=late, c=late)}) == []

    @pytest.mark.parametrize(
        ("pieces", "expected"),
        [
            ([piece("planned: 2026-12-01")] * 3, ["c.md:5:9"]),
            ([piece("planned: 2026-12-01")] * 2, []),
            ([piece("planned: 2026-12")] * 3, []),
            ([piece("planned: 2026-12-01"), piece("planned: 2027-12-01"), piece("planned: 2026-12-02")], []),
            ([piece("planned: 2026-12-01")] * 2 + [piece("planned: 2026-12-01", status="dropped")], []),
            ([piece("planned: 2026-12-01")] * 2 + [piece("planned: 2026-12-01", faces=WANDA)], []),
            ([piece("planned: 2026-12-01")] * 2 + [piece("planned: 2026-12-01", faces="[{person: ines-duarte, part: quoted}]")], []),
            ([piece("planned: 2026-12-01")] * 2 + [piece("planned: 2026-12-01", faces="[{person: tom-okafor, part: quoted}, {person: ines-duarte, part: co-author}]")], ["c.md:5:45"]),
        ],
    )  # fmt: skip
    def test_too_many_in_a_month(self, spoken: Spoken, pieces: list[str], expected: list[str]):
        assert spoken("CAL002", plan(**dict(zip("abc", pieces, strict=False)))) == expected

    def test_months_are_named_and_five_others_are_shown(self, lay):
        crowd = {f"plan/2026/{name}.md": piece("planned: 2026-01-20") for name in "abcdefgh"}
        crowd |= {f"plan/2026/{name}.md": piece("planned: 2026-12-20") for name in "klm"}
        first, second = (each for each in lay(crowd).findings if each.code == "CAL002")
        assert "8 pieces to make for January 2026; the most is 2" in first.message
        assert [str(place) for place, _ in first.related] == [f"plan/2026/{name}.md:7:10" for name in "abcde"]
        assert "3 pieces to make for December 2026" in second.message

    def test_days_of_the_archive_are_past(self, spoken: Spoken):
        late = piece("planned: 2026-02-14", status="drafting")
        assert spoken("CAL001", plan(a=late)) == ["a.md:7:10"]
        assert spoken("CAL004", plan(a=late)) == ["a.md:7:10"]
        for code in ("CAL001", "CAL002", "CAL004"):
            assert spoken(code, {**HISTORY, **plan(a=late, b=late, c=late)}) == []

    @pytest.mark.parametrize(
        ("planned", "words"),
        [("2026-02-27", "was to come out on 2026-02-27"), ("2026-03-01", "The brief of")],
    )
    def test_a_day_is_late_once_it_is_over(self, lay, planned: str, words: str):
        report = lay(plan(a=piece(f"planned: {planned}", status="assigned")))
        assert [words in each.message for each in report.findings if each.code == "CAL004"] == [True]

    def test_no_working_day_is_near(self, lay):
        files = {
            "plan/programme.md": programme("closed: [2025-01-01..2027-12-31]"),
            **plan(a=piece("planned: 2026-06-02")),
        }
        finding = next(
            each for each in lay(files).findings if each.code == "CAL001" and each.place.path == "plan/2026/a.md"
        )
        assert finding.help == "Choose another day."

    @pytest.mark.parametrize("code", ["CAL001", "CAL004"])
    def test_a_calendar_that_is_refused_counts_nothing(self, spoken: Spoken, code: str):
        settings = programme().replace("{country: NL}", "[[[]]]")
        assert (
            spoken(code, {"plan/programme.md": settings, **plan(a=piece("planned: 2026-02-28", status="drafting"))})
            == []
        )
