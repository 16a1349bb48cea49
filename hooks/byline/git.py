"""What git knows of the programme's files: when each was changed last. Where it knows nothing, nothing is made up."""

import datetime as dt
import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from byline.model.days import FIRST_DAY, LAST_DAY

SECONDS = 20
_COMMIT = re.compile(rb"(?<![^\0])\x01(\d{1,18})\0\n?")
_LOG = (
    "log",
    "--root",
    "--no-renames",
    "--no-ext-diff",
    "--no-show-signature",
    "--name-only",
    "--relative",
    "-z",
    "--format=%x01%ct",
)


def last_changes(root: Path) -> Mapping[str, dt.datetime]:
    """Ask git when each file was last changed.

    Args:
        root: the programme's folder.

    Returns:
        The time of its last commit (UTC), by path relative to the root; without what was never committed, and empty outside a
        repository. In a shallow clone the oldest commit stands for all that came before it.
    """
    commit = _told(root, "rev-parse", "--verify", "HEAD")
    return _changes_until(root.resolve(), commit) if commit else {}


@lru_cache(maxsize=1)
def _changes_until(root: Path, _commit: bytes) -> Mapping[str, dt.datetime]:
    """Read the history once for each last commit: while somebody serves a site, most edits come before the next one."""
    found: dict[str, dt.datetime] = {}
    for path, moment in _entries(_told(root, *_LOG, "--", "plan", "people", "themes")):
        found[path] = max(moment, found.get(path, moment))
    return found


def _told(root: Path, *words: str) -> bytes:
    command = ["git", "-C", str(root), *words]
    try:
        return subprocess.run(command, capture_output=True, check=False, timeout=SECONDS).stdout  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return b""


def _entries(log: bytes) -> Iterator[tuple[str, dt.datetime]]:
    """Read the log: a moment behind each mark, then the names of the files, with a zero byte behind each."""
    _, *told = _COMMIT.split(log)
    for seconds, names in zip(told[::2], told[1::2], strict=True):
        if moment := _moment(int(seconds)):
            yield from ((os.fsdecode(name), moment) for name in names.split(b"\0") if name)


def _moment(seconds: int) -> dt.datetime | None:
    """Give a moment; a commit may claim any time at all, and what lies beyond the days that Byline reckons with is none."""
    try:
        moment = dt.datetime.fromtimestamp(seconds, dt.UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return moment if FIRST_DAY <= moment.date() <= LAST_DAY else None
