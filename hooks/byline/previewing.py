"""Lays somebody else's content beside settings that are trusted, so that a site can be built of the two."""

import contextlib
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

from byline.walk import ROOTS


@contextlib.contextmanager
def laid_out(settings: Path, content: Path) -> Iterator[Path]:
    """Make a folder with all that stands around the content in one place, and the content of another; it goes at the end.

    Args:
        settings: the folder with mkdocs.yml, which may name templates and code beside it.
        content: the folder of which plan/, people/ and themes/ are taken, and nothing else. Links in them are left out: they could
            lead anywhere.

    Raises:
        OSError: where a file can't be read or written.
    """
    with tempfile.TemporaryDirectory(prefix="byline-") as made:
        for each in settings.absolute().iterdir():
            if each.is_file():
                shutil.copy(each, Path(made, each.name))
            elif each.name not in {*ROOTS, ".git"}:
                Path(made, each.name).symlink_to(each)
        for top in ROOTS:
            if (content / top).is_dir() and not (content / top).is_symlink():
                shutil.copytree(content / top, Path(made, top), symlinks=True, ignore=_all_but_plain)
        yield Path(made)


def _all_but_plain(folder: str, names: list[str]) -> set[str]:
    """Give what is neither a folder nor a plain file, such as links and pipes."""
    modes = {name: os.lstat(os.path.join(folder, name)).st_mode for name in names}  # noqa: PTH118
    return {name for name, mode in modes.items() if not (stat.S_ISDIR(mode) or stat.S_ISREG(mode))}
