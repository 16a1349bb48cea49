"""What people write is told as text, whatever it looks like: no markup, no call, no command, no escape code."""

import json

import pytest
from markdown_it import MarkdownIt

from byline.changes import as_json, as_markdown, as_text

TOM = "people/employees/tom-okafor.md"
HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "@everyone and #12",
    "[click](https://evil.example)",
    "::error::file=x",
    "##vso[task.setvariable]",
    "</details><script>",
    "`code` ``` fence",
    "| table |",
    "\u202eevil",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_is_nothing_but_a_name(compare, name):
    changes = compare({TOM: ("name: Tom Okafor", "name: " + json.dumps(name, ensure_ascii=False))})
    for write in (as_text.write, as_markdown.write, as_json.write):
        told = write(changes)
        assert "\x1b" not in told
        assert "\u202e" not in told
        assert not any(line.startswith("::") for line in told.splitlines())
        assert "##vso[" not in told
    markdown = as_markdown.write(changes)
    assert "<img" not in markdown
    assert "<script" not in markdown
    assert "@everyone" not in markdown
    assert "&#64;everyone" not in markdown.replace("<code>&#64;everyone</code>", "")
    assert markdown.count("</details>") == markdown.count("<details>")


def test_a_link_in_a_name_leads_nowhere(compare):
    changes = compare({TOM: ("name: Tom Okafor", 'name: "[click](https://evil.example) *x* <https://evil.example>"')})
    html = MarkdownIt("commonmark", {"html": True}).render(as_markdown.write(changes))
    assert "<a " not in html
    assert "<em>" not in html
