"""Every Markdown file lies in the folder of its kind, and there is exactly one programme.

People are in `people/employees/` or `people/influencers/`, themes in `themes/`, pieces anywhere under `plan/`, and the programme is
`plan/programme.md`. Names end in `.md`, in small letters.

## Why it matters

The folder says what a file is. One in the wrong place would be left out, and nobody would notice until somebody misses it.

## How to mend it

Move the file, or rename it, as the message says. Notes that are no part of the programme belong elsewhere.

## Fails: is she one of us?

```markdown title="people/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
---
```

## Fails: a second programme

```markdown title="plan/2026/programme.md"
---
organisation: Northgate Markets
---
```

## Passes: a piece in a folder of its own

```markdown title="plan/2026/spring/passkeys.md"
---
title: Passkeys for everybody
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

CODE = "DOC008"
SEVERITY = "error"
WHY = ()


def check(plan: Plan) -> Iterator[Fault]:
    """Tell what was seen on the way through the folders."""
    return plan.faults_of(CODE)
