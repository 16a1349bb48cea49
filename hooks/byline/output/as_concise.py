"""Findings one line each, for editors and for looking over many at once."""

from collections.abc import Iterator

from byline.check import Report
from byline.told import PLAIN, Manner, summary, where, words


def write(report: Report, manner: Manner = PLAIN) -> str:  # noqa: ARG001  # all writers are called alike
    """Write a report as lines of `path:line:column: severity CODE message`, and a line that sums up."""
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    for finding in report.findings:
        yield f"{where(finding.place)}: {finding.severity.value} {finding.code} {words(finding.message)}"
    yield summary(report)
