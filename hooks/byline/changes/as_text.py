"""Changes for a terminal."""

from collections.abc import Iterator

from byline.changes.between import Changes
from byline.changes.groups import Group, groups_of, summary
from byline.findings import Finding
from byline.told import where, words


def write(changes: Changes) -> str:
    """Write the sum first, then the sentences by theme and person, then what the check says now and did not before."""
    parts = [summary(changes), *("\n".join(_lines(group)) for group in groups_of(changes))]
    if changes.new:
        parts.append("\n".join(["New from the check", *map(_finding, changes.new)]))
    if changes.settled:
        parts.append("\n".join(["Settled", *map(_finding, changes.settled)]))
    return "\n\n".join(parts)


def _lines(group: Group) -> Iterator[str]:
    yield words(group.title)
    yield from (f"  {words(sentence)}" for _, sentence in group.told)


def _finding(finding: Finding) -> str:
    return f"  {where(finding.place)} {finding.severity} {finding.code} {words(finding.message)}"
