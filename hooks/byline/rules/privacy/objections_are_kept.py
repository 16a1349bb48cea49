"""Nobody who objected is on a map, or in a piece that is not published yet.

The file may stay, without `themes`, as a note that this person is not to be contacted. It has no page then, and stands in no feed.

## Why it matters

Who says no has the right to be left alone (GDPR, article 21), and should not be found anew by the next colleague either.

## How to mend it

Remove the influencer's `themes`, and the line under `involves` in the piece.

## Fails: still on a map

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
themes:
  - {theme: security, owner: ines-duarte, why: Asks every shop the same five questions.}  # ← here
found: {through: event, date: 2026-01-08}
privacy: {objected: 2026-02-12}
---
```

## Fails: invited all the same

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
found: {through: event, date: 2026-01-08}
privacy: {objected: 2026-02-12}
---
```

```markdown title="plan/2026/five-questions.md"
---
title: Five questions at the till
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: drafting
planned: 2026-04-14
involves: [{influencer: kit-marlow, part: interviewed}]  # ← here
---
```

## Fails: a piece that comes out tomorrow

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
found: {through: event, date: 2026-01-08}
privacy: {objected: 2026-02-12}
---
```

```markdown title="plan/2026/five-questions.md"
---
title: Five questions at the till
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: published
planned: 2026-03-02
published: {date: 2026-03-02, url: https://northgate.example/five-questions}
involves:
  - influencer: kit-marlow  # ← here
    part: interviewed
---
```

## Passes: a piece that came out today

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
found: {through: event, date: 2026-01-08}
privacy: {objected: 2026-02-12}
---
```

```markdown title="plan/2026/five-questions.md"
---
title: Five questions at the till
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: published
planned: 2026-03-01
published: {date: 2026-03-01, url: https://northgate.example/five-questions}
involves: [{influencer: kit-marlow, part: interviewed}]
---
```

## Passes: a note, and a piece that came out before

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
found: {through: event, date: 2026-01-08}
privacy: {objected: 2026-02-12}
---
```

```markdown title="plan/2026/five-questions.md"
---
title: Five questions at the till
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: published
planned: 2026-02-03
published: {date: 2026-02-03, url: https://northgate.example/five-questions}
involves: [{influencer: kit-marlow, part: interviewed}]
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault, Related
from byline.model import Influencer, Piece
from byline.plan import Plan

CODE = "PRV003"
SEVERITY = "error"
WHY = ()


def check(plan: Plan) -> Iterator[Fault]:
    """Look for those who objected, on maps and in pieces to come."""
    objected = {person.id: person for person in plan.influencers.values() if person.privacy.objected}
    for person in objected.values():
        for number, entry in person.numbered("themes", person.themes):
            message = f"{person.name} objected to being on file, and is still on the map of {entry.theme}."
            related = (_objection(person),)
            yield Fault(At(person.path, ("themes", number)), message, "Remove `themes` from this file.", related)
    for piece in (each for each in plan.pieces.values() if each.is_whole("status")):
        for number, each in piece.numbered("involves", piece.involves):
            if each.influencer in objected and not _is_done_with(plan, piece):
                message = f"{objected[each.influencer].name} objected to being on file, and is part of a piece to come."
                at = At(piece.path, ("involves", number, "influencer"))
                yield Fault(
                    at,
                    message,
                    "Remove the line, and make the piece without.",
                    (_objection(objected[each.influencer]),),
                )


def _is_done_with(plan: Plan, piece: Piece) -> bool:
    """Whether a piece is dropped, or out: a day that is still to come is not."""
    day = piece.published.date if piece.published else None
    return piece.status == "dropped" or (piece.status == "published" and (day is None or day <= plan.today))


def _objection(person: Influencer) -> Related:
    return Related(At(person.path, ("privacy", "objected")), "The objection stands here.")
