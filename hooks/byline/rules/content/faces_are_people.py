"""A piece has a person as its face: the organisation, a department or a product is never one.

In the archive, from before the programme began (`since`), it is one notice that counts the pieces.

## Why it matters

People connect with people, not with logos. Every piece has somebody behind it who knows, and who can be asked.

## How to mend it

Ask who wrote it, or who knows most of it, and name him or her. A ghostwriter is a `supporter`, never a face.

## Fails: the organisation, a department, a product

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces:
  - {person: Northgate Markets, part: author}  # ← here
  - {person: marketing, part: co-author}  # ← here
  - {person: CartPal, part: quoted}  # ← here
status: idea
---
```

## Fails: nobody knew better in those days

```markdown title="plan/programme.md"
---
organisation: Northgate Markets
since: 2026-01-01  # ← here
supporting_departments: [Marketing]
work_calendar: {country: NL}
roles: {thought-leader: {minimum_network: 1}}
---
```

```markdown title="plan/2024/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: Northgate Markets, part: author}]
status: published
published: {date: 2024-05-02, url: https://northgate.example/passkeys}
---
```

## Passes: a person

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: idea
supporter: tom-okafor
---
```
"""

from collections.abc import Iterator

from byline.characters import shown
from byline.findings import At, Fault, Related, Severity
from byline.model import Face, Piece
from byline.plan import Plan, plain_name
from byline.words import counted

CODE = "CON001"
SEVERITY = "error"
WHY = ("P6",)
MOST_RELATED = 5
_HELP = "Name the colleague who stands behind the piece; who helps with it is its `supporter`."


def check(plan: Plan) -> Iterator[Fault]:
    """Look at every face; those of the archive are counted."""
    archived: list[At] = []
    for piece in plan.pieces.values():
        for number, face in piece.numbered("faces", piece.faces):
            if what := _logo(plan, face):
                at = At(piece.path, ("faces", number, "person"))
                if plan.is_archive(piece):
                    archived.append(at)
                else:
                    yield Fault(at, _message(piece, face, what), _HELP)
    if archived and plan.programme.since:
        yield _history(plan, archived)


def _logo(plan: Plan, face: Face) -> str:
    """Say what a face is if it is no person; somebody with a file is one, unless the file is about the organisation."""
    person = plan.employees.get(face.person)
    if person is None and (plan.knows("employee", face.person) or plan.knows("influencer", face.person)):
        return ""
    return plan.logos.get(plain_name(person.name if person else face.person), "")


def _message(piece: Piece, face: Face, what: str) -> str:
    return f"`{shown(face.person)}` is {what}, and no person: it cannot be a face of {piece.title or 'a piece'}."


def _history(plan: Plan, places: list[At]) -> Fault:
    pieces = len({at.path for at in places})
    related = tuple(Related(at, "One of them.") for at in places[:MOST_RELATED])
    message = f"No person but a logo was the face of {counted(pieces, 'piece')} before the programme began."
    help_ = "Nothing needs to be done: this is what the programme sets out to change."
    return Fault(At(plan.programme.path, ("since",)), message, help_, related, Severity.NOTICE)
