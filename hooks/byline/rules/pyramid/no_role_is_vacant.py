"""No role on an active theme is vacant.

A role is held when a colleague with a link that holds has it as `role`. Whoever leads also masters what an expert masters, and still
the expert's place is empty when nobody is in it.

## Why it matters

A pyramid with a gap still stands, but somebody will ask for exactly that person. A journalist wants a spokesperson today, not next spring.

## How to mend it

Help somebody grow towards it (`target`), or ask around: passion is found in every department. A vacancy is nothing to be ashamed of; it
is shown, so that people can apply.

## Fails: nobody speaks to the media

```markdown title="themes/security.md"
---
title: Paying without worries  # ← here
promise: Whoever pays in our shops thinks of dinner, not of fraud.
audience: [shop managers]
relevance: Customers ask at the till whether it is safe.
lead: ines-duarte
questions:
  first-step: Where does a small shop start?
reviewed: 2026-01-20
---
```

## Passes: a theme that is only proposed

```markdown title="themes/security.md"
---
title: Paying without worries
promise: Whoever pays in our shops thinks of dinner, not of fraud.
audience: [shop managers]
relevance: Customers ask at the till whether it is safe.
status: proposed
lead: ines-duarte
questions:
  first-step: Where does a small shop start?
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault
from byline.model import ROLES
from byline.plan import Plan
from byline.words import ROLE_WORDS, listed

CODE = "PYR005"
SEVERITY = "notice"
WHY = ("P15",)


def check(plan: Plan) -> Iterator[Fault]:
    """Look for tiers with nobody in them; a theme without anybody at all is THM002's to tell."""
    if not plan.knows_links:
        return
    for theme in plan.themes.values():
        links = [link for link in plan.links.get(theme.id, ()) if link.is_current]
        held = {link.link.role for link in links}
        vacant = [ROLE_WORDS[role] for role in ROLES if role not in held]
        if theme.status != "active" or not theme.is_whole("status") or not links or not vacant:
            continue
        help_ = "Give somebody that role as `target`, and plan what takes him or her there; or leave it open for now."
        yield Fault(At(theme.path, ("title",)), f"{theme.title} has no {listed(vacant, 'or')} yet.", help_)
