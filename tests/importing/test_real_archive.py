"""A real archive of 505 posts and 344 authors, where it is at hand beside the repository."""

from __future__ import annotations

import datetime as dt
import time
from collections import Counter
from pathlib import Path

import frontmatter
import pytest

from byline import identity
from byline.check import check
from byline.findings import Severity
from byline.importing import ArchiveOptions, Import, Remark, plan_import, write_import
from byline.load import load

REAL = Path(__file__).resolve().parents[3] / "shared" / "real" / "18f"
pytestmark = pytest.mark.skipif(not REAL.is_dir(), reason="the real archive is not beside this repository")


@pytest.fixture(scope="module")
def options(tmp_path_factory: pytest.TempPathFactory) -> ArchiveOptions:
    return ArchiveOptions(
        posts=REAL / "posts",
        authors=REAL / "authors",
        organisation="18F",
        base_url="https://18f.gsa.gov",
        since=dt.date(2024, 5, 1),
        themes=12,
        out=tmp_path_factory.mktemp("real") / "out",
    )


@pytest.fixture(scope="module")
def planned(options: ArchiveOptions) -> Import:
    return plan_import(options)


def test_the_numbers_are_right(planned: Import) -> None:
    report = planned.report
    assert (report.posts, report.authors) == (505, 344)
    assert (report.pieces, report.people, report.themes) == (505, 344 - 9 - 1, 13)
    assert {remark.name: report.count(remark) for remark in Remark if report.count(remark) != 0} == {
        "THEMES": 12,
        "UNSORTED": 95,
        "TAGS": 128,
        "ORGANISATION": 11,
        "FORMER": 20,
        "GUESTS": 22,
        "NEVER_WROTE": 1,
        "HIDDEN_AUTHORS": 64,
        "JOKES": 9,
        "ORGANISATION_FILES": 1,
        "SAME_NAMES": 6,
        "PLAIN": 4,
        "DATE_FROM_NAME": 89,
        "DATES_DIFFER": 44,
        "NOT_PUBLISHED": 1,
        "IDS": 41,
        "FIELDS": 24,
    }


def test_every_file_can_be_read_back(planned: Import) -> None:
    for path, text in planned.files.items():
        data = frontmatter.loads(text).metadata
        assert data, path
        if path.startswith("people/"):
            assert data.keys() <= {"name", "job", "department", "left", "x"}, path
        elif path.startswith("plan/2"):
            assert data["faces"], path
            assert f"plan/{data['planned'].year}/" in path  # type: ignore[attr-defined]


def test_ids_are_good_and_given_once(planned: Import) -> None:
    spaces = Counter((path.split("/")[0], identity.look(Path(path).stem)) for path in planned.files)
    assert max(spaces.values()) == 1
    assert not [path for path in planned.files if path != "plan/programme.md" and identity.fault(Path(path).stem)]


def test_it_is_the_same_on_every_run_and_quick(options: ArchiveOptions, planned: Import) -> None:
    start = time.perf_counter()
    again = plan_import(options)
    assert time.perf_counter() - start < 20
    assert again == planned


def test_the_programme_has_no_errors(options: ArchiveOptions, planned: Import) -> None:
    assert not options.out.exists()
    written = write_import(planned, options.out)
    assert len(written.written) == len(planned.files) == 853
    assert write_import(planned, options.out).kept == tuple(planned.files)
    report = check(load(options.out, dt.date(2024, 5, 2)))
    assert report.files == 853
    assert [finding for finding in report.findings if finding.severity is not Severity.NOTICE] == []
