"""Tries fixes on drafts before any file is touched: one that would bring up another finding is left out."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from byline.check import Report
from byline.findings import Edit, Finding
from byline.mending.editing import edited

Drafts = Mapping[str, bytes | None]
"""Files as they would be, by path; None for one that would be gone."""
Again = Callable[[Drafts], Report]
"""Checks the programme once more, with drafts in the place of files."""
MOST_ROUNDS = 10
_Mark = tuple[str, str, tuple[str | int, ...]]


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
            for each in wanted:
                if each.fix and each.fix.rename:
                    self._halve([each])

    def _halve(self, findings: list[Finding]) -> None:
        """Make the fixes of some findings together; where that brings up others, of each part alone."""
        current = {_mark(finding): finding for finding in self.report.findings if finding.fix}
        group = [current[_mark(finding)] for finding in findings if _mark(finding) in current]
        if not group:
            return
        new = self.attempt(group)
        if new and len(group) == 1:
            self.refused[group[0]] = tuple(sorted({finding.code for finding in new}))
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
    return new


def _mark(finding: Finding, names: Mapping[str, str] = {}) -> _Mark:
    """Tell a finding from others, wherever its line has moved."""
    path = finding.place.path
    return names.get(path, path), finding.code, finding.keys
