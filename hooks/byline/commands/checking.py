"""`byline check`: tells what is wrong in a programme, and mends what can be mended where it is asked to."""
# ruff: noqa: PLC0415

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from byline.commands.completing import codes
from byline.commands.programme import PATH, STRICT, TODAY, Trouble, examples, in_colour, report_on

if TYPE_CHECKING:
    from byline.rules.rule import Rule

FORMATS = ("full", "concise", "json", "github", "gitlab", "sarif", "junit", "rdjson", "markdown")


@click.command(
    epilog=examples(
        "byline check                          the programme in this folder",
        "byline check --select PYR,CON003      only some rules",
        "byline check --fix                    mend what leaves no doubt",
        "byline check --format sarif > findings.sarif",
    )
)
@PATH
@TODAY
@STRICT
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "notice"]),
    help="The severity that fails the check (default: error).",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="How to write the findings (default: full; github where GitHub Actions runs it).",
)
@click.option(
    "--select",
    metavar="CODES",
    multiple=True,
    shell_complete=codes,
    help="Only these rules: codes or their beginnings, as in PYR,CON003.",
)
@click.option("--ignore", metavar="CODES", multiple=True, shell_complete=codes, help="All rules but these.")
@click.option("--fix", is_flag=True, help="Mend what leaves no doubt about what was meant, and say so.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option(
    "--add-ignores",
    is_flag=True,
    help="Silence what is wrong today, file by file, to adopt Byline step by step.",
)
def check(path: Path, today: str | None, form: str | None, **given: Any) -> None:
    """Check the programme in PATH (plan/, people/, themes/) against every rule.

    Exit code 0: clean. 1: something is wrong in the content. 2: the call or the set-up is wrong.
    """
    rules, mend = _rules(given["select"], given["ignore"]), _mend(given)
    if mend:
        _run(mend, path, today, rules)
    report = report_on(path, today, rules)
    _print(report, form)
    sys.exit(1 if report.fails(_level(given["fail_on"], strict=given["strict"])) else 0)


def _rules(select: tuple[str, ...], ignore: tuple[str, ...]) -> "tuple[Rule, ...]":
    from byline.characters import shown
    from byline.rule_choice import AlwaysSpeaks, NoSuchRule, NothingLeft, chosen

    try:
        return chosen(select, ignore)
    except NoSuchRule as code:
        if not str(code):
            raise Trouble("A code is missing: write codes with one comma between two, as in PYR,CON003.") from None
        raise Trouble(f"There is no rule `{shown(str(code))}`. `byline rules` lists them.") from None
    except AlwaysSpeaks as code:
        raise Trouble(f"{code} can't be left out. To look at some rules alone, take --select.") from None
    except NothingLeft:
        raise Trouble("No rule is left: --ignore leaves out all that --select takes.") from None


def _mend(given: dict[str, Any]) -> str:
    """Give the option that changes files, or shows how; an empty text for none."""
    asked = [name for name in ("fix", "diff", "add_ignores") if given[name]]
    if len(asked) > 1:
        both = " and ".join(f"--{name.replace('_', '-')}" for name in asked)
        raise Trouble(f"{both} can't go together: run them one after the other.")
    return asked[0] if asked else ""


def _run(mend: str, path: Path, today: str | None, rules: "tuple[Rule, ...]") -> None:
    """Change files, or show how and end: with 1 where there is something to change, as ruff does."""
    from byline.commands import mending

    report, codes = report_on(path, today), frozenset(rule.code for rule in rules)
    if mend == "diff":
        sys.exit(1 if mending.show_diff(report, codes) else 0)
    (mending.fix if mend == "fix" else mending.add_ignores)(report, codes)


def _print(report: Any, form: str | None) -> None:
    """Write the findings; where GitHub runs this, as annotations, and all of them into the summary of the job."""
    from byline.output import writer
    from byline.pull_request import changed_files, is_github, prefix_of
    from byline.told import Manner

    here = is_github(os.environ)
    name, colour, root = form or ("github" if here else "full"), in_colour(sys.stdout), report.plan.root
    changed = changed_files(root, os.environ) if name in {"github", "markdown"} or here else frozenset()
    manner = Manner(colour, prefix_of(root), changed)
    click.echo(writer(name)(report, manner), nl=False, color=colour)
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(writer("markdown")(report, manner))


def _level(fail_on: str | None, *, strict: bool) -> Any:
    from byline.findings import Severity

    return Severity(fail_on) if fail_on else Severity.WARNING if strict else Severity.ERROR
