"""`byline rename`: the file, what refers to it and the links in texts; nothing else, and nothing by halves."""

import pytest
from click.testing import CliRunner

from byline.cli import main
from byline.load import load

from .conftest import contents

INES, TOM, RHEA = (
    "people/employees/ines-duarte.md",
    "people/employees/tom-okafor.md",
    "people/influencers/rhea-lindqvist.md",
)
TILL, PASSKEYS, SECURITY = "plan/2026/a-till-of-ones-own.md", "plan/2026/why-passkeys.md", "themes/security.md"


@pytest.fixture
def rename(root):
    def run(*arguments):
        ran = CliRunner().invoke(main, ["rename", *arguments, "--path", str(root)])
        return ran.exit_code, ran.output

    return run


def test_a_person_and_all_who_refer_to_her(root, rename, check):
    before = contents(root)
    code, output = rename("ines-duarte", "ines")
    assert code == 0
    assert output == f"{INES} is people/employees/ines.md now, and 4 files that refer to it are changed.\n"
    after = contents(root)
    assert after.pop("people/employees/ines.md") == before.pop(INES)
    assert {path: data.replace(b"ines-duarte", b"ines") for path, data in before.items() if path != RHEA} == {
        path: data for path, data in after.items() if path != RHEA
    }
    assert after[RHEA].count(b"owner: ines\n") == after[RHEA].count(b"by: ines,") == 1
    assert b"example.org/ines-duarte" in (root / "people/employees/ines.md").read_bytes()  # an address is no reference
    assert "0 errors" in check().output or "nothing to report" in check().output


def test_a_theme(root, rename):
    rename("security", "safe-paying")
    plan = load(root)
    assert list(plan.themes) == ["safe-paying"]
    assert {piece.theme for piece in plan.pieces.values()} == {"safe-paying"}
    assert plan.influencers["rhea-lindqvist"].contacts[0].theme == "safe-paying"


def test_a_piece_remembers_its_old_id(root, rename):
    rename("why-passkeys", "no-passwords")
    assert load(root).pieces["no-passwords"].moved_from == "why-passkeys"
    rename("no-passwords", "passkeys")
    assert load(root).pieces["passkeys"].moved_from == "why-passkeys"  # the id that calendars know


def test_windows_line_ends_stay(root, rename, lay):
    lay({TILL: (root / TILL).read_bytes().replace(b"\n", b"\r\n")})
    rename("a-till-of-ones-own", "till")
    data = (root / "plan/2026/till.md").read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n")


LINKS = [
    ("[Inês](../../people/employees/ines-duarte.md)", "[Inês](../../people/employees/ines.md)"),
    ("[Inês](../../people/employees/ines-duarte.md#next)", "[Inês](../../people/employees/ines.md#next)"),
    ("[Inês][1]\n\n[1]: ../../people/employees/ines-duarte.md", "[Inês][1]\n\n[1]: ../../people/employees/ines.md"),
    ("`../../people/employees/ines-duarte.md`", "`../../people/employees/ines-duarte.md`"),
    ("[ines-duarte](https://example.org/ines-duarte.md)", "[ines-duarte](https://example.org/ines-duarte.md)"),
]


@pytest.mark.parametrize(("written", "wanted"), LINKS)
def test_links_in_texts_follow(root, rename, lay, written, wanted):
    lay({TILL: (root / TILL).read_text("utf-8").replace("The outline so far.", written)})
    rename("ines-duarte", "ines")
    assert (root / TILL).read_text("utf-8").endswith(f"{wanted}\n")


REFUSED = [
    (("nobody", "x"), "Nothing bears the id `nobody`."),
    (("ines-duart", "x"), "Did you mean"),
    (("ines-duarte", "Inês Duarte"), "is no good id"),
    (("ines-duarte", "../x"), "is no good id"),
    (("ines-duarte", "tom-okafor"), "is there already"),
    (("ines-duarte", "rhea-lindqvist"), "is there already"),
    (("ines-duarte", "ines-duarte"), "already"),
    (("programme", "x"), "Nothing bears the id"),
]


@pytest.mark.parametrize(("arguments", "words"), REFUSED)
def test_what_cannot_be_is_said_and_nothing_changes(root, rename, arguments, words):
    before = contents(root)
    code, output = rename(*arguments)
    assert code == 2
    assert words in output
    assert contents(root) == before


def test_two_things_with_one_id_are_told_apart_by_their_paths(root, rename, lay):
    lay({"themes/ines-duarte.md": (root / SECURITY).read_bytes()})
    code, output = rename("ines-duarte", "x")
    assert (code, "Give the path" in output) == (2, True)
    assert rename("themes/ines-duarte.md", "x")[0] == 0


def test_the_difference_is_shown_and_nothing_changes(root, rename):
    before = contents(root)
    code, output = rename("ines-duarte", "ines", "--diff")
    assert code == 0
    assert "rename to people/employees/ines.md" in output
    assert "-lead: ines-duarte\n+lead: ines" in output
    assert contents(root) == before
