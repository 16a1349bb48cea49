"""The line under a message: what of it is shown, and where the caret stands."""

import datetime as dt
import unicodedata

import pytest

from byline.check import check
from byline.findings import At, Fault, Severity, Span
from byline.load import load
from byline.output import as_text
from byline.rules.rule import Rule

TODAY = dt.date(2026, 3, 1)


def written(tmp_path, body, span, code="TST001", **how):
    """Write one made-up finding about a theme with this body, without colour; `head` adds to its front matter."""
    (tmp_path / "themes").mkdir(exist_ok=True)
    (tmp_path / "themes/a.md").write_text(f"---\ntitle: A\n{how.pop('head', '')}---\n{body}\n", encoding="utf-8")
    return as_text.write(check(load(tmp_path, TODAY), [made_up(code, span)]), **how)


def made_up(code, span):
    """Make a rule that always finds something at one place."""
    fault = Fault(At("themes/a.md", span=span), "Something \x1b[31mis\n wrong.", "Mend it.")
    return Rule(code, Severity.WARNING, (), "A rule.", lambda _: [fault])


def columns(text):
    """Count as a terminal does."""
    return sum(
        2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text if not unicodedata.combining(each)
    )


def pointed_at(text):
    """Give what stands above the caret."""
    shown, caret = (line.partition("| ")[2] for line in text.splitlines() if "|" in line)
    start = len(caret) - len(caret.lstrip(" "))
    cut = {}
    for index in range(len(shown) + 1):
        cut.setdefault(columns(shown[:index]), index)
    return shown[cut[start] : cut.get(start + caret.count("^"))]


LINES = [
    # the line, what is meant in it
    ("one two three", "two"),
    ("one", "one"),
    ("一二三 四五", "四五"),
    ("王芳 and 王 two", "two"),
    ("🧀🧀🧀 cheese", "cheese"),
    ("cheese 🧀🧀", "🧀"),
    ("Ｆｕｌｌ width", "width"),
    ("e\u0301e\u0301 combined", "combined"),
    ("a\tb\tc two", "two"),
    ("   indented", "indented"),
    ("word " * 60 + "needle" + " word" * 60, "needle"),
    ("字" * 300 + "针" + "字" * 300, "针"),
    ("needle " + "word " * 100, "needle"),
    ("word " * 60 + "needle", "needle"),
]


@pytest.mark.parametrize(("line", "meant"), LINES, ids=[f"{meant} in {line[:12]}" for line, meant in LINES])
def test_the_caret_stands_under_what_is_meant(tmp_path, line, meant):
    column = line.index(meant) + 1
    text = written(tmp_path, line, Span(4, column, 4, column + len(meant)))
    assert pointed_at(text).rstrip("…") == meant
    assert max(len(each) for each in text.splitlines()) < 130


def test_an_empty_stretch_has_one_caret(tmp_path):
    text = written(tmp_path, "end", Span(4, 4, 4, 4))
    assert "      4 | end\n        |    ^\n" in text


def test_more_than_one_line_is_marked_to_the_end_of_the_first(tmp_path):
    text = written(tmp_path, "first line\nsecond", Span(4, 7, 5, 3))
    assert pointed_at(text) == "line"


def test_what_is_very_long_is_cut(tmp_path):
    text = written(tmp_path, "x" * 5000, Span(4, 1, 4, 5001))
    assert text.count("^") == 110


def test_a_finding_about_the_whole_file_shows_no_line(tmp_path):
    assert "|" not in written(tmp_path, "", None)


def test_a_place_beyond_the_file_shows_no_line(tmp_path):
    assert "|" not in written(tmp_path, "", Span(99, 1, 99, 2))


def test_messages_hold_no_control_characters(tmp_path):
    assert "Something <U+001B>[31mis⏎ wrong." in written(tmp_path, "body", Span(4, 1, 4, 5))


class TestNotes:
    """What stands under `x:`, or in a field that nobody knows, is private."""

    NOTES = [
        "x:\n  note: secret\n",
        "x: {note: secret}\n",
        "x: secret\n",
        "'x':\n  note: secret\n",
        "x :\n- secret\n",
        "x:\n\n  # secret\n  note: a\n",
        "x: |\n  line\n  secret\n",
        "x:\n  note: [secret\n",
    ]

    @pytest.mark.parametrize("notes", NOTES)
    def test_no_line_of_it_is_shown(self, tmp_path, notes):
        for number in range(3, 3 + notes.count("\n")):
            assert "secret" not in written(tmp_path, "", Span(number, 1, number, 3), head=notes)

    @pytest.mark.parametrize("notes", NOTES[:-1])
    def test_what_follows_is_shown(self, tmp_path, notes):
        line = 3 + notes.count("\n")
        text = written(tmp_path, "", Span(line, 1, line, 5), head=f"{notes}kind: odd\n")
        assert f"{line} | kind: odd" in text
        assert "secret" not in text

    @pytest.mark.parametrize("code", ["DOC005", "PRV001", "PRV005", "DOC001"])
    def test_what_a_rule_keeps_to_itself(self, tmp_path, code):
        assert "secret" not in written(tmp_path, "", Span(3, 1, 3, 6), code=code, head="phone: secret\n")

    def test_nor_in_another_finding_on_that_line(self, tmp_path):
        (tmp_path / "themes").mkdir()
        (tmp_path / "themes/a.md").write_text("---\nlead: {phone: secret}\n---\n", encoding="utf-8")
        rules = [made_up("PRV001", Span(2, 8, 2, 13)), made_up("DOC006", Span(2, 1, 2, 5))]
        text = as_text.write(check(load(tmp_path, TODAY), rules))
        assert text.count("Mend it.") == 2
        assert "secret" not in text


def test_only_what_weighs_enough(tmp_path):
    text = written(tmp_path, "body", Span(4, 1, 4, 5), least=Severity.ERROR)
    assert text.startswith("1 file checked: 0 errors. ")
    assert "0 errors, 1 warning." in written(tmp_path, "body", Span(4, 1, 4, 5), least=Severity.WARNING)


def test_nothing_to_report(tmp_path):
    (tmp_path / "themes").mkdir()
    assert as_text.write(check(load(tmp_path, TODAY), [])) == "0 files checked: nothing to report.\n"
