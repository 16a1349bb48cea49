"""Every command is in the handbook, in its own words."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from byline.cli import main
from byline.pages import Page

ROOT = Path(__file__).parents[2]
WIDTH = 88
MADE = "Made from the commands' own help: BYLINE_KEEP=1 python -m pytest tests/handbook"


def help_text() -> str:
    """Give the help of every command as Markdown, for templates/pages/handbook/_help.md.j2."""
    sections = [
        f"## `{name}` {{ .by-heading }}\n\n```text\n{_help(name, command)}\n```\n" for name, command in commands()
    ]
    return f"{{# {MADE} #}}\n{{% raw %}}\n" + "\n".join(sections) + "{% endraw %}\n"


def commands(group: click.Group = main, above: str = "byline") -> Iterator[tuple[str, click.Command]]:
    """Go through the commands, those of a group after each other."""
    context = click.Context(group)
    for name in sorted(group.list_commands(context)):
        command = group.get_command(context, name)
        assert command
        if isinstance(command, click.Group):
            yield from commands(command, f"{above} {name}")
        elif not command.hidden:
            yield f"{above} {name}", command


def _help(name: str, command: click.Command) -> str:
    context = click.Context(command, info_name=name, terminal_width=WIDTH, help_option_names=["-h", "--help"])
    return command.get_help(context)


def test_the_page_says_what_the_commands_say(same_as_kept: Callable[[Path, str], None]) -> None:
    same_as_kept(ROOT / "templates/pages/handbook/_help.md.j2", help_text())


@pytest.mark.parametrize("name", [name for name, _ in commands()])
def test_every_command_has_a_heading(pages: dict[str, Page], name: str) -> None:
    assert f"\n## `{name}` " in pages["handbook/commands.md"].text


def test_every_group_is_gone_into() -> None:
    groups = {f"byline {name}" for name, command in main.commands.items() if isinstance(command, click.Group)}
    assert groups <= {re.sub(r" \S+$", "", name) for name, _ in commands()}
