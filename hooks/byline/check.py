"""Runs the rules over a programme: faults become findings with places, ignores and severities are applied."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from byline.findings import At, Fault, Finding, Place, Severity, Span
from byline.fixes import fix_of
from byline.ignores import Ignores
from byline.plan import Plan
from byline.rules import all_rules
from byline.rules.rule import Rule
from byline.waiting import Step, unseen

MOST_OF_A_RULE = 10_000
AND_MORE = f"From here on this rule is silent: it has found {MOST_OF_A_RULE:,} faults already."


class Report(Struct, frozen=True):
    """The outcome of a check: findings in order, and the programme that they are about.

    Attributes:
        changes: when each file was last changed, by path, where git was asked for it; a check does not.
    """

    plan: Plan
    findings: tuple[Finding, ...]
    changes: Mapping[str, dt.datetime] = field(default_factory=dict)

    @property
    def files(self) -> int:
        """How many files were read."""
        return len(self.plan.documents)

    def fails(self, at: Severity) -> bool:
        """Whether a finding weighs as much as this, or more."""
        return any(finding.severity.weight >= at.weight for finding in self.findings)

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(finding.severity is severity for finding in self.findings)


def check(plan: Plan, rules: Iterable[Rule] | None = None, step: Step = unseen) -> Report:
    """Run rules over a programme.

    Args:
        plan: the programme.
        rules: which ones; all of them unless given.
        step: is told before each rule how many have run, and of how many.

    Returns:
        All findings at once, sorted by path, line, column and code.
    """
    said = what_rules_say(plan, rules, step)
    return Report(plan, said.findings(said.faults))


class Said(Struct, frozen=True):
    """What rules say of a programme before places are looked up: who compares two states needs those of few.

    Attributes:
        faults: each with its rule.
    """

    plan: Plan
    ignores: Ignores
    faults: tuple[tuple[Rule, Fault], ...]

    def findings(self, faults: Iterable[tuple[Rule, Fault]]) -> tuple[Finding, ...]:
        """Make findings of some of the faults, each told once, sorted by path, line, column and code."""
        in_files = sorted(faults, key=lambda each: each[1].at.path)  # each file is looked up once
        found = {_finding(self.plan, self.ignores, rule, fault) for rule, fault in in_files}
        return tuple(sorted(found, key=lambda finding: finding.order))


def what_rules_say(plan: Plan, rules: Iterable[Rule] | None = None, step: Step = unseen) -> Said:
    """Run rules over a programme as `check` does, and leave the places of what they find."""
    chosen = tuple(all_rules() if rules is None else rules)
    ignores = Ignores(plan, frozenset(rule.code for rule in chosen))
    return Said(plan, ignores, tuple(_faults(plan, chosen, ignores, step)))


def _faults(plan: Plan, rules: tuple[Rule, ...], ignores: Ignores, step: Step) -> Iterator[tuple[Rule, Fault]]:
    for number, rule in enumerate(rules):
        step(number, len(rules))
        yield from ((rule, fault) for fault in _told(plan, rule, ignores))
    for rule in rules:
        if rule.after:
            yield from ((rule, fault) for fault in rule.after(ignores))


def _told(plan: Plan, rule: Rule, ignores: Ignores) -> Iterator[Fault]:
    """Give what a rule finds and nobody silences; beyond what anybody would read, say only that there is more."""
    told = 0
    for fault in rule.check(plan):
        if rule.can_be_silenced and ignores.silences(rule.code, fault.at.path):
            continue
        told += 1
        if told > MOST_OF_A_RULE:
            ignores.asked -= {rule.code}  # whether an ignore would have been of use further on is not known now
            yield replace(fault, message=AND_MORE, help="Mend the others first.", related=(), change=None, rename="")
            return
        yield fault


def _finding(plan: Plan, ignores: Ignores, rule: Rule, fault: Fault) -> Finding:
    return Finding(
        code=rule.code,
        severity=fault.severity or ignores.severity(rule.code) or rule.severity,
        message=fault.message,
        help=fault.help,
        why=rule.why,
        place=place(plan, fault.at),
        related=tuple((place(plan, related.at), related.message) for related in fault.related),
        keys=fault.at.keys,
        fix=fix_of(plan, fault) if fault.change or fault.rename else None,
    )


def place(plan: Plan, at: At) -> Place:
    """Look up a symbolic place: path, line and column."""
    document = plan.documents.get(at.path)
    return Place(at.path, document.find(at) if document else at.span or Span())
