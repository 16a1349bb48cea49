"""No two pieces on one theme go out on one channel on the same day.

Pieces to come count with their planned day, published ones with the day they came out; two that are both out can't be mended any more.

## Why it matters

Two pieces on one day take the readers from each other.

## How to mend it

Move one of them, or send it out on another channel.

## Fails: twice in the newsletter

```markdown title="plan/2026/keys.md"
---
title: Keys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: assigned
planned: 2026-04-14
channels: [company-blog, newsletter]
---
```

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: assigned
planned: 2026-04-14
channels:
  - linkedin
  - newsletter  # ← here
---
```

## Passes: other channels, or the day after

```markdown title="plan/2026/keys.md"
---
title: Keys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: assigned
planned: 2026-04-14
channels: [company-blog]
---
```

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: assigned
planned: 2026-04-14
channels: [linkedin]
---
```

```markdown title="plan/2026/pins.md"
---
title: Pins for nobody
format: blog
theme: security
faces: [{person: tom-okafor, part: quoted}, {person: ines-duarte, part: quoted}]
status: idea
planned: 2026-04-15
channels: [linkedin]
---
```
"""

import datetime as dt
from collections.abc import Iterator

from byline.findings import At, Fault, Related
from byline.model import Piece
from byline.plan import Plan, is_in_the_works

CODE = "CAL003"
SEVERITY = "warning"
WHY = ()


def check(plan: Plan) -> Iterator[Fault]:
    """Look for a second piece on the same day; one finding for each, at the later path."""
    first: dict[tuple[str, dt.date, str], tuple[Piece, At]] = {}
    for piece in sorted(plan.pieces.values(), key=lambda piece: piece.path):
        day = _day(piece)
        if day is None or plan.is_archive(piece):
            continue
        for number, channel in piece.numbered("channels", piece.channels):
            at = At(piece.path, ("channels", number))
            other, place = first.setdefault((piece.theme, day, channel.casefold()), (piece, at))
            if other is not piece and (is_in_the_works(piece) or is_in_the_works(other)):
                message = (
                    f"“{piece.title}” and “{other.title}” go out on {channel} on one day, {day}, and on one theme."
                )
                related = (Related(place, f"“{other.title}” goes out on {channel} as well."),)
                help_ = "Move one of them to another day, or choose another channel."
                yield Fault(at, message, help_, related)


def _day(piece: Piece) -> dt.date | None:
    if piece.status == "published":
        return piece.published.date if piece.published else None
    return (
        piece.planned.first if is_in_the_works(piece) and piece.planned and piece.planned.precision == "day" else None
    )
