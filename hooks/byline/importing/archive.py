"""Reads the files of an archive: leniently, and safely, since anybody may have written them."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct

from byline.importing.report import Notes, Remark
from byline.source import read

ENDINGS = (".md", ".markdown")
_TRUE = frozenset({"true", "yes", "on", "1"})
_FALSE = frozenset({"false", "no", "off", "0"})


class ArchiveFile(Struct, frozen=True):
    """The front matter of one file.

    Attributes:
        path: within the archive, as `posts/2014-03-19-hello.md`.
        name: what it is called: the file's name without its ending (of its folder, where the file is an index).
        data: its fields; values are texts, lists, maps or None.
    """

    path: str
    name: str
    data: dict[str, Any]

    def text(self, *fields: str) -> str:
        """Give the first of these fields that holds a text; an empty text where none does."""
        values = (self.data.get(field) for field in fields)
        return next((value for value in values if isinstance(value, str) and value.strip()), "")

    def texts(self, *fields: str) -> tuple[str, ...]:
        """Give the texts of all these fields; one text with commas is a list too."""
        return tuple(text for field in fields for text in _texts(self.data.get(field)))

    def says(self, *fields: str) -> bool:
        """Whether one of these fields says yes."""
        return any(self.text(field).strip().lower() in _TRUE for field in fields)

    def denies(self, field: str) -> bool:
        """Whether a field says no."""
        return self.text(field).strip().lower() in _FALSE


def _texts(value: Any) -> Iterator[str]:
    values = value.split(",") if isinstance(value, str) else value if isinstance(value, list) else [value]
    for each in values:
        text = (each.get("name") or each.get("title")) if isinstance(each, dict) else each
        if isinstance(text, str) and text.strip():
            yield text


def read_files(folder: Path, notes: Notes) -> tuple[ArchiveFile, ...]:
    """Read all Markdown files of a folder and its sub-folders, by path; what cannot be read is noted.

    Raises:
        OSError: where the disk fails.
    """
    found = (_read(folder, path, notes) for path in sorted(_markdown(folder, notes)))
    return tuple(file for file in found if file)


def _markdown(folder: Path, notes: Notes) -> Iterator[str]:
    for place, folders, names in os.walk(folder, onerror=_fail):
        folders.sort()
        inside = Path(place).relative_to(folder)
        links = [name for name in folders if (Path(place) / name).is_symlink()]
        for name in sorted([*names, *links]):
            path = (inside / name).as_posix()
            if name.lower().endswith(ENDINGS) and not (folder / path).is_symlink():
                yield path
            else:
                notes.add(Remark.OTHER_FILES, f"{label(folder)}/{path}")


def _fail(error: OSError) -> None:
    raise error  # os.walk would pass over a folder that cannot be opened, and its posts would be lost in silence


def _read(folder: Path, path: str, notes: Notes) -> ArchiveFile | None:
    document = read(folder, path)
    shown_path = f"{label(folder)}/{path}"
    if document.data is None:
        notes.add(Remark.UNREAD, shown_path, document.faults[0][1].message if document.faults else "")
        return None
    if document.broken:
        notes.add(Remark.READ_IN_PART, shown_path, next(fault.message for _, fault in document.faults))
    stem = Path(path).stem
    parent = Path(path).parent.name
    return ArchiveFile(shown_path, parent if stem == "index" and parent else stem, document.data)


def label(folder: Path) -> str:
    """Name a folder of the archive without saying where on this machine it lies."""
    return folder.resolve().name
