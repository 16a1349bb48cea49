"""`byline erase`: whoever it is, no reference is left, and nothing else is touched."""

import datetime as dt
import difflib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from byline.check import check
from byline.cli import main
from byline.load import load
from byline.mending.erasing import drafts_without, mentions, people_of
from byline.mending.trial import added
from byline.references import references
from mending.conftest import BASE, contents

ROOT = Path(__file__).parents[2]
PROGRAMMES = {"example": ROOT, "base": BASE, "one-of-everything": BASE.parent / "one-of-everything"}
REPORTS = {name: check(load(root, dt.date(2026, 3, 1))) for name, root in PROGRAMMES.items()}
EVERYBODY = [(name, person) for name, report in REPORTS.items() for person in people_of(report.plan)]


@pytest.fixture(
    scope="class",
    params=EVERYBODY,
    ids=[f"{name}:{person.id}".encode().decode("ascii", "replace") for name, person in EVERYBODY],
)
def erased(request):
    name, person = request.param
    drafts, before = drafts_without(REPORTS[name], person)
    after = check(load(PROGRAMMES[name], dt.date(2026, 3, 1), drafts=drafts))
    return REPORTS[name], person, drafts, before, after


class TestEverybody:
    def test_no_reference_is_left(self, erased):
        _, person, _, _, after = erased
        kinds = {"employee", "influencer", "face"}
        assert [each for each in references(after.plan) if each.id == person.id and each.kind in kinds] == []
        assert person.path not in after.plan.documents

    def test_the_id_is_nowhere_but_where_it_is_told(self, erased):
        _, person, drafts, _, after = erased
        told = set(mentions(after.plan, drafts, person))
        for path, document in after.plan.documents.items():
            for number, line in enumerate(document.lines, 1):
                if re.search(rf"(?<![\w-]){re.escape(person.id)}(?![\w-])", line):
                    assert any(each.startswith(f"{path}:{number}:") for each in told)

    def test_only_what_it_says_is_missing(self, erased):
        report, _, _, _, after = erased
        new = [each for each in added(report, after, {}) if each.code.startswith(("DOC", "REF"))]
        assert {(each.code, each.keys) for each in new} <= {("DOC007", ("faces",))}

    def test_files_only_lose(self, erased):
        _, _, drafts, before, _ = erased
        for path, data in before.items():
            left = iter(data)
            assert all(each in left for each in (drafts[path] or b"").replace(b" []\n", b"\n"))

    def test_lines_that_go_had_to_do_with_the_person(self, erased):
        _, person, drafts, before, _ = erased
        files = {path: data.decode().splitlines() for path, data in before.items() if path != person.path}
        for path, old in files.items():
            new = (drafts[path] or b"").decode().splitlines()
            codes = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
            changed = ["\n".join(old[first:last]) for code, first, last, _, _ in codes if code != "equal"]
            assert all(person.id in each for each in changed)


PERSON = "people/employees/ines-duarte.md"
PIECE = "plan/2026/passkeys.md"
TEXT = """---
title: Passkeys, told by Inês Duarte
format: blog
theme: security
faces: [{person: ines-duarte, part: author}, {person: tom-okafor, part: co-author}]  # both
status: idea
x: {note: ask ines-duarte in May}
---
[Inês](../../people/employees/ines-duarte.md "her page") wrote it, with [Tom](../../people/employees/tom-okafor.md).
[![Inês at work](../../people/employees/ines.png)](../../people/employees/ines-duarte.md#top), says [she][1] and [1].

[1]: ../../people/employees/ines-duarte.md
"""
WANTED = """---
title: Passkeys, told by Inês Duarte
format: blog
theme: security
faces: [{person: tom-okafor, part: co-author}]  # both
status: idea
x: {note: ask ines-duarte in May}
---
Inês wrote it, with [Tom](../../people/employees/tom-okafor.md).
Inês at work, says she and 1.

"""
NAMED = [f"{PIECE}:2:26", f"{PIECE}:7:15"]


@pytest.fixture
def erase(root, monkeypatch):
    monkeypatch.setenv("BYLINE_TODAY", "2026-03-01")
    return lambda name, *options: CliRunner().invoke(main, ["erase", name, "--path", str(root), *options])


@pytest.fixture
def portrait(root, lay):
    text = (root / PERSON).read_text("utf-8")
    picture = b"\x89PNG\r\n\x1a\n"
    lay({PERSON: text.replace("job:", "portrait: ines.png\njob:"), "people/employees/ines.png": picture})


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.usefixtures("portrait")
def test_one_piece(root, lay, erase, end):
    lay({PIECE: b"\xef\xbb\xbf" + TEXT.replace("\n", end).encode()})
    before = contents(root)
    result = erase("ines-duarte", "--yes")
    assert result.exit_code == 0, result.output
    assert (root / PIECE).read_bytes() == b"\xef\xbb\xbf" + WANTED.replace("\n", end).encode()
    assert set(before) - set(contents(root)) == {PERSON, "people/employees/ines.png"}
    assert all(f"\n  {place}\n" in result.stderr for place in NAMED)
    assert "git filter-repo" in result.stderr


@pytest.mark.usefixtures("portrait")
def test_without_yes_it_shows_and_changes_nothing(root, lay, erase):
    lay({PIECE: TEXT})
    before = contents(root)
    result = erase("ines-duarte")
    assert (result.exit_code, contents(root)) == (1, before)
    assert (
        "-faces: [{person: ines-duarte, part: author}, {person: tom-okafor, part: co-author}]  # both" in result.stdout
    )
    assert f"delete {PERSON}\ndelete people/employees/ines.png\n" in result.stdout
    assert "Nothing was changed." in result.stderr
    assert "THM003" in result.stderr
    assert "ask ines-duarte" not in result.output


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
@pytest.mark.parametrize(("answer", "code", "is_there"), [("y\n", 0, False), ("n\n", 1, True), ("\n", 1, True)])
def test_at_a_terminal_it_asks(root, answer, code, is_there):
    import pty  # noqa: PLC0415  # not on every system

    ours, theirs = pty.openpty()
    os.write(ours, answer.encode())
    command = [sys.executable, "-m", "byline", "erase", "tom-okafor", "--path", root]
    ended = subprocess.run(command, stdin=theirs, capture_output=True, text=True, timeout=60, check=False)
    os.close(ours)
    os.close(theirs)
    assert "Change these files? [y/N]" in ended.stderr
    assert (ended.returncode, (root / "people/employees/tom-okafor.md").exists()) == (code, is_there)


def test_nobody_of_that_name(root, erase):
    before = contents(root)
    result = erase("ines-duarta", "--yes")
    assert (result.exit_code, contents(root)) == (2, before)
    assert "Did you mean `ines-duarte`?" in result.output


@pytest.mark.parametrize("name", ["", ".", "..", "../employees/ines-duarte", "programme", "security", "\x1b[2J"])
def test_only_ids_of_people(erase, name):
    result = erase(name, "--yes")
    assert result.exit_code == 2
    assert "\x1b" not in result.output


def test_a_file_that_cannot_be_read_is_erased_as_well(root, lay, erase):
    lay(
        {
            "people/influencers/broken.md": "no front matter",
            PIECE: TEXT.replace("---\n[", "involves: [{influencer: broken, part: quoted}]\n---\n["),
        }
    )
    assert erase("broken", "--yes").exit_code == 0
    assert not (root / "people/influencers/broken.md").exists()
    assert "involves: []\n" in (root / PIECE).read_text("utf-8")


@pytest.mark.parametrize("fault", ["title: &a ", "title: [", "title: \u202e", "title: ok\n<<<<<<< ours\nx: "])
def test_what_cannot_be_looked_into_is_mended_first(root, lay, erase, fault):
    lay({PIECE: TEXT.replace("title: ", fault)})
    before = contents(root)
    result = erase("ines-duarte", "--yes")
    assert (result.exit_code, contents(root)) == (1, before)
    assert f"{PIECE} can't be looked into as it is.\nNothing was changed." in result.stderr


@pytest.mark.usefixtures("portrait")
def test_a_shared_portrait_stays(root, lay, erase):
    other = root / "people/employees/tom-okafor.md"
    lay({"people/employees/tom-okafor.md": other.read_text("utf-8").replace("job:", "portrait: ines.png\njob:")})
    result = erase("ines-duarte", "--yes")
    assert (root / "people/employees/ines.png").exists()
    assert "  people/employees/ines.png\n" not in result.stderr
