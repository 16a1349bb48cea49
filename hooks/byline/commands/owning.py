"""`byline owners`: who is asked when a file changes."""
# ruff: noqa: PLC0415

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from byline.commands.programme import PATH, Trouble, examples, report_on

if TYPE_CHECKING:
    from byline.plan import Plan

PLACES = (".github/CODEOWNERS", ".gitlab/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS")
"""Where the forges look for it; GitHub and GitLab both know the last two."""
MOST_NAMED = 20


@click.command(
    epilog=examples(
        "byline owners                         write the file",
        "byline owners --check                 for a pull request",
    )
)
@PATH
@click.option(
    "--file",
    metavar="PATH",
    type=click.Path(path_type=Path),
    help="The file; else the one that there is, or CODEOWNERS.",
)
@click.option("--check", is_flag=True, help="Change nothing; fail with 1 where the file is not up to date.")
def owners(path: Path, file: Path | None, check: bool) -> None:  # noqa: FBT001
    """Write CODEOWNERS from the programme, for GitHub and GitLab.

    Everyone owns the own page and the influencers whose relationship is his or hers, who leads a theme owns it, and who makes a piece
    owns that. It takes a `handle:` in the person's file. Lines of your own in the file stay as they are.
    """
    from byline.owners import code_owners, owned, with_owners
    from byline.pull_request import prefix_of

    plan = report_on(path, None, ()).plan
    prefix = prefix_of(path)
    top = path.resolve().parents[len(Path(prefix).parts) - 1] if prefix else path.resolve()
    target = file or _place(top)
    text = target.read_bytes().decode("utf-8") if target.exists() else ""
    wanted = with_owners(text, code_owners(plan, prefix))
    every = list(owned(plan))
    if not any(each.handles for each in every):
        raise Trouble("Nobody has a `handle:` yet: add each person's name on the forge to people/employees/.")
    if check:
        _tell(every, plan)
        if text != wanted:
            click.echo(f"{target} is not up to date. Run `byline owners`, and commit it.", err=True)
            sys.exit(1)
        click.echo(f"{target} is up to date.")
        return
    if text != wanted:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(wanted.encode())
    click.echo(
        f"{target} {'is written' if text != wanted else 'was up to date'}: {sum(bool(each.handles) for each in every)} files have owners."
    )
    _tell(every, plan)


def _place(top: Path) -> Path:
    there = [top / place for place in PLACES if (top / place).exists()]
    return there[0] if there else top / "CODEOWNERS"


def _tell(every: list[Any], plan: "Plan") -> None:
    """Say what has no owner, and whose handle is missing."""
    from byline.told import words
    from byline.words import counted, listed

    lacking = sorted({name for each in every for name in each.lacking})
    if lacking:
        click.echo(
            f"Without a `handle:` that a forge can read: {listed([words(name) for name in _some(lacking)])}.", err=True
        )
    alone = [each.path for each in every if not each.handles and each.path != plan.programme.path]
    if alone:
        click.echo(f"{counted(len(alone), 'file')} without an owner:", err=True)
        for line in _some(alone):
            click.echo(f"  {words(line)}", err=True)


def _some(names: list[str]) -> Iterator[str]:
    yield from names[:MOST_NAMED]
    if len(names) > MOST_NAMED:
        yield f"and {len(names) - MOST_NAMED} more"
