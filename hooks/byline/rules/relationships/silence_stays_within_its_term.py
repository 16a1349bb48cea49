"""No relationship is silent for longer than the term of its stage.

The terms stand under `stale_after_days.relationship` in plan/programme.md: 180 days for *aware*, 90 for *interested*, 60 for *engaged* and
*advocate*, unless the programme says otherwise. The days count from the last contact on that theme, or from the day when the influencer was
found. Who is *unaware* or *dormant* expects nothing from us.

## Why it matters

A relationship that nobody looks after ends, and mostly without a word.

## How to mend it

Let the owner get in touch, and log it. Or choose the stage `dormant`, if that is how it is.

## Fails: a day too long

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
themes:
  - theme: security
    owner: ines-duarte
    why: Asks every shop the same five questions.
    stage: engaged  # ← here
contacts:
  - {date: 2025-12-30, by: ines-duarte, how: reply, what: Answered all five., theme: security}
found: {through: event, date: 2025-11-08}
reviewed: 2026-01-08
privacy: {basis: legitimate-interest, informed: 2026-01-15, retain_until: 2027-12-30}
---
```

## Fails: found half a year and a day ago, and no word since

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
themes:
  - theme: security
    owner: ines-duarte
    why: Asks every shop the same five questions.
    stage: aware  # ← here
found: {through: event, date: 2025-09-01}
reviewed: 2026-01-08
privacy: {basis: legitimate-interest, informed: 2026-01-15, retain_until: 2027-08-31}
---
```

## Passes: on the last day of the term, and asleep

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
themes:
  - {theme: security, owner: ines-duarte, why: Asks every shop the same five questions., stage: engaged}
contacts:
  - {date: 2025-12-31, by: ines-duarte, how: reply, what: Answered all five., theme: security}
found: {through: event, date: 2025-11-08}
privacy: {basis: legitimate-interest, informed: 2026-01-15, retain_until: 2027-12-31}
---
```

```markdown title="people/influencers/ada-marlow.md"
---
name: Ada Marlow
type: media
themes:
  - {theme: security, owner: ines-duarte, why: Reads the small print., stage: dormant}
found: {through: event, date: 2025-01-08}
privacy: {basis: legitimate-interest, informed: 2025-01-15, retain_until: 2027-01-08}
---
```

## Passes: the theme is retired, and nobody waits for a word about it

```markdown title="themes/receipts.md"
---
title: Receipts without paper
promise: Nobody keeps a shoebox for the tax office.
audience: [shopkeepers]
relevance: A receipt on paper fades before the guarantee ends.
status: retired
---
```

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
themes: [{theme: receipts, why: She built the printer., agreed: 2025-01-05}]
---
```

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
themes:
  - {theme: receipts, owner: wanda-kroll, why: Asks every shop the same five questions., stage: aware}
found: {through: event, date: 2025-01-08}
privacy: {basis: legitimate-interest, informed: 2025-01-15, retain_until: 2027-01-08}
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault
from byline.model import MapEntry
from byline.plan import Entry, Plan
from byline.relationships import relationship_of
from byline.words import counted

CODE = "REL003"
SEVERITY = "notice"
WHY = ("P33",)


def check(plan: Plan) -> Iterator[Fault]:
    """Count the days of silence in each relationship that expects a word; who objected expects none."""
    for person in plan.influencers.values():
        if person.privacy.objected or not person.is_whole("contacts", "themes", "found", "privacy"):
            continue
        for number, entry in person.numbered("themes", person.themes):
            how = relationship_of(plan, Entry(person, number, entry))
            if how.term is not None and how.days is not None and how.days > how.term:
                days, term = counted(how.days, "day"), counted(how.term, "day")
                message = f"Nothing was heard between {_owner(plan, entry)} and {person.name} for {days}."
                help_ = f"Get in touch and log it under `contacts`; for `{entry.stage}` the term is {term}."
                yield Fault(At(person.path, ("themes", number, "stage")), message, help_)


def _owner(plan: Plan, entry: MapEntry) -> str:
    return plan.employees[entry.owner].name if entry.owner in plan.employees else entry.owner
