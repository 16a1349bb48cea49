"""The example programme and its handbook, made once."""

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from byline.check import Report, check
from byline.load import load
from byline.pages import Page, site_of

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def report() -> Report:
    return check(load(ROOT, dt.date(2026, 11, 22)))


@pytest.fixture(scope="session")
def pages(report: Report) -> dict[str, Page]:
    return {page.path: page for page in site_of(report).pages}


@pytest.fixture(scope="session")
def same_as_kept() -> Callable[[Path, str], None]:
    return _same_as_kept


def _same_as_kept(file: Path, text: str) -> None:
    """Compare a text with a kept one; `BYLINE_KEEP=1` keeps the new one instead."""
    if os.environ.get("BYLINE_KEEP"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    kept = file.read_text(encoding="utf-8") if file.exists() else ""
    assert text == kept, f"{file} is out of date: BYLINE_KEEP=1 python -m pytest tests/handbook writes it anew"
