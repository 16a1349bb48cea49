"""What all commands share: the arguments that name a programme, the report on it, and what to say when it can't be had."""
# ruff: noqa: PLC0415

import os
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any

import click

from byline.clock import NoDay, given_today


class Trouble(click.ClickException):
    """A wrong call or a broken set-up: exit code 2, as ruff does."""

    exit_code = 2


def examples(*lines: str) -> str:
    r"""Give examples for the end of a command's help; `\b` keeps their lines apart."""
    return "\n".join(("\b", f"Example{'s' if len(lines) > 1 else ''}:", *(f"  {line}" for line in lines)))


FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
PATH = click.argument("path", default=".", type=FOLDER)
WHERE: Mapping[str, Any] = {"default": ".", "type": FOLDER, "help": "Where the programme is."}
"""What `--path` is to commands whose arguments are something else."""
PLACE = click.option("--path", **WHERE)
TODAY = click.option(
    "--today",
    metavar="DATE",
    help="The day to reckon with (YYYY-MM-DD); else BYLINE_TODAY, SOURCE_DATE_EPOCH, the programme's own.",
)
STRICT = click.option("--strict", is_flag=True, help="Fail on warnings as well.")


def report_on(path: Path, today: str | None, rules: Any = None) -> Any:
    """Load and check the programme in a folder, by all rules unless some are given.

    Raises:
        Trouble: where there is no programme, or the given day is none.
    """
    from byline.check import check as run
    from byline.collecting import without_collecting
    from byline.commands.waiting import waiting
    from byline.load import NoProgramme, load

    try:
        with waiting("Reading") as shown, without_collecting():
            plan = load(path, given_today(today, os.environ), step=shown.on("Reading"))
            return run(plan, rules, shown.on("Checking"))
    except NoDay as error:
        raise Trouble(str(error)) from None
    except NoProgramme:
        raise Trouble(
            f"There is no programme in {path.resolve()}: none of plan/, people/ and themes/ is there."
        ) from None


def in_colour(stream: IO[str]) -> bool:
    """Whether to write in colour: to a terminal that has it, unless its owner wants it nowhere (no-color.org) or everywhere (force-color.org)."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")
