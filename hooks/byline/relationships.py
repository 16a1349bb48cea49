"""What a relationship with somebody outside consists of: contacts that there were, and how long ago the last one was (P33)."""

import datetime as dt

from byline.model import STAGES, Influencer, MapEntry
from byline.plan import Plan

PROVEN_STAGES = frozenset(STAGES[STAGES.index("interested") :])
"""Stages that take a contact."""


def had_contact(person: Influencer, entry: MapEntry, today: dt.date) -> bool:
    """Whether there was a contact on a theme; one without a theme counts for who is on one map only."""
    had = {each.theme for each in person.contacts if each.date <= today}
    return entry.theme in had or (None in had and len(person.themes) == 1)


def last_heard(person: Influencer, entry: MapEntry, today: dt.date) -> dt.date | None:
    """Give the day of the last contact on a theme, else the day when the influencer was found."""
    days = [each.date for each in person.contacts if each.theme in {entry.theme, None} and each.date <= today]
    return max(days, default=person.found.date)


def term_of(plan: Plan, entry: MapEntry) -> int | None:
    """Give after how many days of silence a relationship wants a word; None for a stage that expects none."""
    term: int | None = getattr(plan.programme.stale_after_days.relationship, entry.stage, None)
    return term


def is_silent(plan: Plan, person: Influencer, entry: MapEntry) -> bool:
    """Whether nothing was heard for longer than the term of the stage."""
    term, last = term_of(plan, entry), last_heard(person, entry, plan.today)
    return term is not None and last is not None and (plan.today - last).days > term
