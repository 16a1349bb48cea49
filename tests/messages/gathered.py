"""Everything that Byline can say about content: from the examples of the rules, and from files made to bring up the rest."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from byline.check import check
from byline.findings import Finding
from byline.load import load
from byline.rules import all_rules
from messages.triggers import ON_DISK, SLIPS

BASE = Path(__file__).parents[1] / "cases" / "base"
TODAY = dt.date(2026, 3, 1)


def gathered(folder: Path) -> list[Finding]:
    """Gather the findings of all failing examples and triggers; those that need a disk are made in the folder."""
    found = [
        finding
        for files in [*_examples(), *SLIPS]
        for finding in check(load(BASE, TODAY, drafts=_bytes(files))).findings
    ]
    for number, (make, today) in enumerate(ON_DISK):
        root = folder / str(number)
        make(root)
        found += check(load(root, today)).findings
    return found


def _examples() -> Iterator[dict[str, str]]:
    yield from (example.files for rule in all_rules() for example in rule.examples if not example.passes)


def _bytes(files: dict[str, str | bytes]) -> dict[str, bytes]:
    return {path: text if isinstance(text, bytes) else text.encode() for path, text in files.items()}


def as_text(findings: list[Finding]) -> str:
    """Write each message once, under the code of its rule, with its help and what it says of other places."""
    told: dict[str, dict[str, list[str]]] = {}
    for finding in sorted(findings, key=lambda each: (each.code, each.message, each.help)):
        related = [f"  see: {message}" for _, message in finding.related]
        told.setdefault(finding.code, {}).setdefault(f"- {finding.message}\n  {finding.help}", []).extend(related)
    return "\n".join(
        f"{code}\n" + "".join("\n".join([text, *dict.fromkeys(related)]) + "\n" for text, related in texts.items())
        for code, texts in told.items()
    )
