"""PYR rules at their thresholds."""

import pytest

from rules.written import LINK, SAVVY, employee, influencer, piece, programme

INSIDE = "      - {proves: internal-recognition, what: Teaches, date: 2025-09-08}"
TALK = "      - {proves: authority, what: Keynote, date: 2025-10-02}"
BOOK = "      - {proves: authority, what: A book, date: 2025-11-02}"
CHAT = "      - {proves: conversation, what: Question hour, date: 2026-02-13}"
KIT = influencer("themes:", "  - {theme: security, owner: wanda-kroll, why: A., stage: aware}")


def leader(*evidence: str, role: str = "thought-leader", more: tuple[str, ...] = ()) -> str:
    return employee(*SAVVY, *more, *LINK, f"    role: {role}", "    evidence:", *evidence)


def codes(lines: list[str]) -> list[str]:
    return [line.split(" ")[1] for line in lines if "wanda-kroll" in line]


@pytest.mark.parametrize(
    ("evidence", "kit", "proven"),
    [
        ((INSIDE, TALK, BOOK, CHAT), KIT, True),
        ((INSIDE, TALK, CHAT), KIT, False),
        ((INSIDE, TALK, BOOK), KIT, False),
        ((TALK, BOOK, CHAT), KIT, False),
        ((INSIDE, TALK, BOOK, CHAT), KIT.replace("aware", "dormant"), False),
        ((INSIDE, TALK, BOOK, CHAT), KIT.replace("\n---\n", "\npaid: yes\n---\n"), False),
        ((INSIDE, TALK, BOOK.replace("2025-11-02", "2026-03-01"), CHAT), KIT, True),
        ((INSIDE, TALK, BOOK.replace("2025-11-02", "2026-03-02"), CHAT), KIT, False),
        ((INSIDE, TALK, BOOK.replace("date", "planned"), CHAT), KIT, False),
        ((INSIDE, TALK, BOOK), KIT.replace("\n---\n", "\ncontacts:\n  - {date: 2026-02-01, by: [ines-duarte, wanda-kroll], how: call, what: A., theme: security}\n---\n"), True),
    ],
)  # fmt: skip
def test_thought_leader(found, evidence, kit, proven):
    files = {"people/employees/wanda-kroll.md": leader(*evidence), "people/influencers/kit.md": kit}
    assert codes(found(files)) == ([] if proven else ["PYR001"])


@pytest.mark.parametrize(
    ("part", "proven"), [("author", True), ("speaker", True), ("interviewee", True), ("host", False), ("quoted", False)]
)
def test_published_pieces_prove_authority(found, part, proven):
    files = {
        "people/employees/wanda-kroll.md": leader(INSIDE, TALK, CHAT),
        "people/influencers/kit.md": KIT,
        "plan/2026/a.md": piece(
            "published: {date: 2026-02-10, url: https://a.example/}", status="published",
            faces=f"[{{person: wanda-kroll, part: {part}}}, {{person: ines-duarte, part: author}}]",
        ),
    }  # fmt: skip
    assert codes(found(files)) == ([] if proven else ["PYR001"])


def test_objected_influencer_is_no_network(found):
    objected = KIT.replace("retain_until", "objected: 2026-02-01, retain_until")
    files = {"people/employees/wanda-kroll.md": leader(INSIDE, TALK, BOOK, CHAT), "people/influencers/kit.md": objected}
    assert codes(found(files)) == ["PYR001"]


def test_message_says_all(lay):
    report = lay({"people/employees/wanda-kroll.md": leader(INSIDE, TALK, role="spokesperson")})
    (finding,) = [each for each in report.findings if each.code == "PYR001"]
    for words in (
        "claims spokesperson",
        "authority (1 of 2)",
        "conversation",
        "network",
        "media training",
        "Proven so far: subject-matter expert",
    ):
        assert words in finding.message
    assert "claim `subject-matter-expert`" in finding.help


@pytest.mark.parametrize(
    ("done", "proven"), [("done: 2026-03-01", True), ("done: 2026-03-02", False), ("planned: 2026-02-01", False)]
)
def test_media_training(found, done, proven):
    text = leader(
        INSIDE, TALK, BOOK, CHAT, role="spokesperson", more=(f"training: [{{course: media-training, {done}}}]",)
    )
    assert codes(found({"people/employees/wanda-kroll.md": text, "people/influencers/kit.md": KIT})) == (
        [] if proven else ["PYR001"]
    )


@pytest.mark.parametrize(("level", "proven"), [(1, False), (2, True), (4, True)])
def test_skill_at_its_minimum(found, level, proven):
    lines = (f"skills: {{social-media: {level}}}", SAVVY[1], *LINK, "    role: social-savvy")
    assert codes(found({"people/employees/wanda-kroll.md": employee(*lines)})) == ([] if proven else ["PYR001"])


@pytest.mark.parametrize(
    ("more", "codes_expected"),
    [
        ((), ["PYR003"]),
        (("training: [{course: social-media-training, planned: 2020-01-01}]",), ["PYR003"]),
        (
            (
                "training: [{course: social-media-training, planned: 2020-01-01}]",
                "channels: {a: {last_active: 2026-01-05}}",
            ),
            [],
        ),
        (
            ("training: [{course: media-training, planned: 2026-09-01}]", "channels: {a: {last_active: 2026-01-05}}"),
            ["PYR003"],
        ),
    ],
)
def test_plans_for_a_target(found, more, codes_expected):
    text = employee(*more, *LINK, "    target: social-savvy")
    assert codes(found({"people/employees/wanda-kroll.md": text})) == codes_expected


def test_planned_social_piece_answers_conversation(found):
    text = leader(INSIDE, TALK, BOOK, role="subject-matter-expert").replace(
        "    evidence", "    target: thought-leader\n    evidence"
    )
    files = {"people/employees/wanda-kroll.md": text, "people/influencers/kit.md": KIT.replace("aware", "unaware")}
    assert codes(found(files)) == ["PYR003"]
    files["plan/2026/a.md"] = piece(faces="[{person: wanda-kroll, part: author}]", form="social")
    assert codes(found(files)) == []


def test_missing_for_the_role_is_told_once(found):
    text = employee(*LINK, "    role: social-savvy", "    target: subject-matter-expert")
    lines = found({"people/employees/wanda-kroll.md": text})
    assert codes(lines) == ["PYR001", "PYR003"]


@pytest.mark.parametrize("end", ["left: 2026-02-01", "    withdrawn: 2026-02-01"])
def test_what_has_ended_claims_nothing(found, end):
    lines = [*LINK, "    role: spokesperson", "    target: social-savvy"]
    lines = [*lines, end] if end.startswith("left") else [*lines[:4], end, *lines[4:]]
    assert codes(found({"people/employees/wanda-kroll.md": employee(*lines)}, notices=True)) == []


def test_threshold_of_the_programme(found):
    files = {
        "plan/programme.md": programme().replace(
            "roles:\n", "roles:\n  subject-matter-expert: {minimum_evidence: 2}\n"
        ),
        "people/employees/wanda-kroll.md": leader(INSIDE, role="subject-matter-expert"),
    }
    assert codes(found(files)) == ["PYR001"]
