"""An influencer is on file with a basis, with a word on being informed, and for no longer than the programme's term.

`privacy` has a `basis`, a date or reason for `informed`, and `retain_until`. That day lies within `privacy.retain_months` (24 unless
plan/programme.md says otherwise) of the day when the influencer was found, or of the last contact. Who objected and is on no map stays
on file as a do-not-contact note, and needs none of these.

## Why it matters

The law asks for it: a reason to keep personal data (GDPR, article 6), an end to it (article 5), and that people know (article 14).

## How to mend it

Fill in what is missing. Nobody informed yet? Write `first-contact` where you will tell them then, or `public-figure`.

## Fails: no end, and nobody was told

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
found: {through: event, date: 2026-01-08}
privacy:  # ← here
  basis: legitimate-interest
---
```

## Fails: a day longer than the term

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
found: {through: event, date: 2026-01-08}
privacy:
  basis: legitimate-interest
  informed: first-contact
  retain_until: 2028-01-09  # ← here
---
```

## Passes: the last day of the term, from being found or from the last contact

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
found: {through: event, date: 2026-01-08}
privacy: {basis: legitimate-interest, informed: first-contact, retain_until: 2028-01-08}
---
```

```markdown title="people/influencers/ada-marlow.md"
---
name: Ada Marlow
type: media
contacts:
  - {date: 2026-02-20, by: ines-duarte, how: call, what: What does clause nine mean?}
found: {through: event, date: 2026-01-08}
privacy: {basis: legitimate-interest, informed: 2026-02-20, retain_until: 2028-02-20}
---
```

## Passes: a note that somebody does not want to be contacted

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
found: {through: event, date: 2026-01-08}
privacy: {objected: 2026-02-12}
---
```
"""

import datetime as dt
from collections.abc import Iterator

from byline.dates import months_after
from byline.findings import At, Fault
from byline.model import Influencer
from byline.plan import Plan
from byline.words import listed

CODE = "PRV002"
SEVERITY = "error"
WHY = ()
NEEDED = {"basis": "`basis`", "informed": "`informed`", "retain_until": "`retain_until`"}


def check(plan: Plan) -> Iterator[Fault]:
    """Look at the privacy note of everybody who did not object."""
    for person in plan.influencers.values():
        if person.privacy.objected is None and person.is_whole("privacy"):
            missing = [words for field, words in NEEDED.items() if getattr(person.privacy, field) is None]
            if missing:
                yield _incomplete(person, missing)
            yield from _too_long(plan, person)


def _incomplete(person: Influencer, missing: list[str]) -> Fault:
    message = f"The privacy note of {person.name} lacks {listed(missing)}."
    help_ = (
        "Under `privacy`, write why (`basis`), whether the person knows (`informed`) and until when (`retain_until`)."
    )
    return Fault(At(person.path, ("privacy",), "key"), message, help_)


def _too_long(plan: Plan, person: Influencer) -> Iterator[Fault]:
    start, until = _start(person), person.privacy.retain_until
    if (
        start is None
        or until is None
        or not person.is_whole("found", "contacts")
        or not plan.programme.is_whole("privacy")
    ):
        return
    months = plan.programme.privacy.retain_months
    last = months_after(start, months)
    if until > last:
        message = f"{person.name} would be kept until {until}: longer than {months} months after {start}."
        help_ = f"Write {last} or an earlier day; a later contact starts the term anew."
        yield Fault(At(person.path, ("privacy", "retain_until")), message, help_)


def _start(person: Influencer) -> dt.date | None:
    days = [each.date for each in person.contacts] + ([person.found.date] if person.found.date else [])
    return max(days, default=None)
