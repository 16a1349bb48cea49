"""The targets: what is compared with which bound, and whether it is met."""

from collections.abc import Callable
from typing import NamedTuple

from bench.results import Results

FRONT_MATTER, PLAIN = "python-frontmatter", "plain MkDocs"


class Target(NamedTuple):
    """Something to reach.

    Attributes:
        text: what is measured.
        find: gives the figure, or None where it was not measured.
        most: the bound.
        unit: what the figure counts.
    """

    text: str
    find: Callable[[Results], float | None]
    most: float
    unit: str = "×"

    def is_met(self, results: Results) -> bool | None:
        """Whether it is met; None where it was not measured."""
        figure = self.find(results)
        return None if figure is None else figure <= self.most


TARGETS = (
    Target("check of 10,000 files, of what python-frontmatter takes to load them", lambda results: results.ratio("check", 10_000, FRONT_MATTER), 0.6),
    Target("check after one edit, of the same", lambda results: results.ratio("check again", 10_000, FRONT_MATTER), 0.15),
    Target("check, from 1,000 to 10,000 files", lambda results: results.growth("check", 1_000, 10_000), 8),
    Target("check, from 10,000 to 50,000 files", lambda results: results.growth("check", 10_000, 50_000), 5.5),
    Target("check of 50,000 files, memory", lambda results: results.memory("check", 50_000), 450, "MiB"),
    Target("check of 1,000 files, of what check-jsonschema takes", lambda results: results.ratio("check", 1_000, "check-jsonschema"), 1 / 20),
    Target("check of 1,000 files, of what Astro's sync takes", lambda results: results.ratio("check", 1_000, "Astro"), 1 / 5),
    Target("`byline --help`", lambda results: results.seconds("help", 0), 0.25, "s"),
    Target("`byline check` of the example", lambda results: results.seconds("check the example", 0), 0.5, "s"),
    Target("build of 1,000 files, of what plain MkDocs takes for the same Markdown", lambda results: results.ratio("build", 1_000, PLAIN), 1.15),
    Target("build of 10,000 files, of the same", lambda results: results.ratio("build", 10_000, PLAIN), 1.15),
    Target("build, from 1,000 to 10,000 files", lambda results: results.growth("build", 1_000, 10_000), 8),
    Target("a page of the site at 1,000 files, beyond a plain one", lambda results: results.site_growth(1_000, PLAIN), 10, "kB"),
    Target("serve, until an edit is visible at 1,000 files", lambda results: results.seconds("serve", 1_000), 1, "s"),
    Target("serve, until an edit is visible at 5,000 files", lambda results: results.seconds("serve", 5_000), 3, "s"),
    Target("diff of 5,000 files between two commits", lambda results: results.seconds("diff", 5_000), 3, "s"),
    Target("calendars of 50,000 pieces", lambda results: results.seconds("calendars", 50_000), 20, "s"),
    Target("every view of 5,000 pieces", lambda results: results.seconds("views", 5_000), 10, "s"),
)  # fmt: skip


def figure(value: float) -> str:
    """Write a figure with as many digits as it is worth."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def verdicts(results: Results) -> list[tuple[str, str, str, str]]:
    """Give target, bound, figure and verdict of everything that was measured."""
    rows = []
    for target in TARGETS:
        found = target.find(results)
        if found is not None:
            verdict = "yes" if target.is_met(results) else "**no**"
            rows.append(
                (target.text, f"{figure(target.most)} {target.unit}", f"{figure(found)} {target.unit}", verdict)
            )
    return rows
