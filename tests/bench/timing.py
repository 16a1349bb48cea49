"""Runs one program as a process of its own, and tells what it took."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

INSIDE = "MEASURED "
"""How the last line begins of a program that measured a part of itself."""
ROOT = Path(__file__).parents[2]
_KEPT = ("PATH", "HOME", "TMPDIR", "SYSTEMROOT", "LD_LIBRARY_PATH")


class Run(NamedTuple):
    """What a process and those that it waited for took.

    Attributes:
        wall: seconds by the clock.
        processor: seconds of processor time, of user and system.
        memory: MiB at its largest.
    """

    wall: float
    processor: float
    memory: float


class Failed(Exception):  # noqa: N818
    """A program did not do what it was measured for."""


def surroundings() -> dict[str, str]:
    """Give the environment in which everything is run: nothing of the user's settings changes what is measured."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    paths = os.pathsep.join((str(ROOT / "hooks"), str(ROOT / "tests")))
    return {**kept, "PYTHONPATH": paths, "PYTHONHASHSEED": "0", "NO_MKDOCS_2_WARNING": "1", "LC_ALL": "C.UTF-8"}


def run(command: Sequence[str | Path], *, accepted: Sequence[int] = (0,), more: Mapping[str, str] | None = None) -> Run:
    """Run a program to its end.

    Args:
        command: the program and its arguments.
        accepted: exit codes with which it did its work.
        more: settings beside the surroundings.

    Raises:
        Failed: where it ends with another exit code.
    """
    with tempfile.TemporaryFile() as out:
        start = time.perf_counter()
        process = subprocess.Popen(
            [*map(str, command)], env={**surroundings(), **(more or {})}, stdout=out, stderr=subprocess.STDOUT
        )
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        told = out.read().decode("utf-8", "replace")
    if process.returncode not in accepted:
        raise Failed(f"{' '.join(map(str, command))} ended with {process.returncode}:\n{told[-2000:]}")
    last = told.rstrip().rpartition("\n")[2]
    if last.startswith(INSIDE):
        wall, processor = json.loads(last.removeprefix(INSIDE))
    else:
        processor = used.ru_utime + used.ru_stime
    return Run(wall, processor, used.ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024))
