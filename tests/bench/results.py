"""What was measured, and what follows from it: medians, ratios taken side by side, growth between sizes."""

import importlib.metadata
import json
import os
import platform
import statistics
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import NamedTuple

from bench.timing import Run

BYLINE = "byline"
LIBRARIES = ("byline", "click", "jinja2", "markdown", "mkdocs", "mkdocs-material", "msgspec", "python-frontmatter", "pyyaml")  # fmt: skip
BY_THE_CLOCK = frozenset({"serve"})
"""What somebody waits for; everything else is reckoned in processor time, which other work on the machine disturbs less."""


class Key(NamedTuple):
    """What a series is about: which measure, of how many files or pages, by whom."""

    measure: str
    size: int
    who: str


@dataclass
class Series:
    """The runs of one contender, the first of one round beside the first of every other's.

    Attributes:
        wall: seconds by the clock, one for each round.
        processor: seconds of processor time, one for each round; none where another process does the work.
        memory: MiB, the most of all rounds.
        site: pages and bytes of the site, where one is built.
    """

    measure: str
    size: int
    who: str
    wall: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    memory: float = 0
    site: dict[str, int] = field(default_factory=dict)

    @property
    def key(self) -> Key:
        """What it is about."""
        return Key(self.measure, self.size, self.who)

    @property
    def rounds(self) -> list[float]:
        """The seconds that count for this measure."""
        return self.wall if self.measure in BY_THE_CLOCK else self.processor

    def add(self, run: Run) -> None:
        """Add a round."""
        self.wall.append(round(run.wall, 4))
        self.processor.append(round(run.processor, 4))
        self.memory = max(self.memory, round(run.memory, 1))


class Results:
    """All series of a run of the bench, or of several that were put together."""

    def __init__(self, series: Iterable[Series] = (), made: dict[str, object] | None = None) -> None:
        self.series = {each.key: each for each in series}
        self.made = made or {}

    @classmethod
    def read(cls, file: Path) -> "Results":
        """Read what an earlier run wrote."""
        told = json.loads(file.read_text("utf-8"))
        return cls([Series(**each) for each in told["series"]], told["made"])

    def write(self, file: Path) -> None:
        """Write everything as JSON, a series on each line."""
        lines = ",\n".join(f"    {json.dumps(asdict(self.series[key]))}" for key in sorted(self.series))
        file.write_text(f'{{\n  "made": {json.dumps(self.made)},\n  "series": [\n{lines}\n  ]\n}}\n', "utf-8")

    def sizes(self, measure: str) -> list[int]:
        """Give the sizes at which something was measured."""
        return sorted({key.size for key in self.series if key.measure == measure})

    def seconds(self, measure: str, size: int, who: str = BYLINE) -> float | None:
        """Give the median of what somebody takes."""
        found = self.series.get(Key(measure, size, who))
        return statistics.median(found.rounds) if found else None

    def ratio(self, measure: str, size: int, other: str, who: str = BYLINE) -> float | None:
        """Give how many times as long as another somebody takes: the median of the ratios of each round."""
        ours, theirs = (self.series.get(Key(measure, size, each)) for each in (who, other))
        if not (ours and theirs):
            return None
        return statistics.median(one / two for one, two in zip(ours.rounds, theirs.rounds, strict=False))

    def growth(self, measure: str, small: int, large: int, who: str = BYLINE) -> float | None:
        """Give how many times as long somebody takes for the larger size."""
        before, after = self.seconds(measure, small, who), self.seconds(measure, large, who)
        return after / before if before and after else None

    def memory(self, measure: str, size: int) -> float | None:
        """Give the most memory that ours took, in MiB."""
        found = self.series.get(Key(measure, size, BYLINE))
        return found.memory if found else None

    def site_growth(self, size: int, other: str) -> float | None:
        """Give how many kB a page of ours is larger than a page of another's site."""
        ours, theirs = (self.series.get(Key("build", size, each)) for each in (BYLINE, other))
        if not (ours and theirs and ours.site and theirs.site):
            return None
        return (ours.site["bytes"] / ours.site["pages"] - theirs.site["bytes"] / theirs.site["pages"]) / 1000


def made_with() -> dict[str, object]:
    """Tell what measurements depend on, and nothing that says whose machine it was; `busy` is how many processes wanted its cores."""
    versions = {name: importlib.metadata.version(name) for name in LIBRARIES}
    busy = round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None
    return {"python": platform.python_version(), "system": platform.system(), "cores": os.cpu_count(), "busy": busy, "versions": versions}  # fmt: skip
