"""Where a rule begins to speak: themes, people, roles, influencers and relationships (see test_boundaries.py for the rest)."""

import datetime as dt
from collections.abc import Callable

import pytest

from rules.written import LINK, SAVVY, employee, influencer, piece, programme, theme

Spoken = Callable[..., list[str]]
OUT = "published: {date: 2026-02-10, url: https://northgate.example/a}"
WANDA = "people/employees/wanda-kroll.md"
KIT = "people/influencers/kit.md"
FOOD = "themes/fresh-food.md"
FOOD_LINK = [line.replace("security", "fresh-food") for line in LINK]


def on_map(*lines: str, stage: str = "aware", owner: str = "ines-duarte", of: str = "security", since: str = "") -> str:
    """Write an influencer's file; the entry is line 7."""
    text = influencer("themes:", f"  - {{theme: {of}, stage: {stage}, owner: {owner}, why: A column.}}", *lines)
    return text.replace("{through: event}", f"{{through: event, date: {since}}}") if since else text


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


class TestRoles:
    @pytest.mark.parametrize(
        ("role", "target", "expected"),
        [
            ("thought-leader", "thought-leader", "what the role is already"),
            ("thought-leader", "social-savvy", "below the role"),
            ("thought-leader", "spokesperson", None),
            ("", "social-savvy", None),
            ("social-savvy", "", None),
        ],
    )
    def test_targets(self, lay, role: str, target: str, expected: str | None):
        more = [f"    {name}: {value}" for name, value in (("role", role), ("target", target)) if value]
        told = [each.message for each in lay({WANDA: employee(*LINK, *more)}).findings if each.code == "PYR002"]
        assert [each.endswith(f"as target, which is {expected}.") for each in told] == ([True] if expected else [])

    @pytest.mark.parametrize(
        ("more", "status", "expected"),
        [
            ([], "active", ["wanda-kroll.md:7:5"]),
            ([], "proposed", ["wanda-kroll.md:7:5"]),
            ([], "retired", []),
            (["    role: social-savvy"], "active", []),
            (["    role: subject-matter-expert"], "active", []),
            (["    withdrawn: 2026-02-01"], "active", []),
        ],
    )
    def test_could_move_up(self, spoken: Spoken, more: list[str], status: str, expected: list[str]):
        files = {WANDA: employee(*SAVVY, *FOOD_LINK, *more), FOOD: theme(status=status)}
        assert [line.partition(":")[0] for line in spoken("PYR007", files)] == [
            line.partition(":")[0] for line in expected
        ]

    def test_of_no_theme_nothing_is_asked(self, spoken: Spoken):
        assert spoken("PYR007", {WANDA: employee(*SAVVY, *FOOD_LINK)}) == []
        assert spoken("PYR003", {WANDA: employee(*FOOD_LINK, "    target: social-savvy")}) == []

    @pytest.mark.parametrize(
        ("role", "target", "status", "expected"),
        [
            ("", "social-savvy", "active", 1),
            ("", "social-savvy", "proposed", 1),
            ("", "social-savvy", "retired", 0),
            ("social-savvy", "social-savvy", "active", 0),
            ("social-savvy", "", "active", 0),
        ],
    )
    def test_growth(self, spoken: Spoken, role: str, target: str, status: str, expected: int):
        more = [f"    {name}: {value}" for name, value in (("role", role), ("target", target)) if value]
        files = {WANDA: employee(*FOOD_LINK, *more), FOOD: theme(status=status)}
        assert len(spoken("PYR003", files)) == expected

    @pytest.mark.parametrize(
        ("first", "second", "words"),
        [
            ("", None, "Wanda Kroll is the only one on Fresh food."),
            ("", "", "Both people on Fresh food are in one role: none yet."),
            ("social-savvy", "social-savvy", "Both people on Fresh food are in one role: social savvy."),
            ("social-savvy", "", None),
        ],
    )
    def test_several_people(self, lay, first: str, second: str | None, words: str | None):
        one, two = ([f"    role: {role}"] if role else [] for role in (first, second))
        files = {WANDA: employee(*SAVVY, *FOOD_LINK, *one), FOOD: theme()}
        files |= {} if second is None else {"people/employees/b.md": employee(*SAVVY, *FOOD_LINK, *two)}
        told = [each.message for each in lay(files).findings if each.code == "PYR006"]
        assert told == ([words] if words else [])
        assert not [each for each in lay({FOOD: theme(status="proposed")}).findings if each.code == "PYR006"]

    @pytest.mark.parametrize(
        ("today", "expected"),
        [("2026-05-02", []), ("2026-05-03", ["wanda-kroll.md:11:11"])],
    )
    def test_activity_is_fresh_for_ninety_days(self, spoken: Spoken, today: str, expected: list[str]):
        files = {WANDA: employee(*SAVVY, *FOOD_LINK, "    role: social-savvy"), FOOD: theme()}
        assert spoken("PYR004", files, dt.date.fromisoformat(today)) == expected

    @pytest.mark.parametrize(
        ("today", "words"),
        [("2027-09-08", []), ("2027-09-09", ["recognition inside the organisation (last on 2025-09-08)"])],
    )
    def test_evidence_is_fresh_for_two_years(self, lay, today: str, words: list[str]):
        proof = ["    evidence:", "      - {proves: internal-recognition, what: Teaches, date: 2025-09-08}"]
        savvy = (SAVVY[0], f"channels: {{linkedin: {{last_active: {today}}}}}")
        files = {WANDA: employee(*savvy, *FOOD_LINK, "    role: subject-matter-expert", *proof), FOOD: theme()}
        report = lay(files, dt.date.fromisoformat(today))
        told = [each.message for each in report.findings if each.code == "PYR004" and "Wanda" in each.message]
        assert [each.rpartition("grown old: ")[2].removesuffix(".") for each in told] == words


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

    @pytest.mark.parametrize("status", ["active", "proposed", "retired"])
    def test_leads_and_owners(self, spoken: Spoken, status: str):
        files = {
            WANDA: employee(*FOOD_LINK, "left: 2026-02-01"),
            FOOD: theme("lead: wanda-kroll", status=status),
            KIT: on_map(owner="wanda-kroll", of="fresh-food"),
        }
        assert spoken("REF003", files) == ([] if status == "retired" else ["kit.md:7:46", "fresh-food.md:7:7"])

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
