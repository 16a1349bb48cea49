"""`byline pages`: what an earlier run wrote stays whole where a later one fails, and nobody's own file is touched."""

import datetime as dt

import pytest

from byline import exporting
from byline.check import check
from byline.exporting import LIST, Occupied, write_pages
from byline.load import load
from websites import BASE, lay, tree


@pytest.fixture(scope="module")
def report():
    return check(load(BASE, dt.date(2026, 3, 1)))


def test_a_second_run_replaces_its_own_and_removes_what_is_gone(report, tmp_path):
    write_pages(report, tmp_path)
    first = tree(tmp_path)
    lay(tmp_path, {"gone.md": "of an earlier run", LIST: first[LIST].decode() + "gone.md\n"})
    (tmp_path / "mine.txt").write_text("mine")
    write_pages(report, tmp_path)
    assert tree(tmp_path) == first | {"mine.txt": b"mine"}


def test_a_full_disk_leaves_the_earlier_pages(report, tmp_path, monkeypatch):
    write_pages(report, tmp_path)
    lay(tmp_path, {"index.md": "the earlier page"})
    before = tree(tmp_path)

    def stage(_, staging):
        (staging / "half").write_text("half a pa")
        raise OSError(28, "No space left on device", str(tmp_path))

    monkeypatch.setattr(exporting, "_stage", stage)
    with pytest.raises(OSError, match="No space"):
        write_pages(report, tmp_path)
    assert tree(tmp_path) == before
    assert not list(tmp_path.glob(".byline-?*/"))


def test_a_link_to_another_folder_is_not_followed(report, tmp_path):
    pages, other = tmp_path / "pages", tmp_path / "other"
    write_pages(report, pages)
    (pages / "people").rename(other)
    (pages / "people").symlink_to(other)
    before = tree(other)
    with pytest.raises(Occupied):
        write_pages(report, pages)
    assert tree(other) == before


def test_a_page_of_somebody_else_is_not_written_over(report, tmp_path):
    lay(tmp_path, {LIST: "", "index.md": "mine"})
    with pytest.raises(Occupied):
        write_pages(report, tmp_path)
    assert tree(tmp_path) == {LIST: b"", "index.md": b"mine"}
