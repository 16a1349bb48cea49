"""The rules: a table of them all, and a page for each, from the rule's own text."""

from collections.abc import Iterator

from msgspec import Struct

from byline import handbook_places as places
from byline.check import Report
from byline.language import language_of
from byline.prescriptions import PRESCRIPTIONS, Prescription
from byline.rule_facts import RuleFact, grouped, rule_facts
from byline.views.view import View


class RuleIndex(Struct, frozen=True):
    """What the table of rules shows: groups with a name, a question and rules."""

    groups: tuple[tuple[str, str, tuple[RuleFact, ...]], ...]
    count: int


class RulePage(Struct, frozen=True):
    """What the page of one rule shows."""

    fact: RuleFact
    why: tuple[Prescription, ...]
    group: str


def views(report: Report) -> Iterator[View]:
    """Give the table of rules, and the page of each."""
    facts = rule_facts(report)
    groups = tuple(grouped(facts))
    title = language_of(report.plan)(places.TITLES[places.RULES])
    yield View(places.RULES, title, "handbook/rules", RuleIndex(groups, len(facts)), toc=True)
    for name, _, rules in groups:
        yield from (_page(fact, name) for fact in rules)


def _page(fact: RuleFact, group: str) -> View:
    why = tuple(each for each in PRESCRIPTIONS if each.code in fact.rule.why)
    title = f"{fact.code}: {fact.title.replace('`', '')}"
    return View(fact.path, title, "handbook/rule", RulePage(fact, why, group), source=fact.source)
