"""What is made from another piece comes out after it.

A blog, a talk or a post that is `derived_from` a whitepaper needs the whitepaper. Both need a day, a month or a quarter; a piece in the same
month as its parent is no trouble while neither has a day. What is on hold or dropped does not count, nor what came out before the programme began.

## Why it matters

A family of pieces is planned backwards from its largest member. When that one moves, its children are easily forgotten, and a blog sends its
readers to a paper that is not there yet.

## How to mend it

Move the piece behind its parent. A taste of what is to come is fine: silence the rule in that file, with that as the reason.

## Fails: the parent moved

```markdown title="plan/2026/checklist.md"
---
title: The checklist
format: social
theme: security
faces: [{person: ines-duarte, part: author}]
status: assigned
planned: 2026-05-18  # ← here
derived_from: a-till-of-ones-own
---
```

## Fails: in the month before

```markdown title="plan/2026/checklist.md"
---
title: The checklist
format: social
theme: security
faces: [{person: ines-duarte, part: author}]
status: idea
planned: 2026-04  # ← here
derived_from: a-till-of-ones-own
---
```

## Passes: on the same day, or some time that month

```markdown title="plan/2026/checklist.md"
---
title: The checklist
format: social
theme: security
faces: [{person: ines-duarte, part: author}]
status: assigned
planned: 2026-05-19
derived_from: a-till-of-ones-own
---
```

```markdown title="plan/2026/thread.md"
---
title: The thread
format: social
theme: security
faces: [{person: ines-duarte, part: author}]
status: idea
planned: 2026-05
derived_from: a-till-of-ones-own
---
```

## Passes: on hold

```markdown title="plan/2026/checklist.md"
---
title: The checklist
format: social
theme: security
faces: [{person: ines-duarte, part: author}]
status: on-hold
planned: 2026-04-01
derived_from: a-till-of-ones-own
---
```
"""

from collections.abc import Iterator

from byline.dates import planned_words
from byline.findings import At, Fault, Related
from byline.model import Piece, Planned
from byline.plan import IDLE, Plan

CODE = "CAL005"
SEVERITY = "notice"
WHY = ("P28",)


def check(plan: Plan) -> Iterator[Fault]:
    """Compare each derived piece with its parent; the finding stands at the child, which is the one to move."""
    for piece in plan.pieces.values():
        parent = plan.pieces.get(piece.derived_from or "")
        if parent and not plan.is_archive(piece) and piece.is_whole("planned", "published", "status"):
            child, first = _when(piece), _when(parent)
            if child and first and child.last < first.first:
                yield _fault(piece, parent, child, first)


def _when(piece: Piece) -> Planned | None:
    """Give when a piece came out or is to come out; a planned day says nothing any more of what is out."""
    if piece.status in IDLE:
        return None
    out = piece.published.date if piece.published else None
    return Planned.around(out, "day") if out else piece.planned


def _fault(piece: Piece, parent: Piece, child: Planned, first: Planned) -> Fault:
    message = f"“{piece.title}” comes out before “{parent.title}”, which it is made from: {planned_words(child)} and {planned_words(first)}."
    field = ("published", "date") if piece.published and piece.published.date else ("planned",)
    related = Related(
        At(parent.path, ("published", "date") if parent.published and parent.published.date else ("planned",)),
        "This is its parent.",
    )
    return Fault(At(piece.path, field), message, "Move it behind its parent.", (related,))
