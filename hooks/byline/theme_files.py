"""What makes the pages look as they do, whichever generator builds them: our stylesheets, the script of the filters, the icon."""

from collections.abc import Iterator
from pathlib import Path

from byline.own_files import theme_folders

FOR_OUR_THEME = ("*.html", "search*.js", "scriptless.css")
"""What works within the theme of our own site alone: its templates, and the search that takes the place of its search."""
STYLESHEETS = tuple(
    f"stylesheets/{name}.css"
    for name in ("byline", "calendar", "people", "handbook", "pyramid", "home", "outside", "steps", "languages")
)
"""In the order in which pages ask for them; a test compares it with mkdocs.yml."""
SCRIPT = "javascripts/filters.js"


def theme_files(root: Path) -> dict[str, bytes]:
    """Give the files that pages need beside themselves, by path on the site.

    Args:
        root: of the programme; its own files come first, those that Byline brings along serve where it has none.

    Raises:
        OSError: where a file can't be read.
    """
    return dict(found for folder in reversed(theme_folders(root)) for found in _files(folder))


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.is_symlink() and not any(map(file.match, FOR_OUR_THEME)):
            yield file.relative_to(folder).as_posix(), file.read_bytes()
