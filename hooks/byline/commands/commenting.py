"""`byline comment`: one comment at a pull request, from a job that may write it."""
# ruff: noqa: PLC0415

import os
from collections.abc import Collection
from pathlib import Path

import click

from byline.commands.programme import Trouble, examples


@click.command(
    epilog=examples(
        "byline comment findings               in a workflow on GitHub",
        "byline comment --gitlab               in a scheduled pipeline on GitLab",
    )
)
@click.argument("folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--gitlab", is_flag=True, help="Write the notes on all open merge requests of this project on GitLab.")
def comment(folder: Path | None, gitlab: bool) -> None:  # noqa: FBT001
    """Write on a pull request what changes in the programme, what the check says, and where the preview is; once, and renew that.

    For workflows alone: those that `byline init` writes call it. FOLDER holds findings.txt and changes.json, which a job without rights
    made of the pull request. They may be forged, so they are shown as plain text. On GitLab the files come from the jobs of the merge
    requests, and BYLINE_NOTE_TOKEN holds the token.
    """
    if (folder is None) is not gitlab:
        raise Trouble("Name the folder with findings.txt and changes.json, or say --gitlab; one of the two.")
    if folder:
        _on_github(folder)
    else:
        _on_gitlab()


def _on_github(folder: Path) -> None:
    from byline.commenting.github import NAMES, Unanswered, comment_there

    _need(NAMES)
    try:
        click.echo(comment_there(folder, os.environ))
    except Unanswered as refusal:
        raise Trouble(str(refusal)) from None


def _on_gitlab() -> None:
    from byline.commenting.gitlab import NAMES, note_on_all
    from byline.commenting.gitlab_api import Unanswered

    _need(NAMES)
    if not os.environ["CI_API_V4_URL"].startswith(("https://", "http://")):
        raise Trouble("CI_API_V4_URL is no address of a website.")
    failed = 0
    try:
        for outcome in note_on_all(os.environ):
            click.echo(outcome.told)
            failed += outcome.failed
    except Unanswered as refusal:
        raise Trouble(str(refusal)) from None
    if failed:
        raise Trouble("Not every merge request has its note; the next run of the schedule tries again.")


def _need(names: Collection[str]) -> None:
    """Refuse to begin without what the workflow has to say.

    Raises:
        Trouble: which names what is missing.
    """
    missing = [name for name in names if not os.environ.get(name)]
    if missing:
        raise Trouble(
            f"This is for a workflow, which says in its environment what it is about; there is no {', '.join(missing)}. "
            "The handbook's page about all commands tells how to set it up."
        )
