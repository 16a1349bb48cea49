from __future__ import annotations

import pytest

from byline.importing.texts import fold, one_line, plain_title, shortened, words_of


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Two\n lines\t of it ", "Two lines of it"),
        ("What &ldquo;open&rdquo; is", "What “open” is"),
        ("It&#39;s here", "It's here"),
        ("Writing <em>and</em> doing", "Writing and doing"),
        ("How to write <title> in HTML", "How to write <title> in HTML"),
        ("Literal &lt;em&gt; stays", "Literal <em> stays"),
        ("M&Ms, R&D and this&that&not", "M&Ms, R&D and this&that&not"),
        ("Hid\u200bden &#8203;and \u202eturned", "Hidden and turned"),
        ("A\u00a0space that holds", "A\u00a0space that holds"),
        ("می‌خواهم", "می‌خواهم"),
        ("👩‍💻 at work", "👩‍💻 at work"),
        ("\x00\x07", ""),
        ("\ud800half", "half"),
    ],
)
def test_a_title_becomes_one_plain_line(written: str, title: str) -> None:
    assert plain_title(written) == title


def test_a_long_line_is_cut() -> None:
    assert shortened("x" * 200) == "x" * 200
    assert shortened("x" * 201) == "x" * 199 + "…"


def test_the_rest() -> None:
    assert one_line("e\u0301") == "é"
    assert words_of("ten_things-about  tides") == "ten things about tides"
    assert fold(" Open  Data") == fold("open data")
