"""The file is plain text in UTF-8, of at most 1 MiB.

A byte order mark and Windows line ends are fine. What is called `.md` is a plain file, and it holds no control characters, no
characters that cannot be seen, and no marks of a merge conflict. The joiners that emoji and some scripts need are welcome.

## Why it matters

A character that nobody can see makes two names differ that look the same. A file in another encoding shows wrong letters in
somebody's name. And half of a merge conflict on a page is text that nobody has approved.

## How to mend it

Save the file as UTF-8. Delete an invisible character together with its neighbours, and type those again. In a merge conflict,
choose one of the two sides and remove the lines with the marks.

## Fails: a merge conflict that nobody has resolved

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
---
<<<<<<< ours
Wanda keeps the tills safe.
=======
Wanda keeps the shops safe.
>>>>>>> theirs
```

## Passes: a line of equals signs under a heading

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
---
Wanda
=======

She keeps the tills safe, on two continents 👩‍💻.
```
"""

from collections.abc import Iterator

from byline.bodies import bodies
from byline.characters import hidden_by, name_of
from byline.findings import At, Fault
from byline.plan import Plan

CODE = "DOC001"
SEVERITY = "error"
WHY = ()


def check(plan: Plan) -> Iterator[Fault]:
    """Tell what the reader saw, and which characters a body hides in entities."""
    yield from plan.faults_of(CODE)
    for path, found in bodies(plan).items():
        for each in found:
            if each.kind == "character":
                message = f"`{each.text}` stands for {name_of(hidden_by(each.text))}, which cannot be seen."
                yield Fault(At(path, span=each.span), message, "Remove it.")
