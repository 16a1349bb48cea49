"""`byline new`: a new file of each kind, by questions or by options."""
# ruff: noqa: PLC0415

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from byline.commands.completing import from_programme
from byline.commands.programme import WHERE, Trouble, examples, report_on

if TYPE_CHECKING:
    from byline.commands.completing import Complete
    from byline.plan import Plan
    from byline.starting.questions import Kind, Question


_EXAMPLES: "Mapping[Kind, tuple[str, ...]]" = {
    "theme": ("byline new theme                      asks one thing after the other",),
    "employee": ("byline new employee --name 'Ana Jansen' --job Editor --department Service",),
    "influencer": ("byline new influencer                 asks one thing after the other",),
    "piece": (
        "byline new piece                      asks one thing after the other",
        "byline new piece --title 'Why we wait' --format blog --theme security --face ines-duarte",
    ),
}


class _Kinds(click.Group):
    """The kinds of files, each with an option for each question; made when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the kinds."""
        del ctx
        return ["theme", "employee", "influencer", "piece"]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Make the command of a kind."""
        return _command(cast("Kind", cmd_name)) if cmd_name in self.list_commands(ctx) else None


@click.group(cls=_Kinds)
def new() -> None:
    """Begin a theme, an employee, an influencer or a piece.

    Asks what the file needs to know, unless the options say it; prints the path of the new file. Ids may be given by their beginning.
    """


def _command(kind: "Kind") -> click.Command:
    from byline.starting.questions import QUESTIONS

    options = [
        click.Option(
            [f"--{each.name.replace('_', '-')}", each.name],
            metavar="TEXT",
            help=each.words,
            shell_complete=_completion(each),
        )
        for each in QUESTIONS[kind]
    ]
    name = click.Option(
        ["--id", "own_id"], default="", help="The id, and so the name of the file; else made of the name or title."
    )
    day = click.Option(["--today"], metavar="DATE", help="The day to reckon with (YYYY-MM-DD).")
    article = "an" if kind[0] in "aeiou" else "a"
    return click.Command(
        kind,
        params=[*options, name, click.Option(["--path"], **WHERE), day],
        callback=_begin(kind),
        help=f"Begin {article} {kind}.",
        epilog=examples(*_EXAMPLES[kind]),
    )


def _completion(question: "Question") -> "Complete | None":
    """Complete an answer from the programme in the folder, where it is one of several."""
    known = question.known
    return from_programme(lambda plan: dict.fromkeys(known(plan), "")) if known else None


def _begin(kind: "Kind") -> Callable[..., None]:
    def begin(path: Path, own_id: str, today: str | None, **given: str | None) -> None:
        from byline.starting.new_file import new_file
        from byline.starting.questions import QUESTIONS

        plan = report_on(path, today, ()).plan
        if own_id:
            _refuse(plan, kind, own_id)
        where, text = new_file(plan, kind, answers_to(plan, QUESTIONS[kind], given), own_id)
        write_new(path / where, text)
        click.echo(where)

    return begin


def _refuse(plan: "Plan", kind: "Kind", name: str) -> None:
    from byline import identity
    from byline.characters import shown
    from byline.starting.new_file import is_taken

    if fault := identity.fault(name):
        raise Trouble(f"The id `{shown(name)}` {fault}. Write it in small letters, with hyphens between the words.")
    if is_taken(plan, kind, name):
        raise Trouble(f"The id `{shown(name)}` is taken. Choose another one.")


def answers_to(plan: "Plan", questions: "tuple[Question, ...]", given: Mapping[str, str | None]) -> dict[str, str]:
    """Gather the answers: from the options, and else from whoever sits at the terminal.

    Raises:
        Trouble: where one is missing and nobody is there to ask, or one can't be.
    """
    answers: dict[str, str] = {}
    lacking = []
    for question in questions:
        text = given[question.name]
        if question.only_with and not answers.get(question.only_with):
            answers[question.name] = ""
        elif text is not None:
            answers[question.name] = _read(plan, question, text)
        elif question.is_asked and sys.stdin.isatty():
            answers[question.name] = _asked(plan, question)
        elif question.default is None:
            lacking.append(question.name)
        else:
            answers[question.name] = question.default
    if lacking:
        raise Trouble(f"Nobody is here to answer. Say it with options: {', '.join(f'--{each}' for each in lacking)}.")
    return answers


def _read(plan: "Plan", question: "Question", text: str) -> str:
    from byline.starting.questions import NoAnswer

    try:
        return question.read(plan, text)
    except NoAnswer as refusal:
        raise Trouble(f"--{question.name}: {refusal}") from None


def _asked(plan: "Plan", question: "Question") -> str:
    """Ask until there is an answer that can be."""
    from byline.starting.questions import NoAnswer

    def read(text: str) -> str:
        try:
            return question.read(plan, text)
        except NoAnswer as refusal:
            raise click.UsageError(str(refusal)) from None

    known: Any = question.known(plan) if question.known else ()
    among = f" [{', '.join(known[:12])}{', …' if len(known) > 12 else ''}]" if known else ""  # noqa: PLR2004
    return str(
        click.prompt(
            question.words + among,
            default=question.default,
            show_default=bool(question.default),
            prompt_suffix=" ",
            value_proc=read,
            err=True,
        )
    )


def write_new(file: Path, text: str) -> None:
    """Write a new file; one that is there stays.

    Raises:
        Trouble: where there is one.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as out:
            out.write(text)
    except FileExistsError:
        raise Trouble(f"{file} is there already, and stays as it is. Give the new one another `--id`.") from None
