"""Silencing rules: in a file's `ignore:`, or by path in plan/programme.md; and severities that a programme changes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from byline.findings import At, Severity
from byline.model import Keys
from byline.plan import Plan


@dataclass(frozen=True, slots=True)
class Ignore:
    """One wish to be silent: which code, in which files, why, and where it is written.

    Attributes:
        code: of the rule, in capitals.
        files: a pattern for paths; `*` within a folder, `**` across folders.
        reason: empty where none is given.
        at: where it stands.
    """

    code: str
    files: re.Pattern[str]
    reason: str
    at: At

    def covers(self, code: str, path: str) -> bool:
        """Whether it is about this rule in this file."""
        return code == self.code and bool(self.files.fullmatch(path))


class Ignores:
    """All wishes to be silent of one programme, and which of them have been of use."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.all = tuple(_gathered(plan))
        self.used: set[Ignore] = set()

    def silences(self, code: str, path: str) -> bool:
        """Whether a finding is to be left out; notes which wish was of use."""
        covering = {ignore for ignore in self.all if ignore.reason and ignore.covers(code, path)}
        self.used |= covering
        return bool(covering)

    def severity(self, code: str) -> Severity | None:
        """Give the severity that the programme wants for a rule, where it may choose."""
        wanted = self.plan.programme.rules.severity.get(code)
        return Severity(wanted) if wanted and can_be_silenced(code) else None


def can_be_silenced(code: str) -> bool:
    """Whether `ignore:` works on a rule: documents, privacy, ignores and the pyramid rule always speak."""
    return not code.startswith(("DOC", "PRV", "IGN")) and code != "PYR001"


def _gathered(plan: Plan) -> Iterator[Ignore]:
    for thing in plan.things:
        for code, reason in thing.ignore.items():
            yield _ignore(code, re.escape(thing.path), reason, thing.path, ("ignore", code))
    for pattern, codes in plan.programme.rules.ignore.items():
        for code, reason in codes.items():
            yield _ignore(code, _pattern(pattern), reason, plan.programme.path, ("rules", "ignore", pattern, code))


def _ignore(code: str, pattern: str, reason: str | None, path: str, keys: Keys) -> Ignore:
    return Ignore(code.strip().upper(), re.compile(pattern), (reason or "").strip(), At(path, keys, "key"))


def _pattern(glob: str) -> str:
    words = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return "".join(words.get(part, re.escape(part)) for part in re.split(r"(\*\*/|\*\*|\*|\?)", glob))
