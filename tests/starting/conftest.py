"""A programme that was begun in a folder of its own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from byline.cli import main

OPTIONS = [
    "--organisation", 'No: "logo" & #co', "--theme", "Warm homes", "--promise", "A warm home.", "--audience", "tenants, owners",
    "--relevance", "It is cold.", "--person", "Ana Jansen, Head of web care, Service", "--person", "李娜, Tester, on roofs, Grid",
]  # fmt: skip


@pytest.fixture(autouse=True)
def _from_an_index(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let Byline be installed as it is for most: from a package index."""
    monkeypatch.setattr("byline.starting.where_from._how_installed", lambda: None)


@pytest.fixture
def run() -> Callable[..., Result]:
    return lambda *arguments: CliRunner().invoke(main, [str(each) for each in arguments])


@pytest.fixture
def options() -> list[str]:
    return OPTIONS


@pytest.fixture
def begun(tmp_path: Path, run: Callable[..., Result]) -> Path:
    ran = run("init", tmp_path / "ours", *OPTIONS)
    assert ran.exit_code == 0, ran.output
    return tmp_path / "ours"
