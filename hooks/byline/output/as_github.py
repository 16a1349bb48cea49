"""Findings as GitHub's workflow commands, which become annotations of a pull request."""

from collections.abc import Iterator

from byline.check import Report
from byline.findings import Finding
from byline.rules import rule_of
from byline.told import PLAIN, Manner, path_words, summary, words, worst_first


def write(report: Report, manner: Manner = PLAIN) -> str:
    """Write a report as `::error file=…,line=…::message` lines, and a line that sums up.

    GitHub shows ten annotations of each kind for a step: those in files that the pull request changes come first.
    """
    return "".join(f"{line}\n" for line in _lines(report, manner))


def _lines(report: Report, manner: Manner) -> Iterator[str]:
    for finding in worst_first(report, manner.changed):
        properties = ",".join(
            f"{name}={_property(value)}" for name, value in _properties(finding, manner.prefix).items()
        )
        yield f"::{finding.severity.value} {properties}::{_data(_text(finding))}"
    yield summary(report)


def _text(finding: Finding) -> str:
    return f"{words(finding.message)}\n{words(finding.help)}"


def _properties(finding: Finding, prefix: str) -> dict[str, str]:
    span, rule = finding.place.span, rule_of(finding.code)
    where = {"file": prefix + path_words(finding.place.path), "line": str(span.line), "endLine": str(span.end_line)}
    columns = {"col": str(span.column), "endColumn": str(span.end_column)} if span.line == span.end_line else {}
    return {**where, **columns, "title": f"{finding.code} {rule.title}" if rule else finding.code}


def _data(text: str) -> str:
    """Escape what the platform reads in a message (its toolkit's escapeData)."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape what the platform reads in a property (its toolkit's escapeProperty)."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
