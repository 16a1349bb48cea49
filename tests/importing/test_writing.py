"""Writing: new files only, inside the programme's folder only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from byline.importing import ArchiveOptions, Import, ImportRefused, Remark, Report, plan_import, write_import

if TYPE_CHECKING:
    from pathlib import Path


def planned(*paths: str) -> Import:
    return Import(dict.fromkeys(paths, "new\n"), Report(0, 0, 0, 0, 0, ()))


def test_planning_writes_nothing(tide_desk: ArchiveOptions) -> None:
    plan_import(tide_desk)
    assert not tide_desk.out.exists()


def test_what_is_there_stays_and_is_told(tide_desk: ArchiveOptions) -> None:
    mine = tide_desk.out / "plan" / "programme.md"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine", encoding="utf-8")
    found = plan_import(tide_desk)
    result = write_import(found, tide_desk.out)
    assert mine.read_text(encoding="utf-8") == "mine"
    assert result.kept == ("plan/programme.md",)
    assert found.report.entries(Remark.EXISTING) == ("plan/programme.md",)
    assert {*result.written, *result.kept} == set(found.files)


def test_a_second_run_changes_nothing(tide_desk: ArchiveOptions) -> None:
    first = plan_import(tide_desk)
    write_import(first, tide_desk.out)
    second = plan_import(tide_desk)
    assert second.files == first.files
    assert write_import(second, tide_desk.out).written == ()
    assert second.report.count(Remark.EXISTING) == len(first.files)


@pytest.mark.parametrize("path", ["../x.md", "plan/../../x.md", "/tmp/x.md"])
def test_no_path_leads_out(tmp_path: Path, path: str) -> None:
    with pytest.raises(ImportRefused):
        write_import(planned("plan/a.md", path), tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_linked_folder_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    out.mkdir()
    elsewhere.mkdir()
    (out / "themes").symlink_to(elsewhere)
    with pytest.raises(ImportRefused, match="themes is a link"):
        write_import(planned("plan/a.md", "themes/b.md"), out)
    assert not list(elsewhere.iterdir())
    assert not (out / "plan").exists()


def test_a_linked_file_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan" / "a.md").symlink_to(tmp_path / "target")
    assert write_import(planned("plan/a.md"), tmp_path).kept == ("plan/a.md",)
    assert not (tmp_path / "target").exists()


@pytest.mark.parametrize("name", ["plan", "."])
def test_a_file_in_the_place_of_a_folder_is_refused(tmp_path: Path, name: str) -> None:
    out = tmp_path / "out"
    if name == "plan":
        out.mkdir()
    (out / name if name == "plan" else out).write_text("a file", encoding="utf-8")
    with pytest.raises(ImportRefused, match="is a file"):
        write_import(planned("plan/a.md"), out)


def test_no_file_is_left_half_written(tmp_path: Path) -> None:
    unwritable = replace(planned("plan/a.md"), files={"plan/a.md": "x" * 100_000 + "\ud800"})
    with pytest.raises(UnicodeEncodeError):
        write_import(unwritable, tmp_path)
    assert not (tmp_path / "plan" / "a.md").exists()
