"""Writes drafts to the disk, each file whole or not at all, and shows what that would change."""

import difflib
import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from byline.mending.trial import Drafts


class ChangedMeanwhile(Exception):  # noqa: N818  # it completes a sentence: the file was changed meanwhile
    """A file is no longer what it was when it was checked."""


def write(root: Path, drafts: Drafts, before: Mapping[str, bytes], names: Mapping[str, str]) -> None:
    """Write drafts; nothing is written where a file has changed since it was read.

    Args:
        root: the programme's folder.
        drafts: the new contents by path.
        before: the contents that the drafts were made from.
        names: new paths by old ones, for files that are renamed.

    Raises:
        ChangedMeanwhile: with the path of the file.
        OSError: where the disk fails; each file is whole then, the old or the new one.
    """
    for path in before:
        if (root / path).read_bytes() != before[path] or _is_taken(root / path, root / names.get(path, path)):
            raise ChangedMeanwhile(path)
    for old, new in names.items():
        (root / old).rename(root / new)
    for path, data in drafts.items():
        if data is not None and (root / path).read_bytes() != data:
            _replace(root / path, data)


def _is_taken(file: Path, wanted: Path) -> bool:
    """Whether another file bears the wanted name; on some disks `Ana.md` and `ana.md` are one file."""
    return os.path.lexists(wanted) and not wanted.samefile(file)


def _replace(file: Path, data: bytes) -> None:
    """Write beside the file, then swap: a reader sees the old or the new one."""
    mode = file.stat().st_mode
    handle, name = tempfile.mkstemp(prefix=".byline-", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
        Path(name).chmod(mode & 0o777)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def unified(drafts: Drafts, before: Mapping[str, bytes], names: Mapping[str, str]) -> Iterator[str]:
    """Show drafts as a unified diff, one line each, without the lines around: those may be somebody's private notes.

    Args:
        drafts: the new contents by path.
        before: the contents that they were made from.
        names: new paths by old ones, for files that are renamed.
    """
    for path in sorted(path for path in before if names.get(path, path) in drafts):
        name = names.get(path, path)
        old, new = (_lines(data) for data in (before[path], drafts.get(name) or b""))
        if name != path:
            yield from (f"rename from {path}", f"rename to {name}")
        yield from difflib.unified_diff(old, new, f"a/{path}", f"b/{name}", n=0, lineterm="")


def _lines(data: bytes) -> list[str]:
    return data.decode("utf-8-sig").splitlines()
