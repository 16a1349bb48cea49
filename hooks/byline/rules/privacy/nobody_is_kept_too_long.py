"""Nobody outside is kept on file beyond the day in `retain_until`.

## Why it matters

A day was promised, and it has passed.

## How to mend it

Delete the file; or, where there was a contact since, log it and set a later day within the programme's term.

## Fails: until yesterday

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
found: {through: event, date: 2025-01-08}
privacy: {basis: legitimate-interest, informed: 2025-01-15, retain_until: 2026-02-28}  # ← here
---
```

## Passes: until today, and a note on an objection

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
found: {through: event, date: 2025-01-08}
privacy: {basis: legitimate-interest, informed: 2025-01-15, retain_until: 2026-03-01}
---
```

```markdown title="people/influencers/ada-marlow.md"
---
name: Ada Marlow
type: media
found: {through: event, date: 2025-01-08}
privacy: {objected: 2025-02-12, retain_until: 2025-12-31}
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault
from byline.plan import Plan

CODE = "PRV004"
SEVERITY = "notice"
WHY = ()


def check(plan: Plan) -> Iterator[Fault]:
    """Compare each promised day with today; an objection stays on file, so that nobody finds the person anew."""
    for person in plan.influencers.values():
        until = person.privacy.retain_until
        if until and until < plan.today and person.privacy.objected is None and person.is_whole("privacy"):
            message = f"{person.name} was to be on file until {until}."
            help_ = "Delete the file, or log a contact since and set a later `retain_until`."
            yield Fault(At(person.path, ("privacy", "retain_until")), message, help_)
