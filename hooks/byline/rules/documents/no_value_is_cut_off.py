"""No value is cut off by ` #` with a letter or digit behind it.

Behind a value without quotes, a blank and a `#` begin a remark: nothing from there on is read. A remark mostly has a blank behind its `#` as
well; what has a letter or digit there (`We are #1`) looks like a part of the value.

## Why it matters

Half a title is on the site then, and nobody has been told.

## How to mend it

Put the whole value in quotes. If it was a remark, write a blank behind the `#`.

## Fails: a number and a hashtag

```markdown title="plan/2026/passkeys.md"
---
title: Our shop is #1  # ← here
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: idea
channels:
  - linkedin #security  # ← here
---
```

## Fails: nothing in front of the hashtag

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
level: #1 in the team  # ← here
---
```

## Passes: in quotes, and real remarks

```markdown title="plan/2026/passkeys.md"
---
title: "Our shop is #1"  # and it is
format: blog  #
theme: security # 2nd choice
faces: [{person: ines-duarte, part: author}]
status: idea
channels: ['linkedin #security', C#]
#review: later
---
```
"""

import re
from collections.abc import Iterator

from byline.findings import At, Fault, Span
from byline.plan import Plan
from byline.source import Document

CODE = "DOC014"
SEVERITY = "warning"
WHY = ()
CUT = re.compile(r"[ \t]#[^\W_]")

EMPTY = re.compile(r":[ \t]+#[^\W_]")
HELP = "Put the whole value in quotes; or write a blank behind the `#`."
NOT_PLAIN = frozenset({"", "'", '"', "[", "{", "|", ">"})
"""How values begin that are not cut off: in quotes, in brackets, on several lines; or not at all."""


def check(plan: Plan) -> Iterator[Fault]:
    """Look behind the values of files in which there is such a sign at all."""
    empty = {(fault.at.path, fault.at.keys) for fault in plan.faults_of("DOC007")}
    for document in plan.documents.values():
        if CUT.search(document.head):
            yield from (fault for fault in _cut(document) if (fault.at.path, fault.at.keys) not in empty)


def _cut(document: Document) -> Iterator[Fault]:
    """Tell each value without quotes that has such a remark right behind it; in a text of several lines it is part of the text."""
    holders = {keys[:-1] for keys in document.places}
    for keys, (key, value) in document.places.items():
        text, rest = _parted(document, value)
        if keys in holders:
            continue
        if CUT.match(rest) and text[:1] not in NOT_PLAIN:
            message = f"The value of `{_field(keys)}` ends before the `#`; what follows on the line is not read."
            yield Fault(At(document.path, keys), message, HELP)
        elif isinstance(keys[-1], str) and EMPTY.match(_parted(document, key)[1]):
            message = f"`{_field(keys)}` has no value, since what follows the `#` is not read."
            yield Fault(At(document.path, keys, "key"), message, HELP)


def _parted(document: Document, span: Span) -> tuple[str, str]:
    """Give what stands at a place, and the rest of its line."""
    line = document.lines[span.line - 1]
    return line[span.column - 1 : span.end_column - 1], line[span.end_column - 1 :]


def _field(keys: tuple[str | int, ...]) -> str:
    return next(str(key) for key in reversed(keys) if isinstance(key, str))
