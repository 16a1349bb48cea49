"""Telling what changed among thousands of files is quick, and what both states share is read once without being taken for another."""

import json
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from byline.changes.between import changes_between
from byline.load import load

from .conftest import BASE, TODAY, edited

AIM, FACTOR = 3, 4
"""Seconds of processor time, and how much slower a busy or a small computer may be."""
PEOPLE, PIECES, CHANGED, SEED = 200, 5_000, 50, 7
HOOKS = Path(__file__).parents[2] / "hooks"
MEASURE = """
import json, resource, subprocess, sys
command = [sys.executable, "-m", "byline", "diff", "HEAD", "--path", sys.argv[1], "--today", "2026-03-01"]
ran = subprocess.run(command, capture_output=True, text=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([ran.returncode, ran.stdout.split("\\n")[0], used.ru_utime + used.ru_stime]))
"""
PERSON = """\
---
name: Colleague {number}
job: Shopkeeper
department: Shop {shop}
skills: {{social-media: 3}}
channels:
  linkedin: {{url: https://www.example.org/c{number}, last_active: 2026-02-20}}
themes:
  - theme: security
    why: Stands at a till, and knows what can go wrong.
    agreed: 2026-01-12
    role: subject-matter-expert
    evidence:
      - {{proves: internal-recognition, what: Runs the till course, date: 2025-11-03}}
---
"""
PIECE = """\
---
title: What happened at till {number}
format: blog
theme: security
faces:
  - {{person: colleague-{person}, part: author}}
status: drafting
planned: {planned}
---
A story about till {number}.
"""


def many(root: Path) -> Path:
    """Make a programme of thousands of pieces, the same each time."""
    dice = random.Random(SEED)
    shutil.copytree(BASE, root)
    files = {
        f"people/employees/colleague-{number}.md": PERSON.format(number=number, shop=number % 30)
        for number in range(PEOPLE)
    }
    for number in range(PIECES):
        day = f"{2026 + number % 4}-{dice.randint(4, 12):02}-{dice.randint(1, 28):02}"
        text = PIECE.format(number=number, person=number % PEOPLE, planned=day)
        files[f"plan/{2026 + number % 4}/till-{number}.md"] = text
    edited(root, files)
    return root


def some_changed(root: Path) -> None:
    """Change a few of them, of many kinds."""
    dice = random.Random(SEED)
    for file in dice.sample(sorted(root.glob("plan/*/till-*.md")), CHANGED):
        old, new = dice.choice([("drafting", "review"), ("format: blog", "format: article"), ("status: ", "status: x")])
        file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="the system does not tell what a process used")
def test_processor_time(tmp_path):
    root = many(tmp_path / "many")
    who = {f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    environment = {**os.environ, **who, "GIT_CONFIG_GLOBAL": os.devnull, "PYTHONPATH": str(HOOKS)}
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "many"]):
        subprocess.run(["git", "-C", root, *arguments], env=environment, check=True)
    some_changed(root)
    command = [sys.executable, "-c", MEASURE, str(root)]
    runs = [
        json.loads(subprocess.run(command, capture_output=True, env=environment, check=True).stdout) for _ in range(2)
    ]
    for code, told, _ in runs:
        assert code == 0
        assert " changes around 1 theme and " in told
    assert min(seconds for *_, seconds in runs) < AIM * FACTOR


def test_what_is_read_once_is_the_same(tmp_path):
    before = Path(shutil.copytree(BASE, tmp_path / "before"))
    edited(
        before,
        {"plan/2026/broken.md": "---\ntitle: [\n---\n", "plan/2026/cafe\u0301.md": "---\ntitle: Cafe\u0301\n---\n"},
    )
    after = Path(shutil.copytree(before, tmp_path / "after"))
    edited(after, {"plan/2026/why-passkeys.md": ("views: 310", "views: 320"), "themes/security.md": None})
    readings = {}
    shared = changes_between(load(before, TODAY, readings=readings), load(after, TODAY, readings=readings))
    alone = changes_between(load(before, TODAY), load(after, TODAY))
    assert (shared.changes, shared.new, shared.settled) == (alone.changes, alone.new, alone.settled)
    assert len(readings) == len(alone.before.documents) + 1
    same = shared.after.documents.keys() - {"plan/2026/why-passkeys.md"}
    assert all(shared.after.documents[path] is shared.before.documents[path] for path in same)
