"""Whether a stage that is claimed has a contact behind it (P33)."""

import datetime as dt

from byline.model import STAGES, Influencer, MapEntry

PROVEN_STAGES = frozenset(STAGES[STAGES.index("interested") :])
"""Stages that take a contact."""


def had_contact(person: Influencer, entry: MapEntry, today: dt.date) -> bool:
    """Whether there was a contact on a theme; one without a theme counts for who is on one map only."""
    had = {each.theme for each in person.contacts if each.date <= today}
    return entry.theme in had or (None in had and len(person.themes) == 1)
