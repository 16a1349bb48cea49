"""Takes the README's screenshot: the home page of the built site, in Debian's Chromium. Run `make site` first."""

import functools
import http.server
import shutil
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and keeps no log."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def main() -> None:
    """Serve site/, and write docs/home.png."""
    handler = functools.partial(Quiet, directory=str(ROOT / "site"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with sync_playwright() as play:
        page = play.chromium.launch(executable_path=chromium, args=FLAGS).new_page(
            viewport={"width": 1280, "height": 1400}
        )
        page.goto(f"http://127.0.0.1:{server.server_port}/")
        page.wait_for_timeout(1500)  # the tabs of the theme fade in
        page.screenshot(path=ROOT / "docs" / "home.png")
    server.shutdown()


if __name__ == "__main__":
    main()
