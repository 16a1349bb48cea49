"""A programme as git knows it at a revision: its files are read from the object store, and nothing is checked out."""

import os
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from byline.characters import shown
from byline.source import MOST_BYTES
from byline.walk import ROOTS, is_content

SECONDS = 60
LINK, PLAIN = "120000", ("100644", "100755")
"""Modes of git's tree entries: a symbolic link, and plain files."""


class State(NamedTuple):
    """A state of a programme: its folder, and files that are in it though the disk has them not, by path."""

    root: Path
    drafts: Mapping[str, bytes]


class NoRevision(Exception):  # noqa: N818
    """A revision can't be read here: it is not known, or the history does not reach it."""


@contextmanager
def programme_at(root: Path, revision: str) -> Iterator[State]:
    """Give the programme's files of a revision, as long as the context lasts.

    Thousands of files take longer to write than to read, so those that are plain Markdown stay in memory; what is anything else is laid
    into a folder, where it is looked at as in any other.

    Args:
        root: the programme's folder, in a repository.
        revision: anything that git understands as a commit.

    Raises:
        NoRevision: where there is no such commit, or a clone does not reach far enough to have it.
    """
    commit = _commit(root, revision)
    with tempfile.TemporaryDirectory(prefix="byline-") as folder:
        for top in ROOTS:
            (Path(folder) / top).mkdir()
        yield State(Path(folder), dict(_laid(root, commit, Path(folder))))


def parting(root: Path, base: str, head: str) -> str:
    """Give the commit at which two revisions parted: what came to the base since then is no change of the head's.

    Raises:
        NoRevision: where they have none in common that is known here.
    """
    one, other = _commit(root, base), _commit(root, head)
    found = _git(root, "merge-base", one, other)
    if found.returncode:
        raise NoRevision(f"{shown(base)} and {shown(head)} have no commit in common{_reach(root)}")
    return found.stdout.decode().strip()


def _commit(root: Path, revision: str) -> str:
    found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if found.returncode:
        if _git(root, "rev-parse", "--git-dir").returncode:
            raise NoRevision(
                f"{root.resolve()} is in no git repository, and `{shown(revision)}` is no folder with a programme."
            )
        raise NoRevision(f"There is no revision `{shown(revision)}` here{_reach(root)}")
    return found.stdout.decode().strip()


def _reach(root: Path) -> str:
    """Say how to get more history, where there is less than all of it."""
    is_shallow = _git(root, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
    return (
        ": this clone is shallow. Fetch more of the history first: `git fetch --unshallow`, or `fetch-depth: 0` in a workflow."
        if is_shallow
        else "."
    )


def _laid(root: Path, commit: str, folder: Path) -> Iterator[tuple[str, bytes]]:
    """Lay what is no plain Markdown into a folder, and give the rest."""
    entries = list(_entries(root, commit))
    contents = _contents(root, [each[1] for each in entries])
    for (mode, _, path), content in zip(entries, contents, strict=True):
        if mode != LINK and len(content) <= MOST_BYTES and is_content(path):
            yield path, content
        else:
            _write(folder / path, mode, content)


def _write(place: Path, mode: str, content: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    if mode == LINK:
        place.symlink_to("nowhere")
    else:
        place.write_bytes(content)


def _entries(root: Path, commit: str) -> Iterator[tuple[str, str, str]]:
    """Give mode, object and path of each file of the programme; a tree may claim any path, and none leads out of the folder."""
    listed = _git(root, "ls-tree", "-r", "-z", commit, "--", *ROOTS)
    for line in listed.stdout.split(b"\0"):
        about, _, name = line.partition(b"\t")
        path = os.fsdecode(name)
        if (
            path
            and not {"", ".", ".."} & set(path.split("/"))
            and (mode := about.decode().split()[0]) in (*PLAIN, LINK)
        ):
            yield mode, about.decode().split()[2], path


def _contents(root: Path, objects: list[str]) -> Iterator[bytes]:
    told = _git(root, "cat-file", "--batch", "--buffer", given="".join(f"{each}\n" for each in objects).encode()).stdout
    at = 0
    for name in objects:
        end = told.index(b"\n", at)
        head = told[at:end].split()
        if len(head) != 3:  # noqa: PLR2004  # object, kind, size
            raise NoRevision(f"The object {name} is not here: this is a partial clone. Fetch the whole history first.")
        size = int(head[2])
        yield told[end + 1 : end + 1 + size]
        at = end + size + 2


def _git(root: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    try:
        command = ["git", "-C", str(root), *arguments]
        return subprocess.run(command, input=given, capture_output=True, check=False, timeout=SECONDS)  # noqa: S603
    except FileNotFoundError:
        raise NoRevision("git is not on this machine; two folders can be compared without it.") from None
    except subprocess.TimeoutExpired:
        raise NoRevision(f"git did not answer within {SECONDS} seconds.") from None
