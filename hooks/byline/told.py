"""What all ways of writing findings share: texts that are safe for a terminal or a log, and how they are to be written."""

import html
import json
import re
from typing import Any

from msgspec import Struct

from byline.characters import shown
from byline.check import Report
from byline.escaping import escape
from byline.findings import Finding, Place, Severity
from byline.words import counted

MOST_WORDS = 4000
MOST_PATH = 400
_CODE = re.compile(r"`([^`]+)`|@\w[\w/.-]*|(?<!&)#\d+|(?<!\w)[wW]{3}\.[\w.-]+")


class Manner(Struct, frozen=True):
    """How findings are to be written.

    Attributes:
        colour: whether the reader's terminal shows colour.
        prefix: what stands before a path to make it one of the repository, as `content/`.
        changed: paths, as the findings give them, of files that the pull request at hand changes.
    """

    colour: bool = False
    prefix: str = ""
    changed: frozenset[str] = frozenset()


PLAIN = Manner()


def words(text: str) -> str:
    """Give a text as a terminal or a log may show it: nothing invisible, and nothing that a CI platform takes for a command.

    GitHub reads a line that starts with `::`, and `##[` anywhere, Azure `##vso[`.
    """
    plain = without_commands(shown(text, MOST_WORDS))
    return plain.replace("::", ": :", 1) if plain.lstrip().startswith("::") else plain


def without_commands(text: str) -> str:
    """Replace the brackets of what a CI platform takes for a command, wherever it stands; the width stays."""
    return text.replace("##[", "##(").replace("##vso[", "##vso(")


def as_json(value: Any) -> str:
    """Write a value as JSON of plain ASCII, in which no CI platform finds a command: where one would be, a sign is escaped."""
    text = json.dumps(value, indent=2)
    return text.replace("##[", "\\u0023#[").replace("##vso[", "\\u0023#vso[") + "\n"


def in_html(text: str) -> str:
    """Write a sentence in HTML: code where it has backticks, and where a platform would call somebody, or link to an issue or a site."""
    return _CODE.sub(lambda found: f"<code>{found[1] or found[0]}</code>", html.escape(words(text)))


def in_markdown(text: str) -> str:
    """Write a sentence in Markdown that a platform shows: no character of it is markup; code stands where `in_html` has it."""
    told, made, at = words(text), [], 0
    for found in _CODE.finditer(told):
        made += [escape(told[at : found.start()]), f"<code>{escape(found[1] or found[0])}</code>"]
        at = found.end()
    return "".join([*made, escape(told[at:])])


def path_words(path: str) -> str:
    """Give a path as a terminal may show it."""
    return without_commands(shown(path, MOST_PATH))


def where(place: Place) -> str:
    """Give a place as editors and terminals read it: `path:line:column`."""
    return f"{path_words(place.path)}:{place.span.line}:{place.span.column}"


def advice(finding: Finding) -> str:
    """Give message and help as one text."""
    return f"{words(finding.message)} {words(finding.help)}"


def summary(report: Report, least: Severity = Severity.NOTICE) -> str:
    """Sum a report up in one line: files, and findings by severity."""
    files = counted(report.files, "file")
    if not report.findings:
        return f"{files} checked: nothing to report."
    counts = [counted(report.count(each), each.value) for each in reversed(Severity) if each.weight >= least.weight]
    return f"{files} checked: {', '.join(counts)}. `byline explain CODE` tells more about a rule."


def worst_first(report: Report, changed: frozenset[str]) -> list[Finding]:
    """Give the findings as a platform that shows few of them should get them: in changed files first, the worst of each first."""
    return sorted(report.findings, key=lambda each: (each.place.path not in changed, -each.severity.weight, each.order))
