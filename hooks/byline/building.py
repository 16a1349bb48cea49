"""Builds and serves the site with MkDocs, in a process of its own: a whole new site, or the one that was there."""

import datetime as dt
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

GENERATOR = "mkdocs"


class PortTaken(Exception):  # noqa: N818
    """Another program listens where the site is to be served."""


def build_site(root: Path, site: Path, today: dt.date, *, strict: bool = False, generator: str = GENERATOR) -> int:
    """Build into a folder beside the site, then swap the two.

    Args:
        root: the programme's folder, with mkdocs.yml.
        site: where the site goes; only replaced when the build succeeded.
        today: the day that the check reckoned with.
        strict: whether a broken link fails the build.
        generator: the module that builds, `mkdocs` or `properdocs`.

    Returns:
        0 when the site is new, 1 when the generator refused.

    Raises:
        OSError: where the disk fails; the earlier site stays then as well.
    """
    site = site.absolute()
    site.parent.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=".site-", dir=site.parent))
    try:
        command = [*_command(generator, "build", root), "--site-dir", str(staging / "site"), "--quiet"]
        if strict:
            command[-1] = "--strict"
        if subprocess.run(command, env=_environment(today), check=False).returncode:  # noqa: S603
            return 1
        _swap(staging, site)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    print(f"The site is in {site}")
    return 0


def _swap(staging: Path, site: Path) -> None:
    before = staging / "before"
    if site.exists():
        site.rename(before)
    try:
        (staging / "site").rename(site)
    except OSError:
        if before.exists():  # staging goes when this ends, and the earlier site must not go with it
            before.rename(site)
        raise


def serve_site(root: Path, host: str, port: int, today: dt.date | None, *, strict: bool = False) -> int:
    """Serve the site until the user stops it.

    Raises:
        PortTaken: where another program listens there.
    """
    _ask_for(host, port)
    # Named outright: some releases of click make MkDocs forget that live reload is its default.
    command = [*_command(GENERATOR, "serve", root), "--dev-addr", f"{host}:{port}", "--livereload"]
    print(
        f"Serving at http://{host}:{port}/ once the pages are made. Edits in plan/, people/, themes/ and templates/ show at once;"
    )
    print("after a change in hooks/ start again. Stop with Ctrl+C.", flush=True)
    try:
        return subprocess.run(command + ["--strict"] * strict, env=_environment(today), check=False).returncode  # noqa: S603
    except KeyboardInterrupt:
        return 0


def _ask_for(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as asked:
        asked.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            asked.bind((host, port))
        except OSError:
            raise PortTaken from None


def _command(generator: str, verb: str, root: Path) -> list[str]:
    return [sys.executable, "-m", generator, verb, "--config-file", str((root / "mkdocs.yml").absolute())]


def _environment(today: dt.date | None) -> dict[str, str]:
    given = {"BYLINE_TODAY": today.isoformat()} if today else {}
    if today and not os.environ.get("SOURCE_DATE_EPOCH"):
        # What the generator dates, it dates today as well: the sitemap, and the archive that it is packed in.
        midnight = dt.datetime.combine(today, dt.time(), dt.UTC)
        given["SOURCE_DATE_EPOCH"] = str(max(0, int(midnight.timestamp())))
    # The notice is the theme's word on MkDocs 2, which this project rules out by its version cap.
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "0", **given}
