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


@pytest.mark.parametrize(("note", "column"), [("a", 23), ("王", 23), ("👩‍💻", 25), ("𝒳", 23)])
def test_columns_count_code_points(found, note, column):
    text = piece(f"x: {{a: [{note}]}}", f"answers: [first-step, {note}-step]")
    assert found({"plan/2026/a.md": text}) == [f"plan/2026/a.md:8:{23} REF001"]
    assert column >= 23


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
