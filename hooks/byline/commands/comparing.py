"""`byline diff`: what changed in the programme, told in sentences."""
# ruff: noqa: PLC0415

import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import click

from byline.commands.programme import TODAY, Trouble, examples

FORMATS = {"text": "as_text", "markdown": "as_markdown", "json": "as_json", "github": "as_markdown"}


@click.command(
    epilog=examples(
        "byline diff main                      what this branch changes",
        "byline diff HEAD~1 HEAD               what the last commit changed",
        "byline diff ../old .                  two folders",
        "byline diff main --format markdown    for the text of a pull request",
    )
)
@click.argument("base")
@click.argument("head", default="")
@TODAY
@click.option(
    "--path",
    default=".",
    show_default=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of the programme.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="How to tell it; github writes the job's summary as well.",
)
def diff(base: str, head: str, today: str | None, path: Path, form: str) -> None:
    """Tell what changed in the programme since it parted from BASE.

    BASE and HEAD are revisions of git, or folders that hold a programme; without HEAD it is the folder as it is now.
    """
    import importlib

    from byline.changes.as_text import write as as_text
    from byline.changes.between import changes_between
    from byline.collecting import without_collecting
    from byline.commands.waiting import waiting

    with waiting("Comparing"), without_collecting(), ExitStack() as folders:
        before, after = _states(folders, base, head, path, today)
        changes = changes_between(before, after)
        writer: Any = importlib.import_module(f"byline.changes.{FORMATS[form]}").write
        told = writer(changes)
    summary = os.environ.get("GITHUB_STEP_SUMMARY") if form == "github" else None
    if summary:
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(f"## byline diff\n\n{told}\n")
    click.echo(as_text(changes) if form == "github" else told)


def _states(folders: ExitStack, base: str, head: str, path: Path, today: str | None) -> Iterator[Any]:
    """Read both states; the earlier one is that at which a revision parted from the later one.

    Raises:
        Trouble: where one of them can't be had.
    """
    from byline.changes.revisions import NoRevision, State, parting, programme_at

    there, here = _folder(base), _folder(head) if head else path
    try:
        later = State(here, {}) if here else folders.enter_context(programme_at(path, head))
        since = head if head and not here else "HEAD"
        earlier = State(there, {}) if there else folders.enter_context(programme_at(path, parting(path, base, since)))
    except NoRevision as error:
        raise Trouble(str(error)) from None
    readings: Any = {}
    return (_loaded(each, today, readings) for each in (earlier, later))


def _folder(name: str) -> Path | None:
    from byline.walk import ROOTS

    return Path(name) if name and any((Path(name) / top).is_dir() for top in ROOTS) else None


def _loaded(state: Any, today: str | None, readings: Any) -> Any:
    from byline.clock import NoDay, given_today
    from byline.load import load

    try:
        return load(state.root, given_today(today, os.environ), drafts=state.drafts, readings=readings)
    except NoDay as error:
        raise Trouble(str(error)) from None
