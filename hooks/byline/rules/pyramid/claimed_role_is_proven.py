"""A claimed role is proven: every attribute of it, and of every role below it.

Each role of the pyramid masters what the roles below it take. A thought leader is also recognised inside the organisation on that
theme and, like the social savvy, has the social media skills and uses them. So a claim is checked from the base up.

## Why it matters

The pyramid is only worth something when a role on it can be trusted. A title that nobody can back is found out in the first
interview, and the person pays for it. What somebody *is* (`role`) is a claim to prove; what somebody grows towards (`target`) is not.

## How to mend it

Add what proves the attribute (each message says which files it can come from), or claim the highest role that is proven and make
the other one the `target`.

## Fails: an expert who does not use social media

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
themes:
  - theme: security
    why: She has kept our shops safe for nine years.
    agreed: 2026-01-09
    role: subject-matter-expert  # ← here
    evidence:
      - {proves: internal-recognition, what: Hosts the security hour, date: 2026-01-20}
---
```

## Passes: the same expert, with skills and a channel

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
    role: subject-matter-expert
    evidence:
      - {proves: internal-recognition, what: Hosts the security hour, date: 2026-01-20}
---
```

## Passes: an expert who wants to lead

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
    role: subject-matter-expert
    target: thought-leader
    evidence:
      - {proves: internal-recognition, what: Hosts the security hour, date: 2026-01-20}
      - {proves: authority, what: Panel at the security day, planned: 2026-06-12}
      - {proves: conversation, what: Weekly question hour, planned: 2026-05-01}
---
```
"""

from collections.abc import Iterator

from byline.findings import At, Fault
from byline.model import Employee, ThemeLink
from byline.model.values import Role
from byline.plan import Plan
from byline.pyramid import Mastery, Standing, claims, role_of
from byline.words import MENDS, ROLE_WORDS, attribute_words, listed

CODE = "PYR001"
SEVERITY = "error"
WHY = ("P11",)


def check(plan: Plan) -> Iterator[Fault]:
    """Look at every claim that could be judged; one whose proof may stand in a broken file waits."""
    for standing, person, link in claims(plan):
        missing = standing.missing(link.role)
        if missing and all(mastery.is_known for mastery in missing):
            yield _fault(plan, standing, person, link, missing)


def _fault(plan: Plan, standing: Standing, person: Employee, link: ThemeLink, missing: tuple[Mastery, ...]) -> Fault:
    assert link.role  # noqa: S101  # nothing is missing for no role
    theme = plan.themes[link.theme].title if link.theme in plan.themes else link.theme
    proven = f"Proven so far: {ROLE_WORDS[standing.proven]}." if standing.proven else "No role is proven so far."
    message = f"{person.name} claims {ROLE_WORDS[link.role]} on {theme}, and has not proven {_lacks(link.role, missing)}. {proven}"
    lower = f"claim `{standing.proven}`" if standing.proven else "leave `role` out"
    help_ = f"{_mends(missing)} Or {lower}, and make `{link.role}` the target."
    return Fault(At(person.path, ("themes", standing.link.number, "role")), message, help_)


def _lacks(role: Role, missing: tuple[Mastery, ...]) -> str:
    """Tell what the role itself takes apart from what those below it take (P11)."""
    own = listed([_lack(mastery) for mastery in missing if role_of(mastery.attribute) == role])
    lower = [mastery for mastery in missing if role_of(mastery.attribute) != role]
    if not lower:
        return own
    roles = listed([ROLE_WORDS[each] for each in dict.fromkeys(role_of(mastery.attribute) for mastery in lower)])
    below = listed([_lack(mastery) for mastery in lower])
    return f"{own}; nor, for {roles} below it, {below}" if own else f"{below} (for {roles}, below it)"


def _mends(missing: tuple[Mastery, ...]) -> str:
    """Begin with the lowest role: all seven at once would be a page, and nobody does them at once."""
    first = [mastery for mastery in missing if role_of(mastery.attribute) == role_of(missing[0].attribute)]
    rest = " Then what the roles above take." if len(first) < len(missing) else ""
    return " ".join(MENDS[mastery.attribute] for mastery in first) + rest


def _lack(mastery: Mastery) -> str:
    counted = f" ({len(mastery.proofs)} of {mastery.needed})" if mastery.needed > 1 else ""
    return f"{attribute_words(mastery.attribute)}{counted}"
