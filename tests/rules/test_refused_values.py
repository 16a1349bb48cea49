"""A refused value is told once: whatever value of an example is refused, no rule but the model's own says anything new of it.

Which findings wait for the value to be mended is kept in tests/rules/kept/waiting, for a reviewer to see.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from byline.check import check
from byline.load import load
from byline.rules import all_rules
from byline.rules.rule import Rule
from output.kept import same_as_kept
from rules.conftest import BASE, TODAY

KEPT = Path(__file__).with_name("kept") / "waiting"
LITTLE = BASE.parent / "little"
REFUSED = [[[]]]
"""No field takes a list in a list in a list."""
OF_THE_MODEL = {"DOC005", "DOC006", "DOC007"}
NOBODYS = {"x", "ignore"}


def places(fields: Any) -> Iterator[tuple]:
    """Give the way to each value, whole lists and maps included."""
    entries = fields.items() if isinstance(fields, dict) else enumerate(fields) if isinstance(fields, list) else ()
    for key, value in entries:
        yield (key,)
        yield from ((key, *rest) for rest in places(value))


def refused(fields: Any, way: tuple) -> Any:
    """Put a value that no field takes in one place."""
    if not way:
        return REFUSED
    key, *rest = way
    entries = fields.items() if isinstance(fields, dict) else enumerate(fields)
    changed = {each: refused(value, tuple(rest)) if each == key else value for each, value in entries}
    return changed if isinstance(fields, dict) else list(changed.values())


def codes(files: Mapping[str, bytes], root: Path = BASE) -> Counter:
    return Counter(finding.code for finding in check(load(root, TODAY, drafts=files)).findings)


def variants(files: dict[str, str]) -> Iterator[tuple[str, tuple, dict[str, bytes]]]:
    """Give the files anew for each value in them, that one refused."""
    drafts = {path: text.encode() for path, text in files.items()}
    for path, text in files.items():
        fields = yaml.load(text.split("---\n")[1], yaml.CBaseLoader)
        for way in places(fields):
            if way[0] not in NOBODYS:
                front = yaml.safe_dump(refused(fields, way), sort_keys=False, allow_unicode=True)
                yield path, way, {**drafts, path: f"---\n{front}---\n".encode()}


@pytest.mark.parametrize(
    "rule", [each for each in all_rules() if not each.code.startswith("DOC")], ids=lambda rule: rule.code
)
def test_a_refused_value_is_told_once(rule: Rule):
    waiting = ""
    for example in rule.examples:
        before = codes({path: text.encode() for path, text in example.files.items()})
        for path, way, files in variants(example.files):
            after = codes(files)
            assert set(after - before) <= OF_THE_MODEL, (path, way)
            waiting += f"{path}: {'.'.join(map(str, way))}\n" if after[rule.code] < before[rule.code] else ""
    same_as_kept(KEPT / f"{rule.code}.txt", waiting or "None.\n")


def test_a_refused_value_is_told_once_in_a_programme():
    """People of one theme in several files."""
    before = codes({}, LITTLE)
    for file in LITTLE.rglob("*.md"):
        for path, way, files in variants({file.relative_to(LITTLE).as_posix(): file.read_text(encoding="utf-8")}):
            assert set(codes(files, LITTLE) - before) <= OF_THE_MODEL, (path, way)
