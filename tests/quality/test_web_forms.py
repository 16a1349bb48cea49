"""The forms in a browser: Decap CMS, its own server on a copy of the example, and a value that somebody changes."""

import functools
import os
import re
import shutil
import socket
import subprocess
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Page, expect

from byline.cli import main
from byline.source import Document, read_text
from websites import CONTENT, EXAMPLE_DAY, ROOT

PORT_OF_DECAP = 8081
EDITS = [
    ("themes/warm-homes.md", "themes", "Title", ("title",)),
    ("people/employees/joost-terpstra.md", "employees", "Job", ("job",)),
    ("people/influencers/hatice-demir.md", "influencers", "Name", ("name",)),
    ("plan/2026/warm-feet-first.md", "pieces", "Title", ("title",)),
]


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder, and says nothing."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing."""


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "user.name=x", "-c", "user.email=x@x", "-c", "core.quotepath=off", *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


@pytest.fixture(scope="module")
def programme(tmp_path_factory: pytest.TempPathFactory, tools: Path) -> Path:
    """Give a copy of the example in a repository of its own, with the page of forms in it."""
    root = tmp_path_factory.mktemp("forms") / "ours"
    for name in CONTENT:
        shutil.copytree(ROOT / name, root / name)
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-qm", "before")
    options = ["forms", root / "admin", "--path", root, "--local", "--from", tools / "forms"]
    made = CliRunner().invoke(main, list(map(str, options)))
    assert made.exit_code == 0, made.output
    return root


@pytest.fixture(scope="module")
def forms(programme: Path, node: Path, tools: Path) -> Iterator[str]:
    """Serve them, with decap-server behind them, on ports that are free; give their address."""
    behind = free_port()
    for name in ("index.html", "config.yml"):
        file = programme / "admin" / name
        text = file.read_text("utf-8").replace(str(PORT_OF_DECAP), str(behind))
        file.write_text(
            text.replace("local_backend: true", f"local_backend: {{url: 'http://127.0.0.1:{behind}/api/v1'}}"), "utf-8"
        )
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(programme)))
    server.daemon_threads = True
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/admin/"
    given = {"PORT": str(behind), "BIND_HOST": "127.0.0.1", "GIT_REPO_DIRECTORY": str(programme)}
    command = [str(node), str(tools / "node_modules/decap-server/dist/index.js")]
    with subprocess.Popen(
        command, env=os.environ | given, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as decap:
        assert decap.stdout is not None
        assert any("listening" in line for line in decap.stdout), "decap-server said nothing of listening"
        yield address
        decap.terminate()
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def visitor(browser: Browser, forms: str) -> Iterator[Page]:
    """Give a window in which somebody has logged in; it may ask for nothing but this machine."""
    context = browser.new_context(viewport={"width": 1280, "height": 1600})
    context.set_default_timeout(60_000)
    elsewhere: list[str] = []
    page = context.new_page()
    page.on(
        "request",
        lambda each: None if re.match(r"http://127\.0\.0\.1:|data:|blob:", each.url) else elsewhere.append(each.url),
    )
    page.goto(forms)
    page.get_by_role("button", name="Login").click()
    page.get_by_role("link", name="Themes").wait_for()
    yield page
    context.close()
    assert elsewhere == []


def values(text: str) -> dict[tuple[Any, ...], Any]:
    """Give each value of a front matter, by the keys and places that lead to it."""
    document = Document("x.md")
    read_text(document, text)
    return dict(_walked(document.data or {}, ()))


def _walked(value: Any, keys: tuple[Any, ...]) -> Iterator[tuple[tuple[Any, ...], Any]]:
    if isinstance(value, dict | list) and value:
        for key, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _walked(each, (*keys, key))
    else:
        yield keys, value


@pytest.mark.parametrize(("path", "collection", "label", "keys"), EDITS, ids=[each[0] for each in EDITS])
def test_an_edit_in_a_form_changes_that_value_and_no_other(programme, forms, visitor, path, collection, label, keys):
    before = (programme / path).read_text("utf-8")
    was = values(before)
    visitor.goto("about:blank")  # else it asks whether to leave what is still open
    visitor.goto(f"{forms}#/collections/{collection}/entries/{entry_of(path)}")
    box = visitor.get_by_label(label, exact=True).first
    expect(box).to_have_value(was[keys])
    box.fill(f"{was[keys]} 2.10")
    visitor.get_by_text("Publish", exact=True).first.click()
    visitor.get_by_text("Publish now", exact=True).click()
    expect(visitor.get_by_text("Published", exact=True).first).to_be_visible()
    after = (programme / path).read_text("utf-8")
    now = values(after)
    assert {key: now.get(key) for key in now.keys() | was.keys() if now.get(key) != was.get(key)} == {
        keys: f"{was[keys]} 2.10"
    }
    assert after.split("\n---\n", 1)[1] == before.split("\n---\n", 1)[1]
    assert findings(programme) == findings(ROOT)


def findings(root: Path) -> list[str]:
    """Give the codes of what the check finds."""
    told = CliRunner().invoke(main, ["check", str(root), "--format", "concise", "--today", EXAMPLE_DAY]).output
    return sorted(re.findall(r"\b[A-Z]{3}\d{3}\b", told))


def entry_of(path: str) -> str:
    return path.removesuffix(".md").split("/", 1)[1] if path.startswith("plan/") else Path(path).stem
