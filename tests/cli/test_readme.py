"""The README lists every command, and none that there is not."""

import re

from byline.cli import main
from websites import ROOT

LISTED = re.findall(r"^\| `byline ([a-z]+)", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)


def test_the_readme_lists_every_command():
    assert set(LISTED) == set(main.commands)
