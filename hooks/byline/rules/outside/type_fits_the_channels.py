"""The type of an influencer fits the channels: depth for a maven, frequency for a connector, and a reach that goes with the type.

A mass maven has a channel for long pieces (`length: long` or `spoken`, or a blog, podcast, newsletter, column and the like). A mass connector has
one for short posts (`length: short` or `visual`, or Mastodon, Bluesky, LinkedIn and the like). A social broadcaster reaches more people than
`reach.social-broadcaster` in plan/programme.md, a potential influencer fewer than `reach.potential-influencer`. What is not on file
settles nothing: without channels, or with one of a kind that says nothing, this rule is silent.

## Why it matters

A maven is asked for depth and a connector for speed. Who is taken for the other is asked the wrong thing.

## How to mend it

Correct the `type`; or add the channel, its `length` or its `reach`, where the entry is not complete.

## Fails: a maven with short posts only

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: mass-maven  # ← here
channels: {mastodon: {url: https://social.example/@kit}, clips: {length: short}}
found: {through: event, date: 2026-01-08}
privacy: {basis: public-interest, informed: public-figure, retain_until: 2027-06-30}
---
```

## Fails: a connector who writes books

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: mass-connector  # ← here
channels: {book: {url: https://kit.example/tills}}
found: {through: event, date: 2026-01-08}
privacy: {basis: public-interest, informed: public-figure, retain_until: 2027-06-30}
---
```

## Fails: no more people than a broadcaster has to exceed

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: social-broadcaster
channels:
  clips: {url: https://clips.example/kit, reach: 100000}  # ← here
found: {through: event, date: 2026-01-08}
privacy: {basis: public-interest, informed: public-figure, retain_until: 2027-06-30}
---
```

## Fails: as many people as a potential influencer has to stay below

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: potential-influencer
channels:
  site: {url: https://kit.example, reach: 12}
  blog: {url: https://blog.example/kit, reach: 5000}  # ← here
found: {through: event, date: 2026-01-08}
privacy: {basis: public-interest, informed: public-figure, retain_until: 2027-06-30}
---
```

## Passes: depth, and a reach just below the bound

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: mass-maven
channels: {mastodon: {url: https://social.example/@kit}, blog: {url: https://blog.example/kit}}
found: {through: event, date: 2026-01-08}
privacy: {basis: public-interest, informed: public-figure, retain_until: 2027-06-30}
---
```

```markdown title="people/influencers/ada-marlow.md"
---
name: Ada Marlow
type: potential-influencer
channels: {site: {url: https://ada.example, reach: 4999}}
found: {through: event, date: 2026-01-08}
privacy: {basis: public-interest, informed: public-figure, retain_until: 2027-06-30}
---
```

```markdown title="people/influencers/lou-marlow.md"
---
name: Lou Marlow
type: social-broadcaster
channels: {clips: {url: https://clips.example/lou, reach: 100001}, site: {url: https://lou.example, reach: 4}}
found: {through: event, date: 2026-01-08}
privacy: {basis: public-interest, informed: public-figure, retain_until: 2027-06-30}
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault
from byline.model import Influencer
from byline.model.influencer import Channel
from byline.plan import Plan
from byline.words import TYPE_WORDS

CODE = "OUT003"
SEVERITY = "warning"
WHY = ("P17",)
LONG = frozenset(
    {"blog", "podcast", "newsletter", "column", "book", "books", "magazine", "substack", "medium", "radio"}
)
SHORT = frozenset(
    {
        "mastodon",
        "bluesky",
        "linkedin",
        "x",
        "twitter",
        "threads",
        "instagram",
        "tiktok",
        "facebook",
        "snapchat",
        "weibo",
    }
)
"""Channels whose name alone says how much is told there at a time; any other name leaves it open."""
WANTED = {"mass-maven": ("long", "for long pieces"), "mass-connector": ("short", "for short posts")}


def check(plan: Plan) -> Iterator[Fault]:
    """Look at the depth of mavens' and connectors' channels, and at the reach of broadcasters and potential influencers."""
    for person in plan.influencers.values():
        if person.channels and person.is_whole("channels"):
            yield from _depth(person)
            yield from _reach(plan, person)


def _depth(person: Influencer) -> Iterator[Fault]:
    wanted, words = WANTED.get(person.type, ("", ""))
    depths = {_depth_of(name, channel) for name, channel in person.channels.items()}
    if wanted and not depths & {wanted, ""}:
        message = f"{person.name} is a {TYPE_WORDS[person.type]}, and none of the channels is one {words}."
        help_ = f"Add a channel {words}, correct the `length` of one, or choose another type."
        yield Fault(At(person.path, ("type",)), message, help_)


def _depth_of(name: str, channel: Channel) -> str:
    """Say whether a channel is for long or short pieces; an empty text where nothing tells."""
    if channel.length:
        return "long" if channel.length in {"long", "spoken"} else "short"
    plain = name.casefold()
    return "long" if plain in LONG else "short" if plain in SHORT else ""


def _reach(plan: Plan, person: Influencer) -> Iterator[Fault]:
    bounds = plan.programme.reach
    most = max(person.channels, key=lambda name: person.channels[name].reach or 0)
    reach = person.channels[most].reach
    if reach is None or not plan.programme.is_whole("reach"):
        return
    at = At(person.path, ("channels", most, "reach"))
    if person.type == "social-broadcaster" and reach <= bounds.social_broadcaster:
        yield _fault(at, person, reach, f"more than {bounds.social_broadcaster:,}")
    if person.type == "potential-influencer" and reach >= bounds.potential_influencer:
        yield _fault(at, person, reach, f"fewer than {bounds.potential_influencer:,}")


def _fault(at: At, person: Influencer, reach: int, wanted: str) -> Fault:
    message = f"{person.name} reaches {reach:,} people, and a {TYPE_WORDS[person.type]} reaches {wanted}."
    return Fault(at, message, "Choose the type that fits, or correct the reach.")
