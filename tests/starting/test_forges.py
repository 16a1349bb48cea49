"""What a programme of one's own runs on the forges: valid, safe for proposals from anyone, and of use, line by line."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from byline.starting.where_from import NOWHERE
from websites import ROOT, changed

BIN = Path(sys.executable).parent
DAY = "2027-02-01"
GITHUB = ".github/workflows"
Job = dict[str, Any]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="runs what runs on Linux")


def job(begun: Path, name: str) -> Job:
    """Give one of the jobs: of a workflow on GitHub, or by its name on GitLab."""
    workflow = begun / GITHUB / name
    if workflow.suffix:
        loaded = yaml.safe_load(workflow.read_text("utf-8"))
        return {**loaded["jobs"][workflow.stem], "above": loaded}
    loaded = yaml.safe_load((begun / ".gitlab-ci.yml").read_text("utf-8"))
    return {**loaded[name], "above": loaded}


def lines(of: Job) -> list[str]:
    """Give what a job runs, one command each."""
    return of["script"] if "script" in of else [step["run"] for step in of["steps"] if "run" in step]


def test_what_the_forges_run_is_valid(begun: Path) -> None:
    workflows = [begun / GITHUB / "comment.yml", begun / GITHUB / "content.yml"]
    commands = [
        [BIN / "check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", begun / ".gitlab-ci.yml"],
        [BIN / "check-jsonschema", "--builtin-schema", "vendor.github-workflows", *workflows],
        [BIN / "zizmor", "--offline", "--persona=pedantic", "--no-progress", *workflows],
    ]
    for command in commands:
        ran = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
        assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.skipif(not shutil.which("actionlint"), reason="actionlint is not on the PATH")
def test_actionlint_finds_nothing(begun: Path) -> None:
    workflows = [*sorted((begun / GITHUB).glob("*.yml")), *sorted((ROOT / GITHUB).glob("*.yml"))]
    ran = subprocess.run(["actionlint", *workflows], capture_output=True, text=True, timeout=120, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


BYLINE = r'"\$(RUNNER_TEMP/byline|ENVIRONMENT)/bin/byline"'
PIP = r'("\$RUNNER_TEMP/byline/bin/pip"|"\$ENVIRONMENT/bin/pip"|byline/bin/pip)'
OWN = (
    r'python -I -m venv ("\$RUNNER_TEMP/byline"|"\$ENVIRONMENT"|byline)$',
    rf'{PIP} install --quiet --disable-pip-version-check (--no-deps )?"\$BYLINE"( "click>=8\.1\.7,<9")?$',
    rf"{BYLINE} check( content)?( --format (concise|gitlab) > [\w.-]+ \|\| true)?$",
    rf'{BYLINE} diff "\$\w+"( --path content)? --format \w+( > [\w.]+)?$',
    rf'(if \[ -f "\$SETTINGS/mkdocs.yml" \]; then )?{BYLINE} build (settings|"\$SETTINGS") --content (content|\.) --site-dir preview(; fi)?$',
    r'git worktree add --quiet --detach "\$SETTINGS" "\$CI_MERGE_REQUEST_DIFF_BASE_SHA"$',
    r'ENVIRONMENT="\$\(mktemp -d\)" SETTINGS="\$\(mktemp -d\)"$',
    r'cd "\$\(mktemp -d\)"$',
    r'gh run download "\$RUN" --repo "\$GITHUB_REPOSITORY" --name findings --dir "\$RUNNER_TEMP/findings"$',
    r'"\$RUNNER_TEMP/byline/bin/byline" comment "\$RUNNER_TEMP/findings"$',
    r"byline/bin/byline comment --gitlab$",
)
"""What may run: no `make`, no file of the content, and no module of its folder, where Python would look for `venv` first, but for -I."""
NO_PACKAGE = re.compile(
    r"^if \[ \"\$\{BYLINE#\*\.invalid/\}\" != \"\$BYLINE\" \]; then\s+echo \"[^\"$`]+\"[ >&2]*;?\s+exit 1;?\s+fi\n?"
)


@pytest.mark.parametrize("name", ["content.yml", "comment.yml", "content", "note"])
def test_nothing_that_a_pull_request_brings_is_run(begun: Path, name: str) -> None:
    found = [line for each in lines(job(begun, name)) for line in NO_PACKAGE.sub("", each).splitlines()]
    assert len(found) > 3
    assert [line for line in found if not any(re.match(own, line) for own in OWN)] == []


@pytest.mark.parametrize(
    ("name", "rights"),
    [
        ("content.yml", {"contents": "read"}),
        ("comment.yml", {"contents": "read", "actions": "read", "pull-requests": "write"}),
    ],
)
def test_a_job_may_do_what_it_must(begun: Path, name: str, rights: dict[str, str]) -> None:
    found = job(begun, name)
    assert (found["above"]["permissions"], found["permissions"]) == ({}, rights)
    text = (begun / GITHUB / name).read_text("utf-8")
    assert "pull_request_target" not in text
    assert "secrets." not in text
    assert not [line for line in lines(found) if "${{" in line]
    checkouts = [step["with"] for step in found["steps"] if "checkout" in step.get("uses", "")]
    assert all(each["persist-credentials"] is False for each in checkouts)
    whose = {each["path"]: each.get("ref") for each in checkouts}
    base = {"settings": "${{ github.event.pull_request.base.sha }}", "content": None}
    assert whose == ({} if "pull-requests" in rights else base), "who may write checks nothing out"


def test_the_token_of_notes_is_for_a_schedule_alone(begun: Path) -> None:
    for folder in (begun, ROOT):
        note, content = job(folder, "note"), job(folder, "content")
        assert note["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "schedule" && $BYLINE_NOTE_TOKEN'}]
        assert [each["if"] for each in content["rules"]] == ['$CI_PIPELINE_SOURCE == "merge_request_event"']
        assert "BYLINE_NOTE_TOKEN" not in json.dumps(lines(content))
        assert {"findings.txt", "changes.json"} <= set(content["artifacts"]["paths"])
        assert note["resource_group"], "two at once would write two notes"


def test_actions_are_those_that_this_repository_pins(begun: Path) -> None:
    def uses(folder: Path) -> set[str]:
        files = (folder / GITHUB).glob("*.yml")
        told = (line.strip() for file in files for line in file.read_text("utf-8").splitlines() if "uses:" in line)
        return {line.removeprefix("- ") for line in told}

    assert uses(begun) <= uses(ROOT)


def test_a_job_says_that_nobody_said_where_byline_comes_from(begun: Path) -> None:
    for name in ("content.yml", "comment.yml", "content", "note"):
        (line,) = [each for each in lines(job(begun, name)) if NO_PACKAGE.match(each)]
        ran = _bash(line, begun, {"BYLINE": NOWHERE, "PATH": ""}, code=1)
        assert "run byline upgrade --package " in ran
        assert ran.startswith("::error::") == name.endswith(".yml")
        if NO_PACKAGE.sub("", line) == "":
            assert _bash(line, begun, {"BYLINE": "byline==1", "PATH": ""}) == ""


@pytest.fixture
def proposed(begun: Path, tmp_path: Path) -> dict[str, str]:
    """Give the environment of a job whose pull request changes the first theme, with what is checked out in `work`."""
    known = {name: value for name, value in os.environ.items() if not name.startswith(("GITHUB_", "CI"))}
    who = {f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    known |= who | {"GIT_CONFIG_GLOBAL": os.devnull, "BYLINE_TODAY": DAY, "RUNNER_TEMP": str(tmp_path / "runner")}
    (tmp_path / "runner" / "byline" / "bin").mkdir(parents=True)
    (tmp_path / "runner" / "byline" / "bin" / "byline").symlink_to(BIN / "byline")
    git = "git init -q -b main && git add -A && git commit -qm before"
    _bash(git, begun, known)
    (tmp_path / "work").mkdir()
    _bash(f"git clone -q '{begun}' settings; git clone -q '{begun}' content", tmp_path / "work", known)
    changed(tmp_path / "work" / "content", "themes/warm-homes.md", "title: Warm homes", "title: Warmer homes")
    changed(tmp_path / "work" / "content", "mkdocs.yml", "site_name:", "site_name: Taken over #")
    _bash("git commit -qam after", tmp_path / "work" / "content", known)
    return {**known, "BASE": _bash("git rev-parse HEAD", begun, known).strip()}


def _bash(line: str, folder: Path, environment: dict[str, str], code: int = 0) -> str:
    command = [shutil.which("bash") or "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", line]
    ran = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert ran.returncode == code, ran.stdout + ran.stderr
    return ran.stdout


def _assert_previewed(site: Path) -> None:
    theme = (site / "themes/warm-homes/index.html").read_text("utf-8")
    assert "Warmer homes" in theme
    assert "Taken over" not in theme


def test_on_github(proposed: dict[str, str], begun: Path, tmp_path: Path) -> None:
    work, summary = tmp_path / "work", tmp_path / "summary.md"
    for line in lines(job(begun, "content.yml")):
        if "venv" not in line:
            _bash(line, work, {**proposed, "GITHUB_STEP_SUMMARY": str(summary)})
    assert "Warmer homes" in summary.read_text("utf-8")
    assert json.loads((work / "changes.json").read_text("utf-8"))["changes"]
    assert (work / "findings.txt").is_file()
    _assert_previewed(work / "preview")


def test_on_gitlab(proposed: dict[str, str], begun: Path, tmp_path: Path) -> None:
    content, found = tmp_path / "work" / "content", job(begun, "content")
    known = {"ENVIRONMENT": f"{proposed['RUNNER_TEMP']}/byline", "SETTINGS": str(tmp_path / "settings")}
    known |= {"CI_MERGE_REQUEST_DIFF_BASE_SHA": proposed["BASE"], "BYLINE": "byline"}
    for line in lines(found):
        if not re.search(r"mktemp|venv|/bin/pip", line):
            _bash(line, content, {**proposed, **known})
    assert all((content / path).exists() for path in found["artifacts"]["paths"])
    assert "Warmer homes" in (content / "changes.md").read_text("utf-8")
    _assert_previewed(content / "preview")


def test_a_comment_takes_no_more_than_click(tmp_path: Path) -> None:
    """Which is all that the jobs with a token install beside Byline."""
    for name, folder in {"click": Path(click.__file__).parent, "byline": ROOT / "hooks" / "byline"}.items():
        (tmp_path / name).symlink_to(folder)
    code = f"import sys; sys.path.append({str(tmp_path)!r}); from byline.cli import main; main(sys.argv[1:], 'byline')"
    for arguments in (["comment", "--gitlab"], ["comment", str(tmp_path)]):
        command = [sys.executable, "-I", "-S", "-c", code, *arguments]
        ran = subprocess.run(command, env={}, capture_output=True, text=True, timeout=60, check=False)
        assert (ran.returncode, "This is for a workflow" in ran.stderr) == (2, True), ran.stderr
