"""What the workflows run, run here: the same lines, on a pull request in a repository of its own."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from byline.commenting.wording import comment_of

ROOT = Path(__file__).parents[2]
BASE = ROOT / "tests" / "cases" / "base"
WHO = {f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
pytestmark = pytest.mark.skipif(
    sys.platform == "win32" or not (ROOT / ".venv/bin/byline").exists(), reason="runs this .venv"
)


@pytest.fixture
def environment(tmp_path):
    """Give a folder with Byline and, beside it, the content with one change; and what a job would know of it."""
    content = Path(shutil.copytree(BASE, tmp_path / "content"))
    (tmp_path / "byline").symlink_to(ROOT)
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("GITHUB_", "CI"))}
    environment = {**clean, **WHO, "GIT_CONFIG_GLOBAL": os.devnull, "BYLINE_TODAY": "2026-03-02"}

    def git(*arguments):
        command = ["git", "-C", content, *arguments]
        return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout.strip()

    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "before")
    till = content / "plan/2026/a-till-of-ones-own.md"
    till.write_text(till.read_text("utf-8").replace("planned: 2026-05-19", "planned: 2026-02-10"), "utf-8")
    git("commit", "-qam", "earlier")
    return {**environment, "BASE": git("rev-parse", "HEAD~1")}


def run(lines, folder, environment):
    ran = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", lines],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


MOVES = "moves from 19 May 2026 to 10 February 2026"


def test_on_github(tmp_path, environment):
    summary = tmp_path / "summary.md"
    steps = yaml.safe_load((ROOT / ".github/workflows/content.yml").read_text("utf-8"))["jobs"]["content"]["steps"]
    lines = [step["run"] for step in steps if "run" in step and "make " not in step["run"]]
    assert len(lines) == 4
    for each in lines:
        run(each, tmp_path, {**environment, "GITHUB_STEP_SUMMARY": str(summary)})
    assert MOVES in summary.read_text("utf-8")
    assert (tmp_path / "preview" / "index.html").is_file()
    body = comment_of((tmp_path / "findings.txt").read_bytes(), (tmp_path / "changes.json").read_bytes())
    assert re.search(rf"\*\*1 change around.*{MOVES}.*```text\nplan/2026/a-till.*CAL004", body, re.DOTALL)


def test_on_gitlab(tmp_path, environment):
    job = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text("utf-8"))["content"]
    known = {"BYLINE": str(ROOT), "CI_MERGE_REQUEST_DIFF_BASE_SHA": environment["BASE"]}
    folder = tmp_path / "content"
    for line in job["script"]:
        if not line.startswith(("git worktree", "make ")):
            run(line, folder, {**environment, **known})
    assert MOVES in (folder / "changes.md").read_text("utf-8")
    assert [each["check_name"] for each in json.loads((folder / "code-quality.json").read_text("utf-8"))] == ["CAL004"]
    assert all((folder / path).exists() for path in job["artifacts"]["paths"])
    assert re.fullmatch(r"[\w -]+", job["artifacts"]["expose_as"])
