"""Who visits the site: with a wide window, with a telephone, without JavaScript."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browsing import Visitor, served, visiting


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


@pytest.fixture(params=["nl", "zh"])
def foreigner(
    browser: Browser, spoken: Callable[[str], Path], request: pytest.FixtureRequest
) -> Iterator[tuple[str, Visitor]]:
    """Give a language, and somebody with a narrow window who looks at the site in it."""
    options = {"viewport": {"width": 360, "height": 740}, "locale": request.param}
    with served(spoken(request.param)) as address, visiting(browser, address, **options) as each:
        yield request.param, each
