"""What the stories share: a real repository with a small programme, a pen, and the commands that everybody types."""

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from byline.cli import main

BASE = Path(__file__).parents[1] / "cases" / "base"
TODAY = "2026-03-02"
WHO = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "Noor Haddad"), ("EMAIL", "noor@northgate.example"))
}
ENVIRONMENT = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "BYLINE_TODAY": TODAY, **WHO}


@dataclass(frozen=True)
class Repository:
    """A programme in a repository of its own, and what people do with it."""

    root: Path

    def git(self, *arguments: str) -> str:
        ran = subprocess.run(["git", "-C", str(self.root), *arguments], capture_output=True, check=True, timeout=60)
        return ran.stdout.decode().strip()

    def byline(self, command: str, *arguments: str) -> tuple[int, str]:
        """Run a command in the programme's folder: its exit code, and what it said."""
        where = ("--path", str(self.root)) if command in {"diff", "rename"} else (str(self.root),)
        ran = CliRunner().invoke(main, [command, *arguments, *where])
        assert ran.exception is None or isinstance(ran.exception, SystemExit), ran.exception
        return ran.exit_code, ran.output

    def told(self, command: str, *arguments: str) -> str:
        """Run a command that is to succeed, and give what it said."""
        code, output = self.byline(command, *arguments)
        assert code == 0, output
        return output

    def codes(self) -> list[str]:
        """Give the codes of what the check finds, in order."""
        return [each["code"] for each in json.loads(self.byline("check", "--format", "json")[1])["findings"]]

    def write(self, path: str, text: str) -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, "utf-8")

    def edit(self, path: str, *edits: tuple[str, str]) -> None:
        """Replace, once each, what stands in a file."""
        text = (self.root / path).read_text("utf-8")
        for old, new in edits:
            assert text.count(old) == 1, f"{path} has {old!r} {text.count(old)} times"
            text = text.replace(old, new)
        self.write(path, text)

    def commit(self, message: str) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Give a repository whose `main` holds the small sound programme."""
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    made = Repository(Path(shutil.copytree(BASE, tmp_path / "northgate")))
    made.git("init", "-q", "-b", "main")
    made.commit("Our programme")
    return made
