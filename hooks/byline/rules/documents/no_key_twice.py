"""No field stands twice.

Within one map, each field has one value.

## Why it matters

YAML keeps one of the two and forgets the other without a word, so that what an editor reads and what Byline reads may differ.

## How to mend it

Keep the value that is right, and remove the other line.

## Fails

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
job: Architect  # ← here
---
```

## Passes: the same word in different maps

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
channels:
  linkedin: {url: https://www.example.org/wanda}
  blog: {url: https://blog.example.org/wanda}
---
```
"""

from collections.abc import Iterator

from byline.findings import Fault
from byline.plan import Plan

CODE = "DOC004"
SEVERITY = "error"
WHY = ()


def check(plan: Plan) -> Iterator[Fault]:
    """Tell what the reader saw."""
    return plan.faults_of(CODE)
