"""The made-up archive becomes exactly the programme under tests/cases/archive/expected.

To renew the expectation after a change that is meant: `BYLINE_RENEW=1 pytest tests/importing`, then read the difference.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from byline.importing import ArchiveOptions, plan_import, report_text, write_import

EXPECTED = Path(__file__).parents[1] / "cases" / "archive" / "expected"
REPORT = "report.txt"


def files_of(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def test_it_becomes_what_is_expected(tide_desk: ArchiveOptions) -> None:
    planned = plan_import(tide_desk)
    write_import(planned, tide_desk.out)
    (tide_desk.out / REPORT).write_text(report_text(planned.report), encoding="utf-8")
    if os.environ.get("BYLINE_RENEW"):
        shutil.rmtree(EXPECTED, ignore_errors=True)
        shutil.copytree(tide_desk.out, EXPECTED)
    assert files_of(tide_desk.out) == files_of(EXPECTED)


def test_no_body_of_a_post_is_copied(tide_desk: ArchiveOptions) -> None:
    assert not any("stays where it is" in text for text in plan_import(tide_desk).files.values())
