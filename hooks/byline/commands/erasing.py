"""`byline erase`: takes a person out of a programme, and says what that leaves."""
# ruff: noqa: PLC0415

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from byline.commands.completing import ids
from byline.commands.programme import PLACE, TODAY, Trouble, examples, report_on

if TYPE_CHECKING:
    from byline.mending.erasing import Person

HISTORY = """\
The files are changed, and nothing is committed yet. What is still there, and can't be reached from here:
- The history of the repository keeps every earlier version of these files. To take them out of it, see git filter-repo
  (https://github.com/newren/git-filter-repo): it rewrites all commits, so agree on a moment with everybody who has a copy.
- The forge keeps pull requests, comments, forks and cached pages. Ask its support to remove them after the rewrite.
- Clones, and backups of the repository and of the site, are copies: make a list of them, and have each replaced or deleted.
- The site shows the earlier pages until it is built and published again. Search engines and archives may hold copies.
The handbook's page on data about people has the steps in order."""


@click.command(
    epilog=examples(
        "byline erase tom-okafor               show what would go, and ask",
        "byline erase tom-okafor --yes         change the files",
    )
)
@click.argument("name", metavar="ID", shell_complete=ids("employee", "influencer"))
@PLACE
@click.option("--yes", is_flag=True, help="Change the files without asking.")
@TODAY
def erase(name: str, path: Path, yes: bool, today: str | None) -> None:  # noqa: FBT001
    """Take a person out of every file that refers to him or her, and delete the person's own file and portrait.

    First shows what would change. Without --yes it then asks, or where nobody can answer changes nothing and ends with 1.
    """
    from byline.mending.erasing import drafts_without, mentions, unread
    from byline.mending.writing import unified
    from byline.words import counted

    report = report_on(path, today)
    person = _person(report, name)
    drafts, before = drafts_without(report, person)
    others = {each: data for each, data in before.items() if each != person.path}
    for line in unified(drafts, others, {}):
        click.echo(line)
    for each in person.files:
        click.echo(f"delete {each}")
    _tell(report, drafts, list(mentions(report.plan, drafts, person)))
    _stop_at_faults(unread(report.plan, person))
    if not yes and not (sys.stdin.isatty() and click.confirm("Change these files?", err=True)):
        click.echo("Nothing was changed. With --yes it will be.", err=True)
        sys.exit(1)
    _write(report, drafts, before, person)
    click.echo(f"{person.id} is erased from {counted(len(drafts), 'file')}.\n\n{HISTORY}", err=True)


def _person(report: Any, name: str) -> "Person":
    from byline.characters import shown
    from byline.mending.erasing import people_of
    from byline.suggestions import did_you_mean

    found = people_of(report.plan, name) if name else ()
    if len(found) > 1:
        raise Trouble(f"{' and '.join(each.path for each in found)} bear one id. Rename one of them first.")
    if not found:
        ids = [each.id for each in people_of(report.plan)]
        otherwise = "The id is the file's name, without .md."
        raise Trouble(f"Nobody bears the id `{shown(name)}`. {did_you_mean(name, ids, otherwise)}")
    return found[0]


def _stop_at_faults(paths: tuple[str, ...]) -> None:
    """End where a file may still refer to the person: once his or her own file is gone, nobody would find out."""
    for path in paths:
        click.echo(f"{path} can't be looked into as it is.", err=True)
    if paths:
        click.echo("Nothing was changed. Mend these first, as `byline check` says, and run this again.", err=True)
        sys.exit(1)


def _tell(report: Any, drafts: Any, named: list[str]) -> None:
    """Tell what the check will say that it does not say now, and where the name still stands."""
    from byline.check import check
    from byline.commands.waiting import waiting
    from byline.load import load
    from byline.mending.trial import added
    from byline.words import counted

    with waiting("Checking what is left"):
        after = check(load(report.plan.root, report.plan.today, drafts=drafts))
    if new := added(report, after, {}):
        click.echo("\nThis will be missing, and the check will say so:", err=True)
        for finding in new:
            click.echo(f"  {finding.place}: {finding.severity} {finding.code} {finding.message}", err=True)
    if named:
        click.echo(f"\nStill named in {counted(len(named), 'place')}, for you to read and change by hand:", err=True)
        for place in named:
            click.echo(f"  {place}", err=True)
    click.echo("\nNicknames and first names are not looked for, nor is what pictures show.", err=True)


def _write(report: Any, drafts: Any, before: dict[str, bytes], person: "Person") -> None:
    """Change what refers to the person first: whatever stops this, the id is still known then, and it can be run again."""
    from byline.mending.writing import ChangedMeanwhile, write

    try:
        write(report.plan.root, drafts, before, {})
    except ChangedMeanwhile as changed:
        raise Trouble(f"{changed} was changed while this ran. Nothing was written: run it again.") from None
    for each in reversed(person.files):
        (report.plan.root / each).unlink()
