"""Silencing rules: in a file's `ignore:`, or by path in plan/programme.md; and severities that a programme changes."""

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from byline.findings import At, Severity
from byline.globs import matches
from byline.model import Keys
from byline.plan import Plan


class Ignore(Struct, frozen=True):
    """One wish to be silent: which code, in which files, why, and where it is written.

    Attributes:
        code: of the rule, in capitals.
        files: a path, or a pattern for paths.
        is_pattern: which of the two.
        reason: empty where none is given.
        at: where it stands.
    """

    code: str
    files: str
    is_pattern: bool
    reason: str
    at: At

    def covers(self, path: str) -> bool:
        """Whether it is about this file."""
        return matches(self.files, path) if self.is_pattern else self.files == path


class Ignores:
    """All wishes to be silent of one programme, and which of them have been of use.

    Args:
        plan: the programme.
        asked: codes of the rules that run; whether a wish about another one is of use can't be told.
    """

    def __init__(self, plan: Plan, asked: frozenset[str] = frozenset()) -> None:
        self.plan, self.asked = plan, asked
        self.all = tuple(_gathered(plan))
        self.used: set[Ignore] = set()
        self._by_code: dict[str, list[Ignore]] = defaultdict(list)
        self._seen: dict[tuple[str, str], bool] = {}
        chosen = plan.programme.rules.severity
        self._severities = {plain(code): Severity(wanted) for code, wanted in chosen.items() if wanted}
        for ignore in self.all:
            if ignore.reason:
                self._by_code[ignore.code if ignore.is_pattern else f"{ignore.code} {ignore.files}"].append(ignore)

    def silences(self, code: str, path: str) -> bool:
        """Whether a finding is to be left out; notes which wish was of use."""
        if (known := self._seen.get((code, path))) is not None:
            return known
        asked = [*self._by_code.get(code, ()), *self._by_code.get(f"{code} {path}", ())]
        covering = {ignore for ignore in asked if ignore.covers(path)}
        self.used |= covering
        self._seen[code, path] = bool(covering)
        return bool(covering)

    def severity(self, code: str) -> Severity | None:
        """Give the severity that the programme wants for a rule, where it may choose."""
        return self._severities.get(code) if can_be_silenced(code) else None


def plain(code: str) -> str:
    """Give a code as the rules write it, whatever its letter case."""
    return code.strip().upper()


def can_be_silenced(code: str) -> bool:
    """Whether `ignore:` works on a rule: documents, privacy, ignores and the pyramid rule always speak."""
    return not code.startswith(("DOC", "PRV", "IGN")) and code != "PYR001"


def _gathered(plan: Plan) -> Iterator[Ignore]:
    for thing in plan.things:
        for code, reason in thing.ignore.items():
            at = _at(thing.path, ("ignore", code))
            yield Ignore(plain(code), thing.path, is_pattern=False, reason=(reason or "").strip(), at=at)
    for pattern, codes in plan.programme.rules.ignore.items():
        for code, reason in codes.items():
            at = _at(plan.programme.path, ("rules", "ignore", pattern, code))
            yield Ignore(plain(code), pattern, is_pattern=True, reason=(reason or "").strip(), at=at)


def _at(path: str, keys: Keys) -> At:
    return At(path, keys, "key")
