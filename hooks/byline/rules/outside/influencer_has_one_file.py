"""No two files describe the same influencer: a channel's address stands in one file only.

Addresses are compared without `https://`, without `www.`, without the letter case of the host, and without a slash at the end.

## Why it matters

Two files for one person have two owners, who each write a first message. The person gets both, and draws conclusions.

## How to mend it

Keep one file, bring the contacts and themes of the other into it, and remove the other.

## Fails: the same channel twice

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
channels: {mastodon: {url: https://social.example/@kit}}
found: {through: event}
privacy: {basis: public-interest, informed: public-figure, retain_until: 2027-06-30}
---
```

```markdown title="people/influencers/marlow-kit.md"
---
name: Marlow, Kit
type: potential-influencer
channels:
  mastodon: {url: http://www.Social.example/@kit/}  # ← here
found: {through: event}
privacy: {basis: public-interest, informed: public-figure, retain_until: 2027-06-30}
---
```

## Passes: two people on one platform

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
channels: {mastodon: {url: https://social.example/@kit}}
found: {through: event}
privacy: {basis: public-interest, informed: public-figure, retain_until: 2027-06-30}
---
```

```markdown title="people/influencers/kit-morrow.md"
---
name: Kit Morrow
type: media
channels: {mastodon: {url: https://social.example/@kit-morrow}}
found: {through: event}
privacy: {basis: public-interest, informed: public-figure, retain_until: 2027-06-30}
---
```
"""

from collections.abc import Iterator

from byline.addresses import same_address
from byline.findings import At, Fault, Related
from byline.model import Influencer
from byline.plan import Plan

CODE = "OUT004"
SEVERITY = "error"
WHY = ("P21",)


def check(plan: Plan) -> Iterator[Fault]:
    """Look for an address in a second file; one finding for each pair of files."""
    first: dict[str, tuple[Influencer, str]] = {}
    told: set[tuple[str, str]] = set()
    for influencer in sorted(plan.influencers.values(), key=lambda each: each.path):
        for name, channel in influencer.channels.items():
            if not channel.url:
                continue
            other, where = first.setdefault(same_address(channel.url), (influencer, name))
            if other is not influencer and (other.id, influencer.id) not in told:
                told.add((other.id, influencer.id))
                yield _fault(influencer, name, other, where)


def _fault(influencer: Influencer, name: str, other: Influencer, where: str) -> Fault:
    message = f"{influencer.name} and {other.name} have the same address: they are one influencer in two files."
    related = (Related(At(other.path, ("channels", where, "url")), "The address stands here first."),)
    help_ = "Merge the two files into one, or correct the address."
    return Fault(At(influencer.path, ("channels", name, "url")), message, help_, related)
