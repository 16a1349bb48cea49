"""Writes what was planned: new files only, and only inside the programme's folder."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from msgspec import Struct

from byline.importing.options import ImportRefused
from byline.importing.planning import Import


class Written(Struct, frozen=True):
    """What became of the files.

    Attributes:
        written: paths of the new files, in order.
        kept: paths of files that were there already, and stay as they are.
    """

    written: tuple[str, ...]
    kept: tuple[str, ...]


def write_import(planned: Import, out: Path) -> Written:
    """Write the files of an import; what is there already stays as it is.

    Args:
        planned: as decided by `plan_import`.
        out: the folder of the programme; made where it is missing.

    Raises:
        ImportRefused: before anything is written, where a folder inside `out` is a link or a file, or a path leads out of it.
        OSError: where the disk fails; no file is left half written, then or when the run is interrupted.
    """
    _refuse_unsafe(planned.files, out)
    written = [path for path, text in planned.files.items() if _write(out / path, text)]
    done = frozenset(written)
    return Written(tuple(written), tuple(path for path in planned.files if path not in done))


def _refuse_unsafe(paths: Iterable[str], out: Path) -> None:
    folders = {parent for path in paths for parent in PurePosixPath(path).parents}
    if any(folder.is_absolute() or ".." in folder.parts for folder in folders):
        raise ImportRefused("A file would lie outside the programme's folder.")
    for folder in sorted(folders - {PurePosixPath()}):
        if (out / folder).is_symlink():
            raise ImportRefused(f"{folder} is a link: the import writes into plain folders only.")
        if (out / folder).exists() and not (out / folder).is_dir():
            raise ImportRefused(f"{folder} is a file where the import needs a folder.")
    if out.exists() and not out.is_dir():
        raise ImportRefused(f"{out} is a file, and the import needs a folder.")


def _write(file: Path, text: str) -> bool:
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        opened = file.open("x", encoding="utf-8", newline="\n")
    except FileExistsError:
        return False
    try:
        with opened:
            opened.write(text)
    except BaseException:  # an interrupted run too: a later one would take half a file for somebody's own
        file.unlink()
        raise
    return True
