"""`byline build`, `serve` and `pages`: what makes pages of a programme."""
# ruff: noqa: PLC0415

import contextlib
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from byline.clock import given_today
from byline.commands.programme import PATH, PLACE, STRICT, TODAY, Trouble, examples, in_colour, report_on


@click.command(
    epilog=examples(
        "byline build                          into site/",
        "byline build --site-dir public --strict",
        "byline build --content ../proposed --site-dir preview",
    )
)
@PATH
@TODAY
@STRICT
@click.option("--site-dir", type=click.Path(path_type=Path), help="Where the site goes (default: PATH/site).")
@click.option(
    "--content",
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Take plan/, people/ and themes/ from DIR, and nothing else of it: a preview of what somebody proposes.",
)
def build(path: Path, today: str | None, strict: bool, site_dir: Path | None, content: Path | None) -> None:  # noqa: FBT001
    """Check the programme, then build the site; a failed check or build leaves the earlier site as it was."""
    site = site_dir or path / "site"
    with _laid_out(path, content) if content else contextlib.nullcontext(path) as root:
        _build(root, site, today, strict=strict)


def _laid_out(path: Path, content: Path) -> contextlib.AbstractContextManager[Path]:
    from byline.previewing import laid_out
    from byline.walk import ROOTS

    _set_up(path)
    if not any((content / top).is_dir() for top in ROOTS):
        raise Trouble(f"There is no programme in {content.resolve()}: none of plan/, people/ and themes/ is there.")
    return laid_out(path, content)


def _build(path: Path, site: Path, today: str | None, *, strict: bool) -> None:
    from byline.building import build_site
    from byline.commands.waiting import waiting
    from byline.publishing import NotOurs

    report = report_on(path, today)
    _tell(report, strict=strict)
    _set_up(path)
    try:
        with _stoppable():
            code = build_site(
                path, site, report.plan.today, strict=strict, meanwhile=lambda: waiting("Building the site")
            )
            sys.exit(code)
    except NotOurs as reason:
        raise Trouble(f"{site} {reason}. Nothing was written: name another folder with --site-dir.") from None
    except BrokenPipeError:  # it was built: only its reader has gone
        raise
    except OSError as error:
        raise Trouble(f"{_unwritten(site, error)} What was there stays as it was.") from None
    except KeyboardInterrupt:
        raise Trouble("Stopped. The site is whole: the earlier one, or the new one if that was finished.") from None


@click.command(
    epilog=examples(
        "byline serve                          at http://127.0.0.1:8000",
        "byline serve --port 8001",
    )
)
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


@click.command(
    epilog=examples(
        "byline pages build/pages --links files",
    )
)
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@PLACE
@TODAY
@click.option(
    "--links",
    type=click.Choice(["addresses", "files"]),
    default="addresses",
    show_default=True,
    help="Where links in HTML lead: to addresses, as browsers want them, or to files, for generators such as Zensical that rewrite links there too.",
)
def pages(folder: Path, path: Path, today: str | None, links: str) -> None:
    """Write the site's pages into DIR as plain Markdown with front matter, for other generators."""
    from byline.commands.waiting import waiting
    from byline.exporting import Occupied, write_pages

    report = report_on(path, today)
    _tell(report, strict=False)
    try:
        with waiting("Writing the pages"):
            count = write_pages(report, folder, links_to_files=links == "files")
    except Occupied:
        raise Trouble(f"{folder} holds files that byline did not write. Choose an empty or a new folder.") from None
    except OSError as error:
        raise Trouble(f"{_unwritten(folder, error)} Every page in it is whole; mend that, and run it again.") from None
    click.echo(f"{count} files written to {folder}.")


def _unwritten(site: Path, error: OSError) -> str:
    place = "" if error.filename in (None, str(site), os.path.realpath(site)) else f" ({error.filename})"
    return f"{site} could not be written: {error.strerror or error}{place}."


def _tell(report: Any, *, strict: bool, fatal: bool = True) -> None:
    """Print what is wrong before a build; end there where it fails."""
    from byline.findings import Severity
    from byline.output import as_text
    from byline.told import Manner

    level = Severity.WARNING if strict else Severity.ERROR
    if report.fails(Severity.WARNING):
        colour = in_colour(sys.stderr)
        click.echo(as_text.write(report, Manner(colour=colour), Severity.WARNING), nl=False, err=True, color=colour)
    if fatal and report.fails(level):
        click.echo("Nothing was written: mend this first.", err=True)
        sys.exit(1)


@contextlib.contextmanager
def _stoppable() -> Iterator[None]:
    """End as with Ctrl+C when the system asks for it, and clean up undisturbed when it asks again."""

    def stop(_number: int, _frame: object) -> None:
        for each in signals:
            signal.signal(each, signal.SIG_IGN)
        raise KeyboardInterrupt

    signals = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {each: signal.getsignal(each) for each in signals}
    for each in signals:
        if before[each] is not signal.SIG_IGN:  # as under nohup
            signal.signal(each, stop)
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def _set_up(path: Path) -> None:
    if not (path / "mkdocs.yml").is_file():
        raise Trouble(f"There is no mkdocs.yml in {path.resolve()}: it says how the site looks.")
