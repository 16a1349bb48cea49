"""Starts builds of one quick site, and tells which version of it is in place."""

import os
import subprocess
import sys
from pathlib import Path

PROGRAMMES = Path(__file__).parent / "publishing" / "programmes"
PAGES = 12


def started(site: Path, version: str, **more: str) -> subprocess.Popen[str]:
    """Start a build in a process group of its own."""
    given = os.environ | {"PYTHONPATH": str(PROGRAMMES), "VERSION": version, "PYTHONDONTWRITEBYTECODE": "1"} | more
    command = [sys.executable, str(PROGRAMMES / "one_build.py"), str(PROGRAMMES), str(site)]
    pipes = dict.fromkeys(("stdin", "stdout"), subprocess.PIPE)
    return subprocess.Popen(command, env=given, stderr=subprocess.STDOUT, text=True, start_new_session=True, **pipes)


def built(site: Path, version: str, **more: str) -> tuple[int, str]:
    """Build to the end, that of a generator which outlived its parent too."""
    with started(site, version, **more) as process:
        output, _ = process.communicate(timeout=60)
    return process.returncode, output


def version_of(site: Path) -> str:
    """Tell the version of a site, which must be whole; nothing where there is no site."""
    pages = [page.read_text() for page in site.rglob("*.html")]
    assert len(pages) in (0, PAGES), f"{len(pages)} of {PAGES} pages"
    assert len(set(pages)) <= 1, "pages of two versions"
    return pages[0][:1] if pages else ""


def left_over(site: Path) -> list[str]:
    return [each.name for each in site.parent.glob(".site-*")]
