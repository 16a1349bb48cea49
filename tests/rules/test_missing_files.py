"""Whatever file is missing, or can't be read, the rules judge the rest, and never fall over it."""

import pytest

from byline.check import check
from byline.findings import Severity
from byline.load import load
from byline.rules import all_rules
from byline.rules.rule import Rule
from rules.conftest import BASE, TODAY

FILES = sorted(path.relative_to(BASE).as_posix() for path in BASE.rglob("*.md"))
UNREADABLE = b"---\nname: [\n---\n"


@pytest.mark.parametrize("lost", [None, UNREADABLE], ids=["missing", "unreadable"])
@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_any_file_may_be_lost(rule: Rule, lost: bytes | None) -> None:
    for example in (each for each in rule.examples if not each.passes):
        files = {path: text.encode() for path, text in example.files.items()}
        for path in {*FILES, *files}:
            report = check(load(BASE, TODAY, drafts={**files, path: lost}))
            assert not [each for each in report.findings if "None" in each.message + each.help]
            assert lost is None or any(
                each.place.path == path and each.severity is Severity.ERROR for each in report.findings
            )
