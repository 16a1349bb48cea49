"""Lines and columns count code points, whatever the bytes of the file look like."""

import pytest

from rules.written import employee, piece


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda text: text.encode(), id="plain"),
        pytest.param(lambda text: b"\xef\xbb\xbf" + text.encode(), id="byte-order-mark"),
        pytest.param(lambda text: text.replace("\n", "\r\n").encode(), id="windows"),
        pytest.param(lambda text: text.replace("\n", "\r").encode(), id="old-mac"),
        pytest.param(lambda text: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(), id="both"),
    ],
)
def test_same_place_in_any_bytes(found, spoil):
    text = piece("supporter: nobody", "answers: [first-step, last-step]")
    assert found({"plan/2026/a.md": spoil(text)}) == ["plan/2026/a.md:7:12 REF001", "plan/2026/a.md:8:23 REF001"]


@pytest.mark.parametrize("note", ["a", "王芳", "e\u0301", "👩‍🚀", "𝒳", '"a\\tb"', "'it''s'"], ids=ascii)
@pytest.mark.parametrize("blank", [" ", "\t", " \t "], ids=["space", "tab", "both"])
def test_columns_count_code_points(found, note, blank):
    """A tab is one column, and so is a sign that joins others or sits on them, as in what most editors tell."""
    text = piece(f"answers: [{note},{blank}last-step]")
    second = len(f"answers: [{note},{blank}") + 1
    assert found({"plan/2026/a.md": text}) == ["plan/2026/a.md:7:11 REF001", f"plan/2026/a.md:7:{second} REF001"]


def test_column_behind_astral_characters(found):
    text = piece(faces="[{x: 𝒳, person: nobody, part: author}]")
    assert found({"plan/2026/a.md": text}) == ["plan/2026/a.md:5:10 DOC005", "plan/2026/a.md:5:24 REF001"]


def test_body_lines_and_columns(found):
    text = employee(body="王芳 🙂 [x](javascript:a)\r\n\r\n> and ![y](https://a.example/y.png)\r\n")
    assert found({"people/employees/a.md": text.encode()}) == [
        "people/employees/a.md:6:10 DOC011",
        "people/employees/a.md:8:12 DOC011",
    ]


def test_single_value_where_a_list_is_expected(found):
    assert found({"plan/2026/a.md": piece("answers: last-step")}) == ["plan/2026/a.md:7:10 REF001"]


def test_refused_entry_does_not_shift_the_others(found):
    text = piece(faces="\n  - ines-duarte\n  - {person: nobody, part: quoted}")
    assert found({"plan/2026/a.md": text}) == ["plan/2026/a.md:6:5 DOC006", "plan/2026/a.md:7:14 REF001"]
