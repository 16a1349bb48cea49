"""Links are web or mail addresses, and pictures come from the programme's own folders.

An address starts with http, https or mailto, and hides nothing behind a user name. A portrait or a picture in a text is a plain file in
plan/, people/ or themes/: a JPEG, PNG, WebP or GIF by its first bytes, whatever its name. Symbolic links are refused everywhere.

## Why it matters

A link with a script behind it runs on the reader's computer. A path that leads out of the folders could put any file of the build
machine on the site. A picture from elsewhere tells its owner who reads the page.

## How to mend it

Write the whole address of a page. Put a picture beside the file that shows it, and save it as JPEG, PNG, WebP or GIF.

## Fails: a script in a link

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
channels:
  linkedin: {url: "javascript:alert(1)"}  # ← here
---
```

## Fails: a script in the text

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
---
Wanda writes [now and then](javascript:alert(2)).
```

## Fails: a portrait that leads out of the folders

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
portrait: ../../.git/config  # ← here
---
```

## Fails: a portrait that is not there

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
portrait: wanda-kroll.jpg  # ← here
---
```

## Fails: a picture from elsewhere

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
---
![Wanda at the till](https://pictures.example/wanda.jpg)
```

## Passes: a web address, a mail address, a page of the programme

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
channels:
  linkedin: {url: "https://www.example.org/in/wanda"}
---
Wanda works with [Inês](ines-duarte.md), reads [mail](mailto:wanda@northgate.example), and likes
[a good manual](https://www.example.org/manual?page=3).
```
"""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from byline import addresses
from byline.bodies import Found, bodies
from byline.characters import shown
from byline.findings import At, Fault
from byline.model import Employee
from byline.pictures import KINDS, kind_of
from byline.plan import Plan
from byline.suggestions import did_you_mean
from byline.walk import ROOTS

CODE = "DOC011"
SEVERITY = "error"
WHY = ("P31",)


def check(plan: Plan) -> Iterator[Fault]:
    """Tell what the reader saw; then look at portraits, and at links and pictures in bodies."""
    yield from plan.faults_of(CODE)
    refused = {fault.at.path for fault in plan.faults_of(CODE)}
    for employee in plan.employees.values():
        if employee.portrait:
            yield from _portrait(plan, employee, employee.portrait, refused)
    for path, found in bodies(plan).items():
        for each in found:
            if each.kind == "picture":
                yield from _picture(plan, path, each)
            elif each.kind == "link" and (problem := addresses.fault(each.text)):
                message = f"The link `{shown(each.text)}` {problem}."
                yield Fault(
                    At(path, span=each.span), message, "Write a web or mail address, or a page of the programme."
                )


def _portrait(plan: Plan, employee: Employee, portrait: str, refused: set[str]) -> Iterator[Fault]:
    at, told = At(employee.path, ("portrait",)), f"The portrait `{shown(portrait)}`"
    path = _inside(employee.path, portrait)
    if not path:
        yield Fault(at, f"{told} leads out of the folders of the programme.", "Put the picture beside this file.")
    elif path not in plan.others:
        folder = posixpath.dirname(path)
        beside = [posixpath.basename(each) for each in plan.others if posixpath.dirname(each) == folder]
        help_ = did_you_mean(posixpath.basename(path), sorted(beside), "Put the picture beside this file.")
        if path not in refused:
            yield Fault(at, f"{told} does not exist.", help_)
    elif not kind_of(plan.root, path):
        yield Fault(at, f"{told} is no {KINDS}, whatever its name says.", f"Save the picture as {KINDS}.")


def _picture(plan: Plan, path: str, found: Found) -> Iterator[Fault]:
    """Look at a picture in a body; whether it is there at all is told by DOC015."""
    at, told = At(path, span=found.span), f"The picture `{shown(found.text)}`"
    target = _inside(path, unquote(addresses.as_a_browser_reads(found.text)).partition("#")[0].partition("?")[0])
    if addresses.scheme(found.text) or addresses.fault(found.text):
        help_ = "Save the picture in plan/, people/ or themes/, and name it from there."
        yield Fault(at, f"{told} comes from elsewhere.", help_)
    elif not target:
        yield Fault(at, f"{told} leads out of the folders of the programme.", "Put the picture beside this file.")
    elif target in plan.others and not kind_of(plan.root, target):
        yield Fault(at, f"{told} is no {KINDS}, whatever its name says.", f"Save the picture as {KINDS}.")


def _inside(path: str, target: str) -> str:
    """Give the path that a relative one leads to, or an empty text where it leads out of the content folders."""
    if "\\" in target or "\0" in target or target.startswith("/") or addresses.scheme(target):
        return ""
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
    hidden = any(part.startswith(".") for part in whole.split("/"))
    return whole if whole.split("/")[0] in ROOTS and not hidden else ""
