"""html-validate finds nothing in our own markup on a page of each kind; the theme's own may only become less."""

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from browsing import KINDS

OURS = re.compile(r"<article\b.*?</article>", re.DOTALL)
THEIRS = {"attribute-misuse", "wcag/h30"}
"""What is said of the pencil, which the theme puts into the article."""


@pytest.fixture(scope="module")
def messages(built: Path, tools: Path, node: Path, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """What is said of these pages."""
    program = tools / "node_modules/html-validate/bin/html-validate.mjs"
    settings = Path(__file__).with_name("htmlvalidate.json")
    pages = [built / path if path.endswith(".html") else built / path / "index.html" for path in KINDS.values()]
    told_in = tmp_path_factory.mktemp("html-validate") / "told.json"
    done = subprocess.run(
        [node, program, "--config", settings, "--formatter", f"json={told_in}", *pages],
        capture_output=True, text=True, timeout=100, check=False,
    )  # fmt: skip
    assert done.returncode in {0, 1}, done.stderr
    told = [
        each | {"page": file["filePath"]}
        for file in json.loads(told_in.read_text(encoding="utf-8"))
        for each in file["messages"]
    ]
    lines = {page: _lines_of_ours(Path(page)) for page in {each["page"] for each in told}}
    return [each | {"ours": each["line"] in lines[each["page"]] and not _of_the_pencil(each)} for each in told]


def test_our_markup_is_valid(messages: list[dict[str, Any]], built: Path) -> None:
    ours = sorted({
        f"{Path(each['page']).relative_to(built)}:{each['line']} {each['ruleId']}: {each['message']} ({each['selector']})"
        for each in messages if each["ours"]
    })  # fmt: skip
    assert not ours, "\n".join([f"{len(ours)}:", *ours[:30]])


def test_what_is_wrong_with_the_theme_only_becomes_less(
    messages: list[dict[str, Any]], baseline: dict[str, Any]
) -> None:
    theirs = {(each["ruleId"], each["message"]) for each in messages if not each["ours"]}
    known = {(rule, message) for rule, said in baseline["html-validate"].items() for message in said}
    assert theirs - known == set(), "new: mend it, or say why it can't be mended"
    assert known - theirs == set(), "mended: take it out of baseline.json"


def _lines_of_ours(page: Path) -> set[int]:
    text = page.read_text(encoding="utf-8")
    return {line for found in OURS.finditer(text) for line in _lines(text, *found.span())}


def _lines(text: str, start: int, end: int) -> Iterator[int]:
    first = text.count("\n", 0, start) + 1
    yield from range(first, first + text.count("\n", start, end) + 1)


def _of_the_pencil(each: dict[str, Any]) -> bool:
    return each["ruleId"] in THEIRS and str(each["selector"]).endswith("article > a")
