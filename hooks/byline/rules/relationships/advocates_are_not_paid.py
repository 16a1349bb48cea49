"""A relationship that is paid for is never at stage *advocate*.

It does not count as network either, whatever its stage: roles are proven by relationships that money did not buy.

## Why it matters

An advocate speaks for us out of conviction. Who is paid may do good work, and that is something else; whoever reads it is to know it.

## How to mend it

Choose the stage that the relationship would have without the money; or correct `paid`, where nobody pays any more.

## Fails: a paid advocate

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: mass-connector
paid: yes
themes:
  - theme: security
    owner: ines-duarte
    why: Holds our card reader into the camera.
    stage: advocate  # ← here
contacts:
  - {date: 2026-02-12, by: ines-duarte, how: meeting, what: Agreed on three films., theme: security}
found: {through: event, date: 2026-01-08}
privacy: {basis: legitimate-interest, informed: 2026-01-15, retain_until: 2027-12-31}
---
```

## Passes: paid, and engaged at most; an advocate whom nobody pays

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: mass-connector
paid: yes
themes:
  - {theme: security, owner: ines-duarte, why: Holds our card reader into the camera., stage: engaged}
contacts:
  - {date: 2026-02-12, by: ines-duarte, how: meeting, what: Agreed on three films., theme: security}
found: {through: event, date: 2026-01-08}
privacy: {basis: legitimate-interest, informed: 2026-01-15, retain_until: 2027-12-31}
---
```

```markdown title="people/influencers/ada-marlow.md"
---
name: Ada Marlow
type: media
themes:
  - {theme: security, owner: ines-duarte, why: Reads the small print., stage: advocate}
contacts:
  - {date: 2026-02-12, by: ines-duarte, how: share, what: Passed our answer on to her readers., theme: security}
found: {through: event, date: 2026-01-08}
privacy: {basis: legitimate-interest, informed: 2026-01-15, retain_until: 2027-12-31}
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault, Related
from byline.plan import Plan

CODE = "REL002"
SEVERITY = "warning"
WHY = ("P33",)


def check(plan: Plan) -> Iterator[Fault]:
    """Look for advocates among those who are paid."""
    for person in plan.influencers.values():
        if person.paid:
            for number, entry in person.numbered("themes", person.themes):
                if entry.stage == "advocate":
                    message = f"{person.name} is paid, and so can't be an advocate: that can't be bought."
                    help_ = "Choose another `stage`, `engaged` at most; or correct `paid`."
                    related = (Related(At(person.path, ("paid",)), "It says here that money is involved."),)
                    yield Fault(At(person.path, ("themes", number, "stage")), message, help_, related)
