"""Where PYR rules begin to speak: the last day, the last one, the one condition less; notices included."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from output.kept import same_as_kept
from rules.told import told
from rules.written import LINK, SAVVY, employee, influencer, programme, theme

Spoken = Callable[..., list[str]]
WANDA = "people/employees/wanda-kroll.md"
FOOD = "themes/fresh-food.md"
FOOD_LINK = [line.replace("security", "fresh-food") for line in LINK]


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

    @pytest.mark.parametrize(
        ("role", "lines", "today", "words"),
        [
            ("social-savvy", [SAVVY[1], "training: [{course: social-media-training, done: 2001-01-01}]"], "2026-03-01", ""),
            ("spokesperson", [*SAVVY, "training: [{course: media-training, done: 2024-03-01}]"], "2026-03-01", ""),
            ("spokesperson", [*SAVVY, "training: [{course: media-training, done: 2024-02-28}]"], "2026-03-01", "a media training (last on 2024-02-28)"),
            ("thought-leader", [*SAVVY], "2026-03-01", ""),
        ],
    )  # fmt: skip
    def test_proofs_grow_old(self, lay, role: str, lines: list[str], today: str, words: str):
        link = [*FOOD_LINK, f"    role: {role}", "    evidence:"]
        link += [
            f"      - {{proves: {proof}, what: {what}, date: 2026-02-0{number}}}"
            for number, (proof, what) in enumerate(
                [("internal-recognition", "A"), ("authority", "B"), ("authority", "C"), ("conversation", "D")], 1
            )
        ]
        kit = influencer("themes:", "  - {theme: fresh-food, stage: aware, owner: wanda-kroll, why: A.}")
        files = {WANDA: employee(*lines, *link), "people/influencers/kit.md": kit, FOOD: theme()}
        findings = lay(files, dt.date.fromisoformat(today)).findings
        told = [each.message for each in findings if each.code == "PYR004" and "Wanda" in each.message]
        assert [each.rpartition("grown old: ")[2].removesuffix(".") for each in told] == ([words] if words else [])
        assert not [each for each in findings if each.code == "PYR001"]

    def test_a_training_has_a_term_of_its_own(self, lay):
        settings = programme().replace("roles:\n", "roles:\n  spokesperson: {training_valid_months: 12}\n")
        proofs = [("internal-recognition", "A"), ("authority", "B"), ("authority", "C"), ("conversation", "D")]
        link = [*FOOD_LINK, "    role: spokesperson", "    evidence:"]
        link += [f"      - {{proves: {proof}, what: {what}, date: 2025-02-28}}" for proof, what in proofs]
        training = "training: [{course: media-training, done: 2025-02-28}]"
        kit = influencer("themes:", "  - {theme: fresh-food, stage: aware, owner: wanda-kroll, why: A.}")
        files = {WANDA: employee(*SAVVY, training, *link), "people/influencers/kit.md": kit, FOOD: theme()}
        (finding,) = (each for each in lay({**files, "plan/programme.md": settings}).findings if each.code == "PYR004")
        assert finding.message.endswith("has grown old: a media training (last on 2025-02-28).")

    @pytest.mark.parametrize("code", ["PYR005", "PYR006"])
    def test_themes_without_people_or_not_begun_hide_no_other(self, spoken: Spoken, code: str):
        files = {
            WANDA: employee(*FOOD_LINK),
            FOOD: theme(),
            "themes/alone.md": theme(),
            "themes/begun.md": theme(status="proposed"),
        }
        assert [place.partition(":")[0] for place in spoken(code, files)] == ["fresh-food.md"]

    def test_on_a_retired_theme_nothing_grows_old(self, spoken: Spoken):
        lines = [SAVVY[0], "channels: {linkedin: {last_active: 2020-02-01}}", *FOOD_LINK, "    role: social-savvy"]
        assert spoken("PYR004", {WANDA: employee(*lines), FOOD: theme()}) == ["wanda-kroll.md:11:11"]
        assert spoken("PYR004", {FOOD: theme(status="retired")}) == []

    @pytest.mark.parametrize("code", ["PYR004", "PYR007"])
    def test_what_may_have_ended_is_not_judged(self, spoken: Spoken, code: str):
        lines = [SAVVY[0], "channels: {linkedin: {last_active: 2020-02-01}}", *FOOD_LINK, "    withdrawn: [[[]]]"]
        role = ["    role: social-savvy"] if code == "PYR004" else []
        assert spoken(code, {WANDA: employee(*lines, *role), FOOD: theme()}) == []

    def test_what_is_said(self, lay):
        """The words for claims and targets from every height, kept for a reviewer to see."""
        inside = "      - {proves: internal-recognition, what: Teaches, date: 2025-09-08}"
        talk = "      - {proves: authority, what: Keynote, date: 2025-10-02}"
        people = {
            "nothing": employee(*LINK, "    role: spokesperson"),
            "skilled": employee(SAVVY[0], *LINK, "    role: social-savvy"),
            "savvy": employee(*SAVVY, *LINK, "    role: thought-leader", "    evidence:", talk),
            "expert": employee(*SAVVY, *LINK, "    role: spokesperson", "    evidence:", inside, talk),
            "known": employee(*LINK, "    role: subject-matter-expert", "    evidence:", inside),
            "beginner": employee(*LINK, "    target: spokesperson"),
            "grower": employee(*SAVVY, *LINK, "    role: social-savvy", "    target: subject-matter-expert"),
            "leader": employee(*SAVVY, *LINK, "    role: subject-matter-expert", "    target: thought-leader", "    evidence:", inside, talk),
        }  # fmt: skip
        findings = lay({f"people/employees/{name}.md": text for name, text in people.items()}).findings
        text = told(each for each in findings if each.code.startswith("PYR"))
        same_as_kept(Path(__file__).with_name("kept") / "roles.txt", text)
