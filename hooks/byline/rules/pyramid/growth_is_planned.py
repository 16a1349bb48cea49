"""Each attribute that is missing for a target has something planned for it.

Skills and media training are answered by a planned course; authority, conversation and social activity by a piece in the works or by
evidence with a `planned` day; recognition by such evidence; a network by a first influencer whom the person owns on the theme. A
planned course counts past its day too.

## Why it matters

A thought leader cannot be made, but people can be helped to make the most of themselves. A target without a next step is a wish.

## How to mend it

Agree on one step for each attribute that the message names, and write it down. Or remove the target for now.

## Fails: a target and nothing else

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
    target: subject-matter-expert  # ← here
---
```

## Passes: a first step on paper

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
themes:
  - theme: security
    why: She has kept our shops safe for nine years.
    agreed: 2026-01-09
    target: social-savvy
    evidence:
      - {proves: social-activity, what: Joins the weekly question hour, planned: 2026-04-02}
training:
  - {course: social-media-training, planned: 2026-03-20}
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault
from byline.leading import unplanned
from byline.model import Employee, ThemeLink
from byline.plan import Plan
from byline.pyramid import Mastery, Standing, claims, role_of
from byline.words import ROLE_WORDS, attribute_words, listed

CODE = "PYR003"
SEVERITY = "warning"
WHY = ("P14", "P24")
STEPS = {
    "social-skills": "a course that teaches `social-media`, under `training`",
    "social-activity": "a social piece, or evidence with `proves: social-activity` and `planned`",
    "internal-recognition": "evidence with `proves: internal-recognition` and `planned`",
    "authority": "a piece with the person as author or speaker, or evidence with `proves: authority` and `planned`",
    "conversation": "a social piece, or evidence with `proves: conversation` and `planned`",
    "network": "an influencer on the theme whom the person owns",
    "media-training": "a course that teaches `media`, under `training`",
}
"""What can be planned for an attribute."""


def check(plan: Plan) -> Iterator[Fault]:
    """Look at what lies between role and target; what is missing for the role itself is told by PYR001."""
    for standing, person, link in claims(plan):
        theme = plan.themes.get(link.theme)
        if theme and theme.status != "retired":
            open_ones = unplanned(standing)
            if open_ones:
                yield _fault(standing, person, link, open_ones)


def _fault(standing: Standing, person: Employee, link: ThemeLink, missing: tuple[Mastery, ...]) -> Fault:
    assert link.target  # noqa: S101  # nothing is missing for no target
    lacks = listed([attribute_words(each.attribute) for each in missing])
    message = f"{person.name} grows towards {ROLE_WORDS[link.target]}, and nothing is planned yet for {lacks}."
    first = [each for each in missing if role_of(each.attribute) == role_of(missing[0].attribute)]
    steps = "; ".join(f"for {attribute_words(each.attribute)}, {STEPS[each.attribute]}" for each in first)
    rest = " Then what the roles above take." if len(first) < len(missing) else ""
    return Fault(At(person.path, ("themes", standing.link.number, "target")), message, f"Plan {steps}.{rest}")
