"""`byline explain` and `byline rules`: what the rules say."""
# ruff: noqa: PLC0415

import click

from byline.commands.programme import Trouble


@click.command()
@click.argument("code")
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
