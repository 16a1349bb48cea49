"""An influencer's entry was looked at within its term.

The term is `stale_after_days.influencer` in plan/programme.md: 90 days unless the programme says otherwise. `reviewed` is the day when
somebody last looked whether the entry is still true.

## Why it matters

The world outside changes all the time: people change jobs, channels fall silent, new voices come up. An old map leads nowhere.

## How to mend it

Let the owner of the relationship look, change what has changed, and set `reviewed` to today.

## Fails: a day too long ago

```markdown title="people/influencers/rhea-lindqvist.md"
---
name: Rhea Lindqvist
type: media
themes:
  - theme: security
    owner: ines-duarte
    why: Reviews card machines for eleven thousand shopkeepers.
    stage: aware
found: {through: trade-journal, where: The Shopkeeper 2026/1, date: 2026-01-08}
reviewed: 2025-11-30  # ← here
privacy: {basis: legitimate-interest, informed: 2026-01-15, retain_until: 2027-12-31}
---
```

## Passes: on the last day of its term

```markdown title="people/influencers/rhea-lindqvist.md"
---
name: Rhea Lindqvist
type: media
themes:
  - theme: security
    owner: ines-duarte
    why: Reviews card machines for eleven thousand shopkeepers.
    stage: aware
found: {through: trade-journal, where: The Shopkeeper 2026/1, date: 2026-01-08}
reviewed: 2025-12-01
privacy: {basis: legitimate-interest, informed: 2026-01-15, retain_until: 2027-12-31}
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault
from byline.plan import Plan
from byline.terms import days_since, is_stale
from byline.words import counted

CODE = "OUT005"
SEVERITY = "notice"
WHY = ("P21",)


def check(plan: Plan) -> Iterator[Fault]:
    """Count the days since each entry was looked at; who objected is on no map, and stays as it is."""
    term = plan.programme.stale_after_days.influencer
    for person in plan.influencers.values():
        if person.privacy.objected or not person.is_whole("reviewed", "privacy"):
            continue
        if is_stale(person.reviewed, plan.today, term):
            days = days_since(person.reviewed, plan.today)
            ago = (
                f"was last looked at {counted(days, 'day')} ago"
                if days is not None
                else "has not been looked at since it was made"
            )
            at = At(person.path, ("reviewed",))
            yield Fault(
                at,
                f"The entry of {person.name} {ago}.",
                "Look whether it is still true, and set `reviewed` to that day.",
            )
