"""An active theme has keywords and at least one source to listen to.

## Why it matters

People can only react to what they hear about. Keywords and sources are what an alert is made of, and where influencers are found.

## How to mend it

Ask the lead which words people use for it, and what he or she reads. Add `keywords` and `sources` to the theme.

## Fails: neither

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

## Passes: both

```markdown title="themes/fair-prices.md"
---
title: A price that can be explained
promise: Whoever buys at our shops knows what the price is made of.
audience: [shop managers]
relevance: Everybody asks.
lead: ines-duarte
keywords: [food prices, margin]
sources: [{title: The Shopkeeper, url: https://shopkeeper.example}]
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault
from byline.plan import Plan
from byline.words import listed

CODE = "DEV004"
SEVERITY = "notice"
WHY = ("P26",)


def check(plan: Plan) -> Iterator[Fault]:
    """Look at what each active theme listens to."""
    for theme in plan.themes.values():
        if theme.status == "active" and theme.is_whole("status", "keywords", "sources"):
            lacking = [words for words, there in (("keywords", theme.keywords), ("source", theme.sources)) if not there]
            if lacking:
                message = f"{theme.title} has no {listed(lacking, 'and no')} to listen to."
                yield Fault(At(theme.path), message, "Add `keywords` and `sources`: which words, and where?")
