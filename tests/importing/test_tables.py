"""Tables: what is read of a spreadsheet's CSV, what is written, and that what goes out comes in again."""

import contextlib
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from byline.cli import main
from byline.exporting_tables import table_of
from byline.importing.tables import NoTable, read_table
from byline.load import load

BASE = Path(__file__).parents[1] / "cases" / "base"
HEAD = "Name,Type,Theme,Owner,Why,Found through\n"
ADA = "Ada Moss,mass maven,Paying without worries,Inês Duarte,Writes well.,event\n"


@pytest.fixture
def root(tmp_path):
    return Path(shutil.copytree(BASE, tmp_path / "programme"))


@pytest.fixture
def bring(root, tmp_path):
    def run(table, *options, what="influencers"):
        file = tmp_path / "table.csv"
        file.write_bytes(table if isinstance(table, bytes) else table.encode())
        ran = CliRunner().invoke(
            main, ["import", what, str(file), "--path", str(root), "--today", "2026-03-01", *options]
        )
        return ran.exit_code, ran.output.replace(str(file), "table.csv")

    return run


def test_a_row_becomes_a_file_that_passes_the_check(root, bring):
    code, output = bring(HEAD + ADA)
    assert code == 0
    assert "people/influencers/ada-moss.md\n" in output
    assert "1 file written, 0 rows left out." in output
    assert load(root).influencers["ada-moss"].themes[0].owner == "ines-duarte"
    assert CliRunner().invoke(main, ["check", str(root), "--today", "2026-03-01"]).exit_code == 0


HEADERS = [
    (
        "influencer",
        "Naam;Soort;Website;Volgers;Thema;Eigenaar;Waarom;Bron",
        "name type url reach theme owner why found",
    ),
    ("influencer", "姓名,类型,主题,负责人,理由,来源", "name type theme owner why found"),
    ("employee", "Full name\tJob title\tAfdeling\tTeam", "name job department department"),
    ("piece", "Title,Content type,Topic,Author,Deadline,Colour", "title format theme face planned -"),
    ("influencer", "NAME,e-mail,Phone number,political views,Score", "name - - - -"),
    ("theme", "Titel,promise,audience,relevance", "title promise audience relevance"),
]


@pytest.mark.parametrize(("kind", "headers", "fields"), HEADERS)
def test_headers_are_guessed(kind, headers, fields):
    table = read_table(headers.encode() + b"\n", kind, {})
    assert [field or "-" for field in table.fields] == fields.split()


def test_what_may_not_be_on_file_is_left_out_and_said(root, bring):
    _, output = bring(HEAD.replace("\n", ",E-mail\n") + ADA.replace("\n", ",ada@home.example\n"))
    assert "E-mail → left out, since it is never on file about people" in output
    assert "ada@home" not in (root / "people/influencers/ada-moss.md").read_text("utf-8")


FAULTS = [
    (HEAD + ADA + "Bo,krant,security,ines-duarte,Nice,event\n", "table.csv:3: Type: There is no `krant`."),
    (HEAD + "Bo,media,security,nobody,Nice,event\n", "table.csv:2: Owner: There is no `nobody`."),
    (HEAD + ",media,security,ines-duarte,Nice,event\n", "table.csv:2: Name: This can't be left open."),
    (HEAD + "Bo,media,security,ines-duarte,Call 06 1234 5678,event\n", "table.csv:2: Why: This is a telephone number"),
    (
        HEAD.replace("\n", ",Reach\n") + ADA.replace("\n", ",many\n"),
        "table.csv:2: Reach: `reach` `many` is not a whole number",
    ),
    (HEAD.replace("\n", ",Website\n") + ADA.replace("\n", ",javascript:alert(1)\n"), "table.csv:2: Website:"),
    (
        HEAD + '"Ada\nMoss",media,security,ines-duarte,x,event\n,media,security,ines-duarte,x,event\n',
        "table.csv:4: Name: This can't be left open.",
    ),
    ("Name\nAda\nBo\n", "table.csv:1: type: No column gives this. Name one with `--column 'HEADER=type'`, or say"),
    (HEAD + '"Ada,media\n', "Line 2 can't be read as a row"),
    ("", "The file holds no rows."),
    ("Naam\nInês\n".encode("latin-1"), "The file is not UTF-8 (line 2)."),
]


@pytest.mark.parametrize(("table", "words"), FAULTS)
def test_a_wrong_row_is_told_with_its_line_and_nothing_is_written(root, bring, table, words):
    before = sorted(root.rglob("*"))
    code, output = bring(table)
    assert code == 2
    assert words in output
    assert sorted(root.rglob("*")) == before


KNOWN = [
    (
        "Rhea Lindqvist,media,security,ines-duarte,Again,event\n",
        "Rhea Lindqvist is there already (people/influencers/rhea-lindqvist.md)",
    ),
    ("rhea  LINDQVIST,media,security,ines-duarte,Again,event\n", "is there already"),
    (ADA + ADA, "table.csv:3: Ada Moss is there already (line 2)."),
    ("Tom Okafor,media,security,ines-duarte,A colleague,event\n", "is there already (people/employees/tom-okafor.md)"),
]


@pytest.mark.parametrize(("rows", "words"), KNOWN)
def test_what_is_there_already_is_left_out(bring, rows, words):
    code, output = bring(HEAD + rows)
    assert code == 0
    assert words in output


def test_the_same_address_is_the_same_person(bring):
    table = (
        HEAD.replace("\n", ",Website\n")
        + "R. Lind,media,security,ines-duarte,Again,event,http://www.shopkeeper.example/rhea/\n"
    )
    assert "R. Lind is there already" in bring(table)[1]


def test_columns_and_what_holds_for_all_can_be_said(root, bring):
    table = "Who,What\nAda Moss,Writes well.\n"
    options = ["--column", "Who=name", "--column", "What=why", "--set", "type=media", "--set", "theme=security"]
    code, _ = bring(table, *options, "--set", "owner=ines-duarte", "--set", "found=event")
    assert code == 0
    assert load(root).influencers["ada-moss"].type == "media"


def test_a_dry_run_writes_nothing(root, bring):
    before = sorted(root.rglob("*"))
    code, output = bring(HEAD + ADA, "--dry-run")
    assert code == 0
    assert "1 file would be written" in output
    assert sorted(root.rglob("*")) == before


@pytest.mark.parametrize("what", ["influencers", "people", "pieces", "themes"])
def test_what_goes_out_is_known_when_it_comes_in(root, tmp_path, what):
    file = tmp_path / "out.csv"
    assert CliRunner().invoke(main, ["export", what, "--path", str(root), "--csv", str(file)]).exit_code == 0
    ran = CliRunner().invoke(main, ["import", what, str(file), "--path", str(root), "--today", "2026-03-01"])
    assert ran.exit_code == 0, ran.output
    assert "0 files written" in ran.output


def test_what_goes_out_makes_the_same_pieces_again(root, tmp_path):
    file, before = tmp_path / "out.csv", load(root)
    CliRunner().invoke(main, ["export", "pieces", "--path", str(root), "--csv", str(file)])
    for piece in before.pieces.values():
        (root / piece.path).unlink()
    ran = CliRunner().invoke(main, ["import", "pieces", str(file), "--path", str(root), "--today", "2026-03-01"])
    assert ran.exit_code == 0, ran.output
    after = load(root)
    fields = ("title", "format", "theme", "faces", "status", "planned", "published", "supporter")
    assert sorted(map(str, ([getattr(each, name) for name in fields] for each in after.pieces.values()))) == sorted(
        map(str, ([getattr(each, name) for name in fields] for each in before.pieces.values()))
    )


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_no_cell_is_a_formula(root, start):
    file = root / "people/employees/tom-okafor.md"
    file.write_text(file.read_text("utf-8").replace("job: Editor", f"job: '{start}cmd()'"), "utf-8")
    assert f"'{start}cmd()" in table_of(load(root), "employee")


def test_who_objected_is_in_no_table(root):
    file = root / "people/influencers/rhea-lindqvist.md"
    file.write_text(file.read_text("utf-8").replace("basis:", "objected: 2026-02-01, basis:"), "utf-8")
    assert "Rhea" not in table_of(load(root), "influencer")


@settings(max_examples=200, deadline=None)
@given(data=st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_file_is_a_table_or_none(data):
    with contextlib.suppress(NoTable):
        table = read_table(data, "influencer", {})
        assert len(table.headers) == len(table.fields)


def test_a_column_that_is_not_there_is_told_once_and_no_file_is_named(bring):
    _, output = bring(
        "Name,Type,Theme,Owner,Found\nAda,media,security,ines-duarte,event\nBo,krant,security,ines-duarte,event\n"
    )
    assert output.count("No column gives this") == 1
    assert "There is no `krant`" in output
    assert "people/influencers" not in output
