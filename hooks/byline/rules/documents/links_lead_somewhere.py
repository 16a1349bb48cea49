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
import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from byline import addresses, routes
from byline.bodies import Found, bodies
from byline.characters import shown
from byline.findings import At, Fault
from byline.model import Filed
from byline.plan import Plan
from byline.suggestions import asked, did_you_mean, suggest
from byline.walk import kind_of

CODE = "DOC015"
SEVERITY = "error"
WHY = ()
MADE = frozenset(
    {routes.HOME, routes.THEMES, routes.PEOPLE, routes.INFLUENCERS, routes.PLAN, routes.WORK, routes.CALENDAR}
)
"""Pages that no file stands behind."""
_WEB = re.compile(r"www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/", re.IGNORECASE)


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
        help_ = _picture(plan, target)
    elif way.startswith("/"):
        told = "starts with a slash, and leads out of the site when that has an address of its own"
    elif target in things:
        has_page = routes.page_of(things[target]) and things[target] is not plan.programme
        told = "" if has_page else "leads to a page that is not published"
    elif target in plan.others:
        told = "leads to a file that is not published: only pages are, and the pictures that they show"
    elif target not in plan.documents and target not in MADE and not _is_unread(plan, target):
        told, help_ = "leads to nothing in the programme", _proposal(plan, path, way, target, help_)
    if told:
        yield Fault(At(path, span=found.span), f"`{shown(found.text)}` {told}.", help_)


def _is_unread(plan: Plan, target: str) -> bool:
    """Whether a file of this id was refused: that has been told."""
    kind = kind_of(target) if target.endswith(".md") else None
    return kind is not None and not {_stem(target), "*"}.isdisjoint(plan.unreadable[kind])


def _picture(plan: Plan, target: str) -> str:
    folder = posixpath.dirname(target)
    beside = [posixpath.basename(each) for each in plan.others if posixpath.dirname(each) == folder]
    return did_you_mean(posixpath.basename(target), sorted(beside), "Put the picture there, or correct the path.")


def _proposal(plan: Plan, path: str, way: str, target: str, otherwise: str) -> str:
    """Propose what may be meant: the file with `.md`, one of that name elsewhere, one of a near name, or a web address."""
    here, name = posixpath.dirname(path), _stem(target)
    if f"{target}.md" in plan.documents:
        return f"Name the file: `{posixpath.relpath(f'{target}.md', here)}`."
    if _WEB.match(way):
        return f"Write the whole address: `https://{shown(way)}`."
    pages = [thing.path for thing in plan.things if routes.page_of(thing)]
    elsewhere = [each for each in pages if _stem(each) == name]
    beside = {_stem(each): each for each in pages if posixpath.dirname(each) == posixpath.dirname(target)}
    meant = elsewhere if len(elsewhere) == 1 else [beside[each] for each in suggest(name, sorted(beside))]
    return asked([posixpath.relpath(each, here) for each in meant]) or otherwise


def _stem(path: str) -> str:
    return posixpath.basename(path).removesuffix(".md")
