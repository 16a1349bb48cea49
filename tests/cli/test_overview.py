"""What `byline --help` lists: every command once, in sections, each line whole on a narrow terminal."""

import pytest
from click.testing import CliRunner

from byline.cli import main
from byline.commands.overview import SECTIONS

LISTED = [name for told in SECTIONS.values() for name in told]


def test_every_command_is_in_one_section():
    assert sorted(LISTED) == sorted(main.commands)


@pytest.mark.parametrize("columns", [60, 80, 200])
def test_no_line_is_cut(columns):
    shown = CliRunner().invoke(main, ["--help"], terminal_width=columns).output
    assert max(map(len, shown.splitlines())) <= columns
    words = " ".join(shown.split())
    assert all(told in words for section in SECTIONS.values() for told in section.values())


def test_commands_of_a_section_stand_below_its_title():
    shown = CliRunner().invoke(main, ["--help"]).output
    assert all(f"\n{title}:\n  {next(iter(told))} " in shown for title, told in SECTIONS.items())
