"""The shipped workflows: valid, safe for pull requests from anyone, and a comment that nothing in its input can turn into more."""

import json
import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from byline.commenting.wording import MARK, MOST_BYTES, comment_of

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
BIN = Path(sys.executable).parent


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*map(str, command)], capture_output=True, text=True, timeout=120, check=False)


def test_zizmor_finds_nothing() -> None:
    found = run(BIN / "zizmor", "--offline", "--persona=pedantic", "--no-progress", *WORKFLOWS)
    assert found.returncode == 0, found.stdout + found.stderr


@pytest.mark.parametrize(
    ("schema", "file"),
    [("vendor.gitlab-ci", ROOT / ".gitlab-ci.yml"), *(("vendor.github-workflows", file) for file in WORKFLOWS)],
    ids=lambda each: each if isinstance(each, str) else each.name,
)
def test_schemas(schema: str, file: Path) -> None:
    found = run(BIN / "check-jsonschema", "--builtin-schema", schema, file)
    assert found.returncode == 0, found.stdout


def jobs(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / ".github" / "workflows" / name).read_text("utf-8"))
    return loaded["jobs"]


SAFE = re.compile(
    r"make --no-print-directory -C byline setup$"
    r"|byline/\.venv/bin/byline check content( --format concise > findings\.txt \|\| true)?$"
    r'|byline/\.venv/bin/byline diff "\$BASE" --path content --format (github|json > changes\.json)$'
    r"|byline/\.venv/bin/byline build byline --content content --site-dir preview$"
)
"""What may run where a stranger's content lies: code of the base branch, which takes the content as data."""


def test_what_judges_the_content_comes_from_the_base_branch() -> None:
    steps = jobs("content.yml")["content"]["steps"]
    checked_out = {
        step["with"]["path"]: step["with"].get("ref") for step in steps if "checkout" in step.get("uses", "")
    }
    assert checked_out == {"byline": "${{ github.event.pull_request.base.sha }}", "content": None}
    runs = [step["run"] for step in steps if "run" in step]
    assert all(SAFE.match(line) for each in runs for line in each.splitlines())
    assert not [each for each in runs if "${{" in each]


def test_who_may_write_checks_nothing_out_of_the_pull_request() -> None:
    steps = jobs("comment.yml")["comment"]["steps"]
    assert [step["with"].get("ref") for step in steps if "checkout" in step.get("uses", "")] == [None]
    assert not [step["run"] for step in steps if "${{" in step.get("run", "")]


HOSTILE = {
    "a fence": b"```\n\n# Title\n![x](https://a.example/b.png)\n@everybody",
    "a longer fence": b"````````\n</details><img src=x>",
    "controls": b"\x1b[31mred\x07\xe2\x80\xaegnp.exe\r::error::x",
    "no text": b"\xff\xfe\x00",
    "commands": b"/close\n  /approve\n```\n/assign @me\n```\n>>>\n/label ~x\n>>>\n::include{file=x}",
    "the mark": MARK.encode(),
    "nothing": b"",
    "far too much": b"`a\n" * MOST_BYTES,
    "nothing but a fence": b"`" * MOST_BYTES,
}


@pytest.mark.parametrize("findings", HOSTILE.values(), ids=HOSTILE)
def test_findings_stay_text(findings: bytes) -> None:
    _assert_text(findings)


@given(st.binary(max_size=200) | st.text("`~\n> -#", max_size=60).map(str.encode))
def test_whatever_they_are(findings: bytes) -> None:
    _assert_text(findings)


def _assert_text(findings: bytes) -> None:
    body = comment_of(findings)
    mark, *lines = body.split("\n")
    assert mark == MARK
    assert not [line for line in lines if line.lstrip().startswith(("/", ":", ">"))], "GitLab does what such lines say"
    assert len(body) < 65_536
    fences = [number for number, line in enumerate(lines) if re.match(r"`{3,}", line)]
    if fences:
        opening = lines[fences[0]].removesuffix("text")
        closing = [number for number, line in enumerate(lines[fences[0] + 1 :]) if line.strip() == opening]
        assert len(closing) == 1, "nothing in between ends the block"
        assert all(each.isprintable() or each == "\n" or unicodedata.category(each) == "Zs" for each in body)


FAKE = """#!{python}
import json, sys
from pathlib import Path
calls = Path(__file__).with_name("calls.json")
told = json.loads(calls.read_text()) if calls.exists() else []
told.append([sys.argv[1:], json.loads(sys.stdin.read() or "null")])
calls.write_text(json.dumps(told))
path = sys.argv[4]
if path.endswith("/artifacts"):
    print(json.dumps({{"artifacts": [{{"id": 9, "name": "preview", "expired": False}}]}}))
elif path.endswith("/pulls"):
    print(json.dumps([{{"number": 7, "head": {{"sha": "abc"}}}}]))
elif path.endswith("/comments") and sys.argv[3] == "GET":
    print(json.dumps([[{{"id": 1, "user": {{"login": "mallory"}}, "body": "{mark}"}}], {earlier}]))
else:
    print("{{}}")
"""
OURS = json.dumps([{"id": 5, "user": {"login": "github-actions[bot]"}, "body": f"{MARK}\nold"}])


@pytest.mark.parametrize(
    ("earlier", "commit", "last"),
    [
        ("[]", "abc", ["POST", "repos/a/b/issues/7/comments"]),
        (OURS, "abc", ["PATCH", "repos/a/b/issues/comments/5"]),
        ("[]", "newer", ["GET", "repos/a/b/pulls"]),
    ],
    ids=["first", "renewed", "overtaken"],
)
def test_one_comment(tmp_path: Path, earlier: str, commit: str, last: list[str]) -> None:
    gh = tmp_path / "gh"
    gh.write_text(FAKE.format(python=sys.executable, mark=MARK, earlier=earlier), "utf-8")
    gh.chmod(0o755)
    (tmp_path / "findings.txt").write_text("plan/a.md:1:1: DOC003 error x\n", "utf-8")
    told = {
        "PATH": f"{tmp_path}:{os.environ['PATH']}",
        "GITHUB_REPOSITORY": "a/b",
        "HEAD_OWNER": "x",
        "HEAD_BRANCH": "y;z",
        "HEAD_SHA": commit,
        "RUN": "12",
    }
    ran = subprocess.run(
        [sys.executable, "-m", "byline", "comment", tmp_path],
        env=told, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    calls = json.loads((tmp_path / "calls.json").read_text("utf-8"))
    assert "head=x:y;z" in calls[0][0]
    assert calls[-1][0][2:4] == last
    if last[0] != "GET":
        assert "DOC003" in calls[-1][1]["body"]
        assert "](https://github.com/a/b/actions/runs/12/artifacts/9)" in calls[-1][1]["body"]
