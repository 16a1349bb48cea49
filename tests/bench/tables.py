"""Tables of what was measured: for the terminal, and for the README."""

import itertools
import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.results import BYLINE, Key, Results, Series
from bench.targets import figure, verdicts

BEGIN, END = "<!-- bench: made by `make bench` -->", "<!-- bench: end -->"

MADE = "{# Made by `make bench ARGS=--keep` from tests/bench/results.json. #}"
TEN = 10


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


PARTS_OF, MANY_FILES, PROCESSORS = 10_000, 1_305_000, 40
"""A hundred thousand people, 200,000 outside, a million pieces and 5,000 themes, in parts of so many files."""


def for_handbook(results: Results) -> str:
    """Give the figures of the handbook's page about large programmes, as a Jinja template that sets them."""
    rows = ",\n".join(f"  {row}" for row in _measured(results))
    return f"{MADE}\n{{% set measured = [\n{rows},\n] %}}\n{{% set paper = {_paper(results)} %}}\n"


def _measured(results: Results) -> Iterator[dict[str, float]]:
    for files in results.sizes("check"):
        site = results.series[built].site if (built := Key("build", files, BYLINE)) in results.series else {}
        yield {
            "files": files,
            "check": _short(results.seconds("check", files) or 0),
            "memory": round(results.memory("check", files) or 0),
            "build": round(results.seconds("build", files) or 0),
            "site": round(site.get("bytes", 0) / 1_000_000),
        }


def _paper(results: Results) -> dict[str, float]:
    """Reckon what very many files take, in parts of a size that was measured."""
    parts = round(MANY_FILES / PARTS_OF)
    check, build = (results.seconds(measure, PARTS_OF) or 0 for measure in ("check", "build"))
    return {
        "files": MANY_FILES,
        "parts": parts,
        "each": PARTS_OF,
        "check_hours": _short(parts * check / 3600),
        "build_hours": _short(parts * build / 3600),
        "minutes_on_forty": round(parts * build / 60 / PROCESSORS),
        "site_gb": round(parts * results.series[Key("build", PARTS_OF, BYLINE)].site["bytes"] / 1e9),
    }


def _short(value: float) -> float:
    return round(value, 1) if value < TEN else round(value)


def renew(readme: Path, handbook: Path, results: Results) -> None:
    """Put the table in its place, and the figures of the handbook in theirs."""
    handbook.write_text(for_handbook(results), "utf-8")
    text = readme.read_text("utf-8")
    before, rest = text.split(BEGIN)
    readme.write_text(before + for_readme(results) + rest.split(END)[1], "utf-8")
