"""Writes the pages as plain Markdown with front matter, for generators that know no hooks."""

import os
import shutil
import tempfile
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path, PurePosixPath

from msgspec.structs import replace

from byline.check import Report
from byline.file_links import from_file_to_file
from byline.pages import Page, site_of
from byline.publishing import locked
from byline.theme_files import theme_files

LIST = ".byline-pages"
"""The file that says which files of a folder are ours to replace."""

STAGING = ".byline-pages-"
"""How the name of the folder begins in which a run makes its files."""


class Occupied(Exception):  # noqa: N818
    """The folder holds files that this command did not write."""


def write_pages(report: Report, folder: Path, *, links_to_files: bool = False) -> int:
    """Write every page, picture and feed into a folder, with what they look like; a second run replaces its own files only.

    Args:
        report: a check of the programme.
        folder: new, empty, or written by an earlier run.
        links_to_files: whether links in HTML lead from file to file too, for generators that rewrite them there.

    Returns:
        How many files were written.

    Raises:
        Occupied: where the folder holds anything else.
        OSError: where the disk fails.
    """
    files = _files(report, links_to_files)
    folder.mkdir(parents=True, exist_ok=True)
    with locked(folder):
        earlier = _earlier(folder)
        _refuse_what_is_not_ours(folder, files.keys() | earlier, earlier)
        for entry in filter(_is_left_over, list(folder.iterdir())):
            shutil.rmtree(entry, ignore_errors=True)
        try:
            _write(files, earlier, folder)
        except OSError as error:  # names in the folder that goes again say nothing to anybody
            place = str(error.filename2 or error.filename or folder)
            raise OSError(error.errno, error.strerror, str(folder) if STAGING in place else place) from None
    return len(files)


def _write(files: Mapping[str, bytes], earlier: Collection[str], folder: Path) -> None:
    staging = Path(tempfile.mkdtemp(prefix=STAGING, dir=folder))
    try:
        _stage({**files, LIST: _listed(files)}, staging)
        _replace(LIST, _listed({*files, *earlier}), staging, folder)  # however this ends, a later run knows its own
        for path in files:
            _move(staging / path, folder / path)
        for path in set(earlier) - files.keys():
            (folder / path).unlink(missing_ok=True)
        _move(staging / LIST, folder / LIST)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _stage(files: Mapping[str, bytes], staging: Path) -> None:
    """Write all files where nobody reads them yet: a full disk shows itself here."""
    for path, content in files.items():
        target = staging / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        target.chmod(0o644)


def _replace(path: str, content: bytes, staging: Path, folder: Path) -> None:
    _stage({f"{path}.next": content}, staging)
    _move(staging / f"{path}.next", folder / path)


def _move(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    source.replace(target)


def _listed(paths: Iterable[str]) -> bytes:
    return "".join(f"{path}\n" for path in sorted(paths)).encode()


def _files(report: Report, links_to_files: bool) -> dict[str, bytes]:  # noqa: FBT001
    site = site_of(report)
    others = {**theme_files(report.plan.root), **site.pictures, **site.feeds}
    paths = others.keys() | {page.path for page in site.pages}
    pages = [_between_files(page, paths) for page in site.pages] if links_to_files else site.pages
    return {**others, **{page.path: page.whole.encode() for page in pages}}


def _between_files(page: Page, paths: Collection[str]) -> Page:
    parts = {name: from_file_to_file(html, page.path, paths) for name, html in page.parts.items()}
    return replace(page, parts=parts)


def _earlier(folder: Path) -> frozenset[str]:
    """Tell which files an earlier run wrote."""
    if not (entries := [each for each in folder.iterdir() if not _is_left_over(each)]):
        return frozenset()
    if folder / LIST not in entries or not (folder / LIST).is_file():
        raise Occupied(folder)
    lines = (folder / LIST).read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not _leads_out(PurePosixPath(line)))


def _is_left_over(entry: Path) -> bool:
    """Whether a killed run left it: the first thing that a run writes."""
    return entry.name.startswith(STAGING) and entry.is_dir() and not entry.is_symlink()


def _leads_out(path: PurePosixPath) -> bool:
    return path.is_absolute() or ".." in path.parts


def _refuse_what_is_not_ours(folder: Path, paths: Iterable[str], earlier: Collection[str]) -> None:
    """Refuse to write over somebody's own file, or through a link to another folder."""
    for path in paths:
        if path not in earlier and os.path.lexists(folder / path):
            raise Occupied(folder)
        if any((folder / parent).is_symlink() for parent in PurePosixPath(path).parents if parent.parts):
            raise Occupied(folder)
