"""Builds and serves the site with MkDocs, in a process of its own: a whole new site, or the one that was there."""

import contextlib
import datetime as dt
import errno
import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from byline.publishing import open_to_readers, refuse_what_is_not_ours, staging_beside, swap

GENERATOR = "mkdocs"
DISK_TROUBLE = re.compile(r"^\w*Error: \[Errno (?P<number>\d+)\] [^:\n]*(?:: '(?P<file>[^'\n]*)')?", re.MULTILINE)
DISK_ERRORS = frozenset(
    [errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO, errno.EFBIG, errno.EMFILE]
)

FULL = frozenset([errno.ENOSPC, errno.EDQUOT, errno.EFBIG])

Meanwhile = Callable[[], contextlib.AbstractContextManager[object]]
"""Makes what is entered before a long piece of work, and left after it."""


class PortTaken(Exception):  # noqa: N818
    """Another program listens where the site is to be served."""


def build_site(  # noqa: PLR0913  # each is a choice of its own
    root: Path,
    site: Path,
    today: dt.date,
    *,
    strict: bool = False,
    generator: str = GENERATOR,
    meanwhile: Meanwhile = contextlib.nullcontext,
) -> int:
    """Build into a folder beside the site, then swap the two.

    Args:
        root: the programme's folder, with mkdocs.yml.
        site: where the site goes; only replaced when the build succeeded.
        today: the day that the check reckoned with.
        strict: whether a broken link fails the build.
        generator: the module that builds, `mkdocs` or `properdocs`.
        meanwhile: what goes on while it builds; nothing is printed in it.

    Returns:
        0 when the site is new, 1 when the generator refused.

    Raises:
        NotOurs: where the place of the site holds something else.
        OSError: where the disk fails; the earlier site stays then as well.
    """
    site = Path(os.path.realpath(site))
    refuse_what_is_not_ours(site, root)
    site.parent.mkdir(parents=True, exist_ok=True)
    with staging_beside(site) as (staging, lock):
        command = [*_command(generator, "build", root), "--site-dir", str(staging / "site"), "--quiet"]
        if strict:
            command[-1] = "--strict"
        if _generate(command, today, lock, site, meanwhile):
            return 1
        open_to_readers(staging / "site")
        swap(staging, site)
    print(f"The site is in {site}")
    return 0


def _generate(command: list[str], today: dt.date, lock: int | None, site: Path, meanwhile: Meanwhile) -> int:
    """Run the generator. It shares the lock: where only its parent is killed, its folder is still in use."""
    held = () if lock is None else (lock,)
    with meanwhile():
        ended = subprocess.run(command, env=_environment(today), check=False, stderr=subprocess.PIPE, pass_fds=held)  # noqa: S603
    told = ended.stderr.decode("utf-8", "replace")
    if ended.returncode:
        _raise_disk_trouble(told, site)
    print(told, end="", file=sys.stderr)
    return ended.returncode


def _raise_disk_trouble(told: str, site: Path) -> None:
    """Raise what the disk did to the generator, which ends with a list of its own code there."""
    found = DISK_TROUBLE.search(told)
    if found and int(found["number"]) in DISK_ERRORS:
        number = int(found["number"])
        place = None if number in FULL else found["file"]  # a full disk is told with the file that was copied from
        raise OSError(number, os.strerror(number), place or str(site))


def serve_site(root: Path, host: str, port: int, today: dt.date | None, *, strict: bool = False) -> int:
    """Serve the site until the user stops it.

    Raises:
        PortTaken: where another program listens there.
    """
    _ask_for(host, port)
    # Named outright: some releases of click make MkDocs forget that live reload is its default.
    command = [*_command(GENERATOR, "serve", root), "--dev-addr", f"{host}:{port}", "--livereload"]
    print(
        f"Serving at http://{host}:{port}/ once the pages are made. Edits in plan/, people/, themes/ and templates/ show at once."
    )
    again = "After a change in hooks/ start again. " if (root / "hooks").is_dir() else ""
    print(f"{again}Stop with Ctrl+C.", flush=True)
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
    # Without -P a folder `mkdocs` in the current one, which may be a stranger's content, would be run instead.
    return [sys.executable, "-P", "-m", generator, verb, "--config-file", str((root / "mkdocs.yml").absolute())]


def _environment(today: dt.date | None) -> dict[str, str]:
    given = {"BYLINE_TODAY": today.isoformat()} if today else {}
    if today and not os.environ.get("SOURCE_DATE_EPOCH"):
        # What the generator dates, it dates today as well: the sitemap, and the archive that it is packed in.
        midnight = dt.datetime.combine(today, dt.time(), dt.UTC)
        given["SOURCE_DATE_EPOCH"] = str(max(0, int(midnight.timestamp())))
    # The notice is the theme's word on MkDocs 2, which this project rules out by its version cap.
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "0", **given}
