"""What the tests of mending share: the small sound programme, files laid over it, and byline asked to mend them."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from byline.cli import main

BASE = Path(__file__).parents[1] / "cases" / "base"
UNSET = ("BYLINE_TODAY", "SOURCE_DATE_EPOCH", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "FORCE_COLOR")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a folder with the sound programme."""
    return Path(shutil.copytree(BASE, tmp_path / "programme"))


@pytest.fixture
def lay(root: Path) -> Callable[[Mapping[str, str | bytes]], None]:
    """Give a function that lays files over the programme, byte for byte."""

    def laid(files: Mapping[str, str | bytes]) -> None:
        for path, text in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(text if isinstance(text, bytes) else text.encode())

    return laid


@pytest.fixture
def check(root: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Give a function that runs `byline check` on 1 March 2026."""
    for name in UNSET:
        monkeypatch.delenv(name, raising=False)
    return lambda *options: CliRunner().invoke(main, ["check", str(root), "--today", "2026-03-01", *options])


def contents(root: Path) -> dict[str, bytes]:
    """Give all files of a folder by path."""
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in sorted(root.rglob("*")) if file.is_file()}
