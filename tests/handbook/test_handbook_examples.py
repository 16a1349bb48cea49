"""The examples on the page about editing can be copied as they are."""

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from byline.check import Report, check
from byline.findings import Severity
from byline.handbook_lines import EXPLAINED, explained
from byline.language import language
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
    return files_on(pages["handbook/editing.md"])


WALKED_THROUGH = {
    "handbook/add-an-influencer.md": "people/influencers/samira-haddad.md",
    "handbook/first-piece.md": "plan/2027/the-shoebox-under-the-desk.md",
}
"""Pages with one file that is explained line by line, and where it goes."""


def files_on(page: Page) -> dict[str, str]:
    """Give the files that a page shows for copying, by the place where they go."""
    return dict(re.findall(r'^```markdown title="([^"]+)"\n(.*?)^```$', page.text, re.MULTILINE | re.DOTALL))


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


@pytest.mark.parametrize(("page", "path"), WALKED_THROUGH.items())
def test_a_file_that_is_explained_passes(
    tmp_path: Path, examples: dict[str, str], pages: dict[str, Page], page: str, path: str
) -> None:
    shown = files_on(pages[page])
    assert list(shown) == [path]
    findings = checked(tmp_path, examples | shown).findings
    assert [str(each) for each in findings if path in (each.place.path, *(one.path for one in each.related))] == []
    assert [str(each) for each in findings if each.severity is not Severity.NOTICE] == []


@pytest.mark.parametrize(("page", "path"), WALKED_THROUGH.items())
def test_each_line_of_it_is_explained(
    tmp_path: Path, examples: dict[str, str], pages: dict[str, Page], page: str, path: str
) -> None:
    file = files_on(pages[page])[path]
    kind, told = EXPLAINED[page]
    assert set(re.findall(r"(\w+):(?= |$)", file.split("---\n")[1], re.MULTILINE)) - {"url", "radio"} == {
        name for way in told for name in way
    }
    thing = next(each for each in checked(tmp_path, examples | {path: file}).plan.things if each.path == path)
    assert isinstance(thing, KINDS[kind])
    for each in explained(page, language("en")):
        assert f"[`{each.name}`](" in pages[page].text
        assert each.description in pages[page].text


def test_the_new_influencer_is_not_claimed_to_be_close(
    tmp_path: Path, examples: dict[str, str], pages: dict[str, Page]
) -> None:
    page = "handbook/add-an-influencer.md"
    plan = checked(tmp_path, examples | files_on(pages[page])).plan
    assert {entry.stage for entry in plan.influencers["samira-haddad"].themes} == {"unaware"}


def test_the_contact_that_is_shown_can_be_added(
    tmp_path: Path, examples: dict[str, str], pages: dict[str, Page]
) -> None:
    page, path = next(iter(WALKED_THROUGH.items()))
    contact = re.search(r"^```yaml\n(contacts:.*?)^```$", pages[page].text, re.MULTILINE | re.DOTALL)
    assert contact
    file = files_on(pages[page])[path].replace("reviewed:", contact[1] + "reviewed:").replace("unaware", "interested")
    findings = checked(tmp_path, examples | {path: file}).findings
    assert [str(each) for each in findings if each.place.path == path] == []


def test_a_yes_is_taken_back_as_it_is_shown(tmp_path: Path, examples: dict[str, str], pages: dict[str, Page]) -> None:
    shown = re.search(r"^```yaml\n(themes:.*?)^```$", pages["handbook/editing.md"].text, re.MULTILINE | re.DOTALL)
    assert shown
    path = "people/employees/noor-bakker.md"
    before, _, after = examples[path].partition("themes:\n")
    examples[path] = before + shown[1].replace("2027-06-30", "2027-01-30") + after.partition("\n")[2]
    plan = checked(tmp_path, examples).plan
    assert [link.withdrawn for link in plan.employees["noor-bakker"].themes] == [dt.date(2027, 1, 30)]
    assert path not in {page.path for page in site_of(check(plan)).pages}


@pytest.mark.parametrize("path", ["handbook/rules/doc005.md", "handbook/fields/theme.md"])
def test_pages_look_as_they_did(
    tmp_path: Path, examples: dict[str, str], path: str, same_as_kept: Callable[[Path, str], None]
) -> None:
    made = {page.path: page for page in site_of(checked(tmp_path, examples)).pages}
    same_as_kept(SNAPSHOTS / path.rpartition("/")[2], made[path].text)
