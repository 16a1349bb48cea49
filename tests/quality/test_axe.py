"""axe-core finds nothing in our own markup, in light and dark, on wide and narrow windows; the theme's own may only become less."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from browsing import KINDS, MAIN, visiting

from .conftest import NARROW, WIDE

pytestmark = pytest.mark.browser

COLOURS = ["color-contrast", "link-in-text-block"]
"""Rules whose outcome changes with the scheme alone."""
LOOKS = [("default", WIDE, None), ("slate", NARROW, None)]
"""Scheme, window, and the rules to ask; None is all of them. Between them every rule sees each width and each scheme."""
MORE_LOOKS = [("slate", WIDE, COLOURS), ("default", NARROW, COLOURS)]
"""On the pages that people start from, colours are seen in each width as well."""

ASK = """rules => axe.run(document, {
  resultTypes: ["violations"], elementRef: true,
  ...(rules ? {runOnly: rules} : {rules: {"target-size": {enabled: true}}})
}).then(told => told.violations.flatMap(rule => rule.nodes.map(node => ({
  rule: rule.id, where: node.target.flat().join(" "), why: node.failureSummary,
  ours: Boolean(node.element.closest(".md-content__inner") && !node.element.closest(".md-content__button")),
}))))"""


SETTLED = """() => [...document.querySelectorAll("pre > code, .md-typeset__scrollwrap")].every(
  each => each.scrollWidth <= each.clientWidth || each.tabIndex === 0
)"""
"""What can be moved sideways can be reached by keyboard; the theme sees to that a moment after a window has another width."""


class Auditor:
    """Asks axe about pages, each once."""

    def __init__(self, page: Page, address: str, axe: str) -> None:
        self.page, self.address, self.axe = page, address, axe
        self.told: dict[str, list[dict[str, Any]]] = {}

    def ask(self, kind: str) -> list[dict[str, Any]]:
        if kind not in self.told:
            self.page.set_viewport_size(WIDE)
            self.page.goto(self.address + KINDS[kind])
            self.page.evaluate(self.axe)
            looks = [*LOOKS, *(MORE_LOOKS if KINDS[kind] in MAIN else [])]
            self.told[kind] = [found for look in looks for found in self._look(*look)]
        return self.told[kind]

    def _look(self, scheme: str, size: Any, rules: list[str] | None) -> list[dict[str, Any]]:
        self.page.set_viewport_size(size)
        with suppress(PlaywrightTimeout):  # axe tells better what it is
            self.page.wait_for_function(SETTLED, timeout=5_000)
        # The theme keeps the scheme of the first page that somebody opens; the switch does the same as this.
        self.page.evaluate("name => { document.body.dataset.mdColorScheme = name }", scheme)
        return [found | {"look": (scheme, size["width"])} for found in self.page.evaluate(ASK, rules)]


@pytest.fixture(scope="module")
def auditor(browser: Browser, address: str, tools: Path) -> Iterator[Auditor]:
    axe = (tools / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
    with visiting(browser, address, viewport=WIDE, reduced_motion="reduce") as visitor:
        yield Auditor(visitor.open("404.html"), address, axe)
        visitor.troubles = [trouble for trouble in visitor.troubles if "404" not in trouble]


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_in_our_markup(auditor: Auditor, kind: str) -> None:
    ours = [found for found in auditor.ask(kind) if found["ours"]]
    assert not ours, "\n\n".join(f"{each['rule']} {each['look']} {each['where']}\n{each['why']}" for each in ours)


def test_what_axe_finds_in_the_theme_only_becomes_less(auditor: Auditor, baseline: dict[str, Any]) -> None:
    theirs = {(each["rule"], each["where"]) for kind in KINDS for each in auditor.ask(kind) if not each["ours"]}
    known = {(rule, where) for rule, wheres in baseline["axe"].items() for where in wheres}
    assert theirs - known == set(), "new: mend it, or say why it can't be mended"
    assert known - theirs == set(), "mended: take it out of baseline.json"
