"""Nobody is linked to the same theme twice.

A link that was withdrawn may stand beside a new one.

## Why it matters

A role is held per theme. With two links to one theme, a person would have two roles on it, and neither could be trusted.

## How to mend it

Merge the two: keep one `why`, the earliest `agreed`, one role, and the evidence of both.

## Fails: two roles on one theme

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
themes:
  - theme: security
    why: She has kept our shops safe for nine years.
    agreed: 2026-01-09
  - theme: security  # ← here
    why: She speaks about it at home as well.
    agreed: 2026-02-12
---
```

## Passes: a no that became a yes again

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
themes:
  - theme: security
    why: She has kept our shops safe for nine years.
    agreed: 2025-01-12
    withdrawn: 2025-06-01
  - theme: security
    why: She is back from her leave, and wants to.
    agreed: 2026-02-12
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault, Related
from byline.model import Employee
from byline.plan import Plan

CODE = "PPL001"
SEVERITY = "error"
WHY = ("P12",)


def check(plan: Plan) -> Iterator[Fault]:
    """Look at the links of each colleague that were not taken back."""
    for employee in plan.employees.values():
        yield from _employee(employee)


def _employee(employee: Employee) -> Iterator[Fault]:
    first: dict[str, int] = {}
    for number, link in employee.numbered("themes", employee.themes):
        if link.withdrawn or not link.theme or ("themes", number, "withdrawn") in employee.broken:
            continue
        if link.theme in first:
            related = (Related(At(employee.path, ("themes", first[link.theme], "theme")), "The first link is here."),)
            message = f"{employee.name} is linked to `{link.theme}` twice."
            yield Fault(
                At(employee.path, ("themes", number, "theme")), message, "Merge the two links into one.", related
            )
        first.setdefault(link.theme, number)
