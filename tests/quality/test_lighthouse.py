"""Lighthouse on the four pages that most people open: accessibility and best practices 100, performance at least 95.

It runs as on a telephone of the middle class on a slow network, which is Lighthouse's default and the harder of its two; the
home page as on a desk too. The host of the tests sends what real ones do: texts compressed, and how long to keep files.
"""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from browsing import LEADER

pytestmark = pytest.mark.browser

PAGES = {"home": "", "a profile": LEADER, "a theme": "themes/warm-homes/", "the calendar": "calendar/"}
LEAST = 95


@pytest.fixture(scope="module")
def measured(tools: Path, node: Path, chromium: str, address: str) -> dict[tuple[str, str], dict[str, Any]]:
    return {
        ("mobile", path): told
        for path, told in _lighthouse(tools, node, chromium, "mobile", address, [*PAGES.values()]).items()
    } | {("desktop", ""): _lighthouse(tools, node, chromium, "desktop", address, [""])[""]}


def _lighthouse(
    tools: Path, node: Path, chromium: str, form: str, address: str, paths: list[str]
) -> dict[str, dict[str, Any]]:
    command = [node, Path(__file__).with_name("lighthouse.mjs"), tools, str(LEAST), form, *(address + p for p in paths)]
    done = subprocess.run(
        command, env=os.environ | {"CHROME_PATH": chromium}, capture_output=True, text=True, timeout=400, check=False
    )
    assert done.returncode == 0, done.stderr
    return dict(zip(paths, map(json.loads, done.stdout.splitlines()), strict=True))


@pytest.mark.parametrize(("form", "page"), [*(("mobile", page) for page in PAGES), ("desktop", "home")])
def test_lighthouse_has_nothing_to_say(measured: dict[tuple[str, str], dict[str, Any]], form: str, page: str) -> None:
    told = measured[form, PAGES[page]]
    assert told["error"] is None
    assert told["wrong"] == []
    assert (told["accessibility"], told["practices"]) == (100, 100)
    assert told["performance"] >= LEAST, f"measured {told['runs']} on a machine of speed {told['speeds']}"
