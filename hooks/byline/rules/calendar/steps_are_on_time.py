"""No step of a piece is past its day, and the piece can make its own.

The steps of a format (brief, draft, review, approval and so on) are counted back in working days from the planned day: publication is on that
day, and the last step is due on the working day before it. Which steps are done follows from the status. Days on which all
who make the piece are away don't count.

## Why it matters

A piece that is late with its draft is late with everything behind it, and the calendar should say so before the day has come.

## How to mend it

Get on with the step, or set `planned` to a day that the piece can make; the message names the first one. Done already? Change the `status`.

## Fails: the brief was due yesterday

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: assigned
planned: 2026-03-18  # ← here
---
```

## Fails: it should be out

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: scheduled
planned: 2026-02-27  # ← here
---
```

## Passes: a brief that is due tomorrow, a draft with time left, and a day to come

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: assigned
planned: 2026-03-19
---
```

```markdown title="plan/2026/keys.md"
---
title: Keys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: drafting
planned: 2026-03-12
---
```

```markdown title="plan/2026/pins.md"
---
title: Pins for nobody
format: blog
theme: security
faces: [{person: ines-duarte, part: quoted}]
status: scheduled
planned: 2026-03-02
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault
from byline.model import Piece
from byline.plan import Plan, is_in_the_works
from byline.schedule import Delay, delay_of
from byline.words import counted

CODE = "CAL004"
SEVERITY = "notice"
WHY = ("P32",)


def check(plan: Plan) -> Iterator[Fault]:
    """Look at every piece in the works that has a day; a calendar that could not be read counts nothing."""
    if not plan.programme.is_whole("work_calendar", "closed", "open", "formats"):
        return
    for piece in plan.pieces.values():
        if is_in_the_works(piece) and not plan.is_archive(piece):
            delay = delay_of(plan, piece)
            if delay:
                yield _fault(plan, piece, delay)


def _fault(plan: Plan, piece: Piece, delay: Delay) -> Fault:
    if piece.planned and piece.planned.first < plan.today:
        what = f"“{piece.title}” was to come out on {piece.planned}, and is not published."
    else:
        what = f"The {delay.step} of “{piece.title}” was due on {delay.due}, and is not done."
    later = f"{counted(delay.working_days, 'working day')} after the planned day"
    message = f"{what} Without delay from now on it can be out on {delay.earliest}, {later}."
    help_ = f"Get on with it, or set `planned` to {delay.earliest} or later; if more is done than that, change the `status`."
    return Fault(At(piece.path, ("planned",)), message, help_)
