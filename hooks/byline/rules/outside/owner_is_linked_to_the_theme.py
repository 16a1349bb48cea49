"""The owner of a relationship is a colleague who is linked to that theme.

An owner who has left, or who withdrew from the theme, is told by REF003, which asks for a hand-over.

## Why it matters

Whoever has to build the network is responsible for it. Somebody who has nothing to say on a theme has nothing to offer to an
influencer who lives by it.

## How to mend it

Choose an owner among the people on the theme, or link the owner to the theme once he or she agrees.

## Fails: an owner with another theme

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
---
```

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
found: {through: event}
privacy: {basis: public-interest, informed: public-figure, retain_until: 2027-06-30}
themes:
  - theme: security
    owner: wanda-kroll  # ← here
    why: Presents the consumer hour on the radio.
---
```

## Passes: an owner on the theme

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
found: {through: event}
privacy: {basis: public-interest, informed: public-figure, retain_until: 2027-06-30}
themes:
  - theme: security
    owner: ines-duarte
    why: Presents the consumer hour on the radio.
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault, Related
from byline.model import Employee, Influencer, MapEntry
from byline.plan import Plan, plain_name

CODE = "OUT001"
SEVERITY = "error"
WHY = ("P22",)


def check(plan: Plan) -> Iterator[Fault]:
    """Look up the owner of every entry; a supporting department is told by OUT002."""
    supporting = {plain_name(name) for name in plan.programme.supporting_departments}
    for influencer in plan.influencers.values():
        for number, entry in influencer.numbered("themes", influencer.themes):
            owner = plan.employees.get(entry.owner)
            if owner and _is_misplaced(plan, owner, entry) and plain_name(owner.department) not in supporting:
                yield _fault(plan, influencer, number, owner, entry)


def _is_misplaced(plan: Plan, owner: Employee, entry: MapEntry) -> bool:
    judged = entry.theme in plan.themes and owner.left is None and owner.is_whole("themes", "left", "department")
    return judged and plan.link_of(owner.id, entry.theme) is None


def _fault(plan: Plan, influencer: Influencer, number: int, owner: Employee, entry: MapEntry) -> Fault:
    theme = plan.themes[entry.theme]
    message = (
        f"{owner.name} owns the relationship with {influencer.name} on {theme.title}, and is not linked to that theme."
    )
    linked = [link.employee.id for link in plan.links.get(theme.id, ()) if link.is_current]
    few = f" On this theme: {', '.join(sorted(linked)[:8])}." if linked else ""
    related = (Related(At(owner.path), "The owner's file."),)
    help_ = f"Choose an owner who is linked to the theme, or link this one to it.{few}"
    return Fault(At(influencer.path, ("themes", number, "owner")), message, help_, related)
