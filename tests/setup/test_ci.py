"""The workflow trusts nothing it need not; .ci/run brings the browser and hands on what the tests say."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.y*ml"))
READING = {"contents": "read"}
RIGHTS = {"comment-comment": READING | {"actions": "read", "pull-requests": "write"}}
"""What a job may do beyond reading, by workflow and job: only the one that runs nothing of a pull request may comment on it."""
PINNED = re.compile(r"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")


def _jobs() -> list[Any]:
    return [
        pytest.param(job, RIGHTS.get(f"{path.stem}-{name}", READING), id=f"{path.stem}-{name}")
        for path in WORKFLOWS
        for name, job in yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].items()
    ]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_pins_its_actions_and_starts_without_rights(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    loose = [line.strip() for line in text.splitlines() if "uses:" in line and not PINNED.search(line)]
    assert not loose, "pin by commit, with the version behind it"
    workflow = yaml.safe_load(text)
    assert workflow["permissions"] == {}
    assert workflow["concurrency"]["cancel-in-progress"] is True
    assert "pull_request_target" not in text
    assert "secrets." not in text


@pytest.mark.parametrize(("job", "rights"), _jobs())
def test_a_job_does_what_it_must_and_ends_and_keeps_no_credentials(job: dict[str, Any], rights: dict[str, str]) -> None:
    assert job["permissions"] == rights
    assert 0 < job["timeout-minutes"] <= 30
    for step in job["steps"]:
        assert "${{" not in step.get("run", ""), "hand values over in env: a shell would run what they contain"
        if "checkout" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False


def test_the_oldest_and_the_newest_python_are_tested() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = [found[1] for line in project["classifiers"] if (found := re.search(r":: (3\.\d+)$", line))]
    jobs = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8"))["jobs"]
    assert jobs["tests"]["strategy"]["matrix"]["python"] == [named[0], named[-1]]


def test_hooks_use_the_ruff_of_the_lock() -> None:
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    locked = next(package["version"] for package in lock["package"] if package["name"] == "ruff")
    hooks = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert set(re.findall(r"ruff==([\d.]+)", hooks)) == {locked}


def test_hooks_leave_cases_alone_and_check_the_programme() -> None:
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    offered = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert re.search(config["exclude"], "tests/cases/crlf/people/employees/ana.md")
    assert not re.search(config["exclude"], "people/employees/ana-jansen/ana-jansen.md")
    own = next(hook for repo in config["repos"] for hook in repo["hooks"] if hook["id"] == "byline-check")
    for hook in (own, *offered):
        assert hook["pass_filenames"] is False
        assert re.search(hook["files"], "themes/energy.md")
        assert not re.search(hook["files"], "tests/cases/themes/energy.md")


def test_cases_are_byte_exact(tmp_path: Path) -> None:
    shutil.copy(ROOT / ".gitattributes", tmp_path)
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    told = subprocess.run(
        ["git", "-C", tmp_path, "check-attr", "text", "--", "tests/cases/crlf/plan/one.md", "plan/one.md"],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    assert told.stdout.splitlines() == ["tests/cases/crlf/plan/one.md: text: unset", "plan/one.md: text: auto"]


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A machine with next to nothing: .ci/run sees only the commands in bin/, and notes what it calls."""
    commands = tmp_path / "bin"
    commands.mkdir()
    for name in ("bash", "dirname", "env", "id", "make"):
        real = shutil.which(name)
        assert real
        (commands / name).symlink_to(real)
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci/run", tmp_path / ".ci/run")
    (tmp_path / "Makefile").write_text(
        "test:\n\t@echo 2 passed; exit $(STATUS)\nsetup-quality:\n\t@echo measured with axe; true\n"
    )
    _command(commands / "id", "echo 0")
    _command(commands / "apt-get", 'echo "apt-get $*" >&2')
    _command(commands / "dpkg-query", "exit 1")
    return tmp_path


@pytest.mark.parametrize("status", [0, 1])
def test_ci_brings_the_browser_and_hands_on_the_result(bare: Path, status: int) -> None:
    done = _ci(bare, STATUS=str(status))
    installed = done.stderr.splitlines()[1]
    assert installed.split()[-3:] == ["chromium", "fonts-noto-cjk", "fonts-noto-color-emoji"]
    assert "--no-install-recommends" in installed
    assert done.stdout.splitlines()[1:3] == ["measured with axe", "2 passed"]
    assert bool(done.returncode) == bool(status)


def test_ci_installs_nothing_twice(bare: Path) -> None:
    _command(bare / "bin/chromium", "")
    _command(bare / "bin/dpkg-query", "printf installed")
    done = _ci(bare, STATUS="0")
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "measured with axe\n2 passed\n")


def test_ci_explains_what_it_cannot_install(bare: Path) -> None:
    _command(bare / "bin/id", "echo 1000")
    done = _ci(bare, STATUS="0")
    assert done.returncode == 1
    assert "it takes root" in done.stderr
    assert "apt install chromium" in done.stderr


def _command(path: Path, text: str) -> None:
    path.unlink(missing_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)


def _ci(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [folder / "bin/bash", ".ci/run"], cwd=folder, env={"PATH": str(folder / "bin"), "CI": "true"} | environment,
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
