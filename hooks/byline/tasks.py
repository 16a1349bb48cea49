"""Which findings the site tells as work to do: none about somebody or something that has no page."""

from byline import routes
from byline.check import Report
from byline.findings import Finding


def told_findings(report: Report) -> tuple[Finding, ...]:
    """Give the findings that a page may tell.

    Who objected, or took every yes back, reaches no page, and a message would name him or her; `byline check` tells these as well.
    """
    silent = {thing.path for thing in report.plan.things if routes.page_of(thing) is None}
    return tuple(finding for finding in report.findings if finding.place.path not in silent)
