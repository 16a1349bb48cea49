"""What the tests of the command line share: the small sound programme, and ways to run byline on it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from byline.cli import main

BASE = Path(__file__).parents[1] / "cases" / "base"
HOOKS = Path(__file__).parents[2] / "hooks"
UNSET = ("BYLINE_TODAY", "SOURCE_DATE_EPOCH", "NO_COLOR", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "FORCE_COLOR")


@pytest.fixture
def programme(tmp_path):
    """Give a folder with a programme that has nothing wrong with it on 1 March 2026 but for some notices."""
    return Path(shutil.copytree(BASE, tmp_path / "programme"))


@pytest.fixture
def broken(programme):
    """Give a programme with one error."""
    file = programme / "themes" / "security.md"
    file.write_text(
        file.read_text(encoding="utf-8").replace("lead: ines-duarte", "laed: ines-duarte"), encoding="utf-8"
    )
    return programme


@pytest.fixture
def run(monkeypatch):
    """Give a function that runs a command here, with a clean environment."""
    for name in UNSET:
        monkeypatch.delenv(name, raising=False)
    return lambda *arguments, **env: CliRunner(env=env).invoke(main, [str(each) for each in arguments])


@pytest.fixture(scope="session")
def bytecode(tmp_path_factory):
    """Give a folder that keeps compiled code between processes, as an installed byline has it beside itself."""
    return tmp_path_factory.mktemp("bytecode")


@pytest.fixture
def environment(bytecode):
    """Give a clean environment for another process."""
    dropped = (*UNSET, "PYTHONDONTWRITEBYTECODE")
    clean = {name: value for name, value in os.environ.items() if name not in dropped}
    return {**clean, "PYTHONPATH": str(HOOKS), "PYTHONPYCACHEPREFIX": str(bytecode)}


@pytest.fixture
def spawn(environment):
    """Give a function that runs Python in a process of its own, and gives its output as bytes."""

    def spawned(*arguments, **env):
        command = [sys.executable, *(str(each) for each in arguments)]
        return subprocess.run(command, capture_output=True, env={**environment, **env}, timeout=120, check=False)

    return spawned
