"""Where the files lie that Byline brings along: in an installed package within it, in a checkout beside it."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_INSTALLED = _PACKAGE / "templates"
OWN_FOLDER = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parents[1] / "templates"
OWN_TEMPLATES = OWN_FOLDER / "pages"
"""What pages are made of; a file of the same name in a programme's own `templates/pages` comes first."""
OWN_THEME = OWN_FOLDER / "theme"
"""How pages look, and what stands around them; a file of the same name in a programme's own `templates/theme` comes first."""
OWN_SCAFFOLDING = OWN_FOLDER / "start"
"""What a programme of one's own begins with; `dot_` at the beginning of a name stands for a dot."""


def theme_folders(root: Path) -> tuple[Path, ...]:
    """Give the folders to look for a file of the theme in, the first one first.

    Args:
        root: of the programme.
    """
    return tuple(folder for folder in (root / "templates" / "theme", OWN_THEME) if folder.is_dir())
