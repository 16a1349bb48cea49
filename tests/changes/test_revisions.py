"""`byline diff` on real repositories: revisions, folders, clones that lack history, trees that claim odd paths."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from byline.changes.revisions import NoRevision, parting, programme_at
from byline.check import check
from byline.cli import main
from byline.load import load

from .conftest import BASE, TODAY, edited

TOM, TILL = "people/employees/tom-okafor.md", "plan/2026/a-till-of-ones-own.md"
ENVIRONMENT = {
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_CONFIG_SYSTEM": "/dev/null",
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.org",
}


@pytest.fixture
def git(tmp_path, monkeypatch):
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)

    def run(*arguments, given=None, where=tmp_path / "programme"):
        ran = subprocess.run(["git", "-C", str(where), *arguments], capture_output=True, check=True, input=given)
        return ran.stdout.decode().strip()

    return run


@pytest.fixture
def repository(tmp_path, git):
    """Give a repository with two commits on main and, since the first, one on a branch."""
    root = Path(shutil.copytree(BASE, tmp_path / "programme"))
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "first")
    git("switch", "-qc", "branch")
    edited(root, {TOM: ("job: Editor", "job: Chief editor")})
    git("commit", "-qam", "Tom")
    git("switch", "-q", "main")
    edited(root, {TILL: ("status: drafting", "status: review")})
    git("commit", "-qam", "the till")
    return root


def diff(root, *arguments):
    ran = CliRunner().invoke(main, ["diff", *arguments, "--path", str(root), "--today", "2026-03-01"])
    return ran.exit_code, ran.output


JOB = "Tom Okafor: `job` is now “Chief editor” (was “Editor”)."
STATUS = "“A till of one's own”: review (was drafting)."


def test_a_branch_against_main_tells_what_the_branch_did(repository):
    code, output = diff(repository, "main", "branch")
    assert code == 0
    assert JOB in output
    assert STATUS not in output  # that came to main since


def test_the_last_commit(repository):
    assert STATUS in diff(repository, "HEAD~1", "HEAD")[1]


def test_what_is_not_committed_yet(repository):
    assert diff(repository, "HEAD") == (0, "Nothing changed in the programme.\n")
    edited(repository, {TOM: ("job: Editor", "job: Baker")})
    assert "`job` is now “Baker”" in diff(repository, "HEAD")[1]


def test_a_folder_within_a_repository(tmp_path, git):
    root = Path(shutil.copytree(BASE, tmp_path / "programme" / "content"))
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "first")
    edited(root, {TOM: ("job: Editor", "job: Baker")})
    assert "`job` is now “Baker”" in diff(root, "HEAD")[1]


def test_two_folders(repository, tmp_path):
    assert STATUS in diff(tmp_path, str(BASE), str(repository))[1]


def test_the_index_and_the_files_stay_as_they_are(repository, git):
    before = git("status", "--porcelain=v2", "--branch")
    diff(repository, "main", "branch")
    assert git("status", "--porcelain=v2", "--branch") == before


@pytest.mark.parametrize("name", ["nonsense", "--output=x", "main..branch", "HEAD:plan"])
def test_what_is_no_revision_is_said_to_be_none(repository, name):
    code, _ = diff(repository, "--", name) if name.startswith("-") else diff(repository, name)
    assert code == 2
    assert not Path("x").exists()


def test_outside_a_repository(tmp_path):
    root = Path(shutil.copytree(BASE, tmp_path / "programme"))
    code, output = diff(root, "main")
    assert code == 2
    assert "is in no git repository" in output


def test_a_shallow_clone_says_what_it_lacks(repository, tmp_path, git):
    git("clone", "-q", "--depth=1", f"file://{repository}", str(tmp_path / "shallow"), where=tmp_path)
    code, output = diff(tmp_path / "shallow", "HEAD~1")
    assert code == 2
    assert "this clone is shallow" in output
    assert "fetch-depth: 0" in output


def test_two_histories_that_never_met_here(repository, tmp_path, git):
    git(
        "clone",
        "-q",
        "--depth=1",
        "--no-single-branch",
        f"file://{repository}",
        str(tmp_path / "shallow"),
        where=tmp_path,
    )
    with pytest.raises(NoRevision, match="no commit in common: this clone is shallow"):
        parting(tmp_path / "shallow", "origin/branch", "HEAD")


@pytest.mark.parametrize("path", ["../outside.md", "plan/../../outside.md", "plan/./x.md"])
def test_a_tree_that_claims_an_odd_path_writes_nothing_elsewhere(repository, tmp_path, git, path):
    blob = git("hash-object", "-w", "--stdin", given=b"---\n---\n")
    entry = f"100644 {path}\0".encode() + bytes.fromhex(blob)
    tree = git("hash-object", "-w", "-t", "tree", "--literally", "--stdin", given=entry)
    top = git("hash-object", "-w", "-t", "tree", "--literally", "--stdin", given=b"40000 plan\0" + bytes.fromhex(tree))
    commit = git("commit-tree", "-m", "odd", top)
    with programme_at(repository, commit) as state:
        assert [file for file in state.root.rglob("*") if file.is_file()] == []
        assert state.drafts == {}
    assert not list(tmp_path.glob("**/outside.md"))


def test_a_link_in_a_tree_stays_a_link_that_leads_nowhere(repository, git):
    (repository / "plan" / "secret.md").symlink_to("/etc/passwd")
    git("add", ".")
    git("commit", "-qm", "a link")
    code, output = diff(repository, "HEAD~1", "HEAD")
    assert code == 0
    assert "DOC011" in output
    assert "root:" not in output


def test_a_revision_is_read_as_its_folder_would_be(repository, git):
    for name, text in {
        "plan/.hidden/a.md": "x",
        "plan/.b.md": "x",
        "plan/c.md~": "x",
        "plan/#d.md": "---\ntitle: D\n---\n",
        "plan/e.md/f.md": "x",
        "plan/G.MD": "x",
        "plan/notes.txt": "x",
        "plan/2026/Bad Name.md": "---\ntitle: H\n---\n",
        "people/loose.md": "---\nname: I\n---\n",
        "themes/deep/j.md": "---\ntitle: J\n---\n",
        "plan/large.md": "---\ntitle: K\n---\n" + "word\n" * 250_000,
        "plan/2026/picture.jpg": "x",
    }.items():
        (repository / name).parent.mkdir(parents=True, exist_ok=True)
        (repository / name).write_text(text, "utf-8")
    (repository / "plan" / "link.md").symlink_to("nowhere")
    git("add", "-Af", ".")
    git("commit", "-qm", "all sorts of names")
    there = load(repository, TODAY)
    with programme_at(repository, "HEAD") as state:
        plan = load(state.root, TODAY, drafts=state.drafts)
        assert plan.documents == there.documents
        assert plan.others == there.others
        assert plan.unreadable == there.unreadable
        assert check(plan).findings == check(there).findings
    assert not {"plan/large.md", "plan/link.md", "plan/.b.md", "plan/G.MD"} & state.drafts.keys()


def test_the_summary_of_a_job(repository, tmp_path, monkeypatch):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    code, output = diff(repository, "main", "branch", "--format", "github")
    assert code == 0
    assert output.startswith("1 change around 1 colleague.\n")
    assert (tmp_path / "summary.md").read_text("utf-8").startswith("## byline diff\n\n**1 change around 1 colleague.**")


def test_json_tells_kinds_and_values(repository):
    told = json.loads(diff(repository, "main", "branch", "--format", "json")[1])
    assert told["version"] == 1
    assert [(each["kind"], each["field"], each["old"], each["new"]) for each in told["changes"]] == [
        ("field", "job", "Editor", "Chief editor")
    ]
