"""What a CI platform tells about the pull request at hand: which files it changes, and where the repository begins.

Nothing here can fail a check: what can't be found out is taken as not known.
"""

import json
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

SECONDS = 20
_COMMIT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")


def is_github(environ: Mapping[str, str]) -> bool:
    """Whether GitHub Actions runs this."""
    return environ.get("GITHUB_ACTIONS") == "true"


def prefix_of(root: Path) -> str:
    """Give what stands between the repository's root and the programme's, as `content/`; an empty text where they are one."""
    top = root.resolve()
    for folder in (top, *top.parents):
        if (folder / ".git").exists():
            inner = top.relative_to(folder).as_posix()
            return "" if inner == "." else f"{inner}/"
    return ""


def changed_files(root: Path, environ: Mapping[str, str]) -> frozenset[str]:
    """Find the files of the programme that the pull request at hand changes.

    Args:
        root: the programme's folder.
        environ: the environment; GitHub and GitLab say there what is compared with what.

    Returns:
        Paths relative to the root; none outside a pull request, or where the history does not reach far enough.
    """
    for base in _bases(environ):
        for form in (f"{base}...HEAD", f"{base}..HEAD"):
            found = _diff(root, form)
            if found is not None:
                return found
    return frozenset()


def _bases(environ: Mapping[str, str]) -> Iterator[str]:
    """Give what the pull request may be compared with, the best first."""
    merge_request = environ.get("CI_MERGE_REQUEST_DIFF_BASE_SHA", "")
    if _COMMIT.fullmatch(merge_request):
        yield merge_request
    if is_github(environ) and environ.get("GITHUB_EVENT_NAME", "").startswith("pull_request"):
        event = _event(environ.get("GITHUB_EVENT_PATH", ""))
        base = str(event.get("pull_request", {}).get("base", {}).get("sha", ""))
        if _COMMIT.fullmatch(base):
            yield base
        yield "HEAD^1"


def _event(path: str) -> dict[str, Any]:
    try:
        event = json.loads(Path(path).read_text("utf-8")) if path else {}
    except (OSError, ValueError):
        return {}
    well_formed = isinstance(event, dict) and isinstance(event.get("pull_request", {}), dict)
    return event if well_formed and isinstance(event.get("pull_request", {}).get("base", {}), dict) else {}


def _diff(root: Path, compared: str) -> frozenset[str] | None:
    import subprocess  # noqa: PLC0415  # most checks are not about a pull request

    command = [
        "git",
        "-C",
        str(root),
        "diff",
        "--name-only",
        "--relative",
        "-z",
        "--no-ext-diff",
        "--end-of-options",
        compared,
        "--",
        ".",
    ]
    try:
        ran = subprocess.run(command, capture_output=True, check=False, timeout=SECONDS)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return None
    return frozenset(os.fsdecode(name) for name in ran.stdout.split(b"\0") if name) if ran.returncode == 0 else None
