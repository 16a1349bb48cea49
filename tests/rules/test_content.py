"""CON, PPL and CAL rules, where the examples are not enough."""

import datetime as dt
from pathlib import Path

import pytest

from byline.load import load
from rules.written import LINK, SAVVY, employee, influencer, piece, programme

BASE = Path(__file__).parents[1] / "cases" / "base"
OUT = "published: {date: 2026-02-10, url: https://northgate.example/a}"
OLD = "published: {date: 2024-02-10, url: https://northgate.example/a}"
SINCE = {"plan/programme.md": programme("since: 2026-01-01")}


class TestArchive:
    def test_only_references_are_errors(self, found):
        old = piece(
            OLD, "supporter: nobody", faces="[{person: tom-okafor, part: author}]", form="interview", status="published"
        )
        assert found({**SINCE, "plan/2024/a.md": old}) == ["plan/2024/a.md:8:12 REF001"]

    def test_planned_counts_where_nothing_is_published(self, found):
        old = piece("planned: 2025-12-27", faces="[{person: tom-okafor, part: author}]", status="assigned")
        assert found({**SINCE, "plan/2025/a.md": old}) == []
        first_day = old.replace("2025-12-27", "2026-01-01")
        assert found({**SINCE, "plan/2025/a.md": first_day}) == [
            "plan/2025/a.md:5:18 CON002",
            "plan/2025/a.md:7:10 CAL001",
        ]

    def test_logos_are_counted_in_one_notice(self, lay):
        old = piece(OLD, faces="[{person: NGM, part: author}, {person: marketing, part: quoted}]", status="published")
        report = lay({**SINCE, **{f"plan/2024/a{number}.md": old for number in range(13)}})
        (finding,) = report.findings
        assert (finding.code, finding.severity, str(finding.place)) == ("CON001", "notice", "plan/programme.md:12:8")
        assert "13 pieces" in finding.message
        assert len(finding.related) == 5


class TestFaces:
    @pytest.mark.parametrize(
        "name", ["Northgate Markets", "NGM", "ngm", "northgate-cloud", "CartPal", "platforms", "Marketing"]
    )
    def test_logos(self, found, name):
        assert found({"plan/2026/a.md": piece(faces=f"[{{person: {name}, part: author}}]")}) == [
            "plan/2026/a.md:5:18 CON001"
        ]

    def test_organisation_with_a_file_of_its_own(self, found):
        files = {"people/employees/us.md": employee(*LINK, name="Northgate Markets")}
        assert found({**files, "plan/2026/a.md": piece(faces="[{person: us, part: quoted}]", status="dropped")}) == [
            "plan/2026/a.md:5:18 CON001"
        ]

    def test_somebody_with_the_id_of_a_product_is_a_person(self, found):
        files = {"people/employees/cartpal.md": employee(*SAVVY, *LINK, name="Yusuf CartPal")}
        assert found({**files, "plan/2026/a.md": piece(faces="[{person: cartpal, part: author}]")}) == []


class TestMakers:
    @pytest.mark.parametrize(
        ("withdrawn", "status", "codes"),
        [
            ("2026-02-11", "published", []),
            ("2026-02-10", "published", []),
            ("2026-02-09", "published", ["CON002"]),
            ("2026-02-11", "drafting", ["CON002"]),
        ],
    )
    def test_withdrawing_leaves_the_past_alone(self, found, withdrawn, status, codes):
        lines = (*SAVVY, *LINK, f"    withdrawn: {withdrawn}")
        dates = OUT if status == "published" else "planned: 2026-06-02"
        files = {
            "people/employees/wanda-kroll.md": employee(*lines),
            "plan/2026/a.md": piece(dates, faces="[{person: wanda-kroll, part: author}]", status=status),
        }
        assert [line.split(" ")[1] for line in found(files)] == codes

    def test_withdrawn_and_agreed_again(self, found):
        again = ("  - theme: security", "    why: She is back.", "    agreed: 2026-02-20")
        files = {
            "people/employees/wanda-kroll.md": employee(*SAVVY, *LINK, "    withdrawn: 2026-01-20", *again),
            "plan/2026/a.md": piece(faces="[{person: wanda-kroll, part: author}]"),
        }
        assert found(files) == []

    @pytest.mark.parametrize("agreed", ["2026-02-10", "2026-02-11"])
    def test_agreement_on_the_day_is_in_time(self, found, agreed):
        link = [line.replace("2026-01-09", agreed) for line in LINK]
        files = {
            "people/employees/wanda-kroll.md": employee(*SAVVY, *link),
            "plan/2026/a.md": piece(
                OUT,
                faces="[{person: wanda-kroll, part: quoted}, {person: ines-duarte, part: author}]",
                status="published",
            ),
        }
        assert found(files) == ([] if agreed == "2026-02-10" else ["plan/2026/a.md:7:19 PPL002"])

    @pytest.mark.parametrize(
        ("form", "codes"),
        [("blog", []), ("social", []), ("whitepaper", ["CON003"]), ("talk", ["CON003"]), ("press", ["CON003"])],
    )
    def test_each_format_takes_its_role(self, found, form, codes):
        files = {
            "people/employees/wanda-kroll.md": employee(*SAVVY, *LINK),
            "plan/2026/a.md": piece(faces="[{person: wanda-kroll, part: speaker}]", form=form),
        }
        assert [line.split(" ")[1] for line in found(files)] == codes

    def test_a_claim_is_no_proof(self, found):
        files = {
            "people/employees/wanda-kroll.md": employee(*SAVVY, *LINK, "    role: subject-matter-expert"),
            "plan/2026/a.md": piece(faces="[{person: wanda-kroll, part: author}]", form="whitepaper"),
        }
        assert found(files) == ["people/employees/wanda-kroll.md:11:11 PYR001", "plan/2026/a.md:5:1 CON003"]

    def test_programme_may_ask_for_less(self, found):
        files = {
            "plan/programme.md": programme("formats: {whitepaper: {minimum_role: social-savvy}, zine: {}}"),
            "people/employees/wanda-kroll.md": employee(*SAVVY, *LINK),
            "plan/2026/a.md": piece(faces="[{person: wanda-kroll, part: author}]", form="whitepaper"),
            "plan/2026/b.md": piece(faces="[{person: wanda-kroll, part: author}]", form="zine"),
        }
        assert found(files) == []

    @pytest.mark.parametrize(("day", "codes"), [("2026-01-31", []), ("2026-02-01", ["CON003"])])
    def test_former_colleague_is_judged_by_the_last_day(self, found, day, codes):
        proof = f"      - {{proves: internal-recognition, what: Hosts the hour, date: {day}}}"
        active = ("skills: {social-media: 2}", "channels: {linkedin: {last_active: 2026-01-15}}")
        files = {
            "people/employees/wanda-kroll.md": employee(*active, *LINK, "    evidence:", proof, "left: 2026-01-31"),
            "plan/2026/a.md": piece(
                OUT.replace("02-10", "01-20"),
                faces="[{person: wanda-kroll, part: author}]",
                form="whitepaper",
                status="published",
            ),
        }
        assert [line.split(" ")[1] for line in found(files)] == codes


class TestDates:
    @pytest.mark.parametrize(
        ("status", "dates", "expected"),
        [
            ("idea", "", []),
            ("on-hold", "", []),
            ("dropped", "", []),
            *[
                (status, "", ["1:1 CON005"])
                for status in ("assigned", "drafting", "review", "changes", "approved", "scheduled")
            ],
            ("scheduled", "planned: 2026-Q3", []),
            ("published", "", ["1:1 CON005"]),
            ("published", "published: {url: https://a.example/}", ["7:1 CON005"]),
            ("published", OUT, []),
            ("drafting", OUT, ["6:9 CON005"]),
            ("on-hold", OUT, []),
        ],
    )
    def test_each_status_asks_for_its_dates(self, found, status, dates, expected):
        text = piece(*([dates] if dates else []), status=status)
        assert found({"plan/2026/a.md": text}) == [f"plan/2026/a.md:{place}" for place in expected]


class TestCircles:
    def test_thousands_of_pieces_in_one_circle(self, lay):
        count = 3000
        files = {f"plan/2026/p{n:04}.md": piece(f"derived_from: p{(n + 1) % count:04}") for n in range(count)}
        found = [each for each in lay(files).findings if each.code == "CON006"]
        assert [str(each.place) for each in found] == ["plan/2026/p2999.md:7:15"]
        assert len(found[0].related) == 5

    def test_itself_and_a_tail(self, found):
        files = {"plan/2026/a.md": piece("derived_from: a"), "plan/2026/b.md": piece("derived_from: a")}
        assert found(files) == ["plan/2026/a.md:7:15 CON006"]

    def test_two_circles(self, found):
        pairs = {"a": "b", "b": "a", "c": "d", "d": "e", "e": "c", "f": "a"}
        files = {f"plan/2026/{name}.md": piece(f"derived_from: {other}") for name, other in pairs.items()}
        assert found(files) == ["plan/2026/b.md:7:15 CON006", "plan/2026/e.md:7:15 CON006"]


class TestCalendar:
    @pytest.mark.parametrize(
        ("settings", "day", "is_off"),
        [
            ((), "2026-04-04", True),
            ((), "2026-04-06", True),
            ((), "2026-04-07", False),
            (("open: 2026-04-06",), "2026-04-06", False),
            (("closed: [2026-04-07..2026-04-08]",), "2026-04-08", True),
            (("closed: [2026-04-07..2026-04-08]",), "2026-04-09", False),
        ],
    )
    def test_days(self, found, settings, day, is_off):
        files = {"plan/programme.md": programme(*settings), "plan/2026/a.md": piece(f"planned: {day}")}
        assert found(files) == (["plan/2026/a.md:7:10 CAL001"] if is_off else [])

    @pytest.mark.parametrize(
        ("calendar", "day", "is_off"),
        [
            ("{weekend: [fri, sat]}", "2026-04-03", True),
            ("{weekend: [fri, sat]}", "2026-04-05", False),
            ("{country: CN}", "2026-10-01", True),
            ("{country: IN}", "2090-01-31", False),
            ("{country: nl, subdivision: null}", "2026-04-06", True),
            ("{country: DE, subdivision: BY}", "2026-01-06", True),
            ("{country: DE, subdivision: BE}", "2026-01-06", False),
        ],
    )
    def test_countries(self, found, calendar, day, is_off):
        text = programme().replace("{country: NL}", calendar)
        assert [
            line.split(" ")[1]
            for line in found({"plan/programme.md": text, "plan/2026/a.md": piece(f"planned: {day}")})
        ] == (["CAL001"] if is_off else [])

    def test_unknown_subdivision(self, found):
        text = programme().replace("{country: NL}", "{country: DE, subdivision: Atlantis}")
        assert found({"plan/programme.md": text}) == ["plan/programme.md:6:43 DOC006"]

    @pytest.mark.parametrize("status", ["on-hold", "dropped"])
    def test_what_rests_has_no_day(self, found, status):
        assert found({"plan/2026/a.md": piece("planned: 2026-04-04", status=status)}) == []


class TestOutside:
    def test_same_address_in_three_files(self, found):
        files = {
            f"people/influencers/{name}.md": influencer("channels: {site: {url: https://kit.example/}}")
            for name in "abc"
        }
        assert found(files) == ["people/influencers/b.md:6:24 OUT004", "people/influencers/c.md:6:24 OUT004"]

    def test_two_channels_of_one_influencer(self, found):
        channels = "channels: {site: {url: https://kit.example/}, blog: {url: https://kit.example}}"
        assert found({"people/influencers/a.md": influencer(channels)}) == []


def test_time_alone_never_turns_a_build_red(lay):
    report = lay(
        {
            "people/employees/wanda-kroll.md": employee(
                *SAVVY, *LINK, "    target: thought-leader", "    evidence:",
                "      - {proves: internal-recognition, what: A, planned: 2026-05-01}",
                "      - {proves: authority, what: B, planned: 2026-05-01}",
                "      - {proves: conversation, what: C, planned: 2026-05-01}",
                "training: [{course: media-training, planned: 2026-05-01}]",
            ),
            "people/influencers/kit.md": influencer("themes:", "  - {theme: security, owner: wanda-kroll, why: A.}"),
            "plan/2026/a.md": piece("planned: 2026-05-12", status="assigned"),
        },
        today=dt.date(2036, 1, 1),
    )  # fmt: skip
    assert [each for each in report.findings if each.severity != "notice"] == []


@pytest.mark.parametrize(
    ("planned", "is_history"),
    [
        ("2026-01-31", True),
        ("2026-02-01", False),
        ("2026-01", True),
        ("2026-02", False),
        ("2025-Q4", True),
        ("2026-Q1", False),  # it may come out in March
    ],
)
def test_what_was_planned_before_the_programme_began_is_history(planned, is_history):
    began = (BASE / "plan/programme.md").read_text("utf-8").replace("---\n", "---\nsince: 2026-02-01\n", 1)
    text = f"---\ntitle: X\nformat: blog\ntheme: security\nfaces: []\nstatus: drafting\nplanned: {planned}\n---\n"
    made = load(
        BASE, dt.date(2026, 3, 1), drafts={"plan/programme.md": began.encode(), "plan/2026/x.md": text.encode()}
    )
    assert made.is_archive(made.pieces["x"]) is is_history
