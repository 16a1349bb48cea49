"""The proofs of a claimed role are not older than their validity.

Evidence, contacts and pieces stay fresh for `evidence_valid_months`, a media training for `roles.spokesperson.training_valid_months`, and
activity on social media for `roles.social-savvy.active_within_days`, all in plan/programme.md. Skills and relationships have no
day. A role is still proven by old proofs; this is only a word that it is time for new ones.

## Why it matters

Authority fades. Who was an expert three years ago is asked what happened since.

## How to mend it

Add what the person did lately; most people did more than they wrote down. Or plan something.

## Fails: a day too old

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
    role: subject-matter-expert  # ← here
    evidence:
      - {proves: internal-recognition, what: Hosts the security hour, date: 2024-02-29}
---
```

## Fails: ninety-one days without a word

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
skills: {social-media: 2}
channels: {linkedin: {last_active: 2025-11-30}}
themes:
  - theme: security
    why: She has kept our shops safe for nine years.
    agreed: 2026-01-09
    role: social-savvy  # ← here
---
```

## Passes: on the last day of both

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
skills: {social-media: 2}
channels: {linkedin: {last_active: 2025-12-01}}
themes:
  - theme: security
    why: She has kept our shops safe for nine years.
    agreed: 2026-01-09
    role: subject-matter-expert
    evidence:
      - {proves: internal-recognition, what: Hosts the security hour, date: 2024-03-01}
---
```
"""

import datetime as dt
from collections.abc import Iterator

from byline.findings import At, Fault
from byline.freshness import is_old
from byline.plan import Plan
from byline.pyramid import Mastery, claims, up_to
from byline.words import ROLE_WORDS, attribute_words, listed

CODE = "PYR004"
SEVERITY = "notice"
WHY = ("P11",)


def check(plan: Plan) -> Iterator[Fault]:
    """Look at the attributes of each claimed role that is proven; what is not proven is told by PYR001."""
    for standing, person, link in claims(plan):
        theme = plan.themes.get(link.theme)
        masteries = [standing.masteries[attribute] for attribute in up_to(link.role)]
        if (
            link.role
            and theme
            and theme.status != "retired"
            and all(each.is_proven and each.is_known for each in masteries)
        ):
            old = [each for each in masteries if is_old(plan, each)]
            if old:
                what = listed([f"{attribute_words(each.attribute)} (last on {_latest(each)})" for each in old])
                message = f"{person.name} is {ROLE_WORDS[link.role]} on {theme.title}, and what proves it has grown old: {what}."
                at = At(person.path, ("themes", standing.link.number, "role"))
                yield Fault(at, message, "Add what was done since, or plan something.")


def _latest(mastery: Mastery) -> dt.date:
    return max(proof.date for proof in mastery.proofs if proof.date)
