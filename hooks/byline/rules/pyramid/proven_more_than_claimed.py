"""Somebody who has proven more than is claimed could move up.

A notice, no more: the files prove a higher role on the theme than the one in `role`.

## Why it matters

People who grow are seldom the first to say so. A role that has been earned is good news, and worth a talk.

## How to mend it

Ask the person, and set `role` to what is proven. If the answer is no, leave it: nobody is promoted against his or her will.

## Fails: an expert by all that is written down

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
    role: social-savvy  # ← here
    evidence:
      - {proves: internal-recognition, what: Hosts the security hour, date: 2026-01-20}
---
```

## Passes: the evidence is still to come

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
    evidence:
      - {proves: internal-recognition, what: Hosts the security hour, planned: 2026-03-20}
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault
from byline.plan import Plan
from byline.pyramid import claims, level
from byline.words import ROLE_WORDS

CODE = "PYR007"
SEVERITY = "notice"
WHY = ("P16",)


def check(plan: Plan) -> Iterator[Fault]:
    """Compare what is proven with what is claimed, on themes that are not retired."""
    for standing, person, link in claims(plan):
        theme = plan.themes.get(link.theme)
        way = ("themes", standing.link.number)
        broken = not person.is_whole("left") or not person.broken.isdisjoint({(*way, "role"), (*way, "withdrawn")})
        if broken or not theme or theme.status == "retired" or level(standing.proven) <= level(link.role):
            continue
        assert standing.proven  # noqa: S101  # its level is above another
        claimed = f"claims {ROLE_WORDS[link.role]}" if link.role else "claims no role"
        message = f"{person.name} {claimed} on {theme.title}, and has proven {ROLE_WORDS[standing.proven]}."
        at = At(person.path, ("themes", standing.link.number, "role"))
        yield Fault(at, message, f"Ask whether `role: {standing.proven}` is welcome.")
