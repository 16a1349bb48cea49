"""A copy of what sets Byline up, with stand-ins for uv and Python: no test touches this checkout's .venv or the network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COPIED = ("Makefile", "pyproject.toml", "uv.lock", "hooks/mkdocs_hooks.py", "scripts/setup.sh", "scripts/port_free.py")

UV = """\
#!/bin/sh
echo "$@" >>"$UV_LOG"
case "$1" in
--version) echo "uv 99.0.0 (a stand-in)" ;;
venv) python3 -m venv --without-pip .venv ;;
sync)
  if [ -e slow ]; then rm slow; sleep 2; fi
  if [ -e fail ]; then echo "uv: the disk is full" >&2; exit 2; fi
  command() { printf '#!/bin/sh\\necho "$(basename "$0") $*"\\n' >".venv/bin/$1"; chmod +x ".venv/bin/$1"; }
  command byline
  case "$*" in *--group=dev*) command pytest ;; esac
  ;;
esac
"""
PYTHON = f"""\
#!/bin/sh
exec '{sys.executable}' "$@"
"""


@dataclass(frozen=True)
class Checkout:
    """A folder to run make in."""

    folder: Path
    commands: Path

    def make(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return self.run("make", "--no-print-directory", *arguments, **environment)

    def run(self, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        with self.start(*command, **environment) as process:
            output, errors = process.communicate(timeout=60)
        return subprocess.CompletedProcess(command, process.returncode, output, errors)

    def start(self, *command: str, **environment: str) -> subprocess.Popen[str]:
        # Nothing of the make, the venv or the uv that may be running these tests.
        path = os.pathsep.join((str(self.commands), "/usr/bin", "/bin"))
        clean = {"PATH": path, "HOME": str(self.folder.parent), "UV_LOG": str(self.log), "LC_ALL": "C.UTF-8"}
        return subprocess.Popen(
            command,
            cwd=self.folder,
            env=clean | environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def command(self, name: str, text: str) -> None:
        path = self.commands / name
        path.write_text(text, encoding="utf-8")
        path.chmod(0o755)

    @property
    def log(self) -> Path:
        return self.commands / "uv.log"

    def syncs(self) -> list[str]:
        lines = self.log.read_text().splitlines() if self.log.exists() else []
        return [line for line in lines if line.startswith("sync")]


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    # A space in the path, as in "My Documents".
    made = Checkout(tmp_path / "a checkout", tmp_path / "commands")
    made.commands.mkdir()
    for name in COPIED:
        target = made.folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, target)
    made.command("uv", UV)
    made.command("python3", PYTHON)
    return made
