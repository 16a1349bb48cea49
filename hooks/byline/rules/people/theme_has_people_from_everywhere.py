"""The people on an active theme don't all come from one department or level.

It takes two people at least to say so. The level counts where it is on file for all of them.

## Why it matters

Passion is found at every level and in every department, not only at the top. A theme of one department sounds like that department.

## How to mend it

Ask who else cares about the theme: at the counter, in the workshop, on the phone.

## Fails: two from one department

```markdown title="themes/fair-prices.md"
---
title: A price that can be explained
promise: Whoever buys at our shops knows what the price is made of.
audience: [shop managers]
relevance: Everybody asks.
lead: wanda-kroll
---
```

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Cashier
department: Shops
level: trainee
themes: [{theme: fair-prices, why: She reads receipts., agreed: 2026-01-09}]
---
```

```markdown title="people/employees/ada-kroll.md"
---
name: Ada Kroll
job: Baker
department: Shops
level: manager
themes: [{theme: fair-prices, why: She bakes what is on them., agreed: 2026-01-09}]
---
```

## Fails: two managers

```markdown title="themes/fair-prices.md"
---
title: A price that can be explained
promise: Whoever buys at our shops knows what the price is made of.
audience: [shop managers]
relevance: Everybody asks.
lead: wanda-kroll
---
```

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Cashier
department: Shops
level: manager
themes: [{theme: fair-prices, why: She reads receipts., agreed: 2026-01-09}]
---
```

```markdown title="people/employees/ada-kroll.md"
---
name: Ada Kroll
job: Baker
department: Bakery
level: manager
themes: [{theme: fair-prices, why: She bakes what is on them., agreed: 2026-01-09}]
---
```

## Passes: two departments and two levels

```markdown title="themes/fair-prices.md"
---
title: A price that can be explained
promise: Whoever buys at our shops knows what the price is made of.
audience: [shop managers]
relevance: Everybody asks.
lead: wanda-kroll
---
```

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Cashier
department: Shops
level: trainee
themes: [{theme: fair-prices, why: She reads receipts., agreed: 2026-01-09}]
---
```

```markdown title="people/employees/ada-kroll.md"
---
name: Ada Kroll
job: Baker
department: Bakery
level: manager
themes: [{theme: fair-prices, why: She bakes what is on them., agreed: 2026-01-09}]
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault
from byline.model import Employee
from byline.plan import Plan
from byline.words import every

CODE = "PPL003"
SEVERITY = "notice"
WHY = ("P9",)


def check(plan: Plan) -> Iterator[Fault]:
    """Compare the people of each active theme; nothing is said while one of them can't be read."""
    if not plan.knows_links:
        return
    for theme in plan.themes.values():
        people = {link.employee.id: link.employee for link in plan.links.get(theme.id, ()) if link.is_current}
        is_active = theme.status == "active" and theme.is_whole("status")
        what = _in_common(list(people.values())) if is_active and len(people) > 1 else ""
        if what:
            message = f"{every(len(people))} people on {theme.title} {what}."
            yield Fault(At(theme.path), message, "Ask who else cares about it, elsewhere in the organisation.")


def _in_common(people: list[Employee]) -> str:
    if not all(each.is_whole("department", "level") for each in people):
        return ""
    if len({each.department for each in people}) == 1:
        return f"come from one department, {people[0].department}"
    levels = {each.level for each in people}
    return f"are of one level, {people[0].level}" if len(levels) == 1 and None not in levels else ""
