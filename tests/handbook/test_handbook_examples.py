"""The examples on the page about editing can be copied as they are."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from byline.check import Report, check
from byline.findings import Severity
from byline.load import load
from byline.model import KINDS
from byline.output import as_text
from byline.pages import Page, site_of

ROOT = Path(__file__).parents[2]
SNAPSHOTS = Path(__file__).parent / "snapshots"
TODAY = dt.date(2027, 2, 1)
MOST_LINES = 8
PIECE = "plan/2027/ten-books-for-tired-parents.md"
MADE = "Made from what the check says: BYLINE_KEEP=1 python -m pytest tests/handbook"


@pytest.fixture
def examples(pages: dict[str, Page]) -> dict[str, str]:
    text = pages["handbook/editing.md"].text
    return dict(re.findall(r'^```markdown title="([^"]+)"\n(.*?)^```$', text, re.MULTILINE | re.DOTALL))


def checked(root: Path, files: dict[str, str]) -> Report:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return check(load(root, TODAY))


def test_they_pass(tmp_path: Path, examples: dict[str, str]) -> None:
    findings = checked(tmp_path, examples).findings
    assert [str(each) for each in findings if each.severity is not Severity.NOTICE] == []


def test_there_is_one_of_each_kind(tmp_path: Path, examples: dict[str, str]) -> None:
    things = list(checked(tmp_path, examples).plan.things)
    assert sorted(type(thing).__name__ for thing in things) == sorted(kind.__name__ for kind in KINDS.values())


def test_they_are_short(examples: dict[str, str]) -> None:
    for path, text in examples.items():
        assert len(text.split("---\n")[1].splitlines()) <= MOST_LINES, path


def test_they_make_a_site(tmp_path: Path, examples: dict[str, str]) -> None:
    pages = {page.path for page in site_of(checked(tmp_path, examples)).pages}
    assert set(examples) - {"plan/programme.md"} <= pages


def test_the_finding_that_is_explained_is_what_the_check_says(
    tmp_path: Path, examples: dict[str, str], pages: dict[str, Page], same_as_kept: Callable[[Path, str], None]
) -> None:
    examples[PIECE] = examples[PIECE].replace("part: author", "part: autor")
    report = checked(tmp_path, examples)
    told = as_text.write(replace(report, findings=tuple(each for each in report.findings if each.place.path == PIECE)))
    finding = told.rpartition("\n\n")[0].strip()
    same_as_kept(
        ROOT / "templates/pages/handbook/_finding.md.j2",
        f"{{# {MADE} #}}\n{{% raw %}}\n```text\n{finding}\n```\n{{% endraw %}}\n",
    )
    assert finding in pages["handbook/editing.md"].text


@pytest.mark.parametrize("path", ["handbook/rules/doc005.md", "handbook/fields/theme.md"])
def test_pages_look_as_they_did(
    tmp_path: Path, examples: dict[str, str], path: str, same_as_kept: Callable[[Path, str], None]
) -> None:
    made = {page.path: page for page in site_of(checked(tmp_path, examples)).pages}
    same_as_kept(SNAPSHOTS / path.rpartition("/")[2], made[path].text)
