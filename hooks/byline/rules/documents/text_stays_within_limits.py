"""The text under the front matter stays within what can be turned into a page.

A line has at most 20,000 characters, and a text at most 20,000 lines. Quotes and lists nest at most 20 deep. A paragraph has at most
1,000 brackets, and a text at most 5,000 brackets, 2,000 headings, rules and fences, 40,000 quotes and entries of lists, 20,000 cells of
tables, and 50,000 stars, underscores, backticks, backslashes, ampersands and exclamation marks; fewer of them among many brackets.

## Why it matters

Beyond these limits a converter needs minutes, or gives up. A check that passes should mean a site that builds.

## How to mend it

Split the text over several pages, or link to what is large.

## Fails: twenty-one quotes in each other

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
---
>>>>>>>>>>>>>>>>>>>>> She said that he said that they said.
```

## Passes: twenty

```markdown title="people/employees/wanda-kroll.md"
---
name: Wanda Kroll
job: Engineer
department: Platforms
---
>>>>>>>>>>>>>>>>>>>> She said that he said that they said.
```
"""

from collections.abc import Iterator

from byline.body_limits import excess
from byline.findings import At, Fault, Span
from byline.plan import Plan

CODE = "DOC013"
SEVERITY = "error"
WHY = ()


def check(plan: Plan) -> Iterator[Fault]:
    """Tell the first limit that each body passes."""
    for path, document in plan.documents.items():
        if document.body and (found := excess(document.body)):
            line = document.body_line + found.line
            yield Fault(At(path, span=Span(line, 1, line, 2)), f"{found.message}", found.help)
