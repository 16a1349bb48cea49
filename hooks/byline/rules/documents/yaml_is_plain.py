"""The front matter keeps to plain YAML: no anchors, aliases, merges or tags, and no deep nesting.

Values nest at most twenty deep, also under `x:`, and the name of a field is a text.

## Why it matters

An alias says one thing in one place and means another; few editors expect a value to come from elsewhere. A handful of aliases can
also grow into more text than any computer holds.

## How to mend it

Write each value out in full. A text that starts with `*`, `&` or `!` goes in quotes.

## Fails: a title that YAML takes for an anchor

```markdown title="plan/2026/passkeys.md"
---
title: &Passkeys for everybody  # ← here
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: idea
---
```

## Passes: the same title, in quotes

```markdown title="plan/2026/passkeys.md"
---
title: "&Passkeys for everybody"
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: idea
---
```
"""

from collections.abc import Iterator

from byline.findings import Fault
from byline.plan import Plan

CODE = "DOC010"
SEVERITY = "error"
WHY = ()


def check(plan: Plan) -> Iterator[Fault]:
    """Tell what the reader saw."""
    return plan.faults_of(CODE)
