"""Tries fixes on drafts before any file is touched: one that would bring up another finding is left out."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from byline.check import Report
from byline.findings import Edit, Finding
from byline.mending.editing import edited
from byline.model.filed import Keys

Drafts = Mapping[str, bytes | None]
"""Files as they would be, by path; None for one that would be gone."""
Again = Callable[[Drafts], Report]
"""Checks the programme once more, with drafts in the place of files."""
MOST_ROUNDS = 10
_Mark = tuple[str, str, Keys]
_Between = tuple[str, frozenset[str]]


@dataclass
class Trial:
    """A programme, and what has been changed about it so far, in drafts only.

    Attributes:
        report: the check of the programme with the drafts.
        again: how to check it once more.
        read: gives the bytes of a file as it is on the disk.
        drafts: the files that differ.
        made: the findings that were mended.
        names: new paths of renamed files, by their old ones.
        refused: findings that could not be mended without bringing up others, with the codes of those.
    """

    report: Report
    again: Again
    read: Callable[[str], bytes]
    drafts: dict[str, bytes | None] = field(default_factory=dict)
    made: list[Finding] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    refused: dict[Finding, tuple[str, ...]] = field(default_factory=dict)

    def fix_all(self) -> None:
        """Make every fix that brings up nothing new, until there is none left."""
        for _ in range(MOST_ROUNDS):
            known = {_mark(finding, self.names) for finding in self.refused}
            wanted = [each for each in self.report.findings if each.fix and _mark(each) not in known]
            if not wanted:
                return
            self._halve([each for each in wanted if each.fix and not each.fix.rename])
            self._halve(_renames(wanted))

    def _halve(self, findings: list[Finding]) -> None:
        """Make the fixes of some findings together; where that brings up others, without those that did, or of each part alone."""
        current = {_mark(finding): finding for finding in self.report.findings if finding.fix}
        group = [current[_mark(finding)] for finding in findings if _mark(finding) in current]
        if not group:
            return
        new = self.attempt(group)
        blamed = _blamed(group, new)
        self.refused |= blamed
        if blamed:
            self._halve([finding for finding in group if finding not in blamed])
        elif new:
            for part in _parted(group, {finding.place.path for finding in new}):
                self._halve(part)

    def attempt(self, group: list[Finding]) -> list[Finding]:
        """Make some fixes, and those of the findings that they bring up, if nothing new is left in the end.

        Returns:
            What would be new; nothing then was changed. An empty list where all went well.
        """
        drafts, report, made, fixes = self.drafts, self.report, list(group), group
        names = {each.place.path: each.fix.rename for each in group if each.fix and each.fix.rename}
        for _ in range(MOST_ROUNDS):
            drafts = self._drafted(drafts, fixes)
            report = self.again(drafts)
            new = added(self.report, report, names)
            fixes = [each for each in new if each.fix and not each.fix.rename]
            if not fixes:
                break
            made += fixes
        if new:
            return new
        self.drafts, self.report = dict(drafts), report
        self.made += made
        self.names |= names
        return []

    def _drafted(self, drafts: Drafts, findings: Iterable[Finding]) -> dict[str, bytes | None]:
        fixes = {finding.place.path: finding.fix for finding in findings if finding.fix and finding.fix.rename}
        edits: dict[str, list[Edit]] = defaultdict(list)
        for finding in findings:
            for edit in finding.fix.edits if finding.fix else ():
                edits[edit.place.path].append(edit)
        changed = {**drafts, **{path: edited(self.current(drafts, path), each) for path, each in edits.items()}}
        for path, fix in fixes.items():
            changed[fix.rename], changed[path] = self.current(changed, path), None
        return changed

    def current(self, drafts: Drafts, path: str) -> bytes:
        """Give a file as the drafts have it, else as it is on the disk."""
        draft = drafts.get(path)
        return self.read(path) if draft is None else draft


def _renames(findings: list[Finding]) -> list[Finding]:
    """Give those that rename a file, the first for each new name: two files never get the same one."""
    found: dict[str, Finding] = {}
    for finding in findings:
        if finding.fix and finding.fix.rename:
            found.setdefault(finding.fix.rename, finding)
    return list(found.values())


def _blamed(group: list[Finding], new: list[Finding]) -> dict[Finding, tuple[str, ...]]:
    """Find the fixes that brought something up, with the codes of it: the only one, or those of the very fields that it is about."""
    codes: dict[tuple[str, Keys], set[str]] = defaultdict(set)
    for finding in new:
        codes[finding.place.path, finding.keys].add(finding.code)
    if new and len(group) == 1:
        return {group[0]: tuple(sorted(set().union(*codes.values())))}
    found = {
        each: set().union(*(codes.get((each.place.path, keys), set()) for keys in _fields(each))) for each in group
    }
    return {finding: tuple(sorted(each)) for finding, each in found.items() if each}


def _fields(finding: Finding) -> Iterator[Keys]:
    """Give the ways to a field that a fix changes: as it is called, and as it will be."""
    if finding.keys and finding.fix and not finding.fix.rename:
        yield finding.keys
        yield from ((*finding.keys[:-1], edit.text.strip("'\"")) for edit in finding.fix.edits)


def _parted(group: list[Finding], paths: set[str]) -> tuple[list[Finding], list[Finding]]:
    """Part what is in files that something new came up in from the rest, which then goes first; or else in halves."""
    suspects = [finding for finding in group if finding.place.path in paths]
    rest = [finding for finding in group if finding.place.path not in paths]
    middle = len(group) // 2
    return (rest, suspects) if rest and suspects else (group[:middle], group[middle:])


def added(before: Report, after: Report, names: Mapping[str, str]) -> list[Finding]:
    """Find what a change brought up.

    Args:
        before: the check without the change.
        after: the check with it.
        names: new paths by old ones.
    """
    left = Counter(_mark(finding, names) for finding in before.findings)
    new = []
    for finding in after.findings:
        left[_mark(finding)] -= 1
        if left[_mark(finding)] < 0:
            new.append(finding)
    gone = Counter(_between(finding, names) for finding in before.findings if left[_mark(finding, names)] > 0)
    return [finding for finding in new if not (names and _moved(finding, gone))]


def _moved(finding: Finding, gone: Counter[_Between]) -> bool:
    """Whether a finding between files stood at another one of them before, since a new name changes their order."""
    gone[_between(finding)] -= 1
    return gone[_between(finding)] >= 0


def _between(finding: Finding, names: Mapping[str, str] = {}) -> _Between:
    """Tell a finding by its rule and all files that it is about."""
    paths = (finding.place.path, *(place.path for place, _ in finding.related))
    return finding.code, frozenset(names.get(path, path) for path in paths)


def _mark(finding: Finding, names: Mapping[str, str] = {}) -> _Mark:
    """Tell a finding from others, wherever its line has moved."""
    path = finding.place.path
    return names.get(path, path), finding.code, finding.keys
