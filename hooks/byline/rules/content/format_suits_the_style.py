"""The format of a piece suits the style of one of its makers.

`style.length` on an employee's page says how somebody is at his or her best: short, long, spoken or visual. A whitepaper or an article takes
somebody who writes long, and a social post is not for who does. All other formats can be made to suit everybody. People without a style on
file settle nothing. Only pieces in the works are looked at.

## Why it matters

One shines in a few words, another writes long blogs on paper. Find each one's style and build on it.

## How to mend it

Choose another format for the same message, or add a colleague whom it suits. If the person wants to try it: ignore it, with that reason.

## Fails: a whitepaper by somebody of few words

```markdown title="people/employees/ines-duarte.md"
---
name: Inês Duarte
job: Head of payments
department: Platforms
style: {length: short}
skills: {social-media: 3, presenting: 2}
channels:
  linkedin: {url: https://www.example.org/ines-duarte, last_active: 2026-02-18}
themes:
  - theme: security
    why: She stood at a till herself when the card machines went down.
    agreed: 2026-01-05
    role: subject-matter-expert
    target: thought-leader
    evidence:
      - {proves: internal-recognition, what: Teaches every new shop manager, date: 2025-09-08}
---
```

```markdown title="plan/2026/a-till-of-ones-own.md"
---
title: A till of one's own
format: whitepaper  # ← here
theme: security
faces: [{person: ines-duarte, part: author}]
status: drafting
planned: 2026-05-19
---
```

## Passes: a blog, and a whitepaper with a colleague who writes long

```markdown title="people/employees/ines-duarte.md"
---
name: Inês Duarte
job: Head of payments
department: Platforms
style: {length: short}
skills: {social-media: 3, presenting: 2}
channels:
  linkedin: {url: https://www.example.org/ines-duarte, last_active: 2026-02-18}
themes:
  - theme: security
    why: She stood at a till herself when the card machines went down.
    agreed: 2026-01-05
    role: subject-matter-expert
    target: thought-leader
    evidence:
      - {proves: internal-recognition, what: Teaches every new shop manager, date: 2025-09-08}
---
```

```markdown title="plan/2026/a-till-of-ones-own.md"
---
title: A till of one's own
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: drafting
planned: 2026-05-19
---
```

```markdown title="plan/2026/tills.md"
---
title: Twelve tills
format: whitepaper
theme: security
faces: [{person: ines-duarte, part: author}, {person: wanda-kroll, part: co-author}]
status: idea
---
```

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Shops
style: {length: long}
themes: [{theme: security, why: She keeps the tills., agreed: 2026-01-09}]
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault, Related
from byline.model import Employee, Piece
from byline.model.piece import SHAPING_PARTS
from byline.plan import Plan, is_in_the_works
from byline.styles import SUITS, suits
from byline.words import listed

CODE = "CON007"
SEVERITY = "notice"
WHY = ("P25",)


def check(plan: Plan) -> Iterator[Fault]:
    """Look at the makers of pieces in the works; one whom the format suits is enough."""
    for piece in plan.pieces.values():
        if piece.format in SUITS and is_in_the_works(piece) and not plan.is_archive(piece) and piece.is_whole("faces"):
            makers = _makers(plan, piece)
            if makers and not any(suits(piece.format, _style(person)) for person in makers):
                yield _fault(plan, piece, makers)


def _makers(plan: Plan, piece: Piece) -> list[Employee]:
    names = dict.fromkeys(face.person for face in piece.faces if face.part in SHAPING_PARTS)
    return [plan.employees[name] for name in names if name in plan.employees]


def _style(person: Employee) -> str:
    return person.style.length or ""


def _fault(plan: Plan, piece: Piece, makers: list[Employee]) -> Fault:
    styles = listed([f"{person.name} ({_style(person)})" for person in makers])
    message = f"The format {plan.formats[piece.format].title.lower()} does not suit the style of {styles}."
    related = tuple(Related(At(person.path, ("style", "length")), f"The style of {person.name}.") for person in makers)
    help_ = "Choose another format, or add a colleague whom it suits; if it is wanted like this, ignore it and say why."
    return Fault(At(piece.path, ("format",)), message, help_, related)
