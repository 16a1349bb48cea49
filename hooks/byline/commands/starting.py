"""`byline init` and `byline upgrade`: a programme of one's own, and later what a newer Byline puts around it."""
# ruff: noqa: PLC0415

import os
import sys
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import click

from byline.commands.programme import Trouble, examples

if TYPE_CHECKING:
    from byline.starting.upgrading import Step

LANGUAGES = ("en", "nl", "zh")
MOST_TOLD = 10
PACKAGE = click.option(
    "--package",
    metavar="TEXT",
    default="",
    help="What pip installs for the checks, where this Byline came from a file: `byline @ https://…/byline-….whl`.",
)


@click.command(
    epilog=examples(
        "byline init ../our-programme          asks for what it needs to know",
        "byline init --organisation 'Your organisation' --theme 'Your theme' --language nl",
    )
)
@click.argument("folder", metavar="[DIR]", default=".", type=click.Path(file_okay=False, path_type=Path))
@click.option("--organisation", metavar="TEXT", help="What the organisation is called.")
@click.option("--theme", metavar="TEXT", help="What the first theme is called; may wait.")
@click.option("--promise", metavar="TEXT", help="What you would like to be recognised for on it.")
@click.option("--audience", metavar="TEXT", help="Who it is for, several with commas.")
@click.option("--relevance", metavar="TEXT", help="Why it matters to them now, and to you.")
@click.option(
    "--person",
    "people",
    multiple=True,
    metavar="TEXT",
    help="Somebody to begin with: name, job, department. Repeat it.",
)
@click.option(
    "--language", type=click.Choice(LANGUAGES), default="en", show_default=True, help="The language of the site."
)
@PACKAGE
def init(folder: Path, people: tuple[str, ...], language: str, package: str, **given: str | None) -> None:
    """Begin a programme of your own in DIR, by default in this folder.

    Asks for the organisation, a first theme and first people, unless the options say them. Writes the settings of the site, the folders
    for the content, checks for GitHub, GitLab and pre-commit, and settings for editors. Where one of the files is there already it says
    so, and writes nothing.
    """
    from byline.commands.adding import answers_to
    from byline.starting.beginning import FIRST_QUESTIONS, first_files, nothing_yet

    answers = answers_to(nothing_yet(folder), FIRST_QUESTIONS, given)
    everybody = [_person(each) for each in people] or _asked_people()
    files = first_files(folder, answers, everybody, language, package)
    _refuse(folder, files)
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        with (folder / path).open("x", encoding="utf-8", newline="\n") as out:
            out.write(text)
    click.echo("\n".join(files))
    inside = "" if folder.resolve() == Path.cwd() else f"cd {folder}, then "
    click.echo(f"Next: {inside}`byline serve` to see it, `byline new employee` for whoever is next.", err=True)
    _tell_of_nowhere(package)


def _person(text: str) -> Mapping[str, str]:
    from byline.starting.beginning import person_in
    from byline.starting.questions import NoAnswer

    try:
        return person_in(text)
    except NoAnswer as refusal:
        raise Trouble(f"--person: {refusal}") from None


def _asked_people() -> list[Mapping[str, str]]:
    """Ask for people until there are enough, where somebody is there to answer."""
    from byline.starting.beginning import person_in
    from byline.starting.questions import NoAnswer

    def read(text: str) -> Mapping[str, str] | None:
        try:
            return person_in(text) if text.strip() else None
        except NoAnswer as refusal:
            raise click.UsageError(str(refusal)) from None

    question = "Who is in from the start? Name, job, department (Enter: nobody else)"
    found: list[Mapping[str, str]] = []
    while sys.stdin.isatty() and (
        person := click.prompt(question, default="", show_default=False, prompt_suffix=" ", value_proc=read, err=True)
    ):
        found.append(person)
    return found


def _refuse(folder: Path, files: Mapping[str, str]) -> None:
    """Refuse to write over anything, and to begin with what the check would not pass.

    Raises:
        Trouble: which says what it is.
    """
    from byline.starting.beginning import faults_in
    from byline.words import listed

    places = sorted({str(each) for path in files for each in PurePosixPath(path).parents} - {"."})
    there = [path for path in files if os.path.lexists(folder / path)]
    there += [each for each in places if os.path.lexists(folder / each) and not (folder / each).is_dir()]
    if there:
        raise Trouble(
            f"{listed(there)} {'is' if len(there) == 1 else 'are'} there already. Nothing was written: choose an empty folder, or "
            "where the programme itself is there run `byline upgrade`."
        )
    if faults := faults_in(folder, files):
        told = "\n".join(f"  {each.place}: {each.code} {each.message} {each.help}" for each in faults[:MOST_TOLD])
        raise Trouble(f"Nothing was written, since the check would not pass:\n{told}")


@click.command(
    epilog=examples(
        "byline upgrade --diff                 show what would change",
        "byline upgrade                        show it, and ask",
    )
)
@click.argument("path", metavar="[DIR]", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--diff", "only_show", is_flag=True, help="Show what would change, and change nothing.")
@click.option("--yes", is_flag=True, help="Change the files without asking.")
@click.option("--also", multiple=True, metavar="PATH", help="Replace this file too, though you changed it. Repeat it.")
@PACKAGE
def upgrade(path: Path, only_show: bool, yes: bool, also: tuple[str, ...], package: str) -> None:  # noqa: FBT001
    """Bring what stands around the content in DIR up to date with this Byline: what `byline init` writes, the content aside.

    First shows what would change. Without --yes it then asks, or where nobody can answer changes nothing and ends with 1. A file that
    you changed or removed stays as it is, and is named when there is something new for it.
    """
    from byline.starting.scaffolding import package_in, recorded, scaffolding
    from byline.starting.upgrading import record_of, shown, steps_to, take
    from byline.words import counted

    package = package or package_in(record_of(path))
    wanted = scaffolding(_organisation(path), package)
    if unknown := set(also) - wanted.keys():
        raise Trouble(f"{', '.join(sorted(unknown))} is none of these files: {', '.join(wanted)}.")
    steps = steps_to(path, wanted, also)
    for line in shown(steps):
        click.echo(line)
    _tell_of_the_left(steps)
    doing = [step for step in steps if step.deed != "leave"]
    if only_show:
        return
    if doing and not yes and not (sys.stdin.isatty() and click.confirm("Change these files?", err=True)):
        click.echo("Nothing was changed. With --yes it will be.", err=True)
        sys.exit(1)
    take(path, steps, recorded(wanted, package))
    click.echo(f"{counted(len(doing), 'file')} changed." if doing else "Up to date.", err=True)
    if doing:
        _tell_of_nowhere(package)


def _tell_of_nowhere(package: str) -> None:
    from byline.starting.where_from import NOWHERE, package_here

    if (package or package_here()) == NOWHERE:
        click.echo(
            "The checks on the forge and pre-commit can't get Byline yet: this one came from a file here. Put that where they reach it, "
            "and say so with `byline upgrade --package 'byline @ https://…'`.",
            err=True,
        )


def _organisation(path: Path) -> str:
    from byline.commands.programme import report_on

    if name := report_on(path, None, ()).plan.programme.organisation:
        return str(name)
    raise Trouble("plan/programme.md does not say what the organisation is called. `byline check` tells what is wrong.")


def _tell_of_the_left(steps: "list[Step]") -> None:
    for step in steps:
        if step.deed == "leave":
            why = "you removed it" if step.old is None else "it is not as Byline wrote it"
            click.echo(f"{step.path} stays as it is: {why}. `--also {step.path}` takes the new one.", err=True)
