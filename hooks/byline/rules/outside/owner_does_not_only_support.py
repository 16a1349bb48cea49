"""The owner of a relationship is not in a supporting department.

Supporting departments, such as marketing and communications, stand in `supporting_departments` in plan/programme.md.

## Why it matters

The colleague, not the marketing department, is responsible for his or her own network. Marketing supports. A relationship that runs
through a department is noticed at once by the person at the other end.

## How to mend it

Choose a colleague who works on the theme. The supporting colleague may help with every piece, as its `supporter`.

## Fails: a marketing relationship

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
found: {through: event}
privacy: {basis: public-interest, informed: public-figure, retain_until: 2027-06-30}
themes:
  - theme: security
    owner: tom-okafor  # ← here
    why: Presents the consumer hour on the radio.
---
```

## Passes: a relationship of one's own

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
from byline.plan import Plan, plain_name

CODE = "OUT002"
SEVERITY = "error"
WHY = ("P22",)


def check(plan: Plan) -> Iterator[Fault]:
    """Look at the department of every owner who still works here."""
    supporting = {plain_name(name) for name in plan.programme.supporting_departments}
    for influencer in plan.influencers.values():
        for number, entry in influencer.numbered("themes", influencer.themes):
            owner = plan.employees.get(entry.owner)
            if owner and not owner.left and owner.department and plain_name(owner.department) in supporting:
                message = (
                    f"{owner.name} works in {owner.department}, a supporting department, and owns the relationship"
                    f" with {influencer.name}."
                )
                related = (Related(At(owner.path, ("department",)), "The department stands here."),)
                at = At(influencer.path, ("themes", number, "owner"))
                yield Fault(at, message, "Choose a colleague who is linked to the theme as owner.", related)
