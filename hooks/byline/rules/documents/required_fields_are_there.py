"""Every required field is there, and is not empty.

A first file of each kind needs five to eight lines. All else is optional, and shows as work to do on the site.

## Why it matters

A person without a name, a link without a day of agreement or a piece without a face cannot be shown, and should not be.

## How to mend it

Add the field that the message names. `null`, `~` and nothing at all count as empty.

## Fails: no department

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
---
```

## Fails: a link without a day of agreement

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
themes:
  - theme: security  # ← here
    why: She has kept our shops safe for nine years.
---
```

## Passes: someone whose surname is Null

```markdown title="people/employees/wanda-null.md"
---
name: Null
job: Engineer
department: Platforms
---
```
"""

from collections.abc import Iterator

from byline.findings import Fault
from byline.plan import Plan

CODE = "DOC007"
SEVERITY = "error"
WHY = ()


def check(plan: Plan) -> Iterator[Fault]:
    """Tell what the reader saw."""
    return plan.faults_of(CODE)
