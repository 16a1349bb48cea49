"""A planned day is a working day in the programme's calendar.

The calendar has the programme's weekend, the public holidays of its country, and its own `closed` and `open` days. A piece that is
planned for a month or a quarter has no day yet. What is published, on hold or dropped is left alone.

## Why it matters

On a day off nobody is there to press the button, to answer the first question, or to read.

## How to mend it

Move the piece to a working day; the message names the nearest ones. If you work that day, add it to `open` in plan/programme.md.

## Fails: a Saturday, and a public holiday

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: assigned
planned: 2026-04-11  # ← here
---
```

```markdown title="plan/2026/kings-day.md"
---
title: Passkeys for kings
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: idea
planned: 2026-04-27  # ← here
---
```

## Passes: the days around them, and a whole month

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: assigned
planned: 2026-04-10
---
```

```markdown title="plan/2026/kings-day.md"
---
title: Passkeys for kings
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: idea
planned: 2026-04-28
---
```

```markdown title="plan/2026/some-day-in-august.md"
---
title: Passkeys at the camp site
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: idea
planned: 2026-08
---
```
"""

import datetime as dt
from collections.abc import Iterator

from byline import working_days
from byline.findings import At, Fault
from byline.plan import Plan, is_in_the_works
from byline.words import listed

CODE = "CAL001"
SEVERITY = "warning"
WHY = ()


def check(plan: Plan) -> Iterator[Fault]:
    """Look at the days of pieces in the works; a calendar that could not be read knows no days off."""
    if not plan.programme.is_whole("work_calendar", "closed", "open"):
        return
    for piece in plan.pieces.values():
        planned = piece.planned
        if planned and planned.precision == "day" and is_in_the_works(piece) and not plan.is_archive(piece):
            reason = working_days.day_off(plan.programme, planned.first)
            if reason:
                message = f"{planned.first} is no working day: it is {reason}."
                yield Fault(At(piece.path, ("planned",)), message, _help(plan, planned.first))


def _help(plan: Plan, day: dt.date) -> str:
    near = [f"{each:%Y-%m-%d}" for each in working_days.nearest(plan.programme, day)]
    return f"Working days nearby: {listed(near)}." if near else "Choose another day."
