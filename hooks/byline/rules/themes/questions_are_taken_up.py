"""Each question of an active theme is answered by a piece, or by one that is planned.

A piece answers a question when it names it under `answers`. Ideas do not count: nobody has taken them up yet.

## Why it matters

Authority is not a title. It is how many of the audience's biggest questions somebody has answered.

## How to mend it

Plan a piece that answers it, and write the question's id under `answers`. A question that nobody asks any more can go.

## Fails: a new question

```markdown title="themes/security.md"
---
title: Paying without worries
promise: Whoever pays in our shops thinks of dinner, not of fraud.
audience: [shop managers]
relevance: Customers ask at the till whether it is safe.
lead: ines-duarte
questions:
  first-step: Where does a small shop start?
  no-network: What if the network is down?  # ← here
reviewed: 2026-01-20
---
```

## Passes: a piece is on its way

```markdown title="themes/security.md"
---
title: Paying without worries
promise: Whoever pays in our shops thinks of dinner, not of fraud.
audience: [shop managers]
relevance: Customers ask at the till whether it is safe.
lead: ines-duarte
questions:
  first-step: Where does a small shop start?
  no-network: What if the network is down?
reviewed: 2026-01-20
---
```

```markdown title="plan/2026/candles-and-cash.md"
---
title: Candles and cash
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: drafting
planned: 2026-04-16
answers: [no-network]
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault
from byline.open_questions import open_questions
from byline.plan import Plan

CODE = "THM006"
SEVERITY = "notice"
WHY = ("P37",)
CARRYING = ("theme", "status", "answers")


def check(plan: Plan) -> Iterator[Fault]:
    """Look for questions that no piece takes up; a piece that can't be read may be the one."""
    if not plan.can_read("piece") or not all(each.is_whole(*CARRYING) for each in plan.pieces.values()):
        return
    for theme in plan.themes.values():
        if theme.status == "active" and theme.is_whole("status", "questions"):
            for name in open_questions(plan)[theme.id]:
                help_ = f"Plan a piece with `answers: [{name}]`, or remove the question if nobody asks it any more."
                message = f"Nobody has taken up the question “{theme.questions[name]}”"
                yield Fault(At(theme.path, ("questions", name)), message, help_)
