"""What a piece was made from never leads back to the piece itself.

`derived_from` names the piece that this one repurposes.

## Why it matters

A whitepaper becomes three blogs, and a blog a talk. The site shows that family as a tree, and a tree has a beginning.

## How to mend it

Find out which of the pieces came first, and remove its `derived_from`.

## Fails: which came first?

```markdown title="plan/2026/the-chicken.md"
---
title: The chicken
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: idea
derived_from: the-egg
---
```

```markdown title="plan/2026/the-egg.md"
---
title: The egg
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: idea
derived_from: the-chicken  # ← here
---
```

## Passes: a chain with a beginning

```markdown title="plan/2026/the-chicken.md"
---
title: The chicken
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: idea
derived_from: the-egg
---
```

```markdown title="plan/2026/the-egg.md"
---
title: The egg
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: idea
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault, Related
from byline.model import Piece
from byline.plan import Plan
from byline.words import counted

CODE = "CON006"
SEVERITY = "error"
WHY = ()
MOST_RELATED = 5


def check(plan: Plan) -> Iterator[Fault]:
    """Follow each chain once; one finding for each circle, at the last of its files."""
    seen: set[str] = set()
    for start in plan.pieces:
        chain: dict[str, Piece] = {}
        name: str | None = start
        while name and name not in seen and name not in chain and name in plan.pieces:
            chain[name] = plan.pieces[name]
            name = plan.pieces[name].derived_from
        seen.update(chain)  # `|=` with the keys of a dict copies the set: minutes, at a hundred thousand pieces
        if name in chain:
            ids = list(chain)
            circle = [chain[each] for each in ids[ids.index(name) :]]
            if not all(plan.is_archive(piece) for piece in circle):
                yield _fault(circle)


def _fault(circle: list[Piece]) -> Fault:
    *others, last = sorted(circle, key=lambda piece: piece.path)
    what = "itself" if not others else f"itself, in a circle of {counted(len(circle), 'piece')}"
    message = f"{last.title} is derived from {what}."
    related = tuple(
        Related(At(piece.path, ("derived_from",)), "Part of the circle.") for piece in others[:MOST_RELATED]
    )
    help_ = "Remove `derived_from` from the piece that came first."
    return Fault(At(last.path, ("derived_from",)), message, help_, related)
