"""The text of a comment: what a pull request changes in the programme, what the check says of it, and where the rest is.

What changes and what the check says was made in a job of the pull request itself, so anybody may have put something else in its place,
and nothing of it is believed. The findings are shown as a block of text; of the changes only the sentences are taken, and each character
of them that could mean anything is encoded: no link, no picture, no mention, no command of a forge in them does anything.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

MARK = "<!-- byline: findings -->"
MOST_BYTES = 30_000
"""Of the findings; the platform takes 65,536 characters for the whole comment."""
MOST_READ = 4_000_000
"""Bytes of changes.json; one that is longer is not read."""
MOST_TOLD = 24_000
"""Characters of the changes, as they are encoded."""
MOST_OF_ONE = 600
"""Characters of one sentence or title, before they are encoded."""
MOST_TICKS = 20
LONG_FENCE = re.compile(f"`{{{MOST_TICKS},}}")
"""Backticks in a row: the fence around them is longer still, twice."""
UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
"""General categories (Unicode, 4.5) of what is not seen, or turns the direction of what is."""
PLAIN = frozenset(" ,;?“”‘’…–—")
"""What may stand as it is beside letters and digits: no platform makes anything of it."""
_BOTH = r"@|#[0-9]|www\.|/|:[\w+-]+:|\b[0-9a-f]{7,40}\b"
_GITHUB = r"GH-[0-9]"
_GITLAB = r"GL-[0-9]|[!$&][0-9]|[~%][\w\"]|\[[\w[]|\*iteration:|(?-i:\b[A-Z][A-Z0-9_]+-[0-9])"
"""There: merge requests, snippets, epics, labels, milestones, pages of the wiki, iterations, and issues of Jira."""
CALLS = re.compile(rf"`([^`]+)`|[^ ]*(?:{_BOTH}|{_GITHUB}|{_GITLAB})[^ ]*", re.IGNORECASE)
"""What we mean as code; and words that a platform may turn into something, encoded or not: it looks at the text that comes out, though never in code."""
COMMANDS = re.compile(r"^(?=[^\S\n]*[/:>])", re.MULTILINE)
"""Where a line begins as commands do: GitLab looks for these with patterns of its own, which know less of blocks of text than Markdown does."""


def comment_of(
    findings: bytes | None, changes: bytes | None = None, links: str = "", request: str = "pull request"
) -> str:
    """Make the comment: what changed, what the check says, where the rest is.

    Args:
        findings: what the check printed, or what somebody put in its place; None where nothing came.
        changes: the same for what changed, as JSON.
        links: Markdown of ours about the run and its preview.
        request: what the platform calls a proposed change.

    Returns:
        Markdown, in which what came from elsewhere is text.
    """
    return "\n".join([MARK, "\n\n".join(filter(None, (_changes(changes), _findings(findings, request), links)))])


def _findings(findings: bytes | None, request: str) -> str:
    """Show findings as a block of code that nothing in them can close."""
    if findings is None:
        return "What Byline says about the content did not get here; the run of the check has it."
    text = "".join(map(_seen, findings[:MOST_BYTES].decode("utf-8", "replace"))).strip("\n")
    text = COMMANDS.sub("·", LONG_FENCE.sub(lambda found: found[0][:MOST_TICKS], text))
    more = "\n\nThis is the beginning; the run of the check has the rest." if len(findings) > MOST_BYTES else ""
    if not text:
        return f"Byline found nothing in this {request}'s content to tell."
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
    return f"What Byline says about the content of this {request}:\n\n{fence}text\n{text}\n{fence}{more}"


def _seen(character: str) -> str:
    return character if character == "\n" or unicodedata.category(character) not in UNSEEN else "�"


def _changes(changes: bytes | None) -> str:
    """Tell the changes, sum first, under a heading for each theme and person; as many as there is room for."""
    if changes is None:
        return ""
    told = _loaded(changes)
    if not isinstance(told, dict) or not isinstance(told.get("summary"), str):
        return "What changes in the programme could not be read; the run of the check has it."
    lines, room = [f"**{_sentence(told['summary'])}**"], MOST_TOLD
    for line in _told(told.get("changes")):
        room -= len(line) + 1
        if room < 0:
            lines.append("\n… and more; the run of the check tells all.")
            break
        lines.append(line)
    return "\n".join(lines)


def _told(changes: Any) -> Iterator[str]:
    """Give headings and sentences, of changes that are what they should be."""
    heading = ""
    for each in changes if isinstance(changes, list) else ():
        title, told = (each.get("title"), each.get("told")) if isinstance(each, dict) else (None, None)
        if isinstance(title, str) and isinstance(told, str):
            if title != heading:
                yield f"\n### {_sentence(title)}\n"
            heading = title
            yield f"- {_sentence(told)}"


def _loaded(changes: bytes) -> Any:
    """Read JSON; None where it is none, is too long, or is nested so deeply that only malice explains it."""
    try:
        return json.loads(changes) if len(changes) <= MOST_READ else None
    except (ValueError, RecursionError):
        return None


def _sentence(text: str) -> str:
    """Encode a sentence in one line: letters and digits stay, and what could call somebody or link anywhere is code."""
    cut = text if len(text) <= MOST_OF_ONE else text[:MOST_OF_ONE] + "…"
    plain = " ".join("".join(map(_seen, cut.replace("\n", " "))).split()) or "…"
    made, at = [], 0
    for found in CALLS.finditer(plain):
        made += [_encoded(plain[at : found.start()]), f"<code>{_encoded(found[1] or found[0])}</code>"]
        at = found.end()
    return "".join([*made, _encoded(plain[at:])])


def _encoded(text: str) -> str:
    return "".join(each if each in PLAIN or each.isalnum() else f"&#{ord(each)};" for each in text)
