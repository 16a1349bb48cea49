"""Rules on documents and privacy, and the pyramid rule, can be neither silenced nor weakened.

Their codes start with DOC or PRV, or read PYR001. Those of the rules on ignores (IGN) are as firm.

## Why it matters

A file that cannot be read, somebody's private data on a page, or a role that nobody can back: these are the promises on which all
else rests. A build that passes should mean that they are kept.

## How to mend it

Mend what the rule tells, and remove the line.

## Fails: silencing the pyramid rule

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
ignore:
  PYR001: She is nearly there.  # ← here
---
```

## Fails: making it weigh less

```markdown title="plan/programme.md"
---
organisation: Northgate Markets
supporting_departments: [Marketing]
work_calendar: {country: NL}
roles: {thought-leader: {minimum_network: 1}}
rules:
  severity:
    PYR001: notice  # ← here
---
```

## Passes: a rule that may be weighed

```markdown title="plan/programme.md"
---
organisation: Northgate Markets
supporting_departments: [Marketing]
work_calendar: {country: NL}
roles: {thought-leader: {minimum_network: 1}}
rules:
  severity:
    PYR003: notice
---
```
"""

from collections.abc import Iterator

from byline.characters import shown
from byline.findings import At, Fault, Severity
from byline.ignores import Ignores, can_be_silenced, plain
from byline.plan import Plan
from byline.rules import rule_of

CODE = "IGN003"
SEVERITY = "error"
WHY = ()
_HELP = "Remove the line, and mend what the rule tells."


def check(plan: Plan) -> Iterator[Fault]:
    """Look for codes of rules that always speak."""
    for ignore in Ignores(plan).all:
        if not can_be_silenced(ignore.code):
            yield Fault(ignore.at, f"{shown(ignore.code)} cannot be silenced.", _HELP)
    for code, wanted in plan.programme.rules.severity.items():
        rule = rule_of(plain(code))
        if not can_be_silenced(plain(code)) and not (rule and rule.severity == wanted):
            at = At(plan.programme.path, ("rules", "severity", code))
            own = f" It always is: {rule.severity}." if rule else ""
            message = f"{shown(code)} cannot be given another severity{', such as ' + Severity(wanted) if wanted else ''}.{own}"
            yield Fault(at, message, _HELP)
