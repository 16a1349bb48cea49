"""A planned course is not past its day.

## Why it matters

A course that nobody took still looks like a step that is under way.

## How to mend it

Finished? Add `done`. Not taken? Move `planned` to a day that is agreed, or remove the line.

## Fails: it was yesterday

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
training:
  - {course: media-training, planned: 2026-02-28}  # ← here
---
```

## Passes: today, and one that was taken

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
training:
  - {course: media-training, planned: 2026-03-01}
  - {course: social-media-training, planned: 2026-02-02, done: 2026-02-09}
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault
from byline.plan import Plan

CODE = "DEV002"
SEVERITY = "notice"
WHY = ("P24",)


def check(plan: Plan) -> Iterator[Fault]:
    """Compare the days of planned courses with today; who has left takes none any more."""
    for person in plan.employees.values():
        for number, training in person.numbered("training", person.training):
            is_past = training.planned is not None and training.planned < plan.today and training.done is None
            if is_past and person.left is None and person.is_whole("training", "left"):
                course = plan.programme.courses.get(training.course)
                message = (
                    f"{person.name} was to take “{course.title if course else training.course}” on {training.planned}."
                )
                at = At(person.path, ("training", number, "planned"))
                yield Fault(at, message, "Add `done:` with the day, or move `planned:` to another one.")
