"""Every value is of the kind that its field wants, and one of the allowed ones where there is a list.

Dates read YYYY-MM-DD and lie between 1990 and 2100. Numbers are whole. Names and titles have at most 200 characters, other texts
of one line at most 1,000. The country of the work calendar is one whose public holidays are known.

## Why it matters

A date that does not exist, or a status that nobody defined, would land a piece nowhere: on no calendar, in no list.

## How to mend it

Write what the message asks for. Where a word is close to an allowed one, the message proposes it.

## Fails: a day that does not exist, and a word that is nearly right

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: draftin  # ← here
planned: 2026-02-30  # ← here
---
```

## Fails: a country that nobody knows the holidays of

```markdown title="plan/programme.md"
---
organisation: Northgate Markets
supporting_departments: [Marketing]
work_calendar: {country: XQ}  # ← here
roles: {thought-leader: {minimum_network: 1}}
---
```

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: assigned
planned: 2026-04-14
---
```

## Passes

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: drafting
planned: 2026-03-31
---
```
"""

from collections.abc import Iterator

from byline.findings import Fault
from byline.plan import Plan
from byline.time_zones import fault_of_time_zone
from byline.working_days import fault as fault_of_calendar

CODE = "DOC006"
SEVERITY = "error"
WHY = ()


def check(plan: Plan) -> Iterator[Fault]:
    """Tell what the reader saw, and whether the work calendar and the time zone are known."""
    yield from plan.faults_of(CODE)
    yield from filter(None, (fault_of_calendar(plan), fault_of_time_zone(plan)))
