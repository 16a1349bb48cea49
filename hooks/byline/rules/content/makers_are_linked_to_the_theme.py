"""Everybody who shapes a piece is linked to its theme, and has agreed to that.

Authors, co-authors, interviewees, speakers and hosts shape a piece. Who is quoted, featured or photographed only appears in it. A link
that was withdrawn before the piece came out does not count; what came out before stays.

## Why it matters

Somebody who speaks on a theme should feel at home there, and should have said yes to being its face. A theme that people are lent to
sounds like it.

## How to mend it

Link the person to the theme, with `why` and `agreed`, after a talk. Or choose a face among the people who are on it.

## Fails: an author without a link

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
---
```

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces:
  - {person: ines-duarte, part: author}
  - {person: wanda-kroll, part: co-author}  # ← here
status: idea
---
```

## Passes: a guest who is quoted

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
---
```

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces:
  - {person: ines-duarte, part: author}
  - {person: wanda-kroll, part: quoted}
status: idea
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault, Related
from byline.model import Employee, Piece
from byline.model.piece import SHAPING_PARTS
from byline.plan import Link, Plan

CODE = "CON002"
SEVERITY = "error"
WHY = ("P8", "P29")


def check(plan: Plan) -> Iterator[Fault]:
    """Look up the link of each maker; former colleagues are told by REF003."""
    for piece in plan.pieces.values():
        if piece.theme not in plan.themes or piece.status == "dropped" or plan.is_archive(piece):
            continue
        for number, face in piece.numbered("faces", piece.faces):
            person = plan.employees.get(face.person)
            if face.part in SHAPING_PARTS and person and not person.left and person.is_whole("themes", "left"):
                yield from _face(plan, piece, number, person)


def _face(plan: Plan, piece: Piece, number: int, person: Employee) -> Iterator[Fault]:
    links = plan.links_by_person.get((person.id, piece.theme), ())
    if any(_holds(plan, piece, link) for link in links):
        return
    theme = plan.themes[piece.theme].title
    told = f"withdrew from {theme} on {links[-1].link.withdrawn}" if links else f"is not linked to {theme}"
    where = ("themes", links[-1].number, "withdrawn") if links else ()
    help_ = "Choose a colleague who is linked to the theme, or link this one to it once he or she agrees."
    related = (Related(At(person.path, where), "It is written here." if links else "The colleague's file."),)
    at = At(piece.path, ("faces", number, "person"))
    yield Fault(at, f"{person.name} shapes this piece, and {told}.", help_, related)


def _holds(plan: Plan, piece: Piece, link: Link) -> bool:
    """Whether the link held when the piece came out, or holds now where it has not."""
    ended = link.link.withdrawn
    return ended is None or (piece.status == "published" and (plan.day_of(piece) or plan.today) <= ended)
