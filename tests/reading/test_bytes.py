"""Files as bytes: encodings, line ends, sizes, and what is no plain file (DOC001)."""

import os
import socket
from pathlib import Path

import pytest

from byline.characters import shown
from byline.source import MOST_BYTES, Document, read
from reading.reading import at, codes, document, only_fault

HEAD = "---\ntitle: Größe 王 😀\n---\n"


def from_bytes(folder: Path, data: bytes) -> Document:
    (folder / "a.md").write_bytes(data)
    return read(folder, "a.md")


@pytest.mark.parametrize(
    "data",
    [
        HEAD.encode(),
        b"\xef\xbb\xbf" + HEAD.encode(),
        HEAD.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + HEAD.replace("\n", "\r\n").encode(),
        HEAD.replace("\n", "\r").encode(),
        HEAD.removesuffix("\n").encode(),
        HEAD.replace("---\n", "--- \t\n").encode(),
    ],
    ids=["plain", "bom", "crlf", "bom-crlf", "lone-cr", "no-newline-at-end", "blanks-behind-dashes"],
)
def test_every_usual_way_of_saving_is_read(tmp_path, data):
    made = from_bytes(tmp_path, data)
    assert (made.faults, made.data) == ([], {"title": "Größe 王 😀"})


@pytest.mark.parametrize(
    ("data", "snippet", "line", "column"),
    [
        ("---\ntitle: Größe\n".encode("latin-1"), "not UTF-8: the byte 0xf6", 2, 10),
        ("---\rtitle: Größe\r".encode("latin-1"), "not UTF-8", 2, 10),
        ("---\r\ntitle: 王 Größe\n".encode("gb18030"), "not UTF-8", 2, 8),
        (b"\xef\xbb\xbf\xff", "not UTF-8", 1, 1),
        ("---\ntitle: 😀 ".encode() + b"\xff", "not UTF-8", 2, 10),
        ("---\ntitle: 😀 ".encode() + b"\xed\xa0\x80", "not UTF-8", 2, 10),
        (HEAD.encode("utf-16"), "UTF-16", 1, 1),
        (HEAD.encode("utf-16-le"), "no text", 1, 2),
        (HEAD.encode("utf-16-be"), "no text", 1, 1),
        (b"---\ntitle: a\0b\n---\n", "no text", 2, 9),
        (b"---\r\ntitle: \xc3\xa9\0b\r\n---\n", "no text", 2, 9),
    ],
)
def test_other_encodings_are_refused_at_the_first_byte(tmp_path, data, snippet, line, column):
    made = from_bytes(tmp_path, data)
    fault, span = only_fault(made, "DOC001")
    assert (made.data, snippet in fault.message, span[:2]) == (None, True, (line, column)), fault


def test_a_file_may_have_one_mebibyte_and_no_byte_more(tmp_path):
    sound = (HEAD + "x" * MOST_BYTES).encode()[:MOST_BYTES]
    assert from_bytes(tmp_path, sound).faults == []
    fault, _ = only_fault(from_bytes(tmp_path, sound + b"x"), "DOC001")
    assert "1 MiB" in fault.message


def test_what_is_no_plain_file_is_refused_without_waiting_for_it(tmp_path):
    (tmp_path / "real.md").write_text(HEAD)
    (tmp_path / "link.md").symlink_to("real.md")
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "loop.md").symlink_to("loop.md")
    os.mkfifo(tmp_path / "pipe.md")
    for name, snippet in {
        "link.md": "symbolic link", "loop.md": "symbolic link", "folder.md": "no plain file", "pipe.md": "no plain file",
        "gone.md": "cannot be opened",
    }.items():  # fmt: skip
        made = read(tmp_path, name)
        fault, _ = only_fault(made, "DOC001")
        assert (made.data, snippet in fault.message) == (None, True), (name, fault)


def test_a_socket_and_a_device_are_refused(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("a.md")
        assert codes(read(tmp_path, "a.md")) == ["DOC001"]
    assert codes(read(Path("/dev"), "zero")) == ["DOC001"]


@pytest.mark.parametrize(
    "character",
    [*"\x01\x08\x0b\x0c\x1b\x7f\x85\x9f", *"\u061c\u200e\u200f\u202a\u202e\u2066\u2069", *"\u180e\u200b\u2028\u2029\u2060\u2064",
     *"\u206f\u3164\ufeff\uffa0\ufff9\ufffe\uffff", "\U000e0001", "\U000e0041", "\ud800"],
)  # fmt: skip
@pytest.mark.parametrize("text", ["---\ntitle: 😀{}b\n---\n", "---\ntitle: ab\n---\nbo\n{}dy\n"])
def test_what_cannot_be_seen_is_named_at_its_place_and_read_past(character, text):
    made = document(text.format(character))
    fault, span = only_fault(made, "DOC001")
    assert f"U+{ord(character):04X}" in fault.message
    before = text.partition("{}")[0]
    assert span[:2] == (before.count("\n") + 1, len(before) - before.rfind("\n"))
    assert made.data is not None


@pytest.mark.parametrize(
    "escape", [r"\u200b", r"\x07", r"\u202E", r"\N", r"\L", r"\P", r"\U000e0041", r"\uFEFF", r"\0", r"\e"]
)
def test_what_cannot_be_seen_is_found_as_an_escape_too(escape):
    made = document(f'---\ntitle: "a{escape}b"\n---\n')
    fault, span = only_fault(made, "DOC001")
    assert ("backslash" in fault.message, at(made, span)) == (True, f'"a{escape}b"')
    assert made.data == {"title": "ab"}


def test_an_escape_in_the_name_of_a_field_is_told_once_and_the_field_is_read():
    made = document('---\n"ti\\u200btle": a\n---\n')
    fault, span = only_fault(made, "DOC001")
    assert ("U+200B" in fault.message, at(made, span), made.data) == (True, '"ti\\u200btle"', {"title": "a"})


@pytest.mark.parametrize(
    "text", ["👩\u200d💻", "می\u200cخواهم", "ক্\u200dষ", "a\u00adb", "🏳️\u200d🌈", "a\tb", "e\u0301", "\ufdfa", "👍🏽"]
)
def test_joiners_and_marks_that_scripts_need_are_fine(text):
    made = document(f"---\ntitle: a\nx: {{note: {text}}}\n---\n{text}\n")
    assert made.faults == []


def test_of_many_invisible_characters_the_first_ten_are_told():
    assert codes(document("---\ntitle: a\n---\n" + "\u200b" * 1000)) == ["DOC001"] * 10


@pytest.mark.parametrize("marker", ["<<<<<<< HEAD", "<<<<<<<", ">>>>>>> branch", "||||||| base"])
@pytest.mark.parametrize(
    "text", ["---\ntitle: a\n{}\n---\nbody\n", "---\ntitle: a\n---\nbody\n{}\n", "{}\n---\ntitle: a\n"]
)
def test_merge_conflicts_are_told_at_their_marker(marker, text):
    made = document(text.format(marker))
    fault, span = only_fault(made, "DOC001")
    assert ("merge conflict" in fault.message, at(made, span), made.data) == (True, marker[:7], None)


@pytest.mark.parametrize("line", ["=======", "<<<<<< a", "<<<<<<<< a", ">>>>>>>quote", " <<<<<<< HEAD", "a <<<<<<< b"])
def test_what_only_looks_like_a_conflict_is_left_alone(line):
    assert document(f"---\ntitle: a\n---\nHeading\n{line}\n").faults == []


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("secur\u200city", "secur<U+200C>ity"),
        ("\u200djob", "<U+200D>job"),
        ("jo\ufe0fb", "jo<U+FE0F>b"),
        ("\u06a9\u0645\u200c\u06a9", "\u06a9\u0645\u200c\u06a9"),
        ("\U0001f469\u200d\U0001f4bb", "\U0001f469\u200d\U0001f4bb"),
        ("1\ufe0f\u20e3 \u00a9\ufe0f \u8fbb\U000e0100", "1\ufe0f\u20e3 \u00a9\ufe0f \u8fbb\U000e0100"),
    ],
)
def test_a_message_names_joiners_where_no_script_needs_them(text, seen):
    assert shown(text) == seen


@pytest.mark.parametrize("encoding", ["utf-32-le", "utf-32-be"])
def test_utf_32_is_called_by_its_name(tmp_path, encoding):
    (tmp_path / "a.md").write_bytes("\ufeff---\ntitle: a\n---\n".encode(encoding))
    fault, _ = only_fault(read(tmp_path, "a.md"), "DOC001")
    assert "UTF-32" in fault.message
