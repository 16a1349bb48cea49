"""`byline lsp`: help while typing, for editors that speak the Language Server Protocol."""
# ruff: noqa: PLC0415

import os
from pathlib import Path

import click

from byline.clock import NoDay, given_today
from byline.commands.programme import TODAY, Trouble, examples


@click.command(
    epilog=examples(
        "byline lsp                            started by an editor, in the folder that it opens",
        "byline lsp ~/programme                for the programme there",
    )
)
@click.argument("path", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
@TODAY
def lsp(path: Path | None, today: str | None) -> None:
    """Help editors: findings while typing, completion, cards, going to what an id means, quick fixes, renaming.

    Speaks the Language Server Protocol over its input and output. PATH is the programme, where it is not the folder that the editor opens.
    """
    try:
        from byline.language_server.answers import server
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"pygls", "lsprotocol"}:
            raise
        raise Trouble("The language server needs pygls. Install it with: pip install 'byline[lsp]'") from None
    try:
        server(path.resolve() if path else None, given_today(today, os.environ)).start_io()
    except NoDay as error:
        raise Trouble(str(error)) from None
