"""No field about somebody outside is for support, sentiment, a score, party, religion, health, or a private phone or address.

That holds anywhere in the file of an influencer, under `x` too, and in any spelling or language that Byline knows. What stands in such a
field is shown nowhere, not even here.

## Why it matters

Nobody asked to be on file. A data protection authority fined a company 400,000 euros for exactly such a file: people outside, with what they
think of us. What is public and has to do with the theme is enough.

## How to mend it

Remove the field, and its value. Deleting it here leaves it in the history of the repository: ask whoever looks after it.

## Fails: an opinion, and a telephone number among the notes

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
themes:
  - theme: security
    owner: ines-duarte
    why: Asks every shop the same five questions.
    Sentiment-Score: hidden  # ← here
found: {through: event, date: 2026-01-08}
privacy: {basis: legitimate-interest, informed: 2026-01-15, retain_until: 2027-12-31}
x:
  telefoon: hidden  # ← here
---
```

## Passes: what is public

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
works_for: The Shopkeeper
channels: {mastodon: {url: https://social.example/@kit, reach: 4100}}
found: {through: event, date: 2026-01-08}
privacy: {basis: legitimate-interest, informed: 2026-01-15, retain_until: 2027-12-31}
x: {homepage: written by hand}
---
```
"""

from collections.abc import Iterator
from typing import Any

from byline.characters import shown
from byline.findings import At, Fault
from byline.model import Keys
from byline.plan import Plan
from byline.private_words import is_private

CODE = "PRV001"
SEVERITY = "error"
WHY = ()


def check(plan: Plan) -> Iterator[Fault]:
    """Look at the name of every field of every influencer's file."""
    for person in plan.influencers.values():
        document = plan.documents[person.path]
        for keys in _names(document.data, ()):
            message = f"A field such as `{shown(str(keys[-1]))}` may not be kept about people outside."
            help_ = (
                "Remove it. A data protection authority fined a company 400,000 euros for such a file of personal data."
            )
            yield Fault(At(person.path, keys, "key"), message, help_)


def _names(data: Any, keys: Keys) -> Iterator[Keys]:
    """Go through the ways to all fields with a private name; nothing is told twice about what stands below one."""
    if isinstance(data, dict):
        for name, value in data.items():
            if is_private(name) and keys != ("channels",):
                yield (*keys, name)
            else:
                yield from _names(value, (*keys, name))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _names(value, (*keys, number))
