"""A real Chromium, and the example's site on a server of its own; a page that asks for anything else fails its test."""

import functools
import gzip
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]

LEADER = "people/employees/joost-terpstra/"
CALENDAR = "calendar/2026/"
KINDS = {
    "home": "",
    "a leader": LEADER,
    "people": "people/",
    "development": "development/",
    "a colleague": "people/employees/tijn-van-dam/",
    "somebody on the way": "people/employees/ines-carvalho/",
    "a theme": "themes/warm-homes/",
    "themes": "themes/",
    "the steps": "steps/",
    "the questions": "questions/",
    "listening": "listening/",
    "influencers": "people/influencers/",
    "an influencer": "people/influencers/annelies-kok/",
    "networks": "networks/",
    "the plan": "plan/",
    "a calendar": CALENDAR,
    "a month": "calendar/2026-12/",
    "the agenda": "calendar/agenda/",
    "the board": "calendar/board/",
    "a timeline": "calendar/timeline/2026/",
    "a year": "calendar/year/2026/",
    "the workload": "calendar/workload/",
    "the ideas": "calendar/ideas/",
    "subscribing": "handbook/subscribing/",
    "data about people": "handbook/privacy/",
    "a piece": "plan/2026/warm-feet-first/",
    "work": "work/",
    "the handbook": "handbook/",
    "the fields": "handbook/fields/employee/",
    "the rules": "handbook/rules/",
    "a rule": "handbook/rules/doc005/",
    "the commands": "handbook/commands/",
    "editing": "handbook/editing/",
    "other generators": "handbook/generators/",
    "large programmes": "handbook/large/",
    "adding somebody outside": "handbook/add-an-influencer/",
    "the first piece": "handbook/first-piece/",
    "the method": "handbook/method/",
    "the roles": "handbook/roles/",
    "a page that is not there": "404.html",
}
MAIN = ["", LEADER, CALENDAR, "themes/warm-homes/"]
"""Pages that people start from."""
TEXTS = ("text/", "application/javascript", "application/json", "image/svg+xml", "application/xml")


def sent(file: Path, kind: str) -> bytes:
    """What goes over the line for a file: texts compressed, as hosts do."""
    data = file.read_bytes()
    return gzip.compress(data, mtime=0) if kind.startswith(TEXTS) else data


class Host(SimpleHTTPRequestHandler):
    """Serves files as hosts do: texts compressed, with lifetimes, and with the headers that the site brings along for them."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send a file, or the page that says there is none."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if file.is_file():
            self._send(HTTPStatus.OK, file)
        else:
            self._send(HTTPStatus.NOT_FOUND, Path(self.directory) / "404.html")

    def _send(self, status: HTTPStatus, file: Path) -> None:
        kind = self.guess_type(file)
        data = sent(file, kind)
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-cache" if kind == "text/html" else "max-age=604800")
        if kind.startswith(TEXTS):
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(data)

    def end_headers(self) -> None:
        """Send what `_headers` says, as hosts do that read it."""
        for line in (Path(self.directory) / "_headers").read_text(encoding="utf-8").splitlines()[1:]:
            name, _, value = line.strip().partition(": ")
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a site; give its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Host, directory=str(site)))
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join(5)


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """Serve the example's site; give its address."""
    with served(built) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> str:
    """Give the first Chromium on the PATH; without one there are no such tests, but in CI there must be one."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None and not os.environ.get("CI"):
        pytest.skip(f"there is no browser: none of {', '.join(BROWSERS)} is on the PATH")
    assert found, f"CI needs a browser: none of {', '.join(BROWSERS)} is on the PATH"
    return found


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """Start that Chromium."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield started
        started.close()


@dataclass
class Visitor:
    """Somebody who looks at the site: opens pages, and remembers what went wrong."""

    context: BrowserContext
    address: str
    troubles: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        page = self.context.new_page()
        page.on(
            "console", lambda each: self._note(f"console: {each.text}", unless=each.type not in {"error", "warning"})
        )
        page.on("pageerror", lambda each: self._note(f"error: {each}"))
        page.on(
            "request", lambda each: self._note(each.url, unless=each.url.startswith((self.address, "data:", "blob:")))
        )
        page.on("response", lambda each: self._note(f"{each.status}: {each.url}", unless=each.status < 400))
        page.goto(self.address + path)
        return page

    def _note(self, what: str, *, unless: bool = False) -> None:
        if not unless:
            self.troubles.append(what)


@contextmanager
def visiting(browser: Browser, address: str, **options: Any) -> Iterator[Visitor]:
    """Come along with a window, and leave; whatever went wrong fails the test."""
    context = browser.new_context(**options)
    context.set_default_timeout(20_000)
    visitor = Visitor(context, address)
    yield visitor
    context.close()
    assert visitor.troubles == []
