"""Since when a role is proven, and who has just got there (P11, P36)."""

import datetime as dt
from collections.abc import Iterator

from msgspec import Struct

from byline.cards import PersonCard, person_card
from byline.model import Role, Theme
from byline.plan import Plan
from byline.pyramid import Mastery, Proof, Standing, claims, level, up_to

ALWAYS = dt.date.min
"""What has no day counts as having been there always."""
DAYS = 90
LEAST = level("subject-matter-expert")


class Gained(Struct, frozen=True):
    """Somebody whose role on a theme has been proven lately."""

    person: PersonCard
    role: Role
    theme: Theme
    day: dt.date


def proven_since(standing: Standing, role: Role) -> dt.date | None:
    """Give the day from which on a role is proven: the latest of the days on which each attribute had enough proofs.

    Returns:
        The day; `ALWAYS` where proofs without a day are enough; None where the role is not proven.
    """
    days = [_since(standing.masteries[attribute]) for attribute in up_to(role)]
    known = [day for day in days if day is not None]
    return max(known) if len(known) == len(days) else None


def lately_proven(plan: Plan, days: int = DAYS) -> tuple[Gained, ...]:
    """Give those whose claimed role, expert or higher, has been proven in the last so many days, the latest first."""
    return tuple(sorted(_gained(plan, days), key=lambda each: (-each.day.toordinal(), each.person.id, each.theme.id)))


def _gained(plan: Plan, days: int) -> Iterator[Gained]:
    for standing, employee, link in claims(plan):
        role, theme = min(standing.proven, link.role, key=level), plan.themes.get(link.theme)
        if role is None or theme is None or level(role) < LEAST:
            continue
        day = proven_since(standing, role)
        if day is not None and 0 <= (plan.today - day).days < days:
            yield Gained(person_card(plan, employee), role, theme, day)


def _since(mastery: Mastery) -> dt.date | None:
    if not mastery.is_proven:
        return None
    days = sorted(map(_day, mastery.proofs))
    return days[mastery.needed - 1] if mastery.needed else ALWAYS


def _day(proof: Proof) -> dt.date:
    """Give the day of a proof; when somebody was last active on a channel says nothing about when that began."""
    return ALWAYS if proof.date is None or "channels" in proof.at.keys[:1] else proof.date
