"""An active theme has at least one colleague who is linked to it.

A link counts when the colleague has agreed, has not withdrawn, and has not left.

## Why it matters

Every piece of content has a face. A theme without people can only be filled by a logo, and nobody connects with that.

## How to mend it

Ask around: passion is found in every department and at every level. Or set the theme's status to `proposed` until somebody is found.

## Fails: nobody

```markdown title="themes/fresh-food.md"
---
title: Fresh food without waste
promise: What we throw away today is eaten tomorrow.
audience: [shop managers]
relevance: A tenth of what we buy is never sold.
lead: ines-duarte
---
```

## Passes: still an idea

```markdown title="themes/fresh-food.md"
---
title: Fresh food without waste
promise: What we throw away today is eaten tomorrow.
audience: [shop managers]
relevance: A tenth of what we buy is never sold.
status: proposed
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault
from byline.plan import Plan

CODE = "THM002"
SEVERITY = "warning"
WHY = ("P6",)


def check(plan: Plan) -> Iterator[Fault]:
    """Look for links that hold; files that can't be read may carry one."""
    if not plan.knows_links:
        return
    for theme in plan.themes.values():
        active = theme.status == "active" and theme.is_whole("status")
        if active and not any(link.is_current for link in plan.links.get(theme.id, ())):
            message = f"{theme.title or 'This theme'} is active, and nobody is linked to it."
            help_ = "Link a colleague to it under `themes` in his or her file, or make its status `proposed`."
            yield Fault(At(theme.path), message, help_)
