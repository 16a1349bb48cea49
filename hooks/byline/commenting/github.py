"""The comment on GitHub, by its own `gh`: which pull request it is, and where the run and its preview are, comes from the platform alone."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from byline.commenting.wording import MARK, MOST_BYTES, MOST_READ, comment_of

AUTHOR = "github-actions[bot]"
NAMES = ("GITHUB_REPOSITORY", "HEAD_OWNER", "HEAD_BRANCH", "HEAD_SHA", "RUN")
"""What the workflow says in the environment: where it runs, and which run checked whose commit."""
SECONDS = 60


class Unanswered(Exception):  # noqa: N818
    """GitHub did not do what was asked; the text says what."""


def comment_there(folder: Path, environment: Mapping[str, str]) -> str:
    """Comment, where the pull request is still as it was checked; a newer commit gets a run of its own.

    Args:
        folder: what the job before made of a stranger's pull request, or what somebody put in its place: findings.txt, and
            changes.json as `byline diff --format json` writes it.
        environment: of the workflow, with all of `NAMES`.

    Returns:
        A sentence that says what was done.

    Raises:
        Unanswered: where GitHub refuses.
    """
    repository, owner, branch, commit, run = (environment[name] for name in NAMES)
    number = pull_request_of(repository, owner, branch, commit)
    if number is None:
        return "No open pull request ends with the commit that was checked: nothing to comment on."
    findings, changes = held(folder / "findings.txt", MOST_BYTES), held(folder / "changes.json", MOST_READ)
    server = environment.get("GITHUB_SERVER_URL", "https://github.com")
    comment_on(repository, number, comment_of(findings, changes, links_of(server, repository, run)))
    return f"Commented on pull request {number}."


def held(file: Path, most: int) -> bytes | None:
    """Read a plain file, one byte further than is of use, so that too much is noticed; None where there is none."""
    if file.is_symlink() or not file.is_file():
        return None
    with file.open("rb") as opened:
        return opened.read(most + 1)


def links_of(server: str, repository: str, run: str) -> str:
    """Say where the run is, and its preview if there is one; both as the platform knows them.

    Args:
        server: the address of the platform.
        repository: owner and name.
        run: the number of the run that checked the content.
    """
    page = f"{server}/{repository}/actions/runs/{int(run)}"
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
        command, input=json.dumps(send or {}), capture_output=True, text=True, check=False, timeout=SECONDS
    )
    if told.returncode:
        raise Unanswered(f"GitHub did not answer {method} {path}: {told.stderr.strip()}")
    return json.loads(told.stdout)
