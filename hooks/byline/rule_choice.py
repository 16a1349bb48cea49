"""Which rules a check is to run: all of them, or those that the caller chose."""

from collections.abc import Iterable

from byline.ignores import can_be_silenced
from byline.rules import all_rules
from byline.rules.rule import Rule


class NoSuchRule(ValueError):  # noqa: N818  # it completes a sentence
    """A code, or the beginning of one, that no rule has."""


class AlwaysSpeaks(ValueError):  # noqa: N818  # it completes a sentence: this rule always speaks
    """A rule that can't be left out."""


class NothingLeft(ValueError):  # noqa: N818  # it completes a sentence: nothing is left
    """A choice of rules that leaves all of them out."""


def chosen(select: Iterable[str], ignore: Iterable[str]) -> tuple[Rule, ...]:
    """Choose rules.

    Args:
        select: codes or beginnings of codes, several parted by commas; none stands for all rules.
        ignore: the same, for rules to leave out.

    Raises:
        NoSuchRule: where a code leads to no rule.
        AlwaysSpeaks: where a rule to leave out is one that can't be silenced.
        NothingLeft: where no rule is left to run.
    """
    wanted, unwanted = set(_rules(select)) or set(all_rules()), set(_rules(ignore))
    for rule in sorted(unwanted, key=lambda rule: rule.code):
        if not can_be_silenced(rule.code):
            raise AlwaysSpeaks(rule.code)
    if not wanted - unwanted:
        raise NothingLeft
    return tuple(rule for rule in all_rules() if rule in wanted - unwanted)


def _rules(codes: Iterable[str]) -> Iterable[Rule]:
    for code in (part.strip() for each in codes for part in each.split(",")):
        found = [rule for rule in all_rules() if code and rule.code.startswith(code.upper())]
        if not found:
            raise NoSuchRule(code)
        yield from found
