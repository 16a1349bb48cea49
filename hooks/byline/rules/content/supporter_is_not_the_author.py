"""The supporter of a piece is not its author as well.

Supporting is helping somebody else: asking questions, editing, chasing. Other parts in the piece are open to a supporter.

## Why it matters

In the end people do the work themselves. Where one person is both, either nobody helps, or the help has become the author.

## How to mend it

Choose another supporter, or leave `supporter` out; or name the real author.

## Fails: one person, twice

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: assigned
planned: 2026-04-14
supporter: ines-duarte  # ← here
---
```

## Passes: another one, or none

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: assigned
planned: 2026-04-14
supporter: tom-okafor
---
```

```markdown title="plan/2026/keys.md"
---
title: Keys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: idea
---
```
"""

from collections.abc import Iterator
from itertools import islice

from byline.findings import At, Fault, Related
from byline.model import Employee, Piece
from byline.plan import Plan

CODE = "CON008"
SEVERITY = "warning"
WHY = ("P32",)
WRITING_PARTS = frozenset({"author", "co-author"})


def check(plan: Plan) -> Iterator[Fault]:
    """Compare the supporter of each piece with its authors; who is not on file is told by REF001."""
    for piece in plan.pieces.values():
        person = plan.employees.get(piece.supporter or "")
        if person and piece.status != "dropped" and not plan.is_archive(piece):
            yield from islice(_both(piece, person), 1)


def _both(piece: Piece, person: Employee) -> Iterator[Fault]:
    for number, face in piece.numbered("faces", piece.faces):
        if face.person == person.id and face.part in WRITING_PARTS:
            message = f"{person.name} supports the piece, and is its {face.part} too."
            related = (Related(At(piece.path, ("faces", number)), f"Here as {face.part}."),)
            yield Fault(At(piece.path, ("supporter",)), message, "Choose another supporter, or leave it out.", related)
