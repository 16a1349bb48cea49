"""The front matter is valid YAML, and consists of fields with values.

Each line reads `field: value`. Lists have dashes or square brackets, and what belongs to a field stands indented under it.

## Why it matters

A file that cannot be read says nothing at all: the person in it would vanish from the site without a word.

## How to mend it

Put a text that holds a colon, or starts with a special character, in quotes. Indent with spaces, never with a tab. The message
says what the reader stumbled over, and where.

## Fails: a colon in a title

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys: what they are  # ← here
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: idea
---
```

## Passes: the same title, in quotes

```markdown title="plan/2026/passkeys.md"
---
title: "Passkeys: what they are"
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

CODE = "DOC003"
SEVERITY = "error"
WHY = ()


def check(plan: Plan) -> Iterator[Fault]:
    """Tell what the reader saw."""
    return plan.faults_of(CODE)
