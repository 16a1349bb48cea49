"""The rules: one file each, found by looking, so that adding one touches nothing else."""

import importlib
import pkgutil
from functools import cache

from byline.findings import Severity
from byline.rules.rule import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Give every rule, by code.

    Raises:
        AttributeError: where a rule's module lacks its code, severity, why or check.
    """
    found = []
    for group in pkgutil.iter_modules(__path__):
        if group.ispkg:
            package = importlib.import_module(f"{__name__}.{group.name}")
            found += [_rule(f"{package.__name__}.{module.name}") for module in pkgutil.iter_modules(package.__path__)]
    return tuple(sorted(found, key=lambda rule: rule.code))


def rule_of(code: str) -> Rule | None:
    """Give the rule with a code, in any spelling of the letters."""
    return next((rule for rule in all_rules() if rule.code == code.upper()), None)


def _rule(name: str) -> Rule:
    module = importlib.import_module(name)
    after = getattr(module, "check_after", None)
    return Rule(module.CODE, Severity(module.SEVERITY), module.WHY, (module.__doc__ or "").strip(), module.check, after)
