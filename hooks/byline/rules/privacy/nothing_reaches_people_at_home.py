"""No e-mail address and no telephone number stands in the front matter of an influencer.

That holds for every value, under `x` too. A handle of the fediverse (`@name@host`) is fine, and so are dates, numbers of articles and the
like: a telephone number has at least eight digits. What was found is shown nowhere, not even here.

## Why it matters

This repository is read by many. Who gave a colleague a number gave it to that colleague.

## How to mend it

Remove it, and keep it in your own address book. A public way to get in touch belongs under `channels`.

## Fails: a number and an address

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
works_for: "The Shopkeeper, 0600 000 000"  # ← here
channels: {site: {url: "mailto:kit@shopkeeper.example"}}  # ← here
found: {through: event, date: 2026-01-08}
privacy: {basis: legitimate-interest, informed: 2026-01-15, retain_until: 2027-12-31}
---
```

## Passes: a handle, an article and a reach

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
channels:
  mastodon: {url: https://social.example/@kit, reach: 12000000}
found: {through: event, where: "Article 2026/1234 of 2026-01-08, @kit@social.example", date: 2026-01-08}
privacy: {basis: legitimate-interest, informed: 2026-01-15, retain_until: 2027-12-31}
---
```
"""

from collections.abc import Iterator
from typing import Any

from byline.findings import At, Fault
from byline.model import Keys
from byline.plan import Plan
from byline.private_words import is_private, reaches_home

CODE = "PRV005"
SEVERITY = "error"
WHY = ()
NUMBERS = "reach"
"""A field that holds a number and no text."""


def check(plan: Plan) -> Iterator[Fault]:
    """Look at every value of every influencer's file; a field that may not be there at all is told by its name alone (PRV001)."""
    for person in plan.influencers.values():
        for keys, text in _texts(plan.documents[person.path].data, ()):
            if what := reaches_home(text):
                help_ = "Remove it, and keep it in your own address book; this file is read by many."
                yield Fault(At(person.path, keys), f"The entry of {person.name} holds {what}.", help_)


def _texts(data: Any, keys: Keys) -> Iterator[tuple[Keys, str]]:
    if isinstance(data, dict):
        for name, value in data.items():
            if name != NUMBERS and not is_private(name):
                yield from _texts(value, (*keys, name))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _texts(value, (*keys, number))
    elif isinstance(data, str):
        yield keys, data
