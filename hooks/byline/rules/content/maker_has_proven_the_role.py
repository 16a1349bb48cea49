"""One of those who shape a piece has proven the role that its format takes.

A whitepaper takes a subject-matter expert, a press interview a spokesperson; plan/programme.md may choose otherwise. One of the makers
is enough: others may learn beside him or her. For somebody who has left, it asks what was proven at that time.

## Why it matters

A piece carries as far as the person behind it. Readers notice soon when a whitepaper has nobody behind it who is known for the
subject, and so do journalists.

## How to mend it

Add a colleague who has proven the role, as co-author say, or choose a format that takes a lower one. Or help the author to prove it.

## Fails: a whitepaper without an expert

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
    agreed: 2026-01-09
    role: social-savvy
---
```

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: whitepaper
theme: security
faces:  # ← here
  - {person: wanda-kroll, part: author}
status: idea
---
```

## Passes: with an expert at her side

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
themes:
  - theme: security
    why: She has kept our shops safe for nine years.
    agreed: 2026-01-09
---
```

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: whitepaper
theme: security
faces:
  - {person: wanda-kroll, part: author}
  - {person: ines-duarte, part: co-author}
status: idea
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault, Related
from byline.model import Piece, Role
from byline.model.piece import SHAPING_PARTS
from byline.plan import Plan, is_in_the_works
from byline.pyramid import Standing, level, standing_of
from byline.words import ROLE_WORDS, listed

CODE = "CON003"
SEVERITY = "error"
WHY = ("P10", "P11")


def check(plan: Plan) -> Iterator[Fault]:
    """Look at the makers of each piece; where one of them could not be judged, it waits."""
    for piece in plan.pieces.values():
        made_format = plan.formats.get(piece.format)
        judged = piece.status != "dropped" and piece.is_whole("faces") and not plan.is_archive(piece)
        if made_format and judged:
            makers = _makers(plan, piece)
            waits = is_in_the_works(piece) and any(each and each.link.employee.left for each in makers)  # REF003 first
            if makers and not waits and not any(_may_have_proven(each, made_format.minimum_role) for each in makers):
                yield _fault(plan, piece, made_format.minimum_role, [each for each in makers if each])


def _makers(plan: Plan, piece: Piece) -> list[Standing | None]:
    """Give how the makers stand on the theme; None for one that other rules speak of.

    Where nobody shapes a piece, it takes one of those who appear in it.
    """
    shaping = [face.person for face in piece.faces if face.part in SHAPING_PARTS]
    people = dict.fromkeys(shaping or [face.person for face in piece.faces])
    return [standing_of(plan, person, piece.theme) for person in people]


def _may_have_proven(standing: Standing | None, role: Role) -> bool:
    if standing is None:
        return True
    return level(standing.proven) >= level(role) or not all(each.is_known for each in standing.missing(role))


def _fault(plan: Plan, piece: Piece, role: Role, makers: list[Standing]) -> Fault:
    names = listed([each.link.employee.name for each in makers])
    have = "has" if len(makers) == 1 else "have"
    title = plan.formats[piece.format].title.lower()
    message = f"A piece of the format {title} takes a {ROLE_WORDS[role]}, and {names} {have} not proven that role on this theme."
    related = tuple(
        Related(At(each.link.employee.path, ("themes", each.link.number)), _proven(each)) for each in makers
    )
    help_ = f"Add a colleague who is proven as {ROLE_WORDS[role]}, or choose a format that takes a lower role."
    return Fault(At(piece.path, ("faces",), "key"), message, help_, related)


def _proven(standing: Standing) -> str:
    proven = f"has proven {ROLE_WORDS[standing.proven]}" if standing.proven else "has proven no role yet"
    return f"{standing.link.employee.name} {proven}."
