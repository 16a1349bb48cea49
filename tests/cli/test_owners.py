"""`byline owners`: CODEOWNERS from the programme, and what has no owner."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from byline.cli import main
from byline.load import load
from byline.owners import BEGIN, END, code_owners, with_owners

BASE = Path(__file__).parents[1] / "cases" / "base"
INES, TOM = "people/employees/ines-duarte.md", "people/employees/tom-okafor.md"


@pytest.fixture
def root(tmp_path):
    made = Path(shutil.copytree(BASE, tmp_path / "repository" / "content"))
    (tmp_path / "repository" / ".git").mkdir()
    handle(made / INES, "ines-d")
    return made


def handle(file, name):
    file.write_text(file.read_text("utf-8").replace("job:", f"handle: {name}\njob:", 1), "utf-8")


def owners(root, *options):
    ran = CliRunner().invoke(main, ["owners", str(root), *options])
    return ran.exit_code, ran.output


def test_everyone_owns_the_own_page_and_what_is_his_or_hers(root):
    assert code_owners(load(root), "content/").splitlines() == [
        BEGIN,
        "/content/people/employees/ines-duarte.md @ines-d",
        "/content/people/influencers/rhea-lindqvist.md @ines-d",
        "/content/plan/2026/a-till-of-ones-own.md @ines-d",
        "/content/plan/2026/why-passkeys.md @ines-d",
        "/content/themes/security.md @ines-d",
        END,
    ]


def test_a_supporter_owns_nothing_of_others(root):
    handle(root / TOM, "tom")
    assert [line for line in code_owners(load(root)).splitlines() if "@tom" in line] == [f"/{TOM} @tom"]


def test_whoever_left_owns_nothing(root):
    file = root / INES
    file.write_text(file.read_text("utf-8").replace("job:", "left: 2026-01-31\njob:", 1), "utf-8")
    assert code_owners(load(root)) == f"{BEGIN}\n{END}\n"


@pytest.mark.parametrize("name", ["'ana @evil'", "'@a @b'", "'a,b'", "'-x'", "'* @evil'"])
def test_a_handle_is_one_name(root, name):
    handle(root / TOM, name)
    assert "evil" not in code_owners(load(root))
    assert TOM not in code_owners(load(root))


@pytest.mark.parametrize(
    ("name", "written"), [("ana-j", "@ana-j"), ("'@ana'", "@ana"), ("acme/web-care", "@acme/web-care")]
)
def test_names_that_forges_know(root, name, written):
    handle(root / TOM, name)
    assert f"/{TOM} {written}" in code_owners(load(root)).splitlines()


def test_the_file_is_written_at_the_top_of_the_repository_and_checked(root):
    file = root.parent / "CODEOWNERS"
    code, output = owners(root, "--check")
    assert (code, file.exists()) == (1, False)
    assert "is not up to date. Run `byline owners`" in output
    code, output = owners(root)
    assert code == 0
    assert "5 files have owners" in output
    assert "Without a `handle:` that a forge can read: Tom Okafor." in output
    assert "1 file without an owner:\n  people/employees/tom-okafor.md" in output
    assert owners(root, "--check")[0] == 0


def test_one_that_is_there_is_used_and_what_is_ones_own_stays(root):
    file = root.parent / ".github" / "CODEOWNERS"
    file.parent.mkdir()
    file.write_bytes(b"* @everyone\r\n")
    owners(root)
    first = file.read_bytes()
    assert first.startswith(b"* @everyone\r\n\n# byline")
    file.write_bytes(first + b"/last @me\n")
    handle(root / TOM, "tom")
    owners(root)
    assert file.read_bytes().startswith(b"* @everyone\r\n")
    assert file.read_bytes().endswith(b"# byline: end\n/last @me\n")
    assert b"@tom" in file.read_bytes()


def test_nobody_has_a_handle(tmp_path):
    made = Path(shutil.copytree(BASE, tmp_path / "programme"))
    code, output = owners(made)
    assert code == 2
    assert "Nobody has a `handle:` yet" in output


@pytest.mark.parametrize("text", ["", "a", "a\n", "a\n\n", f"{END}\n{BEGIN}\n", f"x\n{BEGIN}\nold\n{END}\ny\n"])
def test_writing_twice_is_writing_once(text):
    once = with_owners(text, f"{BEGIN}\n/a @b\n{END}\n")
    assert with_owners(once, f"{BEGIN}\n/a @b\n{END}\n") == once
