"""The site of the example programme, built once for every test that looks at it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from websites import EXAMPLE_DAY, GENERATORS, ROOT, WebPage, changed, ended, example_copied, generated, parsed_site

pytest_plugins = ["browsing"]


@pytest.fixture(scope="session")
def site_by(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Give a function from a generator to the site that it built, strictly and without a word of warning."""
    folder = tmp_path_factory.mktemp("sites")
    running = {name: generated(ROOT, folder / name, "--strict", generator=name, day=EXAMPLE_DAY) for name in GENERATORS}
    outcomes = {name: ended(process) for name, process in running.items()}

    def site(generator: str) -> Path:
        code, output = outcomes[generator]
        assert code == 0, output
        assert "WARNING" not in output, output
        return folder / generator

    return site


@pytest.fixture(scope="session")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Give a function from a language to the site of the example programme in it, built strictly and without a warning."""
    folder, codes = tmp_path_factory.mktemp("spoken"), ("nl", "zh")
    for code in codes:
        example_copied(folder / f"programme-{code}")
        changed(folder / f"programme-{code}", "plan/programme.md", "language: en", f"language: {code}")
    running = {
        code: generated(folder / f"programme-{code}", folder / code, "--strict", day=EXAMPLE_DAY) for code in codes
    }
    outcomes = {code: ended(process) for code, process in running.items()}

    def site(code: str) -> Path:
        assert outcomes[code][0] == 0, outcomes[code][1]
        assert "WARNING" not in outcomes[code][1], outcomes[code][1]
        return folder / code

    return site


@pytest.fixture(scope="session")
def built(site_by: Callable[[str], Path]) -> Path:
    """Give the site of the example programme."""
    return site_by("mkdocs")


@pytest.fixture(scope="session")
def web_pages(built: Path) -> dict[str, WebPage]:
    """Give all its pages, by path."""
    return parsed_site(built)
