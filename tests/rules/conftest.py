"""What the tests of rules share: a small sound programme and a way to lay files over it."""

import datetime as dt
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from byline.check import Report, check
from byline.load import load

BASE = Path(__file__).parents[1] / "cases" / "base"
TODAY = dt.date(2026, 3, 1)
Lay = Callable[..., Report]


@pytest.fixture
def lay(tmp_path: Path) -> Lay:
    """Give a function that lays files over the sound programme and checks the whole."""

    def laid(files: Mapping[str, str | bytes] = {}, today: dt.date = TODAY) -> Report:
        root = tmp_path / "programme"
        if not root.exists():
            shutil.copytree(BASE, root)
        for path, text in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(text if isinstance(text, bytes) else text.encode())
        return check(load(root, today))

    return laid


@pytest.fixture
def found(lay: Lay) -> Callable[..., list[str]]:
    """Give a function that lays files, checks, and gives the findings as `path:line:column CODE`, notices left out."""

    def told(files: Mapping[str, str | bytes] = {}, *, notices: bool = False, today: dt.date = TODAY) -> list[str]:
        findings = lay(files, today).findings
        return [f"{each.place} {each.code}" for each in findings if notices or each.severity != "notice"]

    return told


@pytest.fixture
def spoken(lay: Lay) -> Callable[..., list[str]]:
    """Give a function that lays files and gives the places where one rule speaks, notices included, without their folders."""

    def places(code: str, files: Mapping[str, str | bytes], today: dt.date = TODAY) -> list[str]:
        return [str(each.place).rpartition("/")[2] for each in lay(files, today).findings if each.code == code]

    return places
