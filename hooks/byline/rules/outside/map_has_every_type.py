"""The map of an active theme has every type of influencer.

There are seven: social broadcasters, mass mavens, mass connectors and potential influencers, and besides them organisations, media and
politics. A proposed or retired theme needs no map.

## Why it matters

Each type is found in another place and won in another way. A map without one of them mostly shows where nobody has looked yet.

## How to mend it

Go and look, with the lead of the theme: search engines, monitoring tools, trade journals, events, colleagues. Where a type does not exist for
a theme, say so in its `ignore`.

## Fails: a map with one journalist on it

```markdown title="themes/fair-prices.md"
---
title: A price that can be explained
promise: Whoever buys at our shops knows what the price is made of.
audience: [shop managers]
relevance: Everybody asks.
lead: ines-duarte
reviewed: 2026-02-01
---
```

## Passes: a theme that is only proposed

```markdown title="themes/fair-prices.md"
---
title: A price that can be explained
promise: Whoever buys at our shops knows what the price is made of.
audience: [shop managers]
relevance: Everybody asks.
status: proposed
---
```
"""

from collections.abc import Iterator
from typing import get_args

from byline.findings import At, Fault
from byline.model.values import InfluencerType
from byline.plan import Plan
from byline.words import TYPE_WORDS, listed

CODE = "OUT006"
SEVERITY = "notice"
WHY = ("P17", "P18")


def check(plan: Plan) -> Iterator[Fault]:
    """Count the types on each map; nothing is said while an influencer can't be read."""
    if not plan.can_read("influencer") or not all(
        each.is_whole("type", "themes") for each in plan.influencers.values()
    ):
        return
    for theme in plan.themes.values():
        if theme.status == "active" and theme.is_whole("status"):
            there = {entry.influencer.type for entry in plan.maps.get(theme.id, ())}
            lacking = [TYPE_WORDS[each] for each in get_args(InfluencerType) if each not in there]
            if lacking:
                yield Fault(
                    At(theme.path), _message(theme.title, lacking), "Look for them together with the theme's lead."
                )


def _message(title: str, lacking: list[str]) -> str:
    return f"The map of {title} has nobody of these types yet: {listed(lacking)}."
