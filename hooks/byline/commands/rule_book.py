"""`byline explain` and `byline rules`: what the rules say."""
# ruff: noqa: PLC0415

import json
from typing import TYPE_CHECKING, Any

import click

from byline.commands.completing import codes
from byline.commands.programme import Trouble, examples

if TYPE_CHECKING:
    from byline.rules.rule import Rule


@click.command(
    epilog=examples(
        "byline rules                          all of them",
        "byline rules --format json            for a program",
    )
)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to list them."
)
def rules(form: str) -> None:
    """List all rules: code, severity, and what must hold."""
    from byline.rules import all_rules

    if form == "json":
        click.echo(json.dumps({"version": 1, "rules": [_facts(rule) for rule in all_rules()]}, indent=2))
        return
    for rule in all_rules():
        click.echo(f"{rule.code}  {rule.severity.value:<7}  {rule.title}")
    click.echo(f"\n{len(all_rules())} rules. `byline explain CODE` tells more about one.")


def _facts(rule: "Rule") -> dict[str, Any]:
    return {
        "code": rule.code,
        "severity": rule.severity.value,
        "title": rule.title,
        "why": list(rule.why),
        "can_be_silenced": rule.can_be_silenced,
        "text": rule.text,
    }


@click.command(
    epilog=examples(
        "byline explain CON003",
    )
)
@click.argument("code", shell_complete=codes)
def explain(code: str) -> None:
    """Tell what rule CODE says, why, and how to mend what it finds."""
    from byline.characters import shown
    from byline.rules import all_rules, rule_of
    from byline.suggestions import did_you_mean

    rule = rule_of(code)
    if rule is None:
        known = [each.code for each in all_rules()]
        otherwise = f"The rules are {', '.join(known)}."
        raise Trouble(f"There is no rule `{shown(code)}`. " + did_you_mean(code.upper(), known, otherwise))
    prescriptions = f", {', '.join(rule.why)}" if rule.why else ""
    click.echo(f"{rule.code} ({rule.severity.value}{prescriptions})\n\n{rule.text}")
