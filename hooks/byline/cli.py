"""The command line: the commands under one name, and what happens when one of them fails."""

import atexit
import errno
import gc
import sys
from typing import Any

import click

from byline import __version__
from byline.commands.adding import new
from byline.commands.checking import check
from byline.commands.commenting import comment
from byline.commands.comparing import diff
from byline.commands.completing import completion
from byline.commands.erasing import erase
from byline.commands.forms import forms
from byline.commands.importing import importing
from byline.commands.language_server import lsp
from byline.commands.overview import ByPurpose
from byline.commands.owning import owners
from byline.commands.planning import plan, when
from byline.commands.programme import Trouble
from byline.commands.renaming import rename
from byline.commands.rule_book import explain, rules
from byline.commands.schemas import schema
from byline.commands.site import build, pages, serve
from byline.commands.starting import init, upgrade
from byline.commands.tables import export

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class Commands(ByPurpose):
    """The commands; what goes wrong in one of them ends with exit code 2, since 1 says that the content is wrong."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Speak UTF-8, whatever the computer's locale says: names are written in every script.

        A command makes many objects that live until it ends; looking for garbage among them less often, and not once more
        at the very end, saves a tenth of its time.
        """
        gc.set_threshold(100_000)
        atexit.register(gc.freeze)
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        return super().main(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command.

        Raises:
            Trouble: where the disk fails, or byline itself does.
        """
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except OSError as error:
            if error.errno == errno.EPIPE:  # the reader has seen enough, as in `byline check | head`
                raise
            raise Trouble(f"{error.filename}: {error.strerror}." if error.filename else str(error)) from None
        except Exception:  # noqa: BLE001  # whatever it is, 1 would mean wrong content
            import traceback  # noqa: PLC0415  # needed only here

            click.echo(traceback.format_exc(), err=True, nl=False)
            raise Trouble(
                "This is a fault in byline itself, and not in your files. Please report it with the lines above."
            ) from None


@click.group(cls=Commands, context_settings=CONTEXT)
@click.version_option(__version__, prog_name="byline")
def main() -> None:
    """Plan content that has a face: check a programme, build its site."""


for _command in (
    init,
    upgrade,
    check,
    diff,
    comment,
    build,
    serve,
    pages,
    plan,
    when,
    new,
    owners,
    rules,
    explain,
    rename,
    importing,
    export,
    erase,
    schema,
    forms,
    lsp,
    completion,
):
    main.add_command(_command)


if __name__ == "__main__":
    main()
