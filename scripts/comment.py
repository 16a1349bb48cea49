"""Writes findings into one comment of a pull request, and renews it: for the workflow that may comment, and runs nothing else.

The findings come from a run that anybody may have tampered with. They are shown as a block of plain text: no link, no picture, no
mention in it does anything. Which pull request it is comes from the platform, never from the findings.
"""

import json
import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Any

MARK = "<!-- byline: findings -->"
AUTHOR = "github-actions[bot]"
MOST_BYTES = 50_000
"""Of the findings; the platform takes 65,536 characters for the whole comment."""
UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
"""General categories (Unicode, 4.5) of what is not seen, or turns the direction of what is."""


def comment_of(findings: bytes) -> str:
    """Make the comment.

    Args:
        findings: what the check printed, or what somebody put in its place.

    Returns:
        Markdown, in which the findings are a block of code that nothing in them can close.
    """
    text = "".join(map(_seen, findings[:MOST_BYTES].decode("utf-8", "replace"))).strip("\n")
    more = "\n\nThis is the beginning; the run of the check has the rest." if len(findings) > MOST_BYTES else ""
    if not text:
        return f"{MARK}\nByline found nothing in this pull request's content to tell."
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
    return f"{MARK}\nWhat Byline says about the content of this pull request:\n\n{fence}text\n{text}\n{fence}{more}"


def _seen(character: str) -> str:
    return character if character == "\n" or unicodedata.category(character) not in UNSEEN else "�"


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


def main() -> None:
    """Comment, where the pull request is still as it was checked; a newer commit gets a run of its own."""
    repository = os.environ["GITHUB_REPOSITORY"]
    number = pull_request_of(repository, os.environ["HEAD_OWNER"], os.environ["HEAD_BRANCH"], os.environ["HEAD_SHA"])
    if number is None:
        print("No open pull request ends with the commit that was checked: nothing to comment on.")
        return
    with Path(sys.argv[1]).open("rb") as file:
        comment_on(repository, number, comment_of(file.read(MOST_BYTES + 1)))
    print(f"Commented on pull request {number}.")


if __name__ == "__main__":
    main()
