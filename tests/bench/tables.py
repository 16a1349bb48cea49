"""Tables of what was measured: for the terminal, and for the README."""

import itertools
import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.results import BYLINE, Results, Series
from bench.targets import figure, verdicts

BEGIN, END = "<!-- bench: made by `make bench` -->", "<!-- bench: end -->"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Write a table as Markdown, with columns that line up."""
    every = [head, *rows]
    widths = [max(len(row[at]) for row in every) for at in range(len(head))]
    lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in every]  # fmt: skip
    return "\n".join([lines[0], "| " + " | ".join("-" * width for width in widths) + " |", *lines[1:]])


def of_series(results: Results) -> str:
    """Tell everything that was measured, one contender on each line."""
    head = ("measure", "size", "who", "wall, s", "processor, s", "ours, of it", "memory, MiB", "kB a page")
    return table(head, [_line(results, results.series[key]) for key in sorted(results.series)])


def _line(results: Results, series: Series) -> tuple[str, ...]:
    ratio = results.ratio(series.measure, series.size, series.who) if series.who != BYLINE else None
    return (
        series.measure,
        f"{series.size:,}" if series.size else "",
        series.who,
        figure(statistics.median(series.wall)),
        figure(statistics.median(series.processor)) if any(series.processor) else "",
        f"{figure(ratio)} ×" if ratio else "",
        figure(series.memory) if series.memory else "",
        figure(series.site["bytes"] / series.site["pages"] / 1000) if series.site else "",
    )


def of_growth(results: Results) -> str:
    """Tell how much longer the larger size takes, for ours and for the others."""
    return table(("measure", "who", "files", "time"), list(_growth(results)))


def _growth(results: Results) -> Iterator[tuple[str, ...]]:
    for measure, who in sorted({(key.measure, key.who) for key in results.series}):
        sizes = [size for size in results.sizes(measure) if size]
        for small, large in itertools.pairwise(sizes):
            if grown := results.growth(measure, small, large, who):
                yield measure, who, f"{small:,} → {large:,} (× {figure(large / small)})", f"× {figure(grown)}"


def of_targets(results: Results) -> str:
    """Tell which targets are met."""
    return table(("target", "at most", "measured", "met"), verdicts(results))


def for_readme(results: Results) -> str:
    """Give what the README says between the two marks."""
    made = results.made
    versions = ", ".join(f"{name} {version}" for name, version in dict(made["versions"]).items())  # type: ignore[call-overload]
    busy = (
        f", wanted by {made['busy']} processes at the beginning, for which times by the clock are longer"
        if made["busy"]
        else ""
    )
    where = f"Python {made['python']} on {made['system']}, {made['cores']} cores{busy}; {versions}."
    return f"{BEGIN}\n\n{of_targets(results)}\n\n{where}\n\n{END}"


def renew(readme: Path, results: Results) -> None:
    """Put the table in its place."""
    text = readme.read_text("utf-8")
    before, rest = text.split(BEGIN)
    readme.write_text(before + for_readme(results) + rest.split(END)[1], "utf-8")
