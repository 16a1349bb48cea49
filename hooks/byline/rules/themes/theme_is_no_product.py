"""A theme is not one of the programme's products, nor named after one.

A title that is the name of a product, or begins with it, is refused, whatever the letter case. Products stand in `products` in
plan/programme.md.

## Why it matters

Nobody talks about a product of their own accord. They talk about what it can mean to them: not the checkout system but shorter
queues. An organisation is recognised for the second.

## How to mend it

Ask what the product makes possible, for whom, and call the theme that.

## Fails: a brochure

```markdown title="themes/checkout.md"
---
title: CartPal for families  # ← here
promise: The basket that knows you.
audience: [families]
relevance: It is new.
status: proposed
---
```

## Passes: what the product can mean to someone

```markdown title="themes/checkout.md"
---
title: No more queues
promise: Shopping takes as long as you want it to.
audience: [families]
relevance: Waiting is what people dislike most about a shop.
status: proposed
---
```

## Passes: a word that only starts with the same letters

```markdown title="themes/checkout.md"
---
title: Cartpalooza and other neighbourhood parties
promise: A shop is where a neighbourhood meets.
audience: [families]
relevance: Our shops have room to spare on Sundays.
status: proposed
---
```
"""

import unicodedata
from collections.abc import Iterator

from byline.findings import At, Fault, Related
from byline.plan import Plan

CODE = "THM001"
SEVERITY = "error"
WHY = ("P1",)


def check(plan: Plan) -> Iterator[Fault]:
    """Compare titles with products."""
    products = [(number, each) for number, each in plan.programme.numbered("products", plan.programme.products)]
    for theme in plan.themes.values():
        for number, product in products:
            if _begins_with(theme.title, product):
                related = (Related(At(plan.programme.path, ("products", number)), "It is a product here."),)
                message = f"The theme's title is, or begins with, the name of a product: {product}."
                yield Fault(At(theme.path, ("title",)), message, "Say what the product can mean to someone.", related)
                break


def _begins_with(title: str, product: str) -> bool:
    plain, name = title.casefold().strip(), product.casefold().strip()
    if not name or not plain.startswith(name):
        return False
    following = plain[len(name) : len(name) + 1]
    return not (following.isalnum() and _is_of_words(following))


def _is_of_words(letter: str) -> bool:
    """Whether a letter's script puts spaces between words, as Latin does and Chinese does not."""
    return unicodedata.category(letter) != "Lo"
