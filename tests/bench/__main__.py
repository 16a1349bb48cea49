"""`make bench`: measures ours and the references in turn, and tells what it found."""

import argparse
import os
import sys
from pathlib import Path

from bench import compared, tables
from bench.measures import MEASURES, Contender
from bench.results import Results, Series, made_with
from bench.stage import Stage, weight
from bench.timing import ROOT

KEPT = Path(__file__).with_name("results.json")
HANDBOOK = ROOT / "templates/pages/handbook/_growth.md.j2"
CACHE = ROOT / ".cache" / "bench"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description='Give these as ARGS="…".')
    parser.add_argument("--only", help="measures, with commas between: " + ", ".join(MEASURES))
    parser.add_argument("--sizes", help="numbers of files (pieces for calendars and views), as in 1000,10000")
    parser.add_argument("--full", action="store_true", help="the large sizes as well, which take long")
    parser.add_argument("--rounds", type=int, default=3, help="how often everything is run (default: 3)")
    parser.add_argument(
        "--astro", type=Path, metavar="DIR", help="a folder with Astro in node_modules, to measure that as well"
    )
    parser.add_argument("--folder", type=Path, default=CACHE, help="where programmes are made (default: .cache/bench)")
    parser.add_argument(
        "--keep", action="store_true", help="keep the results in the repository, and renew the README's table"
    )
    parser.add_argument(
        "--compare",
        action="store_true",
        help="warn, in CI's own way, where a ratio is larger than the one that is kept",
    )
    given = parser.parse_args()
    if unknown := set(given.only.split(",") if given.only else ()) - MEASURES.keys():
        parser.error(f"there is no measure {', '.join(sorted(unknown))}: choose from {', '.join(MEASURES)}")
    return given  # fmt: skip


def measured(name: str, size: int, contenders: list[Contender], rounds: int) -> list[Series]:
    """Run contenders in turn, so that whatever else the machine does falls on all of them."""
    every = [Series(name, size, each.who) for each in contenders]
    for number in range(rounds):
        for series, contender in zip(every, contenders, strict=True):
            series.add(next(contender.runs))
            print(
                f"{name} {size:,} {contender.who}: {series.wall[-1]:.2f} s ({number + 1} of {rounds})", file=sys.stderr
            )
            if contender.site and not series.site:
                series.site = weight(contender.site)
    return every


def run(given: argparse.Namespace) -> Results:
    """Measure what is asked for."""
    stage, results = Stage(given.folder / "made", given.astro), Results(made=made_with())
    for name in given.only.split(",") if given.only else MEASURES:
        measure = MEASURES[name]
        wanted = (*measure.sizes, *(measure.more if given.full else ()))
        if given.sizes and any(measure.sizes):
            wanted = tuple(int(each) for each in given.sizes.split(","))
        for size in wanted:
            contenders = measure.contenders(stage, size)
            results.series |= {each.key: each for each in measured(name, size, contenders, given.rounds)}
            for each in contenders:
                each.runs.close()  # servers end
            results.write(given.folder / "results.json")
    return results


def main() -> None:
    """Measure, tell, and keep or compare where asked to."""
    given = _arguments()
    results = run(given)
    print(tables.of_series(results), tables.of_growth(results), tables.of_targets(results), sep="\n\n")
    if given.compare:
        for line in compared.slower(results, Results.read(KEPT)):
            print(
                f"::warning title=Slower than before::{line}" if "GITHUB_ACTIONS" in os.environ else f"warning: {line}"
            )
    if given.keep:
        kept = Results.read(KEPT).series if KEPT.exists() else {}
        whole = Results((kept | results.series).values(), results.made)
        whole.write(KEPT)
        tables.renew(ROOT / "README.md", HANDBOOK, whole)


if __name__ == "__main__":
    main()
