"""Which files a pull request changes, asked of real little repositories."""

import json
import os
import subprocess

import pytest

from byline.pull_request import changed_files, is_github, prefix_of

ENV = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "PATH": os.environ["PATH"]}
NAMES = {f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
HERE = "themes/käse, 字.md"


@pytest.fixture
def git(tmp_path):
    def run(*arguments, folder=tmp_path / "repo"):
        ran = subprocess.run(
            ["git", "-C", folder, *arguments], check=True, capture_output=True, text=True, env={**ENV, **NAMES}
        )
        return ran.stdout.strip()

    (tmp_path / "repo").mkdir()
    run("init", "-q", "-b", "main")
    return run


@pytest.fixture
def repo(tmp_path, git):
    """Give a repository in which a branch changed two files of the programme in `content/`, and one outside, since main."""
    repo = tmp_path / "repo"
    for path in ("content/plan/a.md", "content/plan/b.md", "README.md"):
        (repo / path).parent.mkdir(parents=True, exist_ok=True)
        (repo / path).write_text("one")
    commit(git)
    git("checkout", "-q", "-b", "branch")
    for path in ("content/plan/a.md", f"content/{HERE}", "README.md"):
        (repo / path).parent.mkdir(parents=True, exist_ok=True)
        (repo / path).write_text("two")
    commit(git)
    git("checkout", "-q", "main")
    (repo / "content/plan/b.md").write_text("moved on")
    commit(git)
    git("checkout", "-q", "branch")
    return repo


def commit(git):
    git("add", "-A")
    git("commit", "-q", "-m", "x")


def event(tmp_path, content):
    (tmp_path / "event.json").write_text(content if isinstance(content, str) else json.dumps(content))
    name = {"GITHUB_ACTIONS": "true", "GITHUB_EVENT_NAME": "pull_request"}
    return {**name, "GITHUB_EVENT_PATH": str(tmp_path / "event.json")}


CHANGED = {"plan/a.md", HERE}


def test_github(tmp_path, git, repo):
    env = event(tmp_path, {"pull_request": {"base": {"sha": git("rev-parse", "main")}}})
    assert changed_files(repo / "content", env) == CHANGED
    assert changed_files(repo, env) == {f"content/{path}" for path in CHANGED} | {"README.md"}


def test_github_with_the_merge_commit_alone(tmp_path, git, repo):
    git("checkout", "-q", "main")
    git("merge", "-q", "--no-ff", "-m", "merge", "branch")
    shallow = tmp_path / "shallow"
    git("clone", "-q", "--depth", "2", f"file://{repo}", str(shallow), folder=tmp_path)
    env = event(tmp_path, {"pull_request": {"base": {"sha": "0" * 40}}})
    assert changed_files(shallow / "content", env) == CHANGED


def test_gitlab(git, repo):
    assert changed_files(repo / "content", {"CI_MERGE_REQUEST_DIFF_BASE_SHA": git("rev-parse", "main")}) == CHANGED


@pytest.mark.parametrize(
    "content",
    [
        "",
        "not json",
        "[]",
        {"pull_request": 1},
        {"pull_request": {"base": []}},
        {"pull_request": {"base": {"sha": "--output=/tmp/x"}}},
        {},
    ],
)
def test_what_is_not_known(tmp_path, repo, content):
    found = changed_files(repo / "content", event(tmp_path, content))
    assert found <= CHANGED, "the last commit is all that is left to compare with"


@pytest.mark.parametrize(
    "env", [{}, {"GITHUB_ACTIONS": "true", "GITHUB_EVENT_NAME": "push"}, {"CI_MERGE_REQUEST_DIFF_BASE_SHA": "main"}]
)
def test_outside_a_pull_request(repo, env):
    assert changed_files(repo, env) == frozenset()


def test_no_repository(tmp_path):
    (tmp_path / "plain").mkdir()
    assert changed_files(tmp_path / "plain", {"CI_MERGE_REQUEST_DIFF_BASE_SHA": "0" * 40}) == frozenset()


def test_prefix(repo):
    assert prefix_of(repo) == ""
    assert prefix_of(repo / "content") == "content/"
    assert prefix_of(repo / "content" / "plan") == "content/plan/"


def test_no_prefix_outside_a_repository(tmp_path):
    assert prefix_of(tmp_path) in {"", tmp_path.name}


@pytest.mark.parametrize(
    ("env", "here"), [({"GITHUB_ACTIONS": "true"}, True), ({"GITHUB_ACTIONS": "false"}, False), ({}, False)]
)
def test_is_github(env, here):
    assert is_github(env) is here
