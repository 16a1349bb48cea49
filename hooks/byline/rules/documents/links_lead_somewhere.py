"""Links from one page to another, and pictures, lead to something that is there and is published.

A link to a page of the programme is written as the way from one file to the other: `../../themes/security.md`. An anchor (`#questions`)
may follow. Dropped pieces, colleagues who took every yes back and influencers who objected have no page.

## Why it matters

A link that leads nowhere makes a reader doubt the rest. And a link to somebody who asked not to be shown shows that there was a page.

## How to mend it

Correct the path, starting from the folder of the file itself, with `.md` at the end. Or remove the link, and leave its words.

## Fails: a page that does not exist, and an address instead of a file

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
---
Wanda works with [Inês](ines-duarta.md) on [safe payments](../../themes/security/).
```

## Fails: a piece that was dropped

```markdown title="plan/2026/passkeys.md"
---
title: Passkeys for everybody
format: blog
theme: security
faces: [{person: ines-duarte, part: author}]
status: dropped
---
```

```markdown title="themes/security.md"
---
title: Paying without worries
promise: Whoever pays in our shops thinks of dinner, not of fraud.
audience: [shop managers]
relevance: Customers ask at the till whether it is safe.
lead: ines-duarte
questions: {first-step: Where does a small shop start?}
---
Read [what we made of it](../plan/2026/passkeys.md).
```

## Passes: pages, with and without an anchor

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
---
Wanda works with [Inês](ines-duarte.md) on [safe payments](../../themes/security.md#questions), and [says why](#wanda).
```
"""

import posixpath
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from byline import addresses, routes
from byline.bodies import Found, bodies
from byline.characters import shown
from byline.findings import At, Fault
from byline.model import Filed
from byline.plan import Plan
from byline.suggestions import did_you_mean

CODE = "DOC015"
SEVERITY = "error"
WHY = ()
MADE = frozenset(
    {routes.HOME, routes.THEMES, routes.PEOPLE, routes.INFLUENCERS, routes.PLAN, routes.WORK, routes.CALENDAR}
)
"""Pages that no file stands behind."""


def check(plan: Plan) -> Iterator[Fault]:
    """Follow every relative link and picture of every body."""
    things = {thing.path: thing for thing in plan.things}
    for path, found in bodies(plan).items():
        for each in found:
            if each.kind in {"link", "picture"} and not addresses.scheme(each.text) and not addresses.fault(each.text):
                yield from _link(plan, things, path, each)


def _link(plan: Plan, things: Mapping[str, Filed], path: str, found: Found) -> Iterator[Fault]:
    way = unquote(addresses.as_a_browser_reads(found.text)).partition("#")[0].partition("?")[0]
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), way)) if way else path
    told, help_ = "", "Correct the path, or remove the link and leave its words."
    if found.kind == "picture":
        inside = not target.startswith(("../", "/"))  # else DOC011 tells it
        told = "is a picture that does not exist" if inside and target not in plan.others else ""
    elif way.startswith("/"):
        told = "starts with a slash, and leads out of the site when that has an address of its own"
    elif target in things:
        has_page = routes.page_of(things[target]) and things[target] is not plan.programme
        told = "" if has_page else "leads to a page that is not published"
    elif target in plan.others:
        told = "leads to a file that is not published: only pages are, and the pictures that they show"
    elif target not in plan.documents and target not in MADE:
        told, help_ = "leads to nothing in the programme", _proposal(plan, path, way, target, help_)
    if told:
        yield Fault(At(path, span=found.span), f"`{shown(found.text)}` {told}.", help_)


def _proposal(plan: Plan, path: str, way: str, target: str, otherwise: str) -> str:
    """Propose the file that may be meant: with `.md`, or with a name that is nearly the same."""
    here = posixpath.dirname(path)
    if f"{target}.md" in plan.documents:
        return f"Name the file: `{posixpath.relpath(f'{target}.md', here)}`."
    folder = posixpath.dirname(target)
    beside = [each for each in plan.documents if posixpath.dirname(each) == folder]
    names = [posixpath.relpath(each, here) for each in beside]
    return did_you_mean(way, sorted(names), otherwise)
