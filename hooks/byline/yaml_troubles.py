"""YAML's own error messages, told to people who do not know that they write YAML (DOC003)."""

import re
from typing import NamedTuple

import yaml

from byline.characters import shown
from byline.findings import At, Fault, Span

_QUOTE = 'Put the whole value in quotes: `title: "…"`.'
_LINE_UP = "Line fields up under each other."


class _Trouble(NamedTuple):
    """What to tell where YAML's message holds these words; `at_start` points at what was being read, not at where it broke."""

    words: str
    message: str
    help: str
    at_start: bool = False


_TROUBLES = (
    _Trouble("alphabetic or numeric character", "A value that starts with * or & stands in quotes.", _QUOTE, at_start=True),
    _Trouble("scanning a tag", "A value that starts with ! stands in quotes.", _QUOTE, at_start=True),
    _Trouble("unknown escape character", "In double quotes a backslash and what follows it stand for another character, and these stand for none.", "Use single quotes, or write two backslashes."),
    _Trouble("escape code", "In double quotes a backslash and digits stand for a character, and these stand for none.", "Use single quotes, or type the character itself."),
    _Trouble("hexdecimal number", "In double quotes a backslash and digits stand for a character, and here digits are missing.", "Use single quotes, or type the character itself."),
    _Trouble("block sequence entries are not allowed", "A list starts on the line of its field.", "Put the first dash on a line of its own, or write `[one, two]`."),
    _Trouble("mapping keys are not allowed", "A value cannot start with `? ` unless it stands in quotes.", _QUOTE),
    _Trouble("expected ',' or ']'", "A list in square brackets is not closed, or a comma is missing.", "Close it with `]`, and put commas between the values.", at_start=True),
    _Trouble("expected ',' or '}'", "The fields in braces are not closed, or a comma is missing.", "Close it with `}`, and put commas between the fields.", at_start=True),
    _Trouble("expected comment or line break", "A value that starts with | or > goes on below it, on lines of its own.", _QUOTE, at_start=True),
    _Trouble("unexpected end of stream", "A quote is opened and never closed.", "Close it.", at_start=True),
    _Trouble("unexpected document indicator", "A quote is opened and never closed.", "Close it.", at_start=True),
    _Trouble("expected node content", "A value is missing, or cannot start like this.", _QUOTE),
    _Trouble("directive", "A line starts with %, which is no field.", "Remove the line, or put the text in quotes.", at_start=True),
    _Trouble("<document start>", "Something stands behind the end of the fields.", "Remove it, or give it a field of its own."),
)  # fmt: skip
_ESCAPES = ("unknown escape character", "escape code", "hexdecimal number")
_ELSE = _Trouble(
    "",
    "The front matter cannot be read from here on.",
    "Compare it with a file that works: `field: value` lines, lists with dashes, texts with colons in quotes.",
)
_NO_SPACE = re.compile(r"\s*(?:- )?[\w-]+(?::[^\s:/]|：|: )")
NO_SPACE = ("A colon has no space behind it, or is not the colon `:` itself.", "Write `field: value`, with a space.")
"""Told where a line reads `field:value`, or has the wide colon of Chinese."""


def explain(path: str, head: str, error: yaml.MarkedYAMLError) -> Fault:
    """Word a YAML error for a lay editor.

    Args:
        path: of the file.
        head: its front matter, without the dashes.
        error: what the YAML parser said, with its marks.
    """
    problem = f"{error.problem or ''} {error.context or ''}"
    line, column = _mark(error, problem)
    lines = head.split("\n")
    text = lines[line] if line < len(lines) else ""
    told = _of_tabs(text, column) or _of_keys(problem, text) or _of_colons(problem, text, column)
    told = told or _of_indents(problem, text, column) or _listed(problem, text, column)
    line, column = _start(told, error, text, line, column)
    if "<document start>" in problem and head.startswith("%"):
        line, column, told = 0, 0, _Trouble("", "A line starts with %, which is no field.", "Remove the line.")
    return Fault(At(path, span=Span(line + 2, column + 1, line + 2, column + 2)), told.message, told.help)


def _mark(error: yaml.MarkedYAMLError, problem: str) -> tuple[int, int]:
    """Where YAML broke; for a word without a colon, that word, since YAML looks for the colon much further."""
    mark = error.context_mark if "simple key" in problem else error.problem_mark
    mark = mark or error.problem_mark or error.context_mark
    return (mark.line, mark.column) if mark else (0, 0)


def _start(told: _Trouble, error: yaml.MarkedYAMLError, text: str, line: int, column: int) -> tuple[int, int]:
    """Point at the beginning of what was being read, where that says more: always, when it broke on a later line."""
    start = error.context_mark
    if told.words in _ESCAPES:
        return line, text.rfind("\\", 0, column + 1)
    if start is None or not told.at_start:
        return line, column
    is_open = "expected ','" in told.words and start.line == line
    return (line, column) if is_open else (start.line, start.column)


def lacks_space(text: str) -> bool:
    """Whether a line was meant as `field: value` and has no space, or a wide colon."""
    return bool(_NO_SPACE.match(text))


def _of_tabs(text: str, column: int) -> _Trouble | None:
    if "\t" in text[: column + 1] and not text[:column].strip():
        return _Trouble("", "The line is indented with a tab, not with spaces.", "Replace the tab by spaces.")
    if text[column : column + 1] == "\t":
        return _Trouble("", "A tab stands where a space belongs.", "Replace the tab by a space.")
    return None


def _of_keys(problem: str, text: str) -> _Trouble | None:
    if "could not find expected ':'" not in problem:
        return None
    if lacks_space(text):
        return _Trouble("", *NO_SPACE)
    message = "A line has no colon behind its first word, or a text runs on without quotes."
    return _Trouble("", message, "Write `field: value`, and quote texts that go over several lines.")


def _of_colons(problem: str, text: str, column: int) -> _Trouble | None:
    if "mapping values are not allowed" not in problem:
        return None
    if re.fullmatch(r"[ ]+[\w-]+\s*", text[:column]):
        return _Trouble("", "The line is indented further than the one above, which has its value already.", _LINE_UP)
    return _Trouble("", "A colon with a space behind it stands inside a value without quotes.", _QUOTE)


def _of_indents(problem: str, text: str, column: int) -> _Trouble | None:
    """Tell apart what YAML has one message for: words behind a value, dashes and fields in a wrong column."""
    if "did not find expected key" not in problem and "'-' indicator" not in problem:
        return None
    if text[:column].strip():
        help_ = "Put the whole value in quotes; if it has quotes inside, in those of the other kind."
        return _Trouble("", "Something stands behind the end of a value, as behind a closing quote.", help_)
    if text[column:].startswith("-"):
        return _Trouble("", "A dash of a list stands in the wrong column.", "Line the dashes up under each other.")
    if text[column:].startswith(":"):
        return _Trouble("", "A line starts with a colon.", "Write the field's name before the colon.")
    return _Trouble("", "The line is indented further or less than the lines that it belongs to.", _LINE_UP)


def _listed(problem: str, text: str, column: int) -> _Trouble:
    if "cannot start any token" in problem:
        first = shown(text[column : column + 1])
        return _Trouble("", f"A value cannot start with {first} unless it stands in quotes.", _QUOTE)
    return next((trouble for trouble in _TROUBLES if trouble.words in problem), _ELSE)
