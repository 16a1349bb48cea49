"""The text under the front matter is plain Markdown: no raw HTML, and no attribute lists.

Comments, declarations and processing instructions are raw HTML too. What stands in code is text, and is shown as it is.

## Why it matters

HTML in a text can run a script, or cover the page with something else. A comment looks private and is not: everybody can read it in
the source of the page. An attribute list (`{: … }`) does the same in other clothes.

## How to mend it

Say it in Markdown. To show HTML, put it in a block of code or between backticks. Notes of your own belong under `x:`.

## Fails: a note that its writer believes to be private

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
---
Wanda keeps the tills safe. <!-- ask her about the promotion -->
```

## Fails: a paragraph that floats over the page

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
---
Wanda keeps the tills safe.
{: style="position:fixed" }
```

## Passes: HTML as a subject

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
---
Wanda uses `<b>` sparingly: 1 < 2, a <- b, I <3 it, AT&T, {{ braces }}, and <https://www.example.org/>.

~~~html
<!-- a comment in an example -->
~~~
```
"""

from collections.abc import Iterator

from byline.bodies import Found, bodies
from byline.characters import shown
from byline.findings import At, Fault
from byline.plan import Plan

CODE = "DOC012"
SEVERITY = "error"
WHY = ()


def check(plan: Plan) -> Iterator[Fault]:
    """Look at what is no plain Markdown; on a line with several tags, at the first."""
    for path, found in bodies(plan).items():
        told: set[tuple[str, int]] = set()
        for each in found:
            if each.kind in {"html", "attributes"} and (each.kind, each.span.line) not in told:
                told.add((each.kind, each.span.line))
                yield Fault(At(path, span=each.span), _message(each), _help(each))


def _message(found: Found) -> str:
    if found.text.startswith("<!--"):
        return "The text holds an HTML comment, which everybody can read in the source of the page."
    what = (
        "raw HTML" if found.kind == "html" else "an attribute list, which changes how the page looks and is not shown"
    )
    return f"The text holds {what}: `{shown(found.text)}`."


def _help(found: Found) -> str:
    if found.text.startswith("<!--"):
        return "Remove it; notes of your own go under `x:` in the front matter."
    return "Write it in Markdown, or put it between backticks to show it as it is."
