"""Compares ratios with those of earlier results: seconds differ between machines, and ratios hardly do."""

import itertools
from collections.abc import Iterator

from bench.results import BYLINE, Results

MARGIN = 1.5
"""How many times as large a ratio may be before it is worth a word: machines in CI are shared, and differ."""


def ratios(results: Results) -> dict[str, float]:
    """Give every ratio between ours and another, and how ours grows."""
    found = {}
    for measure, size, who in results.series:
        if who != BYLINE and (ratio := results.ratio(measure, size, who)):
            found[f"{measure}, {size:,}: of what {who} takes"] = ratio
    for measure in {key.measure for key in results.series}:
        sizes = results.sizes(measure)
        for small, large in itertools.pairwise(sizes):
            if grown := results.growth(measure, small, large):
                found[f"{measure}: from {small:,} to {large:,}"] = grown
    return found


def slower(now: Results, before: Results, margin: float = MARGIN) -> Iterator[str]:
    """Name each ratio that is larger than before by more than the margin."""
    earlier = ratios(before)
    for name, ratio in sorted(ratios(now).items()):
        if name in earlier and ratio > earlier[name] * margin:
            yield f"{name}: {ratio:.2f}, and it was {earlier[name]:.2f}"
