"""What the tests of changes share: the small sound programme, edited, and what is told of the difference."""

import datetime as dt
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from byline.changes.between import Changes, changes_between
from byline.changes.telling import sentence
from byline.changes.telling.teller import Teller
from byline.load import load

BASE = Path(__file__).parents[1] / "cases" / "base"
TODAY = dt.date(2026, 3, 1)

Edit = str | None | tuple[str, str] | list[tuple[str, str]]
"""A whole new file, none any more, or what to replace in it."""


def edited(root: Path, edits: Mapping[str, Edit]) -> None:
    """Change files of a programme; the key `old -> new` moves one first."""
    for way, edit in edits.items():
        path, _, moved = way.partition(" -> ")
        file = root / path
        if moved:
            file = file.rename(root / moved)
        if edit is None:
            file.unlink()
        elif isinstance(edit, str):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(edit, "utf-8")
        else:
            _replaced(file, [edit] if isinstance(edit, tuple) else edit)


def _replaced(file: Path, edits: list[tuple[str, str]]) -> None:
    text = file.read_text("utf-8")
    for old, new in edits:
        assert old in text, f"{file.name} has no {old!r}"
        text = text.replace(old, new, 1)
    file.write_text(text, "utf-8")


@pytest.fixture
def compare(tmp_path: Path) -> Callable[[Mapping[str, Edit]], Changes]:
    """Give a function that edits the sound programme, and compares."""

    def compared(edits: Mapping[str, Edit], before: Mapping[str, Edit] | None = None) -> Changes:
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        earlier = Path(shutil.copytree(BASE, folder / "before"))
        edited(earlier, before or {})
        later = Path(shutil.copytree(earlier, folder / "after"))
        edited(later, edits)
        return changes_between(load(earlier, TODAY), load(later, TODAY))

    return compared


def told(changes: Changes) -> list[str]:
    """Give all changes as sentences, in order."""
    teller = Teller(changes.before, changes.after)
    return [sentence(teller, each) for each in changes.changes]
