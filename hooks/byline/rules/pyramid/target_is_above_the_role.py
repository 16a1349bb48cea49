"""A target is above the role that somebody has.

The roles in order: social savvy, subject-matter expert, thought leader, spokesperson.

## Why it matters

What somebody *is* and what somebody *grows towards* are two fields, and only the second looks ahead. A target that has been reached,
or lies below the role, helps nobody to the next step.

## How to mend it

Set a higher target, or remove it: nobody has to grow all the time.

## Fails: the target is the role itself

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
skills: {social-media: 2}
channels: {linkedin: {last_active: 2026-02-01}}
themes:
  - theme: security
    why: She has kept our shops safe for nine years.
    agreed: 2026-01-09
    role: social-savvy
    target: social-savvy  # ← here
---
```

## Passes: one step up

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
skills: {social-media: 2}
channels: {linkedin: {last_active: 2026-02-01}}
themes:
  - theme: security
    why: She has kept our shops safe for nine years.
    agreed: 2026-01-09
    role: social-savvy
    target: subject-matter-expert
    evidence:
      - {proves: internal-recognition, what: First security hour, planned: 2026-04-02}
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault
from byline.plan import Plan
from byline.pyramid import claims, level
from byline.words import ROLE_WORDS

CODE = "PYR002"
SEVERITY = "error"
WHY = ("P16",)


def check(plan: Plan) -> Iterator[Fault]:
    """Compare role and target of every link that holds."""
    for standing, person, link in claims(plan):
        if link.role and link.target and level(link.target) <= level(link.role):
            place = "what the role is already" if link.target == link.role else "below the role"
            message = f"{person.name} has {ROLE_WORDS[link.target]} as target, which is {place}."
            at = At(person.path, ("themes", standing.link.number, "target"))
            yield Fault(at, message, f"Choose a role above {ROLE_WORDS[link.role]}, or remove `target`.")
