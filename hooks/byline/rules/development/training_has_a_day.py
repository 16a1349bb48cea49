"""A training has a day: `planned` or `done`.

## Why it matters

Training follows from what is missing. Without a day it is a good intention.

## How to mend it

Add `planned: YYYY-MM-DD` for a course to come, `done: YYYY-MM-DD` for one that is finished.

## Fails: a course without a day

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
training:
  - {course: media-training, planned: 2026-05-12}
  - {course: social-media-training}  # ← here
---
```

## Passes: one to come, one done

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
training:
  - {course: media-training, planned: 2026-05-12}
  - {course: social-media-training, done: 2026-02-02}
---
```
"""

from collections.abc import Iterator

from byline.characters import shown
from byline.findings import At, Fault
from byline.plan import Plan

CODE = "DEV001"
SEVERITY = "error"
WHY = ("P24",)


def check(plan: Plan) -> Iterator[Fault]:
    """Look at every training; one whose day could not be read has it."""
    for person in plan.employees.values():
        for number, training in person.numbered("training", person.training):
            is_broken = any(keys[:2] == ("training", number) for keys in person.broken)
            if training.planned is None and training.done is None and not is_broken:
                message = f"The course `{shown(training.course)}` of {person.name} has no day."
                help_ = "Add `planned:` for a course to come, or `done:` for one that is finished."
                yield Fault(At(person.path, ("training", number)), message, help_)
