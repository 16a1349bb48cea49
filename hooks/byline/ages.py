"""How long nobody has touched a file, in words; nothing where its history is not known."""

from byline.check import Report
from byline.language import Language, language_of

WEEK, MONTH = 7, 30


def age_of(report: Report, path: str) -> str:
    """Say how long ago a file was last changed: `changed today`, `unchanged for 5 days`, `unchanged for 3 weeks`."""
    changed = report.changes.get(path)
    if changed is None:
        return ""
    days, say = (report.plan.today - changed.date()).days, language_of(report.plan)
    return _unchanged(say, days) if days > 0 else say("changed today")


def _unchanged(say: Language, days: int) -> str:
    if days < 2 * WEEK:
        return say.counted("unchanged for %(num)s day", "unchanged for %(num)s days", days)
    if days < 2 * MONTH:
        return say.counted("unchanged for %(num)s week", "unchanged for %(num)s weeks", days // WEEK)
    return say.counted("unchanged for %(num)s month", "unchanged for %(num)s months", days // MONTH)
