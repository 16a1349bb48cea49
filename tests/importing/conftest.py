"""The made-up archive, and a way to build smaller ones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from byline.importing import ArchiveOptions

CASE = Path(__file__).parents[1] / "cases" / "archive"
Archive = Callable[..., ArchiveOptions]


@pytest.fixture
def tide_desk(tmp_path: Path) -> ArchiveOptions:
    return ArchiveOptions(
        posts=CASE / "posts",
        authors=CASE / "authors",
        organisation="Tide Desk",
        base_url="https://tidedesk.example/",
        since=dt.date(2017, 1, 1),
        themes=3,
        out=tmp_path / "out",
    )


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Makes an archive of a few files: `archive({"2020-01-02-x.md": "---…"}, {"jo.md": "---…"}, themes=1)`."""

    def make(posts: dict[str, str], authors: dict[str, str] | None = None, **changes: object) -> ArchiveOptions:
        for folder, files in (("posts", posts), ("authors", authors or {})):
            (tmp_path / folder).mkdir()
            for name, text in files.items():
                file = tmp_path / folder / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
        given: dict[str, object] = {
            "posts": tmp_path / "posts",
            "authors": tmp_path / "authors",
            "organisation": "Tide Desk",
            "base_url": "https://tidedesk.example",
            "since": dt.date(2030, 1, 1),
            "themes": 1,
            "out": tmp_path / "out",
            **changes,
        }
        return ArchiveOptions(**given)  # type: ignore[arg-type]

    return make
