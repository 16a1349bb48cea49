"""`byline check`: tells what is wrong in a programme."""
# ruff: noqa: PLC0415

import sys
from pathlib import Path

import click

from byline.commands.programme import PATH, STRICT, TODAY, in_colour, report_on


@click.command()
@PATH
@TODAY
@STRICT
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "notice"]),
    help="The severity that fails the check (default: error).",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["full", "json"]),
    default="full",
    show_default=True,
    help="How to write the findings.",
)
def check(path: Path, today: str | None, strict: bool, fail_on: str | None, form: str) -> None:  # noqa: FBT001
    """Check the programme in PATH (plan/, people/, themes/) against every rule.

    Exit code 0: clean. 1: something is wrong in the content. 2: the call or the set-up is wrong.
    """
    from byline.findings import Severity
    from byline.output import WRITERS

    report, colour = report_on(path, today), in_colour(sys.stdout)
    click.echo(WRITERS[form](report, colour), nl=False, color=colour)
    level = Severity(fail_on) if fail_on else Severity.WARNING if strict else Severity.ERROR
    sys.exit(1 if report.fails(level) else 0)
