"""A thought leader has skills, a style and a portrait on file.

That holds for everybody whose role or target on a theme is *thought leader* or *spokesperson*, since a spokesperson masters what a thought
leader does.

## Why it matters

People are helped from where they are: what they can, and how they are at their best. And people connect with faces.

## How to mend it

Sit down together for half an hour: `skills` from 0 to 4, a `style`, and a `portrait` beside the file.

## Fails: no style and no face

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
    target: thought-leader  # ← here
    evidence:
      - {proves: internal-recognition, what: Hosts the security hour, planned: 2026-04-20}
      - {proves: authority, what: Panel at the security day, planned: 2026-06-12}
      - {proves: conversation, what: Weekly question hour, planned: 2026-05-01}
---
```

```markdown title="people/influencers/kit-marlow.md"
---
name: Kit Marlow
type: media
themes: [{theme: security, owner: wanda-kroll, why: Asks every shop the same five questions.}]
found: {through: event, date: 2026-01-08}
reviewed: 2026-02-01
privacy: {basis: legitimate-interest, informed: 2026-01-15, retain_until: 2027-12-31}
---
```

## Passes: who does not lead, and does not want to

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
"""

from collections.abc import Iterator

from byline.findings import At, Fault
from byline.leading import TOP, leads, on_file
from byline.model import Employee
from byline.plan import Link, Plan
from byline.pyramid import level
from byline.words import listed

CODE = "DEV003"
SEVERITY = "notice"
WHY = ("P23", "P25", "P31")


def check(plan: Plan) -> Iterator[Fault]:
    """Look at everybody who leads or is to lead; one finding a person, at the first of the themes."""
    told: set[str] = set()
    for theme, links in plan.links.items():
        if theme in plan.themes and plan.themes[theme].status != "retired":
            for link in links:
                lacking = _lacking(link.employee) if leads(link) and link.employee.id not in told else []
                if lacking:
                    told.add(link.employee.id)
                    yield _fault(link, lacking)


def _lacking(person: Employee) -> list[str]:
    return [field for field, is_there in on_file(person).items() if not is_there and person.is_whole(field)]


def _fault(link: Link, lacking: list[str]) -> Fault:
    field = "role" if level(link.link.role) >= TOP else "target"
    message = (
        f"{link.employee.name} leads, or is to lead, and has {listed([f'no {each}' for each in lacking])} on file."
    )
    return Fault(
        At(link.employee.path, ("themes", link.number, field)),
        message,
        "Add what is missing, together with the person.",
    )
