"""YAML's own error messages, told to people who do not know that they write YAML (DOC003)."""

import yaml

from byline.characters import shown
from byline.findings import At, Fault, Span

_QUOTE = 'Put the whole value in quotes: `title: "…"`.'
_TELL: tuple[tuple[str, str, str], ...] = (
    ("mapping values are not allowed", "A colon with a space behind it stands inside an unquoted value, or a line is indented too far.", _QUOTE),
    ("alphabetic or numeric character", "A value starts with * or &, which mean something else in YAML.", _QUOTE),
    ("unknown escape character", "A backslash in double quotes starts an escape that YAML does not know.", "Use single quotes, or write two backslashes."),
    ("block sequence entries are not allowed", "A list starts on the line of its field.", "Put the first dash on a line of its own, or write `[one, two]`."),
    ("expected ',' or ']'", "A list in square brackets is not closed, or a comma is missing.", "Close it with `]`, and put commas between the values."),
    ("expected ',' or '}'", "A map in braces is not closed, or a comma is missing.", "Close it with `}`, and put commas between the fields."),
    ("could not find expected ':'", "A line has no colon behind its first word, or a text runs on without quotes.", "Write `field: value`, and quote texts that go over several lines."),
    ("expected <block end>", "The indentation is off, or something stands behind a closing quote.", "Line fields up under each other; put a value with quotes inside in quotes of the other kind."),
    ("did not find expected key", "The indentation is off, or something stands behind a closing quote.", "Line fields up under each other; put a value with quotes inside in quotes of the other kind."),
    ("'-' indicator", "A dash of a list stands in the wrong column.", "Line the dashes up under each other."),
    ("unexpected end of stream", "A quote or bracket is opened and never closed.", "Close it."),
    ("unexpected document indicator", "A quote or bracket is opened and never closed.", "Close it."),
    ("expected the node content", "A value is missing or cannot start like this.", _QUOTE),
    ("control characters are not allowed", "The front matter holds a control character.", "Remove it."),
)  # fmt: skip


def explain(path: str, head: str, error: yaml.MarkedYAMLError) -> Fault:
    """Word a YAML error for a lay editor.

    Args:
        path: of the file.
        head: its front matter, without the dashes.
        error: what the YAML parser said, with its marks.
    """
    problem = f"{error.problem or ''} {error.context or ''}"
    mark = error.problem_mark or error.context_mark
    if error.context_mark and any(word in problem for word in ("simple key", "quoted scalar", "flow", "directive")):
        mark = error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    message, help_ = _wording(problem, head, line, column)
    return Fault(At(path, span=Span(line + 2, column + 1, line + 2, column + 2)), message, help_)


def _wording(problem: str, head: str, line: int, column: int) -> tuple[str, str]:
    lines = head.splitlines()
    text = lines[line] if line < len(lines) else ""
    if "\t" in text[: column + 1] and not text[:column].strip():
        return "The line is indented with a tab; YAML wants spaces.", "Replace the tab by spaces."
    if "cannot start any token" in problem:
        first = shown(text[column : column + 1])
        return f"A value cannot start with {first} unless it stands in quotes.", _QUOTE
    for words, message, help_ in _TELL:
        if words in problem:
            return message, help_
    return (
        "The front matter is not valid YAML.",
        "Compare it with a file that works: `field: value` lines, lists with dashes, texts with colons in quotes.",
    )
