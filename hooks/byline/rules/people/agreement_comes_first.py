"""Nobody is shown on a theme before he or she has agreed.

The day in `agreed` is not after the day on which a piece came out that shows the person on that theme. The archive from before the
programme is left alone.

## Why it matters

Without agreement there is no link, and no public profile. A yes that comes after the publication is no yes.

## How to mend it

If the person had agreed earlier, correct `agreed`. If not, talk to him or her, and take the piece off line if that is the wish.

## Fails: published in January, agreed in February

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
skills: {social-media: 2}
channels: {linkedin: {last_active: 2026-02-01}}
themes:
  - theme: security
    why: She has kept our shops safe for nine years.
    agreed: 2026-02-10
---
```

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: wanda-kroll, part: author}]
status: published
published:
  date: 2026-01-29  # ← here
  url: https://northgate.example/passkeys
---
```

## Passes: on the very same day

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
skills: {social-media: 2}
channels: {linkedin: {last_active: 2026-02-01}}
themes:
  - theme: security
    why: She has kept our shops safe for nine years.
    agreed: 2026-01-29
---
```

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: wanda-kroll, part: author}]
status: published
published: {date: 2026-01-29, url: https://northgate.example/passkeys}
---
```
"""

import datetime as dt
from collections.abc import Iterator

from byline.findings import At, Fault, Related
from byline.model import Piece
from byline.plan import Link, Plan

CODE = "PPL002"
SEVERITY = "error"
WHY = ("P8",)


def check(plan: Plan) -> Iterator[Fault]:
    """Compare the publication of each piece with the agreements of the people in it."""
    for piece in plan.pieces.values():
        day = piece.published.date if piece.published else None
        if day and piece.status == "published" and not plan.is_archive(piece):
            for person in dict.fromkeys(face.person for face in piece.faces):
                links = plan.links_by_person.get((person, piece.theme), ())
                if links and all(link.link.agreed > day for link in links):
                    yield _fault(piece, links[0], day)


def _fault(piece: Piece, link: Link, day: dt.date) -> Fault:
    agreed = At(link.employee.path, ("themes", link.number, "agreed"))
    message = (
        f"This came out on {day}, and {link.employee.name} agreed to the theme on {link.link.agreed}, which is later."
    )
    help_ = "Correct the day in `agreed` if the yes came earlier; otherwise ask whether the piece may stay."
    return Fault(At(piece.path, ("published", "date")), message, help_, (Related(agreed, "The agreement is here."),))
