"""Our own cases of bad input, as folders in tests/cases/bad and as a table: what each finds, and every bar for each."""

import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bad_input.bars import CASES, judged, laid_out
from bad_input.made import MADE
from output.kept import same_as_kept

BAD = CASES / "bad"
FOLDERS = sorted(folder.name for folder in BAD.iterdir() if folder.is_dir())
CLASSES = {"bytes", "config", "dos", "export", "fs", "html", "output", "path", "privacy", "refs", "rules", "yaml"}
HEAVY = ("dos-keys-by-the-thousand", "dos-only-brackets", "dos-links", "dos-references", "fs-four-gibibytes")
MOST_BYTES, MOST_SECONDS = 400 * 2**20, 5


def test_every_class_has_cases() -> None:
    assert {name.partition("-")[0] for name in [*FOLDERS, *MADE]} == CLASSES
    assert len(FOLDERS) == len({*BAD.glob("*.expected")})


@pytest.mark.parametrize("name", FOLDERS)
def test_case(name: str, tmp_path: Path) -> None:
    found = judged(laid_out(tmp_path, BAD / name))
    same_as_kept(BAD / f"{name}.expected", "".join(f"{line}\n" for line in found))


@pytest.mark.parametrize("name", MADE)
def test_made_case(name: str, tmp_path: Path) -> None:
    make, expected = MADE[name]
    root = laid_out(tmp_path)
    make(root)
    try:
        found = judged(root)
    finally:
        shutil.rmtree(root)  # at once: some of it is large, or lies deeper than others can remove
    if expected:
        assert found == expected
    else:
        assert any(" error " in line for line in found) == (expected is not None)


@pytest.mark.parametrize("name", HEAVY)
def test_memory_and_time_are_bounded(name: str, tmp_path: Path) -> None:
    root = laid_out(tmp_path)
    MADE[name][0](root)
    command = [sys.executable, "-m", "byline", "check", "--format", "concise", root]
    ran = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=_limits,
        env={**os.environ, "BYLINE_TODAY": "2026-03-01"},
    )
    assert ran.returncode == 1, ran.stderr
    assert "Traceback" not in ran.stderr


def _limits() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
