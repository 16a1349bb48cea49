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

from collections import defaultdict
from collections.abc import Iterator

from byline.dates import MONTHS
from byline.findings import At, Fault, Related
from byline.model import Piece
from byline.model.piece import SHAPING_PARTS
from byline.plan import Plan, is_in_the_works
from byline.words import counted

CODE = "CAL002"
SEVERITY = "warning"
WHY = ("P32",)
MOST_RELATED = 5
_Made = tuple[Piece, int]


def check(plan: Plan) -> Iterator[Fault]:
    """Count the pieces of each person and month; the finding stands at the last of them by path."""
    most = plan.programme.cadence.pieces_per_person_per_month
    if plan.programme.is_whole("cadence"):
        for (name, year, month), made in _by_month(plan).items():
            if len(made) > most:
                person = plan.employees[name].name
                when = f"{MONTHS[month - 1]} {year}"
                message = f"{person} has {counted(len(made), 'piece')} to make for {when}; the most is {most}."
                yield _fault(message, sorted(made, key=lambda each: each[0].path))


def _by_month(plan: Plan) -> dict[tuple[str, int, int], list[_Made]]:
    found: dict[tuple[str, int, int], list[_Made]] = defaultdict(list)
    for piece in plan.pieces.values():
        if piece.planned and piece.planned.precision == "day" and is_in_the_works(piece) and not plan.is_archive(piece):
            makers = {
                face.person: number
                for number, face in piece.numbered("faces", piece.faces)
                if face.part in SHAPING_PARTS
            }
            for person in makers.keys() & plan.employees.keys():
                found[person, piece.planned.first.year, piece.planned.first.month].append((piece, makers[person]))
    return found


def _fault(message: str, made: list[_Made]) -> Fault:
    *others, (last, number) = made
    related = tuple(Related(At(piece.path, ("planned",)), f"“{piece.title}” is one of them.") for piece, _ in others)
    help_ = "Move a piece to another month, or ask a colleague."
    return Fault(At(last.path, ("faces", number)), message, help_, related[:MOST_RELATED])
