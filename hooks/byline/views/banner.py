"""What is wrong, in place of every page, while somebody serves a programme that has errors."""

from collections.abc import Iterator

from msgspec import Struct

from byline import routes
from byline.check import Report
from byline.findings import Finding, Severity
from byline.language import language_of
from byline.views.view import View


class Banner(Struct, frozen=True):
    """What the banner page shows: what fails first, then the rest."""

    errors: tuple[Finding, ...]
    warnings: tuple[Finding, ...]


def views(report: Report) -> Iterator[View]:
    """Give the same page at every address that a reader may be at."""
    errors = tuple(finding for finding in report.findings if finding.severity is Severity.ERROR)
    warnings = tuple(finding for finding in report.findings if finding.severity is Severity.WARNING)
    indexes = (
        routes.HOME,
        routes.THEMES,
        routes.PEOPLE,
        routes.INFLUENCERS,
        routes.PLAN,
        routes.CALENDAR,
        routes.WORK,
        routes.HANDBOOK,
    )
    paths = (
        *indexes,
        *(thing.path for thing in report.plan.things if routes.page_of(thing) and thing is not report.plan.programme),
    )
    say = language_of(report.plan)
    for path in dict.fromkeys(paths):
        yield View(
            path, say("Something is wrong"), "banner", Banner(errors, warnings), "plan/programme.md", in_search=False
        )
