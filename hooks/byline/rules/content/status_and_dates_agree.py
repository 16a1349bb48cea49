"""Status and dates agree: what is published has a date and an address, and from `assigned` on there is a planned date.

What is not published yet has no date of publication either. An idea needs no date at all.

## Why it matters

The calendar can only show what it is told. A piece that is assigned without a date has no deadline, and a published piece without an
address cannot be found by those whom it was made for.

## How to mend it

Add the date (a day, a month or a quarter will do for `planned`), or set the status that is true.

## Fails: assigned for some day

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: assigned
---
```

## Fails: published, but where?

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: published
published: {date: 2026-02-12}  # ← here
---
```

## Fails: published, and still a draft

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: drafting  # ← here
planned: 2026-02-12
published: {date: 2026-02-12, url: https://northgate.example/passkeys}
---
```

## Passes: a quarter is enough to begin with

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: assigned
planned: 2026-Q2
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault, Related
from byline.model import Piece
from byline.plan import Plan, is_in_the_works
from byline.words import listed

CODE = "CON005"
SEVERITY = "error"
WHY = ()


def check(plan: Plan) -> Iterator[Fault]:
    """Look at the dates that each status asks for."""
    for piece in plan.pieces.values():
        if not piece.is_whole("planned", "published") or plan.is_archive(piece):
            continue
        if piece.status == "published":
            yield from _published(piece)
        elif is_in_the_works(piece):
            yield from _in_the_works(piece)


def _published(piece: Piece) -> Iterator[Fault]:
    out = piece.published
    lacks = [field for field in ("date", "url") if not (out and getattr(out, field))]
    if lacks:
        fields = listed([f"`{field}`" for field in lacks])
        message = f"The piece is published, and `published` has no {listed(lacks, 'or')}."
        related = (Related(At(piece.path, ("status",)), "The status stands here."),)
        at = At(piece.path, ("published",), "key") if out else At(piece.path)
        yield Fault(at, message, f"Add {fields} under `published`, or correct the status.", related)


def _in_the_works(piece: Piece) -> Iterator[Fault]:
    if piece.published and piece.published.date:
        message = f"The piece has been published on {piece.published.date}, and its status is {piece.status}."
        related = (Related(At(piece.path, ("published", "date")), "The day of publication stands here."),)
        yield Fault(At(piece.path, ("status",)), message, "Set `status: published`, or remove `published`.", related)
    elif piece.status != "idea" and not piece.planned:
        message = f"The status is {piece.status}, and no date is planned for the piece."
        related = (Related(At(piece.path, ("status",)), "The status stands here."),)
        help_ = "Add `planned:` with a day, a month (2027-03) or a quarter (2027-Q1)."
        yield Fault(At(piece.path), message, help_, related)
