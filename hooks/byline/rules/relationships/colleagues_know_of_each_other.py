"""Two colleagues don't contact the same influencer within one week without knowing of each other.

Two entries under `contacts` with less than seven days between them, and no colleague in both, look like that.

## Why it matters

For the influencer it is one organisation. Two questions in one week, and neither colleague knows of the other: that is how a mailing
feels, and not how a person feels.

## How to mend it

Talk to each other. If you did, and both were part of it, list both in `by` of either entry.

## Fails: six days between them

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
contacts:
  - {date: 2026-02-04, by: ines-duarte, how: message, what: Asked for an interview.}
  - {date: 2026-02-10, by: tom-okafor, how: message, what: Asked for an interview.}  # ← here
found: {through: event, date: 2026-01-08}
privacy: {basis: legitimate-interest, informed: 2026-01-15, retain_until: 2027-12-31}
---
```

## Passes: a week between them, or both in it

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
contacts:
  - {date: 2026-02-11, by: tom-okafor, how: message, what: Asked for a photo.}
  - {date: 2026-02-04, by: ines-duarte, how: message, what: Asked for an interview.}
  - {date: 2026-02-12, by: [tom-okafor, ines-duarte], how: meeting, what: Interview and photo.}
found: {through: event, date: 2026-01-08}
privacy: {basis: legitimate-interest, informed: 2026-01-15, retain_until: 2027-12-31}
---
```
"""

from collections.abc import Iterator
from itertools import pairwise

from byline.findings import At, Fault, Related
from byline.model import ContactEntry, Influencer
from byline.plan import Plan
from byline.words import listed

CODE = "REL004"
SEVERITY = "notice"
WHY = ("P33",)
WEEK = 7


def check(plan: Plan) -> Iterator[Fault]:
    """Look at each contact and the one before it."""
    for person in plan.influencers.values():
        if person.is_whole("contacts") and not person.privacy.objected:
            entries = sorted(enumerate(person.contacts), key=lambda each: each[1].date)
            for (number, first), (later, second) in pairwise(entries):
                if (second.date - first.date).days < WEEK and not set(first.colleagues) & set(second.colleagues):
                    yield _fault(plan, person, (number, first), (later, second))


def _fault(plan: Plan, person: Influencer, first: tuple[int, ContactEntry], second: tuple[int, ContactEntry]) -> Fault:
    names = [_names(plan, each[1]) for each in (first, second)]
    message = f"{listed(names)} were both in touch with {person.name} within one week, each alone."
    help_ = "Tell each other; where both were part of it, list both in `by`."
    related = (Related(At(person.path, ("contacts", first[0])), "The first of the two contacts."),)
    return Fault(At(person.path, ("contacts", second[0])), message, help_, related)


def _names(plan: Plan, contact: ContactEntry) -> str:
    return listed([plan.employees[each].name if each in plan.employees else each for each in contact.colleagues])
