"""Writes what a pull request changes in the programme, what the check says of it, and where the preview is, into one comment.

    python3 scripts/comment.py FOLDER

FOLDER holds what the job before made of a stranger's pull request, or what somebody put in its place: findings.txt, and changes.json
as `byline diff --format json` writes it. So nothing here is believed. The findings are shown as a block of text; of the changes only the
sentences are taken, and each character of them that could mean anything is encoded: no link, no picture, no mention in them does
anything. Which pull request it is, and where the run and its preview are, comes from the platform alone.
"""

import json
import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

MARK = "<!-- byline: findings -->"
AUTHOR = "github-actions[bot]"
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
CALLS = re.compile(r"`([^`]+)`|[^ ]*(?:@|#[0-9]|GH-[0-9]|www\.|/|:[\w+-]+:|\b[0-9a-f]{7,40}\b)[^ ]*", re.IGNORECASE)
"""What we mean as code; and words that a platform may turn into something, encoded or not: it looks at the text that comes out, though never in code."""


def comment_of(findings: bytes | None, changes: bytes | None = None, links: str = "") -> str:
    """Make the comment: what changed, what the check says, where the rest is.

    Args:
        findings: what the check printed, or what somebody put in its place; None where nothing came.
        changes: the same for what changed, as JSON.
        links: Markdown of ours about the run and its preview.

    Returns:
        Markdown, in which what came from elsewhere is text.
    """
    return "\n".join([MARK, "\n\n".join(filter(None, (_changes(changes), _findings(findings), links)))])


def _findings(findings: bytes | None) -> str:
    """Show findings as a block of code that nothing in them can close."""
    if findings is None:
        return "What Byline says about the content did not get here; the run of the check has it."
    text = "".join(map(_seen, findings[:MOST_BYTES].decode("utf-8", "replace"))).strip("\n")
    text = LONG_FENCE.sub(lambda found: found[0][:MOST_TICKS], text)
    more = "\n\nThis is the beginning; the run of the check has the rest." if len(findings) > MOST_BYTES else ""
    if not text:
        return "Byline found nothing in this pull request's content to tell."
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
    return f"What Byline says about the content of this pull request:\n\n{fence}text\n{text}\n{fence}{more}"


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


def links_of(repository: str, run: str) -> str:
    """Say where the run is, and its preview if there is one; both as the platform knows them.

    Args:
        repository: owner and name.
        run: the number of the run that checked the content.
    """
    page = f"{os.environ.get('GITHUB_SERVER_URL', 'https://github.com')}/{repository}/actions/runs/{int(run)}"
    found = _ask("GET", f"repos/{repository}/actions/runs/{int(run)}/artifacts", "-f", "name=preview")
    made = [each["id"] for each in found["artifacts"] if each["name"] == "preview" and not each["expired"]]
    told = f"[The run of the check]({page})"
    if not made:
        return f"{told} has more; there is no preview of the site, since that takes content without errors."
    return (
        f"{told} has more, and a [preview of the site]({page}/artifacts/{int(made[0])}): unpack it, and show it with "
        "`python3 -m http.server`. It was made from this pull request: trust it as far as you trust whom it is from."
    )


def pull_request_of(repository: str, owner: str, branch: str, commit: str) -> int | None:
    """Ask the platform for the open pull request of a branch, whose last commit is the one that was checked."""
    found = _ask("GET", f"repos/{repository}/pulls", "-f", f"head={owner}:{branch}", "-f", "state=open")
    return next((each["number"] for each in found if each["head"]["sha"] == commit), None)


def comment_on(repository: str, number: int, body: str) -> None:
    """Renew the comment of an earlier run, or write the first one."""
    pages = _ask("GET", f"repos/{repository}/issues/{number}/comments", "--paginate", "--slurp")
    ours = (
        each for page in pages for each in page if each["user"]["login"] == AUTHOR and each["body"].startswith(MARK)
    )
    earlier = next(ours, None)
    path = f"issues/comments/{earlier['id']}" if earlier else f"issues/{number}/comments"
    _ask("PATCH" if earlier else "POST", f"repos/{repository}/{path}", "--input", "-", send={"body": body})


def _ask(method: str, path: str, *options: str, send: dict[str, str] | None = None) -> Any:
    command = ["gh", "api", "--method", method, path, *options]
    told = subprocess.run(  # noqa: S603  # a list, so that no shell reads what is in it
        command, input=json.dumps(send or {}), capture_output=True, text=True, check=False, timeout=60
    )
    if told.returncode:
        sys.exit(f"GitHub did not answer {method} {path}: {told.stderr.strip()}")
    return json.loads(told.stdout)


def _held(file: Path, most: int) -> bytes | None:
    """Read a plain file, one byte further than is of use, so that too much is noticed; None where there is none."""
    if file.is_symlink() or not file.is_file():
        return None
    with file.open("rb") as opened:
        return opened.read(most + 1)


def main() -> None:
    """Comment, where the pull request is still as it was checked; a newer commit gets a run of its own."""
    repository = os.environ["GITHUB_REPOSITORY"]
    number = pull_request_of(repository, os.environ["HEAD_OWNER"], os.environ["HEAD_BRANCH"], os.environ["HEAD_SHA"])
    if number is None:
        print("No open pull request ends with the commit that was checked: nothing to comment on.")
        return
    folder = Path(sys.argv[1])
    findings, changes = _held(folder / "findings.txt", MOST_BYTES), _held(folder / "changes.json", MOST_READ)
    comment_on(repository, number, comment_of(findings, changes, links_of(repository, os.environ["RUN"])))
    print(f"Commented on pull request {number}.")


if __name__ == "__main__":
    main()
