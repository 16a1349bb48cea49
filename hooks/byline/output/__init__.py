"""Ways to write findings: one module each, chosen by name."""

from collections.abc import Callable, Mapping

from byline.check import Report
from byline.output import as_json, as_text

Writer = Callable[[Report, bool], str]
"""Takes a report and whether colour is wanted; gives the whole text to print."""

WRITERS: Mapping[str, Writer] = {"full": as_text.write, "json": as_json.write}
