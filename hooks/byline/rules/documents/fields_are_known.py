"""Every field is one that Byline knows, or stands under `x:`.

Each kind of file has its own fields. Notes of your own go under `x:`, in any form; they are shown nowhere.

## Why it matters

A field with a typing mistake in its name would be passed over in silence, and its value would be missing where it counts. The
message names the field and never shows its value, which may be private.

## How to mend it

Correct the name, or move the line under `x:`.

## Fails: a typing mistake

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
lenguages: [nl, en]  # ← here
---
```

## Passes: a note of your own

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
languages: [nl, en]
x: {favourite tea: jasmine}
---
```
"""

from collections.abc import Iterator

from byline.findings import Fault
from byline.plan import Plan
from byline.private_words import is_private

CODE = "DOC005"
SEVERITY = "error"
WHY = ()


def check(plan: Plan) -> Iterator[Fault]:
    """Tell what the reader saw; a field that may not be kept about somebody outside is for PRV001 to tell."""
    outside = {person.path for person in plan.influencers.values()}
    return (
        each for each in plan.faults_of(CODE) if each.at.path not in outside or not is_private(str(each.at.keys[-1]))
    )
