"""No person makes more pieces in one month than the programme thinks one can.

The most is `cadence.pieces_per_person_per_month` in plan/programme.md: two, unless the programme says otherwise. What counts are pieces with a
planned day in that month that are still to come out, in which the person is author, co-author, interviewee, speaker or host: being
quoted or photographed takes no evening.

## Why it matters

The work is done by people who have another job. Who is asked for three pieces in one month says yes three times, and delivers one.

## How to mend it

Move a piece to another month, or ask a colleague.

## Fails: three in April

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: assigned
planned: 2026-04-01
---
```

```markdown title="plan/2026/keys.md"
---
title: Keys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: assigned
planned: 2026-04-14
---
```

```markdown title="plan/2026/pins.md"
---
title: Pins for nobody
format: blog
theme: security
faces:
  - {person: ines-duarte, part: co-author}  # ← here
status: idea
planned: 2026-04-30
---
```

## Passes: two in April, one in May, and one on hold

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: assigned
planned: 2026-04-01
---
```

```markdown title="plan/2026/keys.md"
---
title: Keys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: assigned
planned: 2026-04-30
---
```

```markdown title="plan/2026/pins.md"
---
title: Pins for nobody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: assigned
planned: 2026-05-01
---
```

```markdown title="plan/2026/locks.md"
---
title: Locks
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: on-hold
planned: 2026-04-15
---
```
"""

from collections.abc import Iterator

from byline.dates import MONTHS
from byline.findings import At, Fault, Related
from byline.plan import Plan
from byline.words import counted
from byline.workload import Share, shares_of

CODE = "CAL002"
SEVERITY = "warning"
WHY = ("P32",)
MOST_RELATED = 5


def check(plan: Plan) -> Iterator[Fault]:
    """Count the pieces of each person and month; the finding stands at the last of them by path."""
    most = plan.programme.cadence.pieces_per_person_per_month
    if plan.programme.is_whole("cadence"):
        for (name, month), shares in shares_of(plan).items():
            if len(shares) > most:
                person = plan.employees[name].name
                when = f"{MONTHS[month.number - 1]} {month.year}"
                message = f"{person} has {counted(len(shares), 'piece')} to make for {when}; the most is {most}."
                yield _fault(message, sorted(shares, key=lambda each: each.piece.path))


def _fault(message: str, shares: list[Share]) -> Fault:
    *others, (last, number) = shares
    related = tuple(Related(At(piece.path, ("planned",)), f"“{piece.title}” is one of them.") for piece, _ in others)
    help_ = "Move a piece to another month, or ask a colleague."
    return Fault(At(last.path, ("faces", number)), message, help_, related[:MOST_RELATED])
