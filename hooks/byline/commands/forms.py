"""`byline forms`: a page with forms for everything people write, by Decap CMS."""
# ruff: noqa: PLC0415

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import click

from byline.commands.programme import PLACE, Trouble, examples, report_on

if TYPE_CHECKING:
    from collections.abc import Mapping

    from byline.web_forms.settings import Backend

BACKENDS = ("github", "gitlab", "git-gateway")
_REPOSITORY = re.compile(r"[\w.-]+(?:/[\w.-]+)+", re.ASCII)


@click.command(
    epilog=examples(
        "byline forms admin --repo acme/byline --from node_modules/decap-cms/dist",
        "byline forms admin --local --from node_modules/decap-cms/dist    a trial, with decap-server",
    )
)
@click.argument("folder", metavar="[DIR]", default="admin", type=click.Path(file_okay=False, path_type=Path))
@click.option("--repo", metavar="OWNER/NAME", default="", help="The repository that changes go to.")
@click.option("--branch", default="main", show_default=True, help="The branch that changes go to.")
@click.option("--backend", type=click.Choice(BACKENDS), default="github", show_default=True, help="The forge.")
@click.option("--login", metavar="URL", default="", help="The service that lets people log in to GitHub.")
@click.option("--app-id", metavar="ID", default="", help="The application at GitLab that lets people log in.")
@click.option("--local", is_flag=True, help="For a trial on this computer: changes go to decap-server.")
@click.option(
    "--from",
    "source",
    metavar="PATH",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder `dist` of the npm package decap-cms: its script is copied.",
)
@PLACE
def forms(  # noqa: PLR0913, PLR0917  # one for each option
    folder: Path,
    repo: str,
    branch: str,
    backend: "Backend",
    login: str,
    app_id: str,
    local: bool,  # noqa: FBT001
    source: Path | None,
    path: Path,
) -> None:
    """Write a page with forms into DIR (else admin/): Decap CMS, set up from the model.

    Whoever may change the repository edits there without seeing a file; every change becomes a pull request. Decap writes the facts
    of a file anew when it saves: values stay, but remarks (#) and the layout of what was not touched don't. Host the page where only
    colleagues come; it needs a looser policy than the site.
    """
    from byline.pull_request import prefix_of
    from byline.told import words
    from byline.web_forms.page import page
    from byline.web_forms.settings import Forge, as_yaml, left_out, one_for_many, settings

    if backend != "git-gateway" and not local and not _REPOSITORY.fullmatch(repo):
        raise Trouble("Say which repository changes go to, as in --repo acme/byline; or try it out with --local.")
    plan = report_on(path, None, ()).plan
    made = settings(plan, Forge(backend, repo, branch, prefix_of(path), login, app_id), local=local)
    script = _copied(source, folder)
    _write(folder / "index.html", page(backend, local=local))
    _write(folder / "config.yml", as_yaml(made))
    for file, name in one_for_many(plan):
        click.echo(f"{words(file)}: write `{name}` with brackets, as a list; else its form does not open.", err=True)
    _tell(script, left_out(plan), folder)


def _copied(source: Path | None, folder: Path) -> bool:
    """Copy Decap's script with its parts; say whether it is there.

    Raises:
        Trouble: where the given folder has none.
    """
    from byline.web_forms.page import SCRIPT

    if source is None:
        return (folder / SCRIPT).exists()
    if not (source / SCRIPT).is_file():
        raise Trouble(f"There is no {SCRIPT} in {source}. It is in the folder dist of the npm package decap-cms.")
    folder.mkdir(parents=True, exist_ok=True)
    for file in sorted(source.glob(f"*{SCRIPT}")):
        shutil.copyfile(file, folder / file.name)
    return True


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
    click.echo(file)


def _tell(script: bool, left_out: "Mapping[str, list[str]]", folder: Path) -> None:  # noqa: FBT001
    """Say what the forms don't show, what saving loses, and what is still to be had."""
    from byline.web_forms.page import SCRIPT

    for kind, names in left_out.items():
        click.echo(f"Without a form, and kept as they are: {kind}: {', '.join(names)}.", err=True)
    click.echo("Saving writes the facts of that file anew: remarks (#) and layout are lost, values are not.", err=True)
    if not script:
        click.echo(
            f"Still to be had: {SCRIPT}. Run `npm pack decap-cms@3.16.3`, unpack it, and call this again with --from package/dist.",
            err=True,
        )
    click.echo(f"Put {folder} on a host that only colleagues can open.", err=True)
