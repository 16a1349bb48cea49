"""The file's name is a good id, and no two ids are the same or look the same.

An id has small letters of any script, digits and hyphens, and starts and ends with a letter or digit. It is unique among people,
among themes or among pieces, letter case and look-alike letters aside.

## Why it matters

Other files refer to this one by its id, and the address of its page is made of it. Two ids that differ in a capital letter are one
file on some computers, and two on others.

## How to mend it

Rename the file as the message proposes, and change the ids in the files that refer to it.

## Fails: capitals and an underscore

```markdown title="people/employees/Wanda_Kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
---
```

## Fails: an id that two people share

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
---
```

```markdown title="people/influencers/wanda-kroll.md"
---
name: Wanda Kroll
type: media
found: {through: event}
privacy: {basis: public-interest, informed: public-figure, retain_until: 2027-06-30}
---
```

## Passes: letters of any script

```markdown title="people/employees/王芳.md"
---
name: 王芳
job: Engineer
department: Platforms
---
```
"""

from collections.abc import Iterator

from byline.findings import Fault
from byline.plan import Plan

CODE = "DOC009"
SEVERITY = "error"
WHY = ()


def check(plan: Plan) -> Iterator[Fault]:
    """Tell what was seen on the way through the folders."""
    return plan.faults_of(CODE)
