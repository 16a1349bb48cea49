"""An active theme has more than one person, in different roles.

## Why it matters

One person can fall ill, leave, or have had enough. Several in different roles reach more people, and learn from each other.

## How to mend it

Ask somebody who would like to begin: social savvy is a start, and so is a link without a role.

## Fails: one person

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
job: Engineer
department: Platforms
themes: [{theme: fair-prices, why: She reads receipts., agreed: 2026-01-09}]
---
```

## Fails: two in one role

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Cashier
department: Shops
skills: {social-media: 2}
channels: {linkedin: {last_active: 2026-02-01}}
themes: [{theme: fair-prices, why: She reads receipts., agreed: 2026-01-09, role: social-savvy}]
---
```

```markdown title="people/employees/ada-kroll.md"
---
name: Ada Kroll
job: Baker
department: Bakery
skills: {social-media: 2}
channels: {linkedin: {last_active: 2026-02-01}}
themes: [{theme: fair-prices, why: She bakes what is on them., agreed: 2026-01-09, role: social-savvy}]
---
```

```markdown title="themes/fair-prices.md"
---
title: A price that can be explained
promise: Whoever buys at our shops knows what the price is made of.
audience: [shop managers]
relevance: Everybody asks.
---
```

## Passes: a leader and somebody who begins

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Cashier
department: Shops
themes: [{theme: security, why: She keeps the tills., agreed: 2026-01-09}]
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault
from byline.plan import Plan
from byline.words import ROLE_WORDS, every

CODE = "PYR006"
SEVERITY = "notice"
WHY = ("P13",)


def check(plan: Plan) -> Iterator[Fault]:
    """Look at the people of each active theme; that there is nobody at all is told by THM002."""
    if not plan.knows_links:
        return
    for theme in plan.themes.values():
        links = {link.employee.id: link for link in plan.links.get(theme.id, ()) if link.is_current}
        if theme.status != "active" or not theme.is_whole("status") or not links:
            continue
        roles = {link.link.role for link in links.values()}
        if len(links) == 1:
            only = next(iter(links.values())).employee.name
            yield Fault(
                At(theme.path), f"{only} is the only one on {theme.title}.", "Ask a colleague to join, in another role."
            )
        elif len(roles) == 1:
            role = next(iter(roles))
            message = f"{every(len(links))} people on {theme.title} are in one role: {ROLE_WORDS[role] if role else 'none yet'}."
            yield Fault(
                At(theme.path), message, "Agree with one of them on a `target`, or ask a colleague in another role."
            )
