"""Writes drafts to the disk, each file whole or not at all, and shows what that would change."""

import contextlib
import difflib
import errno
import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from byline.mending.trial import Drafts
from byline.plan import Plan
from byline.source import read
from byline.told import path_words, without_commands


class ChangedMeanwhile(Exception):  # noqa: N818  # it completes a sentence: the file was changed meanwhile
    """A file is no longer what it was when it was checked."""


class NotWritten(Exception):  # noqa: N818  # it completes a sentence: some files were not written
    """The disk failed while files were being swapped; the cause says how.

    Args:
        done: paths of the files that are new already.
    """

    def __init__(self, done: list[str]) -> None:
        super().__init__(", ".join(done))
        self.done = done


def as_checked(plan: Plan, path: str) -> bytes:
    """Give the bytes of a file, if it is still what was checked.

    Raises:
        ChangedMeanwhile: with the path of the file.
    """
    data = (plan.root / path).read_bytes()
    if read(plan.root, path, data).text != plan.documents[path].text:
        raise ChangedMeanwhile(path)
    return data


def write(root: Path, drafts: Drafts, before: Mapping[str, bytes], names: Mapping[str, str]) -> None:
    """Write drafts; nothing is written where a file has changed since it was read, or one can't be written.

    Args:
        root: the programme's folder.
        drafts: the new contents by path.
        before: the contents that the drafts were made from.
        names: new paths by old ones, for files that are renamed.

    Raises:
        ChangedMeanwhile: with the path of the file.
        OSError: where the disk fails before anything was changed.
        NotWritten: where it fails later; each file is whole then, the old or the new one.
    """
    for path in before:
        if (root / path).read_bytes() != before[path] or _is_taken(root / path, root / names.get(path, path)):
            raise ChangedMeanwhile(path)
    olds = {names.get(path, path): path for path in before}
    with contextlib.ExitStack() as stack:
        new = {
            path: _beside(stack, root / olds[path], data)
            for path, data in drafts.items()
            if data is not None and data != before[olds[path]]
        }
        _swap(root, new, names)


def _is_taken(file: Path, wanted: Path) -> bool:
    """Whether another file bears the wanted name; on some disks `Ana.md` and `ana.md` are one file."""
    return os.path.lexists(wanted) and not wanted.samefile(file)


def _beside(stack: contextlib.ExitStack, file: Path, data: bytes) -> Path:
    """Write a file beside another one, with the same rights; it is gone in the end, unless it took the other's place."""
    if not os.access(file, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(file))
    handle, name = tempfile.mkstemp(prefix=".byline-", dir=file.parent)
    stack.callback(Path(name).unlink, missing_ok=True)
    with os.fdopen(handle, "wb") as out:
        out.write(data)
    Path(name).chmod(file.stat().st_mode & 0o777)
    return Path(name)


def _swap(root: Path, new: Mapping[str, Path], names: Mapping[str, str]) -> None:
    """Put what was written into its place: whoever reads sees the old or the new file."""
    done: list[str] = []
    try:
        for old, name in names.items():
            (root / old).rename(root / name)
            done.append(name)
        for path, file in new.items():
            file.replace(root / path)
            done.append(path)
    except OSError as error:
        raise NotWritten(done) from error


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
            yield from (f"rename from {path_words(path)}", f"rename to {path_words(name)}")
        labels = f"a/{path_words(path)}", f"b/{path_words(name)}"
        yield from map(without_commands, difflib.unified_diff(old, new, *labels, n=0, lineterm=""))


def _lines(data: bytes) -> list[str]:
    return data.decode("utf-8-sig", "replace").splitlines()
