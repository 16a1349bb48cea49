"""The note on GitLab: one on each merge request, of what was found of its last commit, by a job that believes nothing of it."""

import json
import re
import socket
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import CliRunner, Result

from byline.cli import main
from byline.commenting import gitlab_api
from byline.commenting.wording import MARK, MOST_BYTES

from .conftest import FORK, PROJECT, SOMEBODY, TOKEN, Forge

FINDINGS = b"plan/a.md:1:1: error DOC003 x\n"
CHANGES = json.dumps({"summary": "1 change.", "changes": [{"title": "A theme", "told": "It moves."}]}).encode()
LEFT = {"findings_txt": FINDINGS, "changes_json": CHANGES}
Note = Callable[..., Result]


@pytest.fixture
def note(forge: Forge, monkeypatch: pytest.MonkeyPatch) -> Note:
    def run(**more: str) -> Result:
        given = {"CI_API_V4_URL": f"{forge.address}/api/v4", "CI_PROJECT_ID": str(PROJECT), "BYLINE_NOTE_TOKEN": TOKEN}
        for name, value in {**given, "no_proxy": "*", **more}.items():
            monkeypatch.setenv(name, value)
        return CliRunner().invoke(main, ["comment", "--gitlab"])

    return run


def sent(forge: Forge) -> list[str]:
    return [f"{method} {path}" for method, path in forge.asked if method != "GET"]


def test_a_note_is_written_once(forge: Forge, note: Note) -> None:
    forge.open(3, **LEFT, **{"preview/index_html": b"<html>"})
    assert note().output == "Merge request 3: a note was written.\n"
    (written,) = forge.notes[3]
    page = f"{forge.address}/ours/-/jobs/300"
    assert written["body"].startswith(f"{MARK}\n**1 change&#46;**\n\n### A theme\n\n- It moves&#46;")
    assert "the content of this merge request:\n\n```text\nplan/a.md:1:1: error DOC003 x\n```" in written["body"]
    assert (
        f"[The job of the check]({page}) has more, and a [preview of the site]({page}/artifacts/browse/preview/)"
        in (written["body"])
    )
    assert note().output == "Merge request 3: the note is there already.\n"
    assert len(sent(forge)) == 1


def test_it_stays_when_the_files_have_gone(forge: Forge, note: Note) -> None:
    forge.open(3, **LEFT)
    note()
    forge.files.clear()
    assert note().output == "Merge request 3: the note is there already.\n"


def test_a_newer_commit_renews_it(forge: Forge, note: Note) -> None:
    forge.open(3, **LEFT)
    for number in range(4):
        forge.write(3, f"a remark, {number}", SOMEBODY)
    note()
    forge.jobs[PROJECT, 30] = [dict(forge.jobs[PROJECT, 30][2], id=3000, web_url=f"{forge.address}/ours/-/jobs/3000")]
    forge.files |= {(PROJECT, 3000, "findings.txt"): b"plan/b.md:1:1: error DOC004 y\n"}
    assert note().output == "Merge request 3: the note was renewed.\n"
    assert [each["body"].startswith(MARK) for each in forge.notes[3]] == [False] * 4 + [True]
    assert "DOC004" in forge.notes[3][-1]["body"]
    assert "there is no preview" in forge.notes[3][-1]["body"]


def test_all_of_them_over_all_pages(forge: Forge, note: Note) -> None:
    for number in range(1, 6):
        forge.open(number, **LEFT)
    assert note().output == "".join(f"Merge request {number}: a note was written.\n" for number in range(1, 6))
    assert {number: len(notes) for number, notes in forge.notes.items()} == dict.fromkeys(range(1, 6), 1)
    assert any("state=opened" in path and path.endswith("page=3") for _, path in forge.asked)


def test_the_mark_of_another_is_not_ours(forge: Forge, note: Note) -> None:
    forge.open(3, **LEFT)
    forge.write(3, f"{MARK}\n[x]({forge.address}/ours/-/jobs/300)", SOMEBODY)
    assert note().output == "Merge request 3: a note was written.\n"


def test_findings_that_name_the_next_job_do_not_stop_it(forge: Forge, note: Note) -> None:
    forge.open(3, findings_txt=f"]({forge.address}/ours/-/jobs/301)".encode())
    note()
    job = dict(forge.jobs[PROJECT, 30][2], id=301, web_url=f"{forge.address}/ours/-/jobs/301")
    forge.jobs[PROJECT, 30] = [job]
    forge.files[PROJECT, 301, "findings.txt"] = FINDINGS
    assert note().output == "Merge request 3: the note was renewed.\n"


def test_the_pipeline_of_a_fork(forge: Forge, note: Note) -> None:
    forge.open(3, FORK, **LEFT)
    assert note().output == "Merge request 3: a note was written.\n"
    assert any(path.startswith(f"projects/{FORK}/jobs/300/artifacts/") for _, path in forge.asked)


@pytest.mark.parametrize("status", [401, 403, 404])
def test_a_fork_that_is_closed(forge: Forge, note: Note, status: int) -> None:
    forge.open(3, FORK, **LEFT)
    forge.open(4, **LEFT)
    forge.answers[f"projects/{FORK}/"] = (status, "{}")
    ran = note()
    assert ran.exit_code == 0
    assert "Merge request 3: its pipeline runs in a fork that the token may not look into.\n" in ran.output
    assert "Merge request 4: a note was written.\n" in ran.output


NOTHING_YET = "its last commit has no finished job `content`"


@pytest.mark.parametrize("status", ["created", "running", "canceled", "manual"])
def test_a_job_that_has_not_finished(forge: Forge, note: Note, status: str) -> None:
    forge.open(3, status=status, **LEFT)
    assert NOTHING_YET in note().output
    assert sent(forge) == []


@pytest.mark.parametrize(
    "change",
    [
        {"head_pipeline": None},
        {"sha": "f" * 40},
        {"sha": "f" * 40, "ref": "refs/merge-requests/3/merge"},
    ],
)
def test_no_pipeline_of_the_last_commit(forge: Forge, note: Note, change: dict[str, Any]) -> None:
    forge.open(3, **LEFT)
    if "ref" in change:
        forge.requests[3]["head_pipeline"]["ref"] = change.pop("ref")
    forge.requests[3] |= change
    assert NOTHING_YET in note().output


def test_a_pipeline_of_what_merging_would_make(forge: Forge, note: Note) -> None:
    forge.open(3, **LEFT)
    merged = "e" * 40
    forge.requests[3]["head_pipeline"] |= {"sha": merged, "ref": "refs/merge-requests/3/merge"}
    forge.commits[merged] = ["d" * 40, forge.requests[3]["sha"]]
    assert note().output == "Merge request 3: a note was written.\n"


def test_a_commit_that_comes_meanwhile(forge: Forge, note: Note, monkeypatch: pytest.MonkeyPatch) -> None:
    forge.open(3, **LEFT)
    given = forge.file

    def newer(path: str) -> bytes | None:
        found = given(path)
        forge.requests[3] |= {"sha": "f" * 40} if found else {}
        return found

    monkeypatch.setattr(forge, "file", newer)
    assert note().output == "Merge request 3: a newer commit came, and will have its turn.\n"
    assert sent(forge) == []


def test_a_job_that_left_nothing(forge: Forge, note: Note) -> None:
    forge.open(3)
    assert note().output == "Merge request 3: its job `content` left nothing, or nothing any more.\n"


def test_what_it_left_is_text_and_not_too_much(forge: Forge, note: Note) -> None:
    forge.open(3, findings_txt=b"/close\n```\n/merge\n" + b"x" * 10 * MOST_BYTES, changes_json=b"[" * 5_000_000)
    note()
    (written,) = forge.notes[3]
    assert not re.search(r"^\s*/", written["body"], re.MULTILINE)
    assert "could not be read" in written["body"]
    assert len(written["body"]) < 2 * MOST_BYTES


@pytest.mark.parametrize(
    ("pattern", "answer"),
    [
        ("POST .*/3/notes", (500, "{}")),
        ("merge_requests/3$", (200, "no JSON")),
        ("merge_requests/3$", (200, "[]")),
        ("merge_requests/3$", (200, '{"sha": "x", "head_pipeline": {"sha": "x"}}')),
        ("pipelines/30/jobs", (200, '[{"name": "content", "status": "failed", "web_url": "x](y)"}]')),
        ("jobs/300/artifacts/findings", (503, "")),
    ],
)
def test_one_that_fails_is_told_and_stops_no_other(forge: Forge, note: Note, pattern: str, answer: Any) -> None:
    forge.open(3, **LEFT)
    forge.open(4, **LEFT)
    forge.answers[pattern] = answer
    ran = note()
    assert ran.exit_code == 2
    assert re.search(r"^Merge request 3: (GitLab did not answer|an answer of GitLab was not understood)", ran.output)
    assert "Merge request 4: a note was written.\n" in ran.output
    assert "Not every merge request has its note; the next run of the schedule tries again." in ran.output


def test_the_token_goes_nowhere_else(forge: Forge, note: Note) -> None:
    forge.open(3, **LEFT)
    forge.answers["GET user"] = (302, f"{forge.address}/elsewhere")
    ran = note()
    assert (ran.exit_code, "status 302" in ran.output) == (2, True)
    assert len(forge.asked) == 1


def test_a_token_that_is_none(forge: Forge, note: Note) -> None:
    ran = note(BYLINE_NOTE_TOKEN="another")
    assert (ran.exit_code, "GitLab did not answer GET user: status 401" in ran.output) == (2, True)
    assert forge.strangers == 1
    assert "another" not in ran.output


def test_a_server_that_says_nothing(note: Note, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gitlab_api, "SECONDS", 0.05)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        ran = note(CI_API_V4_URL=f"http://127.0.0.1:{silent.getsockname()[1]}/api/v4")
    assert (ran.exit_code, "timed out" in ran.output) == (2, True), ran.output


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        ({"BYLINE_NOTE_TOKEN": ""}, "there is no BYLINE_NOTE_TOKEN."),
        ({"CI_API_V4_URL": "file:///etc/passwd"}, "CI_API_V4_URL is no address of a website."),
    ],
)
def test_what_the_pipeline_has_to_say(forge: Forge, note: Note, environment: dict[str, str], told: str) -> None:
    ran = note(**environment)
    assert (ran.exit_code, told in ran.output) == (2, True), ran.output
    assert forge.asked == []


@pytest.mark.parametrize("arguments", [["comment"], ["comment", ".", "--gitlab"]])
def test_one_forge_at_a_time(arguments: list[str]) -> None:
    ran = CliRunner().invoke(main, arguments)
    assert (ran.exit_code, "one of the two" in ran.output) == (2, True)
