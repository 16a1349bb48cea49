"""`byline pages`: what an earlier run wrote stays whole where a later one fails, and nobody's own file is touched."""

import datetime as dt
import itertools
import os
import signal
import sys

import pytest

from byline import exporting
from byline.check import check
from byline.exporting import LIST, Occupied, write_pages
from byline.load import load
from websites import BASE, lay, tree

DEEDS = ("open", "os.", "shutil.", "tempfile.", "fcntl.")


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
        raise OSError(28, "No space left on device")  # as where a file is written: without its name

    monkeypatch.setattr(exporting, "_stage", stage)
    with pytest.raises(OSError, match=f"No space left on device: '{tmp_path}'"):
        write_pages(report, tmp_path)
    assert tree(tmp_path) == before
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == [LIST]


@pytest.fixture
def killed(monkeypatch):
    """Give a function that writes a dozen pages of one letter, and is killed as it is about to do its n-th deed on the disk."""

    def run(folder, letter, deed):
        pages = {f"{number}/index.md": letter.encode() * 9 for number in range(12)} | {f"{letter}.md": b"its own"}
        monkeypatch.setattr(exporting, "site_of", lambda _: None)
        monkeypatch.setattr(exporting, "_files", lambda *_: pages)
        if child := os.fork():
            return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
        deeds = itertools.count(1)
        try:
            sys.addaudithook(lambda event, _: event.startswith(DEEDS) and next(deeds) == deed and _kill())
            write_pages(None, folder)
        finally:
            os._exit(0)

    return run


def _kill():
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="only POSIX forks")
def test_whenever_a_run_is_killed_pages_are_whole_and_the_next_run_mends_all(killed, tmp_path):
    letters, kills, never = itertools.cycle("ab"), 0, 10_000
    assert not killed(tmp_path, next(letters), never)
    for deed in range(1, 200, 7):
        kills += killed(tmp_path, next(letters), deed)
        texts = {path: text for path, text in tree(tmp_path).items() if path[0] != "."}
        assert set(texts.values()) <= {b"a" * 9, b"b" * 9, b"its own"}
        assert len(texts) >= 13
        if deed % 2:
            letter = next(letters)
            assert not killed(tmp_path, letter, never)
            assert {text[:1] for path, text in tree(tmp_path).items() if path[0].isdigit()} == {letter.encode()}
            assert sorted(each.name for each in tmp_path.iterdir() if not each.name.isdigit()) == [LIST, f"{letter}.md"]
    assert 15 < kills < 29


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
