"""What a newer Byline would change around the content of a programme: only in files that are still as Byline wrote them."""

import difflib
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Literal

from msgspec import Struct

from byline.starting.scaffolding import RECORD, record_in, sum_of
from byline.told import words

Deed = Literal["write", "remove", "leave"]


class Step(Struct, frozen=True):
    """What is to be done with one file.

    Attributes:
        path: from the root.
        deed: what to do; files to leave are those that there is something new for, and that are the user's by now.
        old: its text, None where there is no such file.
        new: what Byline would write, None where it has no such file any more.
    """

    path: str
    deed: Deed
    old: str | None
    new: str | None


def steps_to(root: Path, wanted: Mapping[str, str], also: Collection[str] = ()) -> list[Step]:
    """Compare a folder with what Byline would write today.

    Args:
        root: the programme's folder; without a record in it every file there is counts as the user's.
        wanted: the scaffolding, by path.
        also: paths of the user's own to replace all the same.

    Raises:
        OSError: where a file can't be read.
    """
    sums = record_in(record_of(root))
    steps = (_step(root, path, wanted.get(path), sums.get(path), path in also) for path in sorted({*wanted, *sums}))
    return [step for step in steps if step]


def record_of(root: Path) -> str:
    """Read the record of a folder; an empty text where there is none."""
    return _text(root / RECORD) or ""


def _step(root: Path, path: str, new: str | None, was: str | None, is_given: bool) -> Step | None:  # noqa: FBT001
    if not _is_within(root, path):
        return None
    old = _text(root / path)
    if old == new or (new is not None and sum_of(new) == was and not is_given and not _is_ours(old, was)):
        return None
    if is_given or _is_ours(old, was):
        return Step(path, "remove" if new is None else "write", old, new)
    return Step(path, "leave", old, new) if new is not None else None


def _is_ours(old: str | None, was: str | None) -> bool:
    """Whether nobody has changed, removed or made a file since it was written."""
    return old is was if old is None or was is None else sum_of(old) == was


def _is_within(root: Path, path: str) -> bool:
    """Whether a path leads to a place below the root, and through no link."""
    places = [Path(path), *Path(path).parents]
    return (
        not Path(path).is_absolute()
        and ".." not in Path(path).parts
        and not any((root / each).is_symlink() for each in places[:-1])
    )


def _text(file: Path) -> str | None:
    return file.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n") if file.is_file() else None


def shown(steps: Collection[Step]) -> Iterator[str]:
    """Show what the steps change as a unified diff, one line each."""
    for step in steps:
        if step.deed == "leave":
            continue
        old, new = ((text or "").splitlines() for text in (step.old, step.new))
        labels = (
            "/dev/null" if step.old is None else f"a/{step.path}",
            "/dev/null" if step.new is None else f"b/{step.path}",
        )
        yield from map(words, difflib.unified_diff(old, new, *labels, lineterm=""))


def take(root: Path, steps: Collection[Step], record: str) -> None:
    """Do the steps, and write the record anew: what was left is known from now on, and is told again when there is news of it.

    Args:
        root: the programme's folder.
        steps: what to do.
        record: of all that Byline would write today.

    Raises:
        OSError: where the disk fails.
    """
    for step in steps:
        file = root / step.path
        if step.deed == "remove":
            file.unlink(missing_ok=True)
        elif step.deed == "write" and step.new is not None:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(step.new, "utf-8", newline="\n")
    (root / RECORD).write_text(record, "utf-8", newline="\n")
