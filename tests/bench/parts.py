"""Measures a part of Byline in a process of its own, what comes before it not counted.

python -m bench.parts views FOLDER
"""

import gc
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from bench.timing import INSIDE
from byline.check import Report, check
from byline.feeds import as_ics
from byline.feeds.feed import Origin
from byline.load import load
from byline.views import all_views


def views(root: Path) -> Callable[[], int]:
    """Make every view: what each page shows, before it is written as Markdown."""
    report = check(load(root))
    return lambda: sum(1 for _ in all_views(report))


def calendars(root: Path) -> Callable[[], int]:
    """Write every calendar: the whole programme's, and each theme's and person's."""
    report = Report(load(root), ())
    return lambda: sum(len(feed.content) for feed in as_ics.feeds(Origin(report.plan, {}, "https://plan.example/")))


def main() -> None:
    """Prepare, then measure."""
    gc.set_threshold(100_000)  # as the command line does
    made = {"views": views, "calendars": calendars}[sys.argv[1]](Path(sys.argv[2]))
    wall, processor = time.perf_counter(), time.process_time()
    assert made()
    print(INSIDE + json.dumps([time.perf_counter() - wall, time.process_time() - processor]))


if __name__ == "__main__":
    main()
