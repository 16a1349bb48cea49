"""`byline import influencers FILE.csv` and its like: a new file for each row of a table."""
# ruff: noqa: PLC0415

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from byline.commands.adding import write_new
from byline.commands.programme import PLACE, WHERE, Trouble, examples, report_on

if TYPE_CHECKING:
    from byline.importing.table_rows import TableImport
    from byline.plan import Plan
    from byline.starting.questions import Kind

KINDS: tuple[tuple["Kind", str, str], ...] = (
    ("influencer", "influencers", "people outside"),
    ("employee", "people", "colleagues"),
    ("piece", "pieces", "pieces"),
    ("theme", "themes", "themes"),
)
"""Kinds of files, with the names of their commands and what they are in words."""
_HELP = """Bring in {what} from a CSV file: a new file for each row.

Headers are matched with the fields, and what was matched is said. What is there already is left out. Where a row is wrong, its line is
told and nothing is written.
"""


def table_command(name: str, kind: "Kind", what: str) -> click.Command:
    """Make the command that brings in a table of one kind."""
    options = [
        click.Argument(["file"], type=click.Path(exists=True, dir_okay=False, path_type=Path)),
        click.Option(["--path"], **WHERE),
        click.Option(
            ["--column", "columns"],
            multiple=True,
            metavar="HEADER=FIELD",
            help="What a column is, where it is not guessed right.",
        ),
        click.Option(
            ["--set", "everywhere"],
            multiple=True,
            metavar="FIELD=VALUE",
            help="What holds for every row that says nothing else.",
        ),
        click.Option(["--dry-run"], is_flag=True, help="Say what would be written, and write nothing."),
        click.Option(["--today"], metavar="DATE", help="The day to reckon with (YYYY-MM-DD)."),
    ]
    return click.Command(
        name, params=options, callback=_begin(kind), help=_HELP.format(what=what), epilog=_examples(name)
    )


def _examples(name: str) -> str:
    return examples(
        f"byline import {name} {name}.csv --dry-run",
        f"byline import {name} {name}.csv --column 'First name=name'",
    )


def _begin(kind: "Kind") -> Callable[..., None]:
    def begin(file: Path, path: Path, today: str | None, **given: Any) -> None:
        from byline.words import counted

        plan = report_on(path, today, ()).plan
        made = _planned(plan, kind, file, _pairs(given["columns"], "--column"), _pairs(given["everywhere"], "--set"))
        _tell(file, made)
        if made.faults:
            raise Trouble("Nothing was written. Mend these rows first, or take them out.")
        for where, text in () if given["dry_run"] else made.files.items():
            write_new(path / where, text)
        verb = "would be written" if given["dry_run"] else "written"
        click.echo(f"{counted(len(made.files), 'file')} {verb}, {counted(len(made.known), 'row')} left out.", err=True)

    return begin


def _planned(
    plan: "Plan", kind: "Kind", file: Path, columns: Mapping[str, str], everywhere: Mapping[str, str]
) -> "TableImport":
    """Read the table, say what its columns were taken for, and decide what becomes of the rows."""
    from byline.importing.table_rows import plan_table
    from byline.importing.tables import NoTable, read_table
    from byline.told import words

    try:
        table = read_table(file.read_bytes(), kind, columns)
    except NoTable as error:
        raise Trouble(f"{file}: {error}") from None
    for header, field in zip(table.headers, table.fields, strict=True):
        private = ", since it is never on file about people" if header in table.private else ""
        click.echo(f"{words(header)} → {field or 'left out'}{private}", err=True)
    return plan_table(plan, kind, table, everywhere)


def _pairs(given: tuple[str, ...], option: str) -> dict[str, str]:
    if wrong := next((each for each in given if "=" not in each), ""):
        raise Trouble(f"{option} {wrong}: write it with an equals sign, as in {option} name=value.")
    return dict(each.split("=", 1) for each in given)


def _tell(file: Path, made: "TableImport") -> None:
    from byline.told import words

    for where in () if made.faults else made.files:
        click.echo(words(where))
    for line, name, where in made.known:
        click.echo(f"{file}:{line}: {words(name)} is there already ({words(where)}).", err=True)
    for line, header, message in made.faults:
        click.echo(f"{file}:{line}: {words(header)}: {words(message)}", err=True)


@click.command(
    epilog=examples(
        "byline export pieces                  to the terminal",
        "byline export people --csv people.csv",
    )
)
@click.argument("what", type=click.Choice([name for _, name, _ in KINDS]))
@PLACE
@click.option("--csv", "file", metavar="FILE", default="-", help="Where to write; the terminal where it is left out.")
def export(what: str, path: Path, file: str) -> None:
    """Write a table of the programme as CSV, for a spreadsheet.

    It has the columns that `byline import` knows. Who objected to being on file is not in it.
    """
    from byline.exporting_tables import table_of

    kind = next(kind for kind, name, _ in KINDS if name == what)
    table = table_of(report_on(path, None, ()).plan, kind)
    if file == "-":
        click.echo(table, nl=False)
        return
    Path(file).write_bytes(("\ufeff" + table).encode())  # the mark tells Excel that it is UTF-8
    click.echo(f"{file} is written.", err=True)
