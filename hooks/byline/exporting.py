"""Writes the pages as plain Markdown with front matter, for generators that know no hooks."""

from pathlib import Path, PurePosixPath

from byline.check import Report
from byline.pages import Site, site_of

LIST = ".byline-pages"
"""The file that says which files of a folder are ours to replace."""


class Occupied(Exception):  # noqa: N818
    """The folder holds files that this command did not write."""


def write_pages(report: Report, folder: Path) -> int:
    """Write every page, picture and feed into a folder; a second run replaces its own files only.

    Args:
        report: a check of the programme.
        folder: new, empty, or written by an earlier run.

    Returns:
        How many files were written.

    Raises:
        Occupied: where the folder holds anything else.
        OSError: where the disk fails.
    """
    site = site_of(report)
    _make_room(folder)
    files = _files(site)
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    (folder / LIST).write_text("".join(f"{path}\n" for path in sorted(files)), encoding="utf-8")
    return len(files)


def _files(site: Site) -> dict[str, bytes]:
    pages = {page.path: page.whole.encode() for page in site.pages}
    return {**pages, **site.pictures, **site.feeds}


def _make_room(folder: Path) -> None:
    if not folder.exists() or not any(folder.iterdir()):
        return
    if not (folder / LIST).is_file():
        raise Occupied(folder)
    for line in (folder / LIST).read_text(encoding="utf-8").splitlines():
        path = PurePosixPath(line)
        if line and not path.is_absolute() and ".." not in path.parts:
            (folder / path).unlink(missing_ok=True)
