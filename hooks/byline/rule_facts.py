"""What there is to know about each rule, for the pages that tell it."""

from collections import Counter
from collections.abc import Iterator, Mapping

from msgspec import Struct

from byline import routes
from byline.check import Report
from byline.rules import all_rules
from byline.rules.rule import Rule
from byline.words import marked

GROUPS: Mapping[str, tuple[str, str]] = {
    "DOC": (marked("Files"), marked("Can it be read at all, and by everybody?")),
    "REF": (marked("References"), marked("Does every name lead to somebody or something?")),
    "THM": (marked("Themes"), marked("Step 1: is this something to be known for?")),
    "PPL": (marked("People"), marked("Step 2: did they say yes, and do they come from everywhere?")),
    "PYR": (marked("The pyramid"), marked("Step 3: is every role backed by what somebody does?")),
    "OUT": (marked("The world outside"), marked("Step 4: who is on the map, and who looks after whom?")),
    "DEV": (marked("Growing"), marked("Step 5: do people get the training and the tools?")),
    "CON": (marked("Content"), marked("Step 5: does every piece have a face that fits it?")),
    "CAL": (marked("The calendar"), marked("Step 5: can it be done in the days that there are?")),
    "REL": (marked("Relationships"), marked("Step 6: is it real?")),
    "PRV": (marked("Privacy"), marked("Do we keep no more about people outside than we may?")),
    "IGN": (marked("Silenced rules"), marked("Is every rule that keeps quiet quiet for a reason?")),
}
"""The groups of rules by the letters of their codes, in the order of the method: a name, and the question they ask."""


class RuleFact(Struct, frozen=True):
    """A rule, for people.

    Attributes:
        title: what must hold, in Markdown.
        severity: what it weighs in this programme.
        changed_from: what it weighs elsewhere, where this programme chose otherwise.
        path: of its page.
        source: its module, relative to the root of the repository.
        count: how many findings of it there are now.
    """

    rule: Rule
    title: str
    severity: str
    changed_from: str
    path: str
    source: str
    count: int

    @property
    def code(self) -> str:
        """The rule's, as PYR001."""
        return self.rule.code

    @property
    def story(self) -> str:
        """Its text without the title."""
        return self.rule.text.partition("\n")[2].strip()


def rule_facts(report: Report) -> tuple[RuleFact, ...]:
    """Give the facts about every rule, group by group."""
    counts = Counter(finding.code for finding in report.findings)
    groups = list(GROUPS)
    rules = sorted(all_rules(), key=lambda rule: (groups.index(group_of(rule.code)), rule.code))
    return tuple(_fact(report, rule, counts[rule.code]) for rule in rules)


def facts_for(facts: tuple[RuleFact, ...], prescriptions: set[str]) -> tuple[RuleFact, ...]:
    """Give the rules that stand on any of these prescriptions, as {"P11"}."""
    return tuple(fact for fact in facts if prescriptions & set(fact.rule.why))


def grouped(facts: tuple[RuleFact, ...]) -> Iterator[tuple[str, str, tuple[RuleFact, ...]]]:
    """Give the groups that have rules: name, question, rules."""
    for letters, (name, question) in GROUPS.items():
        if own := tuple(fact for fact in facts if group_of(fact.code) == letters):
            yield name, question, own


def group_of(code: str) -> str:
    """Give the letters that a code begins with."""
    return code.rstrip("0123456789")


def _fact(report: Report, rule: Rule, count: int) -> RuleFact:
    chosen = {code.upper(): severity for code, severity in report.plan.programme.rules.severity.items()}
    wanted = chosen.get(rule.code) if rule.can_be_silenced else None
    own = rule.severity.value
    return RuleFact(
        rule=rule,
        title=rule.title,
        severity=wanted or own,
        changed_from=own if wanted and wanted != own else "",
        path=routes.rule_page(rule.code),
        source=f"hooks/{rule.check.__module__.replace('.', '/')}.py",
        count=count,
    )
