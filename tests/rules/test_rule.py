"""A rule is read from the docstring of its module."""

import pytest

from byline.findings import Severity
from byline.rules import all_rules, rule_of
from byline.rules.documents import files_lie_where_they_belong
from byline.rules.ignores import ignore_is_of_use
from byline.rules.rule import Example, Rule

TEXT = """Every shelf has a label. They run from A to X.

More about shelves.

## Why it matters

Nobody finds anything.

## Fails

```markdown title="themes/shelf.md"
---
title: A shelf  # ← here
lead: nobody  # ← here
---
```

and beside it

```markdown title="themes/other.md"
---
title: Another
---
```

## Passes: a label: found

```markdown title="themes/shelf.md"
---
title: Label
---
```
"""
RULE = Rule("ABC001", Severity.NOTICE, ("P1",), TEXT, lambda _: ())
SHELF = "---\ntitle: A shelf  # ← here\nlead: nobody  # ← here\n---\n"
FAILS = Example(
    "Fails", passes=False, files={"themes/shelf.md": SHELF, "themes/other.md": "---\ntitle: Another\n---\n"}
)
PASSES = Example("a label: found", passes=True, files={"themes/shelf.md": "---\ntitle: Label\n---\n"})


def test_the_first_line_is_its_title():
    assert RULE.title == "Every shelf has a label. They run from A to X"


def test_its_examples_have_titles_and_files():
    assert RULE.examples == (FAILS, PASSES)


def test_an_example_knows_the_lines_that_are_wrong():
    assert FAILS.marked == {"themes/shelf.md": [2, 3], "themes/other.md": []}


@pytest.mark.parametrize(("code", "can"), [("CAL001", True), ("PYR003", True), ("PYR001", False), ("DOC001", False)])
def test_some_rules_can_be_silenced(code, can):
    assert rule_of(code).can_be_silenced == can


def test_rules_come_by_code():
    codes = [rule.code for rule in all_rules()]
    assert codes == sorted(codes)


def test_a_rule_is_found_by_its_code_in_any_spelling():
    for rule in all_rules():
        assert rule_of(rule.code) == rule_of(rule.code.lower()) == rule
    assert rule_of("ABC001") is None


def test_a_rule_is_as_its_module_says():
    for module, after in ((ignore_is_of_use, ignore_is_of_use.check_after), (files_lie_where_they_belong, None)):
        text = module.__doc__.strip()
        expected = Rule(module.CODE, Severity(module.SEVERITY), module.WHY, text, module.check, after)
        assert rule_of(module.CODE) == expected
