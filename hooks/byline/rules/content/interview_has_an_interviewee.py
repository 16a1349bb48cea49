"""An interview has an interviewee.

At least one of the `faces` of a piece with the format `interview` has the part `interviewee`.

## Why it matters

Interviews with our own people are content too: an expert who does not like to write may love to talk. Then it should be clear who
is talking.

## How to mend it

Set the part of the one who answers to `interviewee`. The one who asks may be the author.

## Fails: questions without answers

```markdown title="plan/2026/ten-questions.md"
---
title: Ten questions about passkeys
format: interview
theme: security
faces:  # ← here
  - {person: ines-duarte, part: author}
status: idea
---
```

## Passes: somebody answers

```markdown title="plan/2026/ten-questions.md"
---
title: Ten questions about passkeys
format: interview
theme: security
faces:
  - {person: ines-duarte, part: interviewee}
status: idea
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault
from byline.plan import Plan

CODE = "CON004"
SEVERITY = "error"
WHY = ("P30",)


def check(plan: Plan) -> Iterator[Fault]:
    """Look at the parts in every interview."""
    for piece in plan.pieces.values():
        wanted = piece.format == "interview" and piece.status != "dropped" and not plan.is_archive(piece)
        if wanted and piece.is_whole("faces") and not any(face.part == "interviewee" for face in piece.faces):
            message = "This is an interview, and nobody in it is the interviewee."
            help_ = "Give one of the faces `part: interviewee`, or choose another format."
            yield Fault(At(piece.path, ("faces",), "key"), message, help_)
