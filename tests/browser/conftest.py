"""A real Chromium, and the example's site on a server of its own; a page that asks for anything else fails its test."""

import functools
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


class Quiet(SimpleHTTPRequestHandler):
    """Serves files, with the headers that the site brings along for its host, and keeps it to itself."""

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
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
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
def browser() -> Iterator[Browser]:
    """Start the first Chromium on the PATH; without one there are no such tests, but in CI there must be one."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None and not os.environ.get("CI"):
        pytest.skip(f"there is no browser: none of {', '.join(BROWSERS)} is on the PATH")
    assert found, f"CI needs a browser: none of {', '.join(BROWSERS)} is on the PATH"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
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


@pytest.fixture
def visitor(browser: Browser, address: str) -> Iterator[Visitor]:
    """Give a visitor with a wide window."""
    with visiting(browser, address, viewport={"width": 1280, "height": 900}) as each:
        yield each


@pytest.fixture
def phone(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Visitor]:
    """Give a visitor with a narrow window, in the scheme that the test asks for."""
    options = {"viewport": {"width": 360, "height": 740}, "color_scheme": request.param}
    with visiting(browser, address, **options) as each:
        yield each


@pytest.fixture
def scriptless(browser: Browser, address: str) -> Iterator[Visitor]:
    """Give a visitor whose browser runs no JavaScript."""
    with visiting(browser, address, java_script_enabled=False, viewport={"width": 1280, "height": 900}) as each:
        yield each
