"""Changes as Markdown for a comment or a job's summary: nothing of the content is markup, calls anybody, or links anywhere."""

from byline.changes.between import Changes
from byline.changes.groups import Group, groups_of, summary
from byline.findings import Finding
from byline.output.as_summary import SIGNS
from byline.told import in_markdown, path_words

MOST_BYTES = 60_000
"""GitHub takes 65,536 characters for a comment."""


def write(changes: Changes) -> str:
    """Write the sum first, then a list for each theme and person, then the findings, folded."""
    parts = [f"**{in_markdown(summary(changes))}**", *map(_group, groups_of(changes))]
    if changes.new:
        parts.append(_folded("New from the check", changes.new))
    if changes.settled:
        parts.append(_folded("Settled", changes.settled))
    return _cut(parts)


def _group(group: Group) -> str:
    return f"### {in_markdown(group.title)}\n\n" + "\n".join(f"- {in_markdown(sentence)}" for _, sentence in group.told)


def _folded(title: str, findings: tuple[Finding, ...]) -> str:
    lines = "\n".join(_finding(each) for each in findings)
    return f"<details><summary>{title} ({len(findings)})</summary>\n\n{lines}\n\n</details>"


def _finding(finding: Finding) -> str:
    place = in_markdown(f"`{path_words(finding.place.path)}:{finding.place.span.line}`")
    return f"- {SIGNS[finding.severity.value]} {finding.code} {place} {in_markdown(finding.message)}"


def _cut(parts: list[str]) -> str:
    """Leave out whole parts at the end, where a comment has no room for all."""
    kept: list[str] = []
    room = MOST_BYTES
    for part in parts:
        room -= len(part.encode()) + 2
        if room < 0:
            left = len(parts) - len(kept)
            return "\n\n".join([*kept, f"… and {left} more sections: `byline diff` tells all."])
        kept.append(part)
    return "\n\n".join(kept)
