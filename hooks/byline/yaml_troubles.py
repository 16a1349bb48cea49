"""YAML's own error messages, told to people who do not know that they write YAML (DOC003)."""

import re
from typing import NamedTuple

import yaml

from byline.characters import shown
from byline.findings import At, Fault, Span

_QUOTE = "Put the whole value in quotes."
_LINE_UP = "Line fields up under each other."


class _Trouble(NamedTuple):
    """What to tell where YAML's message holds these words; `at_start` points at what was being read, not at where it broke."""

    words: str
    message: str
    help: str
    at_start: bool = False


_TROUBLES = (
    _Trouble("alphabetic or numeric character", "A value that starts with * or & needs quotes around it.", _QUOTE, at_start=True),
    _Trouble("scanning a tag", "A value that starts with ! needs quotes around it.", _QUOTE, at_start=True),
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
_STARTS = tuple(
    (re.compile(looks), _Trouble("", message, help_))
    for looks, message, help_ in (
        (r"\s*-[^\s-]", "A dash has no space behind it.", "Write `- `, with a space, before each entry of a list."),
        (r"\s*[*+\u2022\u00b7\u25aa\u25e6\u2010-\u2015\u2212]\s", "A list has dashes, and this line starts with another sign.", "Write `- ` in its place."),
        (r"\s*(?:<!--|//|/\*)", "A remark between the fields starts with `#`, and this line with something else.", "Write `# ` before it, or remove it."),
        (r"\s*\*\*", "Asterisks stand around the name of a field.", "Write the name alone: `field: value`."),
        (r"\s*%", "A line starts with %, which is no field.", "Remove the line, or put the text in quotes."),
    )
)  # fmt: skip
"""How lines begin that were meant as a list, a remark or a field, and are none."""
_ON_ITS_LINE = ("could not find expected ':'", "alphabetic or numeric", "directive")
_NO_SPACE = re.compile(r"\s*(?:- )?[\w-]+(?::[^ \t\n:/]|：|: )")
_ODD_SPACE = re.compile(r"\s*(?:- )?[\w-]+:[^\S \t\n]")
_HASH = re.compile(r"[\s\[{,]#")
_FIELD = re.compile(r"\s*(?:- )?([\w-]+): ")
_NO_SPACE_TOLD = (
    "A colon has no space behind it, or is not the colon `:` itself.",
    "Write `field: value`, with a space.",
)
"""Told where a line reads `field:value`, or has the wide colon of Chinese."""


def explain(path: str, head: str, error: yaml.MarkedYAMLError) -> Fault:
    """Word a YAML error for a lay editor.

    Args:
        path: of the file.
        head: its front matter, without the dashes.
        error: what the YAML parser said, with its marks.
    """
    problem = f"{error.problem or ''} {error.context or ''}"
    lines = head.split("\n")
    told, line, column = _of_starts(problem, error, lines) or _of_places(problem, error, lines)
    span = Span(line + 2, column + 1, line + 2, column + 2)
    return Fault(At(path, span=span), told.message, _with_field(told.help, lines[line]))


def _of_starts(problem: str, error: yaml.MarkedYAMLError, lines: list[str]) -> tuple[_Trouble, int, int] | None:
    """Look at how the line begins, or the line above where YAML stumbled over its second field only."""
    line, column = _mark(error, problem, lines)
    if "<document start>" in problem:
        line = 0
    elif "mapping values" in problem and line and ":" not in lines[line][:column]:
        line -= 1
    elif not any(words in problem for words in _ON_ITS_LINE):
        return None
    told = next((told for looks, told in _STARTS if looks.match(lines[line])), None)
    return (told, line, len(lines[line]) - len(lines[line].lstrip())) if told else None


def _of_places(problem: str, error: yaml.MarkedYAMLError, lines: list[str]) -> tuple[_Trouble, int, int]:
    """Look at where YAML stumbled, and at what."""
    line, column = _mark(error, problem, lines)
    text = lines[line]
    told = _of_tabs(text, column) or _of_keys(problem, text) or _of_colons(problem, text, column)
    told = (
        told
        or _of_indents(problem, text, column)
        or _of_hashes(problem, error, lines)
        or _listed(problem, text, column)
    )
    return told, *_start(told, error, text, line, column)


def _with_field(help_: str, text: str) -> str:
    """Show how the field of the line looks in quotes, where quotes are the help."""
    found = _FIELD.match(text)
    return f'{help_[:-1]}: `{found[1]}: "…"`.' if found and help_ == _QUOTE else help_


def _mark(error: yaml.MarkedYAMLError, problem: str, lines: list[str]) -> tuple[int, int]:
    """Where YAML broke; for a word without a colon, that word, since YAML looks for the colon much further."""
    mark = error.context_mark if "simple key" in problem else error.problem_mark
    mark = mark or error.problem_mark or error.context_mark
    return (min(mark.line, len(lines) - 1), mark.column) if mark else (0, 0)


def _start(told: _Trouble, error: yaml.MarkedYAMLError, text: str, line: int, column: int) -> tuple[int, int]:
    """Point at the beginning of what was being read, where that says more: always, when it broke on a later line."""
    start = error.context_mark
    if told.words in _ESCAPES:
        return line, text.rfind("\\", 0, column + 1)
    if start is None or not told.at_start:
        return line, column
    is_open = "expected ','" in told.words and start.line == line
    return (line, column) if is_open else (start.line, start.column)


def of_spaces(text: str) -> tuple[str, str] | None:
    """Say what is wrong with a line that was meant as `field: value`, where it is the space or the colon; and what to do."""
    if _ODD_SPACE.match(text):
        return "The blank behind a colon is not an ordinary space.", "Delete it, and type a space."
    return _NO_SPACE_TOLD if _NO_SPACE.match(text) else None


def _of_tabs(text: str, column: int) -> _Trouble | None:
    if "\t" in text[: column + 1] and not text[:column].strip():
        return _Trouble("", "The line is indented with a tab, not with spaces.", "Replace the tab by spaces.")
    if text[column : column + 1] == "\t":
        return _Trouble("", "A tab stands where a space belongs.", "Replace the tab by a space.")
    return None


def _of_keys(problem: str, text: str) -> _Trouble | None:
    if "could not find expected ':'" not in problem:
        return None
    if told := of_spaces(text):
        return _Trouble("", *told)
    message = "A line has no colon behind its first word: it is no field, or a text runs on without quotes."
    help_ = "Write `field: value`; put a text of several lines in quotes; and close the fields with `---` before the text of the page."
    return _Trouble("", message, help_)


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


def _of_hashes(problem: str, error: yaml.MarkedYAMLError, lines: list[str]) -> _Trouble | None:
    """Tell a bracket that is closed behind a `#`, where nothing is read."""
    start = error.context_mark
    if "expected ','" not in problem or start is None or not _HASH.search(lines[start.line], start.column):
        return None
    message = "What stands behind a # is not read, so that the bracket before it is never closed."
    return _Trouble("expected ','", message, "Put quotes around what has the #.", at_start=True)


def _listed(problem: str, text: str, column: int) -> _Trouble:
    if "cannot start any token" in problem:
        first = shown(text[column : column + 1])
        return _Trouble("", f"A value cannot start with {first} unless it stands in quotes.", _QUOTE)
    return next((trouble for trouble in _TROUBLES if trouble.words in problem), _ELSE)
