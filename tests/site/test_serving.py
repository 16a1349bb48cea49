"""While somebody serves: errors are shown in place of every page, edits show by themselves, and the server stays up."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from html import unescape
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from websites import BASE, BASE_DAY, GENERATORS, changed, copied, environment

INES, ARTICLE = "people/employees/ines-duarte.md", "plan/2026/why-passkeys.md"
PATIENCE = 60.0


@contextmanager
def served(programme: Path, log: Path, generator: str = "mkdocs") -> Iterator[Callable[[str], str]]:
    """Serve a programme, or let a generator do it by itself; gives a function that fetches a page."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port = asked.getsockname()[1]
    command = [sys.executable, "-m", "byline", "serve", str(programme), "--port", str(port)]
    if generator != "mkdocs":
        config = str(programme / "mkdocs.yml")
        command = [sys.executable, "-m", generator, "serve", "-f", config, "-a", f"127.0.0.1:{port}", "--livereload"]
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, env=environment(BYLINE_TODAY=BASE_DAY), stdout=output, stderr=output, start_new_session=True
        )
    try:
        yield lambda path: fetched(port, path) if process.poll() is None else "the server has ended"
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(15)


def fetched(port: int, path: str) -> str:
    try:
        with urlopen(f"http://127.0.0.1:{port}/{path}", timeout=10) as answer:
            return unescape(answer.read().decode())
    except (URLError, OSError):
        return ""


def comes(fetch: Callable[[str], str], path: str, text: str, log: Path) -> None:
    """Wait until a page says something."""
    deadline = time.monotonic() + PATIENCE
    seen = ""
    while time.monotonic() < deadline:
        seen = fetch(path)
        if text in seen:
            return
        assert seen != "the server has ended", log.read_text(errors="replace")
        time.sleep(0.1)
    raise AssertionError(f"{text!r} did not come at /{path}: {seen[:300]}\n{log.read_text(errors='replace')[-3000:]}")


def test_an_error_is_shown_and_goes_when_it_is_mended(tmp_path: Path) -> None:
    programme, log = copied(BASE, tmp_path / "programme"), tmp_path / "log"
    changed(programme, INES, "theme: security", "theme: securty")
    with served(programme, log) as fetch:
        comes(fetch, "", "to mend first", log)
        assert f"{INES}:9:12" in fetch("people/employees/ines-duarte/")
        assert "to mend first" in fetch("themes/security/")
        changed(programme, INES, "theme: securty", "theme: security")
        comes(fetch, "people/employees/ines-duarte/", "Head of payments", log)
        (watched,) = (line for line in log.read_text(errors="replace").splitlines() if "Watching paths" in line)
        assert [name for name in ("plan", "people", "themes", "templates") if f"/{name}'" not in watched] == []
        changed(programme, "templates/pages/people.md.j2", '# {{ _("People") }}', "# All people")
        changed(programme, ARTICLE, "format: article", "format: artikel")
        comes(fetch, "plan/2026/why-passkeys/", "to mend first", log)
        changed(programme, ARTICLE, "format: artikel", "format: article")
        comes(fetch, "people/", "All people", log)
    assert "Traceback" not in log.read_text(errors="replace")


@pytest.mark.parametrize("generator", GENERATORS)
def test_an_edit_shows_wherever_it_belongs(tmp_path: Path, generator: str) -> None:
    programme, log = copied(BASE, tmp_path / "programme"), tmp_path / "log"
    article = (programme / ARTICLE).read_text(encoding="utf-8")
    with served(programme, log, generator) as fetch:
        comes(fetch, "people/", "Inês Duarte", log)
        changed(programme, ARTICLE, "title: ", "title: Told anew, ")
        comes(fetch, "plan/2026/why-passkeys/", "Told anew", log)
        for place in ("plan/", "people/employees/ines-duarte/", "search/words.json", "data/plan.json"):
            assert "Told anew" in fetch(place), place
        (programme / ARTICLE).with_name("another.md").write_text(article.replace("title: ", "title: And another, "))
        comes(fetch, "plan/2026/another", "And another", log)
        (programme / ARTICLE).with_name("another.md").unlink()
        changed(programme, ARTICLE, "Told anew", "Told again")
        comes(fetch, "plan/2026/why-passkeys/", "Told again", log)
        assert fetch("plan/2026/another/") == ""
        assert "And another" not in fetch("search/words.json")
    assert "Traceback" not in log.read_text(errors="replace")
