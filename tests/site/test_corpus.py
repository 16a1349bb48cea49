"""The corpus of bad input that lies beside the repository, where it does: its own runner judges a selection of the cases."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from websites import ROOT

RUNNER = ROOT.parent / "shared" / "bad-input" / "run_corpus.py"
QUICK = r"^ ?(html|path|output|privacy)-\S+ error"
WHOLE = "base|html|privacy|export|path|output"
KNOWN: dict[str, str] = {}
"""What fails, and why. A case that passes again has to leave this list."""


@pytest.mark.skipif(not RUNNER.is_file(), reason="the corpus of bad input is not beside the repository")
def test_the_corpus_of_bad_input(tmp_path: Path) -> None:
    results = {case["name"]: case for case in _run(tmp_path)}
    failing = {name for name, case in results.items() if not case["passed"]}
    assert failing == KNOWN.keys() & results.keys(), {name: results[name]["bars"] for name in failing - KNOWN.keys()}


def _run(folder: Path) -> list[dict[str, Any]]:
    """Run the corpus; BYLINE_CORPUS=all takes all cases of these classes, which is some minutes."""
    chosen = WHOLE if os.environ.get("BYLINE_CORPUS") == "all" else QUICK
    report = folder / "report.json"
    command = [sys.executable, RUNNER, "--project", ROOT, "--byline", f"{sys.executable} -m byline", "--only", chosen]
    options = ["--jobs", "2", "--slow", "4", "--report", report, "--work", folder]
    ran = subprocess.run([*command, *options], capture_output=True, text=True, timeout=900, check=False)
    assert report.is_file(), ran.stdout + ran.stderr
    return json.loads(report.read_text(encoding="utf-8"))["cases"]
