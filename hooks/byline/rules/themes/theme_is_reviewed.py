"""An active theme was reviewed within its term.

The term is `stale_after_days.theme` in plan/programme.md: 180 days unless the programme says otherwise. `reviewed` is the day when
somebody last asked whether the theme still matters.

## Why it matters

A theme matters to people now. What everybody asked last year may be settled, and nobody tells you.

## How to mend it

Ask the audience and the lead whether it still matters, change what needs changing, and set `reviewed` to today.

## Fails: a day too long ago

```markdown title="themes/security.md"
---
title: Paying without worries
promise: Whoever pays in our shops thinks of dinner, not of fraud.
audience: [shop managers]
relevance: Customers ask at the till whether it is safe.
lead: ines-duarte
questions:
  first-step: Where does a small shop start?
reviewed: 2025-09-01  # ← here
---
```

## Passes: on the last day of its term

```markdown title="themes/security.md"
---
title: Paying without worries
promise: Whoever pays in our shops thinks of dinner, not of fraud.
audience: [shop managers]
relevance: Customers ask at the till whether it is safe.
lead: ines-duarte
questions:
  first-step: Where does a small shop start?
reviewed: 2025-09-02
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault
from byline.plan import Plan
from byline.terms import days_since, is_stale
from byline.words import counted

CODE = "THM004"
SEVERITY = "notice"
WHY = ("P4",)


def check(plan: Plan) -> Iterator[Fault]:
    """Count the days since each active theme was looked at."""
    term = plan.programme.stale_after_days.theme
    for theme in plan.themes.values():
        if theme.status != "active" or not theme.is_whole("status", "reviewed"):
            continue
        if is_stale(theme.reviewed, plan.today, term):
            days = days_since(theme.reviewed, plan.today)
            ago = f"was last reviewed {counted(days, 'day')} ago" if days is not None else "has never been reviewed"
            at = At(theme.path, ("reviewed",))
            yield Fault(at, f"{theme.title} {ago}.", "Ask whether it still matters, and set `reviewed` to that day.")
