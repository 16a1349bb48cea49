"""`byline completion`: lets the shell complete commands, options and ids; and what stands behind each of those ids."""
# ruff: noqa: PLC0415

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from byline.commands.programme import examples, report_on

if TYPE_CHECKING:
    from byline.plan import Plan

Complete = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]
FILES = {"bash": "~/.bashrc", "zsh": "~/.zshrc", "fish": "~/.config/fish/completions/byline.fish"}
"""Where each shell looks for what it is to know."""


def from_programme(known: "Callable[[Plan], Mapping[str, str]]") -> Complete:
    """Complete what a programme has; where there is none, nothing.

    Args:
        known: gives ids, each with what it is called.
    """

    def complete(context: click.Context, _: click.Parameter, begun: str) -> list[CompletionItem]:
        try:
            plan = report_on(_folder(context), None, ()).plan
        except (click.ClickException, OSError):  # whoever is typing sees no message
            return []
        return list(_items(known(plan).items(), begun))

    return complete


def _folder(context: click.Context) -> Path:
    """Give the programme's folder; click leaves it among the rest while an option still waits for its value."""
    return next((Path(each) for each in context.args if Path(each).is_dir()), Path(context.params.get("path") or "."))


def _items(known: Iterable[tuple[str, str]], begun: str) -> Iterator[CompletionItem]:
    return (CompletionItem(name, help=" ".join(title.split())) for name, title in known if name.startswith(begun))


def ids(*kinds: str) -> Complete:
    """Complete the ids of these kinds: `theme`, `employee`, `influencer`, `piece`, `format`, …."""

    def known(plan: "Plan") -> Mapping[str, str]:
        from byline.known_ids import known_ids

        found = known_ids(plan)
        return {name: title for kind in kinds for name, title in found[kind].items()}

    return from_programme(known)


def codes(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """Complete the codes of rules; behind a comma the next one."""
    from byline.rules import all_rules

    done, comma, code = begun.rpartition(",")
    return [
        CompletionItem(done + comma + rule.code, help=rule.title)
        for rule in all_rules()
        if rule.code.startswith(code.upper())
    ]


@click.command(
    epilog=examples(
        'eval "$(byline completion bash)"     in ~/.bashrc',
        'eval "$(byline completion zsh)"      in ~/.zshrc, below compinit',
        "byline completion fish > ~/.config/fish/completions/byline.fish",
    )
)
@click.argument("shell", type=click.Choice(list(FILES)))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the script by which a shell completes commands, options, ids of the programme and codes of rules."""
    from click.shell_completion import ShellComplete, get_completion_class

    kind = get_completion_class(shell)
    assert kind  # noqa: S101  # for the type checker: the choice is among those that click knows
    made: Any = kind(context.find_root().command, {}, "byline", "_BYLINE_COMPLETE")
    click.echo(ShellComplete.source(made))  # that of bash would start one first, to ask for its version
