"""Findings as JUnit XML, for CI systems that show tests: every file is a suite, every finding a case in it."""

from collections import defaultdict
from xml.etree import ElementTree as ET

from byline.check import Report
from byline.findings import Finding, Severity
from byline.told import PLAIN, Manner, advice, path_words, where, words


def write(report: Report, manner: Manner = PLAIN) -> str:  # noqa: ARG001  # all writers are called alike
    """Write a report; errors and warnings are failures, notices pass with a word, and a file without findings passes."""
    by_path: dict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        by_path[finding.place.path].append(finding)
    root = ET.Element("testsuites", {"name": "byline check", **_counts(report.findings, report)})
    for path in sorted({*report.plan.documents, *by_path}):
        _suite(root, path, by_path[path])
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _counts(findings: tuple[Finding, ...], report: Report) -> dict[str, str]:
    sound = len(set(report.plan.documents) - {finding.place.path for finding in findings})
    return {"tests": str(len(findings) + sound), "failures": str(sum(map(_fails, findings))), "errors": "0"}


def _fails(finding: Finding) -> bool:
    return finding.severity is not Severity.NOTICE


def _suite(root: ET.Element, path: str, findings: list[Finding]) -> None:
    name, failures = path_words(path), sum(map(_fails, findings))
    counts = {"tests": str(len(findings) or 1), "failures": str(failures), "errors": "0"}
    suite = ET.SubElement(root, "testsuite", {"name": name, **counts})
    if not findings:
        ET.SubElement(suite, "testcase", classname=name, name="nothing to report")
    for finding in findings:
        _case(suite, name, finding)


def _case(suite: ET.Element, name: str, finding: Finding) -> None:
    place = f"{finding.place.span.line}:{finding.place.span.column}"
    case = ET.SubElement(suite, "testcase", classname=name, name=f"{finding.code} at {place}")
    text = f"{where(finding.place)}: {advice(finding)}"
    if _fails(finding):
        kind = f"{finding.code} {finding.severity.value}"
        ET.SubElement(case, "failure", message=words(finding.message), type=kind).text = text
    else:
        ET.SubElement(case, "system-out").text = text
