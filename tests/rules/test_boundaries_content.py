"""Where CON rules begin to speak: the last day, the last one, the one condition less; notices included."""

import datetime as dt
from collections.abc import Callable

import pytest

from rules.written import LINK, employee, piece, programme

Spoken = Callable[..., list[str]]
OUT = "published: {date: 2026-02-10, url: https://northgate.example/a}"
WANDA = "[{person: wanda-kroll, part: author}]"
HISTORY = {"plan/programme.md": programme("since: 2026-02-20")}


def plan(**pieces: str) -> dict[str, str]:
    return {f"plan/2026/{name}.md": text for name, text in pieces.items()}


class TestContent:
    @pytest.mark.parametrize(
        ("dates", "expected"),
        [(("2026-02-10", "2026-02-19"), []), (("2026-02-10", "2026-02-20"), ["b.md:7:15"])],
    )
    def test_a_circle_is_history_when_all_of_it_is(self, spoken: Spoken, dates: tuple[str, str], expected: list[str]):
        first, second = (
            piece(f"derived_from: {other}", OUT.replace("2026-02-10", date), status="published")
            for date, other in zip(dates, "ba", strict=True)
        )
        assert spoken("CON006", {**HISTORY, **plan(a=first, b=second)}) == expected

    def test_derived_from_itself(self, lay):
        (finding,) = (each for each in lay(plan(a=piece("derived_from: a"))).findings if each.code == "CON006")
        assert finding.message == "Passkeys is derived from itself."
        assert finding.related == ()

    def test_what_is_passed_over_hides_nothing_after_it(self, spoken: Spoken):
        broken, undated = piece("planned: soon", status="drafting"), piece(status="drafting")
        assert spoken("CON005", plan(a=broken, b=undated)) == ["b.md:1:1"]

    @pytest.mark.parametrize("path", ["people/employees/cartpal.md", "people/influencers/cartpal.md"])
    def test_somebody_whose_file_cannot_be_read_may_bear_the_name_of_a_product(self, spoken: Spoken, path: str):
        text = piece(faces="[{person: cartpal, part: quoted}]")
        assert spoken("CON001", {path: "---\nname: [\n---\n", **plan(a=text)}) == []

    def test_an_archive_of_people_is_worth_no_notice(self, spoken: Spoken):
        assert spoken("CON001", {**HISTORY, **plan(a=piece(OUT, status="published"))}) == []

    def test_two_makers_have_not_proven_the_role(self, lay):
        files = {f"people/employees/{name}.md": employee(*LINK, name=name.title()) for name in ("ada", "bo")}
        text = piece(faces="[{person: ada, part: author}, {person: bo, part: co-author}]", form="whitepaper")
        (finding,) = (each for each in lay({**files, **plan(a=text)}).findings if each.code == "CON003")
        assert "and Ada and Bo have not proven that role" in finding.message

    def test_a_piece_without_a_title_has_a_face_all_the_same(self, lay):
        text = piece(faces="[{person: NGM, part: author}]").replace("title: Passkeys", "title: []")
        (finding,) = (each for each in lay(plan(a=text)).findings if each.code == "CON001")
        assert finding.message.endswith("it cannot be a face of a piece.")

    @pytest.mark.parametrize(
        ("form", "styles", "expected"),
        [
            ("whitepaper", ["short"], ["a.md:3:9"]),
            ("article", ["spoken", "visual"], ["a.md:3:9"]),
            ("article", ["short", "long"], []),
            ("article", ["short", ""], []),
            ("article", [""], []),
            ("article", [], []),
            ("social", ["long"], ["a.md:3:9"]),
            ("social", ["short"], []),
            ("social", ["spoken"], []),
            ("social", ["visual"], []),
            ("blog", ["long"], []),
            ("video", ["short"], []),
        ],
    )
    def test_styles(self, spoken: Spoken, form: str, styles: list[str], expected: list[str]):
        people = {
            f"people/employees/p{number}.md": employee(*([f"style: {{length: {style}}}"] if style else []), name=f"P{number}")
            for number, style in enumerate(styles)
        }  # fmt: skip
        faces = "".join(f"{{person: p{number}, part: author}}, " for number in range(len(styles)))
        text = piece(faces=f"[{faces}{{person: tom-okafor, part: quoted}}]", form=form)
        assert spoken("CON007", {**people, **plan(a=text)}) == expected
        for status in ("published", "on-hold", "dropped"):
            assert spoken("CON007", plan(a=text.replace("status: idea", f"status: {status}"))) == []

    def test_styles_of_the_archive_are_past(self, spoken: Spoken):
        text = piece("planned: 2026-02-10", faces=WANDA, form="whitepaper")
        files = {"people/employees/wanda-kroll.md": employee("style: {length: short}"), **plan(a=text)}
        assert spoken("CON007", files) == ["a.md:3:9"]
        assert spoken("CON007", {**files, **HISTORY}) == []

    @pytest.mark.parametrize(
        ("status", "part", "expected"),
        [
            ("idea", "author", ["a.md:5:1"]),
            ("on-hold", "author", ["a.md:5:1"]),
            ("published", "author", ["a.md:5:1"]),
            ("dropped", "author", []),
            ("idea", "interviewee", []),
        ],
    )
    def test_interviews(self, spoken: Spoken, status: str, part: str, expected: list[str]):
        text = piece(OUT, form="interview", faces=f"[{{person: ines-duarte, part: {part}}}]", status=status)
        assert spoken("CON004", plan(a=text)) == expected
        assert spoken("CON004", {**HISTORY, **plan(a=text)}) == []

    @pytest.mark.parametrize(
        ("lines", "today", "expected"),
        [
            ([OUT], "2026-03-12", []),
            ([OUT], "2026-03-13", ["a.md:7:19"]),
            ([OUT, "results: [{date: 2026-03-01, views: 3}]"], "2026-03-13", []),
            (["published: {url: https://a.example/}"], "2026-03-13", []),
            ([OUT, "review_by: 2026-03-02"], "2026-03-02", []),
            ([OUT, "review_by: 2026-03-02"], "2026-03-03", ["a.md:8:12"]),
        ],
    )
    def test_following_up(self, spoken: Spoken, lines: list[str], today: str, expected: list[str]):
        files, day = plan(a=piece(*lines, status="published")), dt.date.fromisoformat(today)
        assert spoken("CON009", files, day) == expected
        assert spoken("CON009", plan(a=piece(*lines, status="on-hold")), day) == []
        assert spoken("CON009", {**HISTORY, **files}, day) == []

    @pytest.mark.parametrize(
        ("faces", "expected"),
        [
            ("[{person: tom-okafor, part: author}, {person: tom-okafor, part: co-author}]", ["a.md:7:12"]),
            ("[{person: tom-okafor, part: co-author}]", ["a.md:7:12"]),
            ("[{person: ines-duarte, part: author}, {person: tom-okafor, part: quoted}]", []),
        ],
    )
    def test_supporters(self, spoken: Spoken, faces: str, expected: list[str]):
        text = piece("supporter: tom-okafor", "planned: 2026-02-10", faces=faces)
        assert spoken("CON008", plan(a=text)) == expected
        assert spoken("CON008", plan(a=text.replace("status: idea", "status: dropped"))) == []
        assert spoken("CON008", {**HISTORY, **plan(a=text)}) == []

    @pytest.mark.parametrize(
        ("dates", "status", "expected"),
        [
            ("published: {date: 2026-02-10}", "published", ["a.md:7:1"]),
            ("planned: 2026-02-10", "published", ["a.md:1:1"]),
            (OUT, "drafting", ["a.md:6:9"]),
        ],
    )
    def test_dates_of_the_archive_are_past(self, spoken: Spoken, dates: str, status: str, expected: list[str]):
        files = plan(a=piece(dates, status=status))
        assert spoken("CON005", files) == expected
        assert spoken("CON005", {**HISTORY, **files}) == []

    @pytest.mark.parametrize(
        ("person", "faces", "status", "expected"),
        [
            (employee(*LINK), WANDA, "idea", ["a.md:5:1"]),
            (employee(*LINK), WANDA, "published", ["a.md:5:1"]),
            (employee(*LINK), WANDA, "on-hold", ["a.md:5:1"]),
            (employee(*LINK), WANDA, "dropped", []),
            (employee(*LINK), "[{person: wanda-kroll, part: quoted}]", "idea", ["a.md:5:1"]),
            (employee(*LINK), "[{person: wanda-kroll, part: quoted}, {person: ines-duarte, part: author}]", "idea", []),
            (employee(*LINK), "[{person: ines-duarte, part: quoted}, {person: wanda-kroll, part: author}]", "idea", ["a.md:5:1"]),
            (employee(*LINK), "[{person: wanda-kroll, part: author}, {person: ines-duarte, part: co-author}]", "idea", []),
            (employee(*LINK), "[{person: wanda-kroll, part: author}, {person: tom-okafor, part: co-author}]", "idea", []),
            (employee(*LINK, "left: 2026-02-20"), WANDA, "idea", []),
            (employee(*LINK, "left: 2026-02-20"), WANDA, "published", ["a.md:5:1"]),
            (employee(*LINK, "left: 2026-02-20"), WANDA, "on-hold", ["a.md:5:1"]),
            (employee(), WANDA, "idea", []),
        ],
    )  # fmt: skip
    def test_who_has_to_have_proven_the_role(
        self, spoken: Spoken, person: str, faces: str, status: str, expected: list[str]
    ):
        text = piece(OUT, faces=faces, form="whitepaper", status=status)
        files = {"people/employees/wanda-kroll.md": person, **plan(a=text)}
        assert spoken("CON003", files) == expected
        assert spoken("CON003", {**HISTORY, **files}) == []

    @pytest.mark.parametrize(
        ("withdrawn", "dates", "status", "expected"),
        [
            ("2026-03-01", "published: {url: https://a.example/}", "published", []),
            ("2026-02-28", "published: {url: https://a.example/}", "published", ["a.md:5:18"]),
            ("2026-02-20", OUT, "dropped", []),
            ("2026-02-09", OUT, "on-hold", ["a.md:5:18"]),
        ],
    )
    def test_links_that_held(self, spoken: Spoken, withdrawn: str, dates: str, status: str, expected: list[str]):
        files = {"people/employees/wanda-kroll.md": employee(*LINK, f"    withdrawn: {withdrawn}")}
        assert spoken("CON002", {**files, **plan(a=piece(dates, faces=WANDA, status=status))}) == expected

    @pytest.mark.parametrize(
        ("part", "text", "expected"),
        [
            ("quoted", employee(), []),
            ("interviewee", employee(), ["b.md:5:18"]),
            ("interviewee", employee("left: 2026-02-20"), []),
        ],
    )
    def test_makers_are_linked(self, spoken: Spoken, part: str, text: str, expected: list[str]):
        pieces = plan(a=piece(status="dropped"), b=piece(faces=f"[{{person: wanda-kroll, part: {part}}}]"))
        assert spoken("CON002", {"people/employees/wanda-kroll.md": text, **pieces}) == expected
