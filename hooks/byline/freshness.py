"""How long what proves an attribute stays fresh: time makes proofs old, never untrue (P11, PYR004)."""

import datetime as dt

from byline.dates import months_after
from byline.model import Attribute, Programme
from byline.plan import Plan
from byline.pyramid import Mastery

SHARE = 6
"""A proof is about to grow old in the last sixth of its term: two weeks of ninety days, four months of two years."""


def fresh_until(programme: Programme, attribute: Attribute, day: dt.date) -> dt.date:
    """Give the last day on which a proof is fresh; a course that taught a skill stays one.

    Args:
        programme: whose terms they are.
        attribute: what it proves.
        day: when it was.
    """
    match attribute:
        case "social-skills":
            return dt.date.max
        case "social-activity":
            return day + dt.timedelta(programme.roles.social_savvy.active_within_days)
        case "media-training":
            return months_after(day, programme.roles.spokesperson.training_valid_months)
    return months_after(day, programme.evidence_valid_months)


def last_fresh_day(programme: Programme, mastery: Mastery) -> dt.date | None:
    """Give the last day on which enough of its proofs are fresh; None where it is not proven, or never grows old."""
    days = sorted(
        (
            fresh_until(programme, mastery.attribute, proof.date) if proof.date else dt.date.max
            for proof in mastery.proofs
        ),
        reverse=True,
    )
    if not mastery.is_proven or not mastery.needed or days[mastery.needed - 1] == dt.date.max:
        return None
    return days[mastery.needed - 1]


def is_old(plan: Plan, mastery: Mastery) -> bool:
    """Whether too few proofs of what was proven are fresh today."""
    last = last_fresh_day(plan.programme, mastery)
    return last is not None and last < plan.today


def grows_old_soon(plan: Plan, mastery: Mastery) -> bool:
    """Whether what is proven is about to grow old, or has already."""
    last = last_fresh_day(plan.programme, mastery)
    if last is None:
        return False
    term = fresh_until(plan.programme, mastery.attribute, plan.today) - plan.today
    return (last - plan.today).days <= term.days // SHARE
