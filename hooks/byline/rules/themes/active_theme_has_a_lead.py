"""An active theme has a lead: a colleague linked to it who is, or is becoming, its thought leader or spokesperson.

The role may be what the lead *is* (`role`) or grows towards (`target`).

## Why it matters

The map of the outside world is drawn together with the theme's thought leader, who knows whom to listen to. Without somebody at the
top, the people on a theme have nobody to look to, and neither has the audience.

## How to mend it

Set `lead` to a colleague with one of these roles on the theme, or give the lead such a target.

## Fails: no lead

```markdown title="themes/security.md"
---
title: Security
promise: Paying is safe.
audience: [shop managers]
relevance: People ask about it.
questions: {first-step: Where do we start?}
---
```

## Fails: the lead claims no such role

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
themes:
  - theme: fresh-food
    why: She weighs what the shops throw away.
    agreed: 2026-01-09
---
```

```markdown title="themes/fresh-food.md"
---
title: Fresh food without waste
promise: What we throw away today is eaten tomorrow.
audience: [shop managers]
relevance: A tenth of what we buy is never sold.
lead: wanda-kroll  # ← here
---
```

## Passes: the lead grows towards it

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
themes:
  - theme: fresh-food
    why: She weighs what the shops throw away.
    agreed: 2026-01-09
    target: thought-leader
---
```

```markdown title="themes/fresh-food.md"
---
title: Fresh food without waste
promise: What we throw away today is eaten tomorrow.
audience: [shop managers]
relevance: A tenth of what we buy is never sold.
lead: wanda-kroll
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault, Related
from byline.leading import leads
from byline.model import Employee, Theme
from byline.plan import Link, Plan

CODE = "THM003"
SEVERITY = "warning"
WHY = ("P19",)
_HELP = "Set `lead` to a colleague whose role or target on this theme is thought-leader or spokesperson."


def check(plan: Plan) -> Iterator[Fault]:
    """Look at the leads of active themes; who has left or withdrawn is told by REF003."""
    for theme in plan.themes.values():
        if theme.status == "active" and theme.is_whole("status", "lead"):
            yield from _theme(plan, theme)


def _theme(plan: Plan, theme: Theme) -> Iterator[Fault]:
    if not theme.lead:
        yield Fault(At(theme.path), f"{theme.title or 'This theme'} is active, and has no lead.", _HELP)
        return
    person = plan.employees.get(theme.lead)
    if not person or person.left or not person.is_whole("themes", "left"):
        return
    link = plan.link_of(person.id, theme.id)
    if link is None:
        message = f"{person.name} leads this theme, and is not linked to it."
        yield Fault(At(theme.path, ("lead",)), message, "Link the lead to the theme, or choose another one.")
    elif link.is_current and not leads(link):
        yield _too_low(theme, person, link)


def _too_low(theme: Theme, person: Employee, link: Link) -> Fault:
    message = f"{person.name} leads this theme, and neither is nor becomes its thought leader or spokesperson."
    related = (Related(At(person.path, ("themes", link.number)), "The link to the theme is here."),)
    return Fault(At(theme.path, ("lead",)), message, f"{_HELP} Or give the lead such a `target`.", related)
