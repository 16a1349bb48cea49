"""A stage of *interested* or further has a logged contact on that theme.

The contact stands under `contacts`, with the same `theme`. Where somebody is on the map of one theme only, a contact without a theme counts as
well. A contact with a date to come has not happened yet.

## Why it matters

Relationships are authentic: they consist of what two people did together. A stage without a contact is a wish, and a network of wishes
proves no role.

## How to mend it

Write down the contact that there was; or choose the stage `aware` or `unaware`.

## Fails: nobody wrote to anybody, or about something else

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
themes:
  - theme: security
    owner: ines-duarte
    why: Asks every shop the same five questions.
    stage: interested  # ← here
found: {through: event, date: 2026-01-08}
privacy: {basis: legitimate-interest, informed: 2026-01-15, retain_until: 2027-12-31}
---
```

```markdown title="people/influencers/ada-marlow.md"
---
name: Ada Marlow
type: media
themes:
  - {theme: security, owner: ines-duarte, why: Reads the small print., stage: advocate}  # ← here
contacts:
  - {date: 2026-03-02, by: ines-duarte, how: call, what: A call on the day after today., theme: security}
found: {through: event, date: 2026-01-08}
privacy: {basis: legitimate-interest, informed: 2026-01-15, retain_until: 2027-12-31}
---
```

## Passes: one contact each, the second of them today; and nothing claimed

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
themes:
  - {theme: security, owner: ines-duarte, why: Asks every shop the same five questions., stage: engaged}
contacts:
  - {date: 2026-02-12, by: ines-duarte, how: reply, what: Answered all five.}
found: {through: event, date: 2026-01-08}
privacy: {basis: legitimate-interest, informed: 2026-01-15, retain_until: 2027-12-31}
---
```

```markdown title="people/influencers/ada-marlow.md"
---
name: Ada Marlow
type: media
themes:
  - {theme: security, owner: ines-duarte, why: Reads the small print., stage: interested}
contacts:
  - {date: 2026-03-01, by: ines-duarte, how: call, what: What does clause nine mean?, theme: security}
found: {through: event, date: 2026-01-08}
privacy: {basis: legitimate-interest, informed: 2026-01-15, retain_until: 2027-12-31}
---
```

```markdown title="people/influencers/lou-marlow.md"
---
name: Lou Marlow
type: media
themes:
  - {theme: security, owner: ines-duarte, why: Has a shop., stage: aware}
found: {through: event, date: 2026-01-08}
privacy: {basis: legitimate-interest, informed: 2026-01-15, retain_until: 2027-12-31}
---
```
"""

from collections.abc import Iterator

from byline.contact_log import PROVEN_STAGES, had_contact
from byline.findings import At, Fault
from byline.model import MapEntry
from byline.plan import Plan

CODE = "REL001"
SEVERITY = "error"
WHY = ("P33",)


def check(plan: Plan) -> Iterator[Fault]:
    """Look for a contact behind each stage; one that could not be read, or names no theme that there is, may be it."""
    for person in plan.influencers.values():
        named = {each.theme for each in person.contacts if each.theme} | {each.theme for each in person.themes}
        if not person.is_whole("contacts", "themes") or not all(plan.knows("theme", each) for each in named):
            continue
        for number, entry in person.numbered("themes", person.themes):
            if entry.stage in PROVEN_STAGES and not had_contact(person, entry, plan.today):
                yield _fault(plan, At(person.path, ("themes", number, "stage")), person.name, entry)


def _fault(plan: Plan, at: At, name: str, entry: MapEntry) -> Fault:
    theme = plan.themes[entry.theme].title if entry.theme in plan.themes else entry.theme
    message = f"{name} is said to be {entry.stage} on {theme}, and no contact on it is logged."
    help_ = f"Add the contact to `contacts`, with `theme: {entry.theme}`; or choose the stage `aware`."
    return Fault(at, message, help_)
