"""People are of the right kind: colleagues stand behind pieces, influencers are involved in them.

The faces of a piece, its supporter, the owner of a relationship and the lead of a theme work here. Whom a piece `involves` does not.

## Why it matters

The approach rests on an organisation's own people. Somebody outside may be quoted, interviewed or invited, and writes under a flag
of his or her own; and a colleague who is listed as an influencer makes the outside world look larger than it is.

## How to mend it

Move the person to the field for people of that kind: an influencer from `faces` to `involves`, a colleague the other way round.

## Fails: an influencer as author

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces:
  - {person: rhea-lindqvist, part: author}  # ← here
status: idea
---
```

## Fails: a colleague among the influencers

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: idea
involves:
  - {influencer: tom-okafor, part: quoted}  # ← here
---
```

## Passes: each in the right place

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: idea
involves: [{influencer: rhea-lindqvist, part: quoted}]
---
```
"""

from collections.abc import Iterator

from byline.characters import shown
from byline.findings import Fault
from byline.plan import Plan
from byline.references import Reference, references

CODE = "REF002"
SEVERITY = "error"
WHY = ("P6",)


def check(plan: Plan) -> Iterator[Fault]:
    """Look at every reference to a person that leads to somebody of the other kind only."""
    for each in references(plan):
        if each.kind in {"employee", "face"} and _is_only(plan, each, "influencer", "employee"):
            yield _outsider(plan, each)
        elif each.kind == "influencer" and _is_only(plan, each, "employee", "influencer"):
            yield _insider(plan, each)


def _is_only(plan: Plan, each: Reference, one: str, other: str) -> bool:
    archived = each.source.id in plan.pieces and plan.is_archive(plan.pieces[each.source.id])
    return plan.knows(one, each.id) and not plan.knows(other, each.id) and not (archived and _is_piece(plan, each))


def _is_piece(plan: Plan, each: Reference) -> bool:
    return plan.pieces.get(each.source.id) is each.source


def _outsider(plan: Plan, each: Reference) -> Fault:
    person = plan.influencers.get(each.id)
    message = f"{person.name if person else shown(each.id)} is an influencer, and a colleague is meant here."
    help_ = "Choose a colleague."
    if each.kind == "face":
        help_ = (
            f"Choose a colleague, and name the influencer under `involves: [{{influencer: {each.id}, part: quoted}}]`."
        )
    return Fault(each.at, message, help_)


def _insider(plan: Plan, each: Reference) -> Fault:
    person = plan.employees.get(each.id)
    message = f"{person.name if person else shown(each.id)} works here, and an influencer is meant here."
    help_ = f"Move the colleague to `faces: [{{person: {each.id}, part: quoted}}]`, or choose an influencer."
    return Fault(each.at, message, help_)
