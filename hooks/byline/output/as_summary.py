"""Findings as a page in Markdown, for the summary of a job on GitHub: all of them, where annotations show only some."""

import html
from collections.abc import Iterator

from byline.check import Report
from byline.findings import Finding
from byline.told import PLAIN, Manner, in_html, path_words, summary, worst_first

MOST_BYTES = 900_000
"""GitHub takes 1 MiB for a step."""
SIGNS = {"error": "🔴", "warning": "🟡", "notice": "🔵"}


def write(report: Report, manner: Manner = PLAIN) -> str:
    """Write a report as a table in HTML, in which nothing of the content is Markdown."""
    top = f"## byline check\n\n{html.escape(summary(report))}\n"
    return top + _table(worst_first(report, manner.changed), manner.prefix) if report.findings else top


def _table(findings: list[Finding], prefix: str) -> str:
    rows: list[str] = []
    size = 0
    for row in _rows(findings, prefix):
        size += len(row.encode())
        if size > MOST_BYTES:
            rows.append(f"<tr><td colspan=3>… and {len(findings) - len(rows)} more</td></tr>")
            break
        rows.append(row)
    head = "<tr><th>Rule</th><th>Where</th><th>What, and what to do</th></tr>"
    return "\n<table>\n" + "\n".join([head, *rows]) + "\n</table>\n"


def _rows(findings: list[Finding], prefix: str) -> Iterator[str]:
    for finding in findings:
        rule = f"{SIGNS[finding.severity.value]} {finding.code}"
        place = html.escape(f"{prefix}{path_words(finding.place.path)}:{finding.place.span.line}")
        text = f"{in_html(finding.message)}<br>{in_html(finding.help)}"
        yield f"<tr><td>{rule}</td><td><code>{place}</code></td><td>{text}</td></tr>"
