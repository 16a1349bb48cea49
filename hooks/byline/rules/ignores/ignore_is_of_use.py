"""An ignore silences something.

A wish to be silent about a rule (`ignore:` in a file, or `rules: {ignore: …}` in plan/programme.md) names a rule that exists, and
there is a finding that it silences. Rules that only give notices are left alone: those come and go with time.

## Why it matters

An ignore that is left behind silences the next mistake, which nobody has looked at.

## How to mend it

Remove it; or correct the code.

## Fails: there is nothing to be silent about

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: assigned
planned: 2026-04-14
ignore:
  CAL001: The shop is open on that day.  # ← here
---
```

## Fails: there is no such rule

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: assigned
planned: 2026-04-14
ignore:
  CAL010: The shop is open on that day.  # ← here
---
```

## Passes: a Saturday that is meant

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: assigned
planned: 2026-04-11
ignore:
  CAL001: The fair is on that day, and we are there.
---
```
"""

from collections.abc import Iterator

from byline.characters import shown
from byline.findings import At, Fault
from byline.ignores import Ignore, Ignores, can_be_silenced, plain
from byline.model import KINDS
from byline.plan import Plan
from byline.rules import all_rules
from byline.suggestions import did_you_mean

CODE = "IGN001"
SEVERITY = "warning"
WHY = ()


def check(plan: Plan) -> Iterator[Fault]:
    """Look for severities of rules that do not exist; ignores wait until every rule has spoken."""
    known = _known()
    for code in plan.programme.rules.severity:
        if plain(code) not in known and can_be_silenced(plain(code)):
            yield _unknown(At(plan.programme.path, ("rules", "severity", code), "key"), code, known)


def check_after(ignores: Ignores) -> Iterator[Fault]:
    """Look for ignores that were of no use; a rule that waits for a value to be mended may find something yet."""
    known, loud = _known(), _loud(ignores)
    nothing_waits = ignores.plan.can_read(*KINDS) and all(thing.is_whole() for thing in ignores.plan.things)
    for ignore in ignores.all:
        if not can_be_silenced(ignore.code) or not ignore.reason:
            continue
        if ignore.code not in known:
            yield _unknown(ignore.at, ignore.code, known)
        elif nothing_waits and ignore.code in loud & ignores.asked and ignore not in ignores.used:
            yield _unused(ignore)


def _known() -> set[str]:
    return {rule.code for rule in all_rules()}


def _loud(ignores: Ignores) -> set[str]:
    """Codes of rules that are no notices, by their own severity and the programme's: a notice may come with time."""
    return {rule.code for rule in all_rules() if "notice" not in {rule.severity, ignores.severity(rule.code)}}


def _unknown(at: At, code: str, known: set[str]) -> Fault:
    help_ = did_you_mean(code, sorted(known), "Write a code as the findings show it, or remove the line.")
    return Fault(at, f"There is no rule `{shown(code)}`.", help_)


def _unused(ignore: Ignore) -> Fault:
    where = "in these files" if ignore.is_pattern else "in this file"
    message = f"Nothing {where} has to do with {ignore.code}, so that there is nothing to be silent about."
    return Fault(ignore.at, message, "Remove the line; it would silence the next mistake.")
