"""`byline plan` and `byline when`: what is due, and how long a piece takes."""
# ruff: noqa: PLC0415

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from byline.clock import NoDay, read_day
from byline.commands.completing import ids
from byline.commands.programme import PATH, TODAY, Trouble, examples, report_on

MOST_DAYS = 3_660


@click.command(
    epilog=examples(
        "byline plan                           the next two weeks",
        "byline plan --person ines-duarte --days 30",
        "byline plan --theme security --format json",
    )
)
@PATH
@TODAY
@click.option("--days", default=14, show_default=True, type=click.IntRange(0, MOST_DAYS), help="How far to look ahead.")
@click.option(
    "--person",
    metavar="ID",
    default="",
    shell_complete=ids("employee"),
    help="Only what this colleague makes or supports.",
)
@click.option("--theme", metavar="ID", default="", shell_complete=ids("theme"), help="Only this theme.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to tell it."
)
def plan(path: Path, today: str | None, days: int, person: str, theme: str, form: str) -> None:  # noqa: PLR0913, PLR0917  # one for each option
    """Tell what is due in the next days, and what is late."""
    from byline.agenda import agenda_of
    from byline.agenda_words import as_json, as_text

    made = report_on(path, today, ()).plan
    _known(person, made.employees, "person", "people/employees/")
    _known(theme, made.themes, "theme", "themes/")
    agenda = agenda_of(made, made.today + dt.timedelta(days), person, theme)
    click.echo(as_json(made, agenda) if form == "json" else as_text(made, agenda, days))


@click.command(
    epilog=examples(
        "byline when blog --publish 2027-02-11     when to start",
        "byline when interview --ready 2027-01-04   when it can be out",
    )
)
@click.argument("form", metavar="FORMAT", shell_complete=ids("format"))
@PATH
@click.option(
    "--ready", metavar="DATE", help="The day on which the work can begin: tells the first day of publication."
)
@click.option("--publish", metavar="DATE", help="The day on which it should come out: tells when to start.")
@click.option(
    "--person",
    metavar="ID",
    default="",
    shell_complete=ids("employee"),
    help="Who makes it: days on which he or she is away don't count.",
)
def when(form: str, path: Path, ready: str | None, publish: str | None, person: str) -> None:
    """Count the working days that a piece of this FORMAT takes, forwards or backwards."""
    from byline.agenda_words import steps_words
    from byline.schedule import absence_of, steps_before, steps_from, working_days_of

    if bool(ready) == bool(publish):
        raise Trouble(
            "Give one day: `--ready DATE` when the work can begin, or `--publish DATE` when it should come out."
        )
    made = report_on(path, None, ()).plan
    _known(form, made.formats, "format", "")
    _known(person, made.employees, "person", "people/employees/")
    away = frozenset(absence_of(made.employees[person])) if person else frozenset()
    days, counted_in = working_days_of(made), made.formats[form]
    if publish:
        out = _day("--publish", publish)
        steps = steps_before(days, counted_in, out, away)
    else:
        start = _day("--ready", ready or "")
        steps = steps_from(days, counted_in, start, away)
        out = days.after(steps[-1].due if steps else start - dt.timedelta(1), 1, away)
    click.echo("\n".join(steps_words(counted_in.title, steps, out)))


def _known(name: str, known: Mapping[str, Any], what: str, where: str) -> None:
    """Refuse an id that nothing bears.

    Raises:
        Trouble: saying which one was meant.
    """
    from byline.characters import shown
    from byline.suggestions import did_you_mean

    if name and name not in known:
        otherwise = f"The ids are the names of the files in {where}." if where else f"They are: {', '.join(known)}."
        raise Trouble(f"There is no {what} `{shown(name)}`. {did_you_mean(name, known, otherwise)}")


def _day(option: str, text: str) -> dt.date:
    try:
        return read_day(option, text)
    except NoDay as error:
        raise Trouble(str(error)) from None
