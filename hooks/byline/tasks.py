"""Which findings the site tells as work to do: none about somebody or something that has no page."""

from collections.abc import Collection

from byline import routes
from byline.check import Report
from byline.findings import Finding
from byline.model import Employee, Influencer


def told_findings(report: Report) -> tuple[Finding, ...]:
    """Give the findings that a page may tell.

    Who objected, or took every yes back, reaches no page, and a message would name him or her; `byline check` tells these as well.
    """
    things = [thing for thing in report.plan.things if routes.page_of(thing) is None]
    silent = {thing.path for thing in things}
    names = {thing.name for thing in things if isinstance(thing, Employee | Influencer) and thing.name}
    return tuple(each for each in report.findings if each.place.path not in silent and not _names(each, names))


def _names(finding: Finding, names: Collection[str]) -> bool:
    return any(name in text for name in names for text in (finding.message, finding.help))
