"""Measures how long after an edit a served site shows it, wherever it belongs."""

import contextlib
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.timing import Failed, Run, surroundings

PATIENCE, PAUSE = 900, 0.02
"""Seconds until a site has to be there, and between two looks at a page."""


class Edit(NamedTuple):
    """A change to one file, and the pages that have to show it.

    Attributes:
        file: whose first line with this field is changed.
        pages: addresses below the site's own.
    """

    file: Path
    pages: tuple[str, ...]

    def make(self, number: int) -> str:
        """Give the title one more word; give that word."""
        word = f"Edit{number:04}x"
        text = self.file.read_text("utf-8")
        changed = re.sub(r"^title: \"(?:Edit\d+x )?", f'title: "{word} ', text, count=1, flags=re.MULTILINE)
        assert changed != text
        self.file.write_text(changed, "utf-8")
        return word


def edit_of_ours(root: Path) -> Edit:
    """Edit the title of a published blog, which its page and its author's show."""
    for file in sorted((root / "plan").glob("2026/*.md")):
        text = file.read_text("utf-8")
        if "\nformat: blog\n" in text and "\nstatus: published\n" in text:
            (author,) = re.findall(r"person: (\S+), part: author", text)
            return Edit(file, (f"plan/2026/{file.stem}/", f"people/employees/{author}/"))
    raise Failed(f"{root} holds no published blog")


def edit_of_plain(root: Path) -> Edit:
    """Edit the title of the same page as plain Markdown; nothing else depends on it there."""
    file = next(iter(sorted((root / "pages/plan/2026").glob("*.md"))))
    return Edit(file, (f"plan/2026/{file.stem}/",))


def until_visible(command: Sequence[str | Path], port: int, edit: Edit, rounds: int) -> Generator[Run]:
    """Start a server, and make edits one after the other.

    Args:
        command: serves at this port until it is stopped.
        port: where it serves.
        edit: the change.
        rounds: how many edits.
    """
    with _served(command):
        for page in edit.pages:
            _wait(port, page, "<html", PATIENCE)
        for number in range(rounds):
            time.sleep(2)  # watchers gather changes that come close together
            start = time.perf_counter()
            word = edit.make(number)
            for page in edit.pages:
                _wait(port, page, word, PATIENCE)
            yield Run(time.perf_counter() - start, 0, 0)


def free_port() -> int:
    """Give a port at which nothing listens."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port


def serve_byline(root: Path, port: int) -> list[str | Path]:
    """Give the command that serves a programme."""
    return [sys.executable, "-m", "byline", "serve", root, "--port", str(port)]


def serve_plain(root: Path, port: int) -> list[str | Path]:
    """Give the command that serves plain Markdown."""
    return [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-f", root / "mkdocs.yml", "-a", f"127.0.0.1:{port}"]  # fmt: skip


@contextlib.contextmanager
def _served(command: Sequence[str | Path]) -> Iterator[None]:
    process = subprocess.Popen(
        [*map(str, command)], env=surroundings(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )  # fmt: skip
    try:
        yield
    finally:
        os.killpg(process.pid, signal.SIGTERM)  # with the generator that it started
        process.wait()


def _wait(port: int, page: str, word: str, patience: float) -> None:
    end = time.perf_counter() + patience
    while time.perf_counter() < end:
        if word.encode() in _seen(port, page, patience):
            return
        time.sleep(PAUSE)
    raise Failed(f"{page} does not show {word} after {patience:.0f} seconds")


def _seen(port: int, page: str, patience: float) -> bytes:
    """Give a page; nothing where it is not there yet."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/{page}", timeout=patience) as answer:
            return bytes(answer.read())
    except (urllib.error.URLError, http.client.HTTPException, OSError):
        return b""
