"""A refused value is told once, by the model: whatever value of an example is refused, no other rule says anything new of it.

Which findings wait for the value to be mended is kept in tests/rules/kept/waiting, for a reviewer to see.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from byline.check import check
from byline.findings import Finding
from byline.load import load
from byline.model import DERIVED, KINDS
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
FOLDERS = {
    "plan/programme.md": "programme",
    "plan/": "piece",
    "themes/": "theme",
    "people/employees/": "employee",
    "people/influencers/": "influencer",
}
RULES = pytest.mark.parametrize(
    "rule", [each for each in all_rules() if not each.code.startswith("DOC")], ids=lambda rule: rule.code
)
Drafts = dict[str, bytes]
Way = tuple[str | int, ...]


def fields_of(text: str) -> dict[str, Any]:
    return yaml.load(text.split("---\n")[1], yaml.CBaseLoader)


def written(fields: Any) -> bytes:
    return f"---\n{yaml.safe_dump(fields, sort_keys=False, allow_unicode=True)}---\n".encode()


def ways(fields: Any) -> Iterator[Way]:
    """Give the way to each value, whole lists and maps included."""
    entries = fields.items() if isinstance(fields, dict) else enumerate(fields) if isinstance(fields, list) else ()
    for key, value in entries:
        if key not in NOBODYS:
            yield (key,)
            yield from ((key, *rest) for rest in ways(value))


def changed(fields: Any, way: Way, *, inserted: bool = False) -> Any:
    """Put a value that no field takes in one place, or before what stands there."""
    if len(way) > 1 or isinstance(fields, dict):
        deeper = changed(fields[way[0]], way[1:], inserted=inserted) if len(way) > 1 else REFUSED
        return (
            {**fields, way[0]: deeper}
            if isinstance(fields, dict)
            else [*fields[: way[0]], deeper, *fields[way[0] + 1 :]]
        )
    return [*fields[: way[0]], REFUSED, *fields[way[0] + (not inserted) :]]


def findings(drafts: Drafts, rules: Iterable[Rule] | None = None, root: Path = BASE) -> tuple[Finding, ...]:
    return check(load(root, TODAY, drafts=drafts), rules).findings


def codes(drafts: Drafts, root: Path = BASE) -> Counter:
    return Counter(finding.code for finding in findings(drafts, root=root))


def refusals(files: dict[str, str]) -> Iterator[tuple[str, Way, Drafts]]:
    """Give the files anew for each value in them, that one refused."""
    drafts = {path: text.encode() for path, text in files.items()}
    for path, fields in ((path, fields_of(text)) for path, text in files.items()):
        yield from ((path, way, {**drafts, path: written(changed(fields, way))}) for way in ways(fields))


def additions(files: dict[str, str]) -> Iterator[tuple[str, str, Drafts]]:
    """Give the files anew for each field that is not in them, with a value that is refused; the programme's for every field."""
    drafts = {path: text.encode() for path, text in files.items()}
    programme = {"plan/programme.md": (BASE / "plan/programme.md").read_text(encoding="utf-8")}
    for path, fields in ((path, fields_of(text)) for path, text in {**programme, **files}.items()):
        kind = KINDS[next(kind for folder, kind in FOLDERS.items() if path.startswith(folder))]
        there = set(fields) if path in files else set()
        for name in set(kind.__struct_encode_fields__) - there - DERIVED - NOBODYS:
            yield path, name, {**drafts, path: written({**fields, name: REFUSED})}


@RULES
def test_a_refused_value_is_told_once(rule: Rule):
    waiting = ""
    for example in rule.examples:
        before = codes({path: text.encode() for path, text in example.files.items()})
        waits = set()
        for path, way, files in refusals(example.files):
            after = codes(files)
            assert set(after - before) <= OF_THE_MODEL, (path, way)
            waits |= {f"  {path}: {'.'.join(map(str, way))}\n"} if after[rule.code] < before[rule.code] else set()
        for path, name, files in additions(example.files):
            after = len(findings(files, [rule]))
            assert after <= before[rule.code], (path, name)
            waits |= {f"  {path}: {name} as well\n"} if after < before[rule.code] else set()
        waiting += f"{example.title}\n{''.join(sorted(waits))}" if before[rule.code] else ""
    same_as_kept(KEPT / f"{rule.code}.txt", waiting)


def test_a_refused_value_is_told_once_in_a_programme():
    """People of one theme in several files."""
    before = codes({}, LITTLE)
    for file in LITTLE.rglob("*.md"):
        for path, way, files in refusals({file.relative_to(LITTLE).as_posix(): file.read_text(encoding="utf-8")}):
            assert set(codes(files, LITTLE) - before) <= OF_THE_MODEL, (path, way)


def pointed(drafts: Drafts, rule: Rule) -> set[tuple[str, ...]]:
    """Give each finding's message, and the lines that it points to."""
    texts = {path: text.decode().split("\n") for path, text in drafts.items()}
    return {
        (each.message, *(texts[place.path][place.span.line - 1] for place in (each.place, *(place for place, _ in each.related)) if place.path in texts))
        for each in findings(drafts, [rule])
    }  # fmt: skip


@RULES
def test_a_refused_entry_moves_no_finding(rule: Rule):
    """What stands in a list after an entry that is refused is still found at its own place."""
    for example in rule.examples:
        whole = {path: fields_of(text) for path, text in example.files.items()}
        drafts = {path: written(fields) for path, fields in whole.items()}
        before = pointed(drafts, rule)
        for path, fields in whole.items():
            for way in (each for each in ways(fields) if each[-1] == 0):
                files = {**drafts, path: written(changed(fields, way, inserted=True))}
                assert pointed(files, rule) <= before, (path, way)
