"""Lint and types are part of the suite, so that `make test` is the one command for everything."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    "command", [("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",)], ids=" ".join
)
def test_lint(command: tuple[str, ...]) -> None:
    found = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, timeout=300, check=False
    )
    if found.returncode:
        pytest.fail(f"{' '.join(command)}\n{found.stdout}{found.stderr}", pytrace=False)


def test_make_lint_runs_the_same() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for command in ("ruff check .", "ruff format --check .", "mypy"):
        assert f"$(bin)/{command}\n" in makefile
