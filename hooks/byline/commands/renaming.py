"""`byline rename`: another id for a thing, and for all that refers to it."""
# ruff: noqa: PLC0415

from pathlib import Path
from typing import TYPE_CHECKING

import click

from byline.commands.completing import ids
from byline.commands.programme import PLACE, Trouble, examples, report_on

if TYPE_CHECKING:
    from byline.model import Filed
    from byline.plan import Plan


@click.command(
    epilog=examples(
        "byline rename ines-duarte ines",
        "byline rename why-passkeys no-more-passwords --diff",
    )
)
@click.argument("old", metavar="OLD", shell_complete=ids("theme", "employee", "influencer", "piece"))
@click.argument("new", metavar="NEW")
@PLACE
@click.option("--diff", "only_show", is_flag=True, help="Show what would change, and change nothing.")
def rename(old: str, new: str, path: Path, only_show: bool) -> None:  # noqa: FBT001
    """Give a theme, a person or a piece the id NEW, in its file's name and wherever something refers to it.

    OLD is its id, or the path of its file where two things bear one id. A piece notes its old id, so that calendars keep its events.
    """
    from byline.commands.mending import written
    from byline.mending.renaming import NoRename, drafts_renamed
    from byline.mending.writing import unified
    from byline.words import counted

    plan = report_on(path, None, ()).plan
    thing = _thing(plan, old)
    try:
        drafts, before, names = drafts_renamed(plan, thing, new)
    except NoRename as refusal:
        raise Trouble(str(refusal)) from None
    if only_show:
        for line in unified(drafts, before, names):
            click.echo(line)
        return
    written(plan.root, drafts, before, names)
    others = len(drafts) - 1
    also = (
        f", and {counted(others, 'file')} that {'refers' if others == 1 else 'refer'} to it {'is' if others == 1 else 'are'} changed"
        if others
        else ""
    )
    click.echo(f"{thing.path} is {names[thing.path]} now{also}.")


def _thing(plan: "Plan", name: str) -> "Filed":
    from byline.characters import shown
    from byline.mending.renaming import things_called
    from byline.suggestions import did_you_mean
    from byline.words import listed

    found = things_called(plan, name)
    if len(found) > 1:
        raise Trouble(f"{listed([each.path for each in found])} bear this id. Give the path of the one that you mean.")
    if not found:
        ids = sorted({each.id for each in plan.things})
        raise Trouble(
            f"Nothing bears the id `{shown(name)}`. {did_you_mean(name, ids, 'The id is the name of the file, without .md.')}"
        )
    return found[0]
