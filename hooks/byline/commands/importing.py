"""`byline import`: brings in what is there already."""
# ruff: noqa: PLC0415

from pathlib import Path
from typing import Any

import click

from byline.clock import NoDay, read_day
from byline.commands.programme import Trouble, examples
from byline.commands.tables import KINDS, table_command


@click.group(name="import")
def importing() -> None:
    """Bring in what is there already."""


@importing.command(
    name="posts",
    epilog=examples(
        "byline import posts --posts _posts --authors _authors --organisation Acme",
        "  --base-url https://example.org --since 2026-01-01 programme --dry-run",
    ),
)
@click.option(
    "--posts",
    required=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of the posts.",
)
@click.option(
    "--authors",
    required=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of the authors.",
)
@click.option("--organisation", required=True, help="The organisation's name.")
@click.option("--base-url", required=True, help="The address that the posts stand under.")
@click.option(
    "--since", required=True, metavar="DATE", help="The day the programme begins; what came out before is its archive."
)
@click.option(
    "--themes",
    default=8,
    show_default=True,
    type=click.IntRange(1, 100),
    help="How many of the most used tags become themes.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be written, and write nothing.")
@click.argument("out", type=click.Path(path_type=Path))
def import_posts(out: Path, since: str, dry_run: bool, **given: Any) -> None:  # noqa: FBT001
    """Turn an archive of posts (as Jekyll or Eleventy keep them) into a programme in OUT.

    It invents nothing and overwrites nothing, and ends with a report of what it left out.
    """
    from byline.commands.waiting import waiting
    from byline.importing import ArchiveOptions, ImportRefused, plan_import, report_text, write_import

    try:
        with waiting("Importing"):
            result = plan_import(ArchiveOptions(out=out, since=read_day("--since", since), **given))
            written = None if dry_run else write_import(result, out)
    except (NoDay, ImportRefused) as error:
        raise Trouble(str(error)) from None
    click.echo(report_text(result.report), nl=False)
    if written is None:
        click.echo(f"Dry run: {len(result.files)} files would go into {out}; nothing was written.")
    else:
        click.echo(
            f"{len(written.written)} files written to {out}; {len(written.kept)} were there already and stay as they are."
        )


for _kind, _name, _what in KINDS:
    importing.add_command(table_command(_name, _kind, _what))
