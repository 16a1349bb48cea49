"""How long nobody has touched a file, in words; nothing where its history is not known."""

from byline.check import Report
from byline.words import counted

WEEK, MONTH = 7, 30


def age_of(report: Report, path: str) -> str:
    """Say how long ago a file was last changed: `changed today`, `unchanged for 5 days`, `unchanged for 3 weeks`."""
    changed = report.changes.get(path)
    if changed is None:
        return ""
    days = (report.plan.today - changed.date()).days
    return f"unchanged for {_span(days)}" if days > 0 else "changed today"


def _span(days: int) -> str:
    if days < 2 * WEEK:
        return counted(days, "day")
    return counted(days // WEEK, "week") if days < 2 * MONTH else counted(days // MONTH, "month")
