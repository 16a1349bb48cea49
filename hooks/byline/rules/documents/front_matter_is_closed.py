"""The file starts with front matter, opened and closed by three dashes.

The first line is `---` and nothing else, then come the fields, then another line of `---`. What follows is the text of the page.
The closing dashes may be the end of the file.

## Why it matters

Without front matter Byline does not know what the file is about, and the site would print the fields as if they were prose.

## How to mend it

Write `---` on the very first line, without an empty line above it, and once more under the last field. Dots (`...`), four dashes,
TOML (`+++`) and JSON do not count.

## Fails: opened and never closed

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
```

## Passes: nothing under the closing dashes

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
---
```
"""

from collections.abc import Iterator

from byline.findings import Fault
from byline.plan import Plan

CODE = "DOC002"
SEVERITY = "error"
WHY = ()


def check(plan: Plan) -> Iterator[Fault]:
    """Tell what the reader saw."""
    return plan.faults_of(CODE)
