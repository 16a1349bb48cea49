"""A published piece has results within thirty days, and is reviewed by its date.

Once thirty days have passed since it came out, `results` has an entry. And where a `review_by` is set, that day is still to come: a review
ends with a new one, or with its removal.

## Why it matters

What is not looked at does not get better: measuring shows which pieces people wanted. And an old page that is no longer true does harm
under somebody's name.

## How to mend it

Add `results: [{date: …, views: …}]`, as far as the numbers are known. After a review, set the next `review_by`, or remove it.

## Fails: thirty-one days and no number

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: published
planned: 2026-01-29
published: {date: 2026-01-29, url: https://northgate.example/passkeys}  # ← here
---
```

## Fails: a review that was due yesterday

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: published
planned: 2026-02-10
published: {date: 2026-02-10, url: https://northgate.example/passkeys}
review_by: 2026-02-28  # ← here
---
```

## Passes: on the thirtieth day, and with a review due today

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: published
planned: 2026-01-30
published: {date: 2026-01-30, url: https://northgate.example/passkeys}
review_by: 2026-03-01
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault
from byline.following_up import is_past_review, wants_results
from byline.model import Piece
from byline.plan import Plan
from byline.words import counted

CODE = "CON009"
SEVERITY = "notice"
WHY = ("P36",)


def check(plan: Plan) -> Iterator[Fault]:
    """Look at what is out, the archive aside."""
    for piece in plan.pieces.values():
        if piece.status == "published" and not plan.is_archive(piece):
            yield from _results(plan, piece)
            yield from _review(plan, piece)


def _results(plan: Plan, piece: Piece) -> Iterator[Fault]:
    day = piece.published.date if piece.published else None
    if day and wants_results(plan, piece) and not piece.results and piece.is_whole("results", "published"):
        ago = counted((plan.today - day).days, "day")
        message = f"“{piece.title}” came out {ago} ago, and has no results yet."
        yield Fault(
            At(piece.path, ("published", "date")),
            message,
            "Add `results` with a date and what is known: views, reactions, leads.",
        )


def _review(plan: Plan, piece: Piece) -> Iterator[Fault]:
    if is_past_review(plan, piece):
        message = f"“{piece.title}” was to be reviewed by {piece.review_by}."
        help_ = "Look whether it is still true; then set the next `review_by`, or remove it."
        yield Fault(At(piece.path, ("review_by",)), message, help_)
