"""`byline schema`: what files may hold, as JSON Schema for editors."""
# ruff: noqa: PLC0415

import json
from pathlib import Path

import click

from byline.commands.programme import PLACE, examples, report_on

KINDS = ("programme", "theme", "employee", "influencer", "piece")


@click.command(
    epilog=examples(
        "byline schema .vscode/byline          one file for each kind",
        "byline schema --ids .vscode/byline    and the ids that there are today",
        "byline schema --kind theme            to the terminal",
    )
)
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(file_okay=False, path_type=Path))
@click.option("--kind", type=click.Choice(KINDS), help="Only this kind of file.")
@click.option("--ids", is_flag=True, help="Let references lead only to what the programme has today.")
@PLACE
def schema(folder: Path | None, kind: str | None, ids: bool, path: Path) -> None:  # noqa: FBT001
    """Write JSON Schemas of the front matter into DIR: one for each kind of file, as theme.schema.json.

    Without DIR it goes to the terminal: the one of --kind, or all of them under their names.
    """
    from byline import schema as schemas
    from byline.known_ids import known_ids

    known = known_ids(report_on(path, None, ()).plan) if ids else {}
    made = {each: schemas.schema(each, known) for each in ([kind] if kind else KINDS)}
    if folder is None:
        click.echo(_text(made[kind] if kind else made))
        return
    folder.mkdir(parents=True, exist_ok=True)
    for each, one in made.items():
        file = folder / f"{each}.schema.json"
        file.write_text(_text(one) + "\n", encoding="utf-8", newline="\n")
        click.echo(file)


def _text(made: object) -> str:
    return json.dumps(made, indent=2, ensure_ascii=False)
