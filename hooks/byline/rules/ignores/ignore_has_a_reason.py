"""An ignore has a reason.

Behind each code stands, in a few words, why the rule does not matter here.

## Why it matters

In half a year nobody knows any more why a rule was silenced, and nobody dares to let it speak again.

## How to mend it

Write the reason behind the colon, or remove the line.

## Fails: a code, and nothing behind it

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: assigned
planned: 2026-04-14
ignore: [CON007]  # ← here
---
```

## Passes: with a reason

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: assigned
planned: 2026-04-14
ignore: {CON007: She asked for it herself.}
---
```
"""

from collections.abc import Iterator

from byline.characters import shown
from byline.findings import Fault
from byline.ignores import Ignores, can_be_silenced
from byline.plan import Plan

CODE = "IGN002"
SEVERITY = "error"
WHY = ()


def check(plan: Plan) -> Iterator[Fault]:
    """Look at the reasons; what can't be silenced anyway is told by IGN003."""
    for ignore in Ignores(plan).all:
        if not ignore.reason and can_be_silenced(ignore.code):
            message = f"{shown(ignore.code)} is silenced without a reason."
            yield Fault(ignore.at, message, f"Write why: `ignore: {{{shown(ignore.code)}: …}}`, or remove it.")
