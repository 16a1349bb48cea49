"""An active theme has content published or planned for this quarter and the next, at the programme's cadence.

The aim is `cadence.pieces_per_theme_per_quarter` in plan/programme.md: three pieces for each theme and quarter, unless the programme says
otherwise. A piece counts in the quarter of its publication, else of its planned day, month or quarter. Pieces that are on hold or
dropped don't count.

## Why it matters

A theme is won by publishing relevant content on it. A theme without content is a wish.

## How to mend it

Plan a piece: an idea from the pool, an interview, something made from a piece that is out already. Or agree on fewer themes.

## Fails: two in this quarter, none in the next

```markdown title="plan/programme.md"
---
organisation: Northgate Markets
cadence: {pieces_per_theme_per_quarter: 2}
roles:
  thought-leader: {minimum_evidence: 2, minimum_network: 1}
---
```

```markdown title="themes/fair-prices.md"
---
title: A price that can be explained  # ← here
promise: Whoever buys at our shops knows what the price is made of.
audience: [shop managers]
relevance: Everybody asks.
lead: ines-duarte
---
```

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
skills: {social-media: 2}
channels: {linkedin: {last_active: 2026-02-01}}
themes: [{theme: fair-prices, why: She reads receipts., agreed: 2026-01-09}]
---
```

```markdown title="plan/2026/receipts.md"
---
title: How to read a receipt
format: blog
theme: fair-prices
faces: [{person: wanda-kroll, part: author}]
status: published
planned: 2026-01-13
published: {date: 2026-01-13, url: https://northgate.example/receipts}
---
```

```markdown title="plan/2026/milk.md"
---
title: The price of milk
format: blog
theme: fair-prices
faces: [{person: wanda-kroll, part: author}]
status: idea
planned: 2026-03
---
```

```markdown title="plan/2026/bread.md"
---
title: The price of bread
format: blog
theme: fair-prices
faces: [{person: wanda-kroll, part: author}]
status: on-hold
planned: 2026-Q2
---
```

## Passes: one in each, at a cadence of one

```markdown title="plan/programme.md"
---
organisation: Northgate Markets
cadence: {pieces_per_theme_per_quarter: 1}
roles:
  thought-leader: {minimum_evidence: 2, minimum_network: 1}
---
```

```markdown title="themes/fair-prices.md"
---
title: A price that can be explained
promise: Whoever buys at our shops knows what the price is made of.
audience: [shop managers]
relevance: Everybody asks.
lead: ines-duarte
---
```

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
skills: {social-media: 2}
channels: {linkedin: {last_active: 2026-02-01}}
themes: [{theme: fair-prices, why: She reads receipts., agreed: 2026-01-09}]
---
```

```markdown title="plan/2026/milk.md"
---
title: The price of milk
format: blog
theme: fair-prices
faces: [{person: wanda-kroll, part: author}]
status: idea
planned: 2026-03
---
```

```markdown title="plan/2026/bread.md"
---
title: The price of bread
format: blog
theme: fair-prices
faces: [{person: wanda-kroll, part: author}]
status: idea
planned: 2026-Q2
---
```
"""

from collections.abc import Iterator

from byline.cadence import Cadence, cadence_of, quarters_from
from byline.findings import At, Fault
from byline.plan import Plan
from byline.words import counted, listed

CODE = "THM005"
SEVERITY = "notice"
WHY = ("P5",)


def check(plan: Plan) -> Iterator[Fault]:
    """Count the pieces of both quarters; nothing is said while a piece, or its day, can't be read."""
    can_count = all(each.is_whole("theme", "status", "planned", "published") for each in plan.pieces.values())
    if not can_count or not plan.can_read("piece") or not plan.programme.is_whole("cadence"):
        return
    for theme in plan.themes.values():
        if theme.status == "active" and theme.is_whole("status"):
            short = [each for each in cadence_of(plan, theme, quarters_from(plan.today, 2)) if each.gap]
            if short:
                yield _fault(At(theme.path, ("title",)), theme.title, short)


def _fault(at: At, title: str, short: list[Cadence]) -> Fault:
    has = listed([f"{counted(each.count, 'piece') if each.count else 'nothing'} for {each.quarter}" for each in short])
    message = f"{title} has {has}; the aim is {counted(short[0].aim, 'piece')} a quarter."
    return Fault(at, message, "Plan a piece for it, or set `cadence` in plan/programme.md to what can be kept.")
