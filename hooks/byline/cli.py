"""The command line: reads arguments into plain values, then calls what does the work.

Each command imports what it needs when it runs, so that none waits for what another one takes.
"""
# ruff: noqa: PLC0415

import errno
import gc
import os
import sys
from pathlib import Path
from typing import IO, Any

import click

from byline import __version__
from byline.clock import NoDay, given_today, read_day

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class Trouble(click.ClickException):
    """A wrong call or a broken set-up: exit code 2, as ruff does."""

    exit_code = 2


class Commands(click.Group):
    """The commands; what goes wrong in one of them ends with exit code 2, since 1 says that the content is wrong."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Speak UTF-8, whatever the computer's locale says: names are written in every script.

        A command makes many objects that live until it ends; looking for garbage among them less often saves a tenth of its time.
        """
        gc.set_threshold(100_000)
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
            import traceback

            click.echo(traceback.format_exc(), err=True, nl=False)
            raise Trouble(
                "This is a fault in byline itself, and not in your files. Please report it with the lines above."
            ) from None


PATH = click.argument("path", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
TODAY = click.option(
    "--today",
    metavar="DATE",
    help="The day to reckon with (YYYY-MM-DD); else BYLINE_TODAY, SOURCE_DATE_EPOCH, the programme's own.",
)
STRICT = click.option("--strict", is_flag=True, help="Fail on warnings as well.")


@click.group(cls=Commands, context_settings=CONTEXT)
@click.version_option(__version__, prog_name="byline")
def main() -> None:
    """Plan content that has a face: check a programme, build its site."""


@main.command()
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

    report, colour = report_on(path, today), _colour(sys.stdout)
    click.echo(WRITERS[form](report, colour), nl=False, color=colour)
    level = Severity(fail_on) if fail_on else Severity.WARNING if strict else Severity.ERROR
    sys.exit(1 if report.fails(level) else 0)


@main.command()
@PATH
@TODAY
@STRICT
@click.option("--site-dir", type=click.Path(path_type=Path), help="Where the site goes (default: PATH/site).")
def build(path: Path, today: str | None, strict: bool, site_dir: Path | None) -> None:  # noqa: FBT001
    """Check the programme, then build the site; a failed check or build leaves the earlier site as it was."""
    from byline.building import build_site

    report = report_on(path, today)
    _tell(report, strict=strict)
    _set_up(path)
    sys.exit(build_site(path, site_dir or path / "site", report.plan.today, strict=strict))


@main.command()
@PATH
@TODAY
@STRICT
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to serve at.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="The port to serve at.")
def serve(path: Path, today: str | None, strict: bool, host: str, port: int) -> None:  # noqa: FBT001
    """Check the programme, then serve its site with live reload; errors are shown on the site."""
    from byline.building import PortTaken, serve_site

    report = report_on(path, today)
    _tell(report, strict=strict, fatal=False)
    _set_up(path)
    try:
        sys.exit(serve_site(path, host, port, given_today(today, os.environ), strict=strict))
    except PortTaken:
        raise Trouble(
            f"Something else already listens at {host}:{port}. Stop it, or take another port: byline serve --port {port + 1}."
        ) from None


@main.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--path", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path), help="Where the programme is."
)
@TODAY
def pages(folder: Path, path: Path, today: str | None) -> None:
    """Write the site's pages into DIR as plain Markdown with front matter, for other generators."""
    from byline.exporting import Occupied, write_pages

    report = report_on(path, today)
    _tell(report, strict=False)
    try:
        count = write_pages(report, folder)
    except Occupied:
        raise Trouble(f"{folder} holds files that byline did not write. Choose an empty or a new folder.") from None
    click.echo(f"{count} files written to {folder}.")


@main.command()
@click.argument("code")
def explain(code: str) -> None:
    """Tell what rule CODE says, why, and how to mend what it finds."""
    from byline.characters import shown
    from byline.rules import all_rules, rule_of
    from byline.suggestions import did_you_mean

    rule = rule_of(code)
    if rule is None:
        known = [each.code for each in all_rules()]
        otherwise = f"The rules are {', '.join(known)}."
        raise Trouble(f"There is no rule `{shown(code)}`. " + did_you_mean(code.upper(), known, otherwise))
    prescriptions = f", {', '.join(rule.why)}" if rule.why else ""
    click.echo(f"{rule.code} ({rule.severity.value}{prescriptions})\n\n{rule.text}")


@main.group(name="import")
def importing() -> None:
    """Bring in what is there already."""


@importing.command(name="posts")
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
    from byline.importing import ArchiveOptions, ImportRefused, plan_import, report_text, write_import

    try:
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


def report_on(path: Path, today: str | None) -> Any:
    """Load and check the programme in a folder.

    Raises:
        Trouble: where there is no programme, or the given day is none.
    """
    from byline.check import check as run
    from byline.load import NoProgramme, load

    try:
        return run(load(path, given_today(today, os.environ)))
    except NoDay as error:
        raise Trouble(str(error)) from None
    except NoProgramme:
        raise Trouble(
            f"There is no programme in {path.resolve()}: none of plan/, people/ and themes/ is there."
        ) from None


def _tell(report: Any, *, strict: bool, fatal: bool = True) -> None:
    """Print what is wrong before a build; end there where it fails."""
    from byline.findings import Severity
    from byline.output import as_text

    level = Severity.WARNING if strict else Severity.ERROR
    if report.fails(Severity.WARNING):
        colour = _colour(sys.stderr)
        click.echo(as_text.write(report, colour, Severity.WARNING), nl=False, err=True, color=colour)
    if fatal and report.fails(level):
        click.echo("Nothing was written: mend this first.", err=True)
        sys.exit(1)


def _set_up(path: Path) -> None:
    if not (path / "mkdocs.yml").is_file():
        raise Trouble(f"There is no mkdocs.yml in {path.resolve()}: it says how the site looks.")


def _colour(stream: IO[str]) -> bool:
    """Whether to write in colour: to a terminal, unless its owner asked for none (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR")


if __name__ == "__main__":
    main()
