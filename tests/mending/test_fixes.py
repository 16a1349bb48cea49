"""What `--fix` writes, byte for byte, and what it leaves alone."""

import datetime as dt
from pathlib import Path

import pytest

from byline.check import check as run
from byline.load import load
from byline.mending import writing
from byline.mending.trial import Trial
from mending.conftest import contents

PIECE = "plan/2026/passkeys.md"
PERSON = "people/employees/wanda-kroll.md"

PIECE_TEXT = """---
title: Passkeys  # the working title
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: idea
---
Text: status: draft
"""
PERSON_TEXT = """---
name: Wanda Kroll
job: Engineer
department: Bakery
skills: {social-media: 2}
channels: {linkedin: {last_active: 2026-02-01}}
themes:
  - theme: security
    why: She keeps the tills.
    agreed: 2026-01-09
    role: social-savvy
---
"""
STEP = "    evidence: [{proves: internal-recognition, what: A talk at noon, planned: 2026-05-01}]"
TEXTS = {PIECE: PIECE_TEXT, PERSON: PERSON_TEXT}

MENDED = [
    # keys
    (PIECE, "title: Passkeys", "tilte: Passkeys", None),
    (PIECE, "title: Passkeys", '"Title": Passkeys', '"title": Passkeys'),
    (PIECE, "status: idea", "Status:   idea  # not yet", "status:   idea  # not yet"),
    (PIECE, "part: author", "prat: author", None),
    (PIECE, "faces: [", "face: [", None),
    (PERSON, "department: Bakery", "departement: Bakery", None),
    (PERSON, "last_active", "last-active", None),
    (PERSON, "    agreed:", "    agred:", None),
    # words of closed lists
    (PIECE, "part: author", "part: autor", None),
    (PIECE, "part: author", "part: Author", None),
    (PIECE, "part: author", "part: 'Author'", "part: 'author'"),
    (PIECE, "status: idea", 'status: "Idea"', 'status: "idea"'),
    (PIECE, "format: blog", "format: Blogs", None),
    (PERSON, "role: social-savvy", "role: Social Savvy", None),
    (PERSON, "role: social-savvy", "role: social_savvy\t# claimed", "role: social-savvy\t# claimed"),
    (PERSON, "role: social-savvy", "role: 社交达人", None),
    (PERSON, "role: social-savvy", f"role: social-savvy\n    target: sme\n{STEP}", f"role: social-savvy\n    target: subject-matter-expert\n{STEP}"),
    # ids
    (PIECE, "theme: security", "theme: Security", None),
    (PIECE, "theme: security", "theme: securty", None),
    (PIECE, "person: ines-duarte", "person: Inês Duarte", None),
    (PIECE, "person: ines-duarte", "person: Ines_Duarte", None),
    (PIECE, "status: idea", "status: idea\nanswers: [first-stp]", "status: idea\nanswers: [first-step]"),
    (PERSON, "skills: {social-media: 2}", "skills: {Social Media: 2}", None),
    # dates with one reading
    (PERSON, "agreed: 2026-01-09", "agreed: 2026-1-9", None),
    (PERSON, "agreed: 2026-01-09", "agreed: '2026/01/09'", "agreed: '2026-01-09'"),
    (PERSON, "agreed: 2026-01-09", "agreed: 9 January 2026", None),
    (PERSON, "agreed: 2026-01-09", "agreed: 9 januari 2026", None),
    (PERSON, "agreed: 2026-01-09", "agreed: 2026年1月9日", None),
    (PERSON, "agreed: 2026-01-09", "agreed: 2026-01-09T00:00:00Z", None),
    (PERSON, "last_active: 2026-02-01", "last_active: 20260201", None),
    (PERSON, "agreed: 2026-01-09", "agreed: 13/01/2026", "agreed: 2026-01-13"),
    (PIECE, "status: idea", "status: idea\nplanned: 2026-4-14", "status: idea\nplanned: 2026-04-14"),
    (PIECE, "status: idea", "status: idea\nplanned: April 2026", "status: idea\nplanned: 2026-04"),
    (PIECE, "status: idea", "status: idea\nplanned: Q2 2026", "status: idea\nplanned: 2026-Q2"),
    (PERSON, "skills:", "away: 2026-07-01 - 2026-07-14\nskills:", "away: 2026-07-01..2026-07-14\nskills:"),
    # a list of one where one value is wanted, and one text where it holds a list
    (PIECE, "theme: security", "theme: [security]", None),
    (PIECE, "theme: security", "theme: [ 'security' ]", "theme: 'security'"),
    (PIECE, "theme: security", "theme: [security, ]  # why", "theme: security  # why"),
    (PIECE, "theme: security", "theme:\n  - security  # why", "theme:\n    security  # why"),
    (PIECE, "theme: security", "theme: # why\n- 'security'", "theme: # why\n  'security'"),
]  # fmt: skip
"""Path, what is right, what somebody wrote, and what byline makes of it where that is not what is right."""


@pytest.mark.parametrize(("path", "right", "written", "mended"), MENDED)
@pytest.mark.parametrize("form", ["plain", "crlf", "bom"])
def test_mended(lay, check, root, path, right, written, mended, form):
    assert TEXTS[path].count(right) == 1
    wrong, fixed = (_as(form, TEXTS[path].replace(right, text)) for text in (written, mended or right))
    lay({path: wrong})
    others = contents(root)
    result = check("--fix")
    assert (root / path).read_bytes().decode() == fixed.decode()
    assert {**contents(root), path: wrong} == others, "no other file is touched"
    assert result.exit_code == 0, result.output
    assert "1 finding fixed in 1 file" in result.stderr


def _as(form: str, text: str) -> bytes:
    if form == "crlf":
        return text.replace("\n", "\r\n").encode()
    return (b"\xef\xbb\xbf" if form == "bom" else b"") + text.encode()


LEFT = [
    (PERSON, "agreed: 2026-01-09", "agreed: 03/04/2026", "Write `2026-03-04` or `2026-04-03`"),
    (PERSON, "agreed: 2026-01-09", "agreed: 2026-02-30", "does not exist"),
    (PERSON, "agreed: 2026-01-09", "agreed: 1 January 1887", "not a date"),
    (PERSON, "agreed: 2026-01-09", "agreed: 2026-01-09T23:30:00Z", "not a date"),
    (PERSON, "agreed: 2026-01-09", 'agreed: "2026\\u002d1-9"', "not a date"),
    (PERSON, "agreed: 2026-01-09", "agreed: >\n      2026-1-9", "not a date"),
    (PERSON, "role: social-savvy", "role: guru", "Write one of"),
    (PERSON, "role: social-savvy", "role: thought-leadr", "left alone"),
    (PERSON, "role: social-savvy", "role: sme", "would bring up PYR001"),
    (PERSON, "department: Bakery", "departement: Platforms", "would bring up PPL003"),
    (PIECE, "theme: security", "theme: [security, safety]", "wants one value"),
    (PIECE, "person: ines-duarte", "person: ines-duart", "Did you mean `ines-duarte`?"),
    (PIECE, "title: Passkeys", "title: Passkeys\ntitel: Passkeys", "not known here"),
    (PIECE, "title: Passkeys", "title: Passkeys\nX: {a: 1}", "not known here"),
    (PIECE, "title: Passkeys", "title: Passkeys\nzebra: 1", "not known here"),
    (PIECE, "status: idea", "stats: idea\nstatsu: idea", "not known here"),
]  # fmt: skip
"""Path, what is right, what somebody wrote, and what byline says instead of mending it."""


@pytest.mark.parametrize(("path", "right", "written", "said"), LEFT)
def test_left_alone(lay, check, root, path, right, written, said):
    lay({path: TEXTS[path].replace(right, written)})
    before = contents(root)
    result = check("--fix")
    assert contents(root) == before
    assert result.exit_code == 1
    assert said in result.output
    assert "0 findings fixed" in result.stderr


def test_what_was_done_is_said(lay, check):
    lay({PIECE: PIECE_TEXT.replace("title:", "tilte:").replace("idea\n", "Idea\n", 1)})
    assert check("--fix").stderr.splitlines() == [
        f"{PIECE}:2:1: DOC005 tilte → title",
        f"{PIECE}:6:9: DOC006 Idea → idea",
        "2 findings fixed in 1 file.",
    ]


def test_a_mended_key_has_its_value_mended_too(lay, check, root):
    lay({PIECE: PIECE_TEXT.replace("theme: security", "tehme: securty")})
    assert check("--fix").exit_code == 0
    assert (root / PIECE).read_text() == PIECE_TEXT


def test_two_files_one_of_which_cannot_be_mended(lay, check, root):
    unproven = PERSON_TEXT.replace("role: social-savvy", "role: tl")
    lay({PIECE: PIECE_TEXT.replace("author", "autor"), PERSON: unproven})
    check("--fix")
    assert (root / PIECE).read_text() == PIECE_TEXT
    assert (root / PERSON).read_text() == unproven


def test_only_what_is_selected(lay, check, root):
    lay({PIECE: PIECE_TEXT.replace("title:", "tilte:").replace("author", "autor")})
    check("--fix", "--select", "DOC006")
    assert (root / PIECE).read_text() == PIECE_TEXT.replace("title:", "tilte:")


def test_a_file_that_changed_meanwhile_is_left_alone(lay, check, root, monkeypatch):
    lay({PIECE: PIECE_TEXT.replace("author", "autor")})
    real = writing.write

    def late(*given):
        (root / PIECE).write_text(PIECE_TEXT.replace("idea", "dropped"))
        real(*given)

    monkeypatch.setattr(writing, "write", late)
    result = check("--fix")
    assert (result.exit_code, (root / PIECE).read_text()) == (2, PIECE_TEXT.replace("idea", "dropped"))
    assert f"{PIECE} was changed while this ran" in result.stderr


def test_a_file_that_changed_after_the_check_is_left_alone(lay, check, root, monkeypatch):
    lay({PIECE: PIECE_TEXT.replace("author", "autor")})
    later = PIECE_TEXT.replace("title:", "# a new line\ntitle:").replace("author", "autor")
    real = Trial.fix_all

    def late(trial):
        (root / PIECE).write_text(later)
        real(trial)

    monkeypatch.setattr(Trial, "fix_all", late)
    result = check("--fix")
    assert (result.exit_code, (root / PIECE).read_text()) == (2, later)
    assert f"{PIECE} was changed while this ran. Nothing was written" in result.stderr


WRONG = {PERSON: PERSON_TEXT.replace("Bakery", "Bakery\nlevle: x"), PIECE: PIECE_TEXT.replace("author", "autor")}


def test_nothing_is_written_where_one_file_may_not_be(lay, check, root, monkeypatch):
    lay(WRONG)
    before = contents(root)
    monkeypatch.setattr(writing.os, "access", lambda file, _: file != root / PIECE)
    result = check("--fix")
    assert (result.exit_code, contents(root)) == (2, before)
    assert result.stderr == f"Error: {root / PIECE}: Permission denied. Nothing was written.\n"


def test_a_disk_that_fails_halfway_leaves_whole_files_and_says_which(lay, check, root, monkeypatch):
    lay(WRONG)
    real = Path.replace

    def fails(file, target):
        if target == root / PIECE:
            raise OSError(28, "No space left on device", str(file))
        return real(file, target)

    monkeypatch.setattr(Path, "replace", fails)
    result = check("--fix")
    assert result.exit_code == 2
    assert f"No space left on device. Written: {PERSON}; run it again for the rest." in result.stderr
    assert contents(root)[PERSON].decode() == WRONG[PERSON].replace("levle", "level")
    assert contents(root)[PIECE].decode() == WRONG[PIECE]
    assert not [path for path in contents(root) if "/.byline-" in path]


@pytest.mark.parametrize("end", ["\r", "\r\n", "\n\r\n", "  \n", "\t\r"])
def test_every_other_byte_stays(lay, check, root, end):
    text = "\ufeff---\n# 字 ' \"" + PIECE_TEXT[3:].replace("title:", "tilte:").replace("\n", end) + "\t \nno end"
    lay({PIECE: text})
    check("--fix")
    assert (root / PIECE).read_bytes().decode() == text.replace("tilte:", "title:")


def test_a_hundred_that_cannot_be_mended_take_few_checks(lay, root):
    text = PERSON_TEXT.replace("role: social-savvy", "role: sme")
    lay({f"people/employees/wanda-{number}.md": text.replace("Wanda", f"Wanda {number}") for number in range(100)})
    lay({PIECE: PIECE_TEXT.replace("author", "autor")})
    checks = []

    def again(drafts):
        checks.append(drafts)
        return run(load(root, dt.date(2026, 3, 1), drafts=drafts))

    trial = Trial(again({}), again, lambda path: (root / path).read_bytes())
    trial.fix_all()
    assert (len(trial.refused), len(trial.made), list(trial.drafts)) == (100, 1, [PIECE])
    assert len(checks) < 5


class TestNames:
    BAD = "plan/2026/Passkeys_at last.md"

    def test_the_file_and_what_refers_to_it(self, lay, check, root):
        referring = PIECE_TEXT.replace("status:", "derived_from: 'Passkeys_at last'  # the long one\nstatus:", 1)
        lay({self.BAD: PIECE_TEXT, PIECE: referring})
        result = check("--fix")
        assert result.exit_code == 0, result.output
        assert not (root / self.BAD).exists()
        assert (root / "plan/2026/passkeys-at-last.md").read_text() == PIECE_TEXT
        assert (root / PIECE).read_text() == referring.replace("Passkeys_at last", "passkeys-at-last")
        assert (
            f"{self.BAD}:1:1: renamed to passkeys-at-last.md, and changed in 1 file that refers to it" in result.stderr
        )

    def test_a_name_that_is_taken_stays_free(self, lay, check, root):
        lay({self.BAD: PIECE_TEXT, "plan/2026/passkeys-at-last.md": PIECE_TEXT})
        before = contents(root)
        assert check("--fix").exit_code == 1
        assert contents(root) == before

    @pytest.mark.parametrize("kind", ["a link", "a folder"])
    def test_a_name_that_something_else_has(self, lay, check, root, kind):
        lay({self.BAD: PIECE_TEXT, PIECE: PIECE_TEXT.replace("author", "autor")})
        taken = root / "plan/2026/passkeys-at-last.md"
        taken.mkdir() if kind == "a folder" else taken.symlink_to("nowhere.md")
        result = check("--fix")
        assert (result.exit_code, (root / self.BAD).read_text()) == (1, PIECE_TEXT)
        assert (root / PIECE).read_text() == PIECE_TEXT, "what can be mended is"
        assert taken.is_dir() if kind == "a folder" else taken.is_symlink()

    def test_two_files_that_would_get_one_name(self, lay, check, root):
        lay({"plan/2026/A_b.md": PIECE_TEXT, "plan/2026/A b.md": PIECE_TEXT.replace("Passkeys", "Others")})
        check("--fix")
        texts = {path: text.decode() for path, text in contents(root).items() if path.startswith("plan/2026/A")}
        assert len(texts) == 1
        assert {*texts.values(), (root / "plan/2026/a-b.md").read_text()} == {
            PIECE_TEXT,
            PIECE_TEXT.replace("Passkeys", "Others"),
        }

    def test_a_finding_between_files_may_move_to_another_of_them(self, lay, check):
        planned = PIECE_TEXT.replace("idea\n", "assigned\nplanned: 2026-05-12\n", 1)
        lay({"plan/2026/B.md": planned, "plan/2026/a.md": planned, "plan/2026/aa.md": planned})
        assert "plan/2026/aa.md:5:9: warning CAL002" in check("--format", "concise").stdout
        assert "B.md:1:1: renamed to b.md\n" in check("--fix").stderr
        assert "plan/2026/b.md:5:9: warning CAL002" in check("--format", "concise").stdout

    @pytest.mark.parametrize("name", ["Ine\u0301s", "ine\u0301s"])
    def test_accents_apart_from_their_letters(self, lay, check, root, name):
        person = root / "people/employees/ines-duarte.md"
        person.rename(person.with_name(f"{name}.md"))
        lay({path: text.replace(b"ines-duarte", name.encode()) for path, text in contents(root).items()})
        result = check("--fix", "--strict")
        assert result.exit_code == 0, result.output
        assert "renamed to in\u00e9s.md, and changed in 4 files that refer to it" in result.stderr
        assert b"lead: in\xc3\xa9s\n" in contents(root)["themes/security.md"]

    def test_a_file_that_is_no_text(self, lay, check, root):
        lay({"plan/2026/Bad.md": b"---\ntitle: caf\xe9\n---\n"})
        assert check("--diff").stdout.splitlines() == ["rename from plan/2026/Bad.md", "rename to plan/2026/bad.md"]
        check("--fix")
        assert (root / "plan/2026/bad.md").read_bytes() == b"---\ntitle: caf\xe9\n---\n"

    def test_no_name_reaches_a_terminal_as_it_is(self, lay, check):
        lay({"plan/2026/A\x1b[31m\n::error::##[b].md": PIECE_TEXT.replace("title:", "tilte:")})
        for result in (check("--diff"), check("--fix")):
            assert "\x1b" not in result.output
            assert not [line for line in result.output.splitlines() if line.startswith("::") or "##[" in line]

    def test_a_link_in_a_text_keeps_the_name(self, lay, check, root):
        lay({"plan/2026/Passkeys.md": PIECE_TEXT, "plan/2026/more.md": PIECE_TEXT + "\n[more](Passkeys.md)\n"})
        before = contents(root)
        result = check("--fix")
        assert contents(root) == before
        assert "left alone, since mending DOC009 would bring up DOC015" in result.stderr

    def test_only_the_letter_case_differs(self, lay, check, root):
        lay({"people/employees/Wanda-Kroll.md": PERSON_TEXT, PIECE: PIECE_TEXT.replace("ines-duarte", "Wanda-Kroll")})
        assert check("--fix").exit_code == 0
        assert {file.name for file in (root / "people/employees").iterdir()} == {
            "ines-duarte.md", "tom-okafor.md", "wanda-kroll.md",
        }  # fmt: skip
        assert (root / PIECE).read_text() == PIECE_TEXT.replace("ines-duarte", "wanda-kroll")
