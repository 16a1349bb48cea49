"""Ways to write findings: one module each, chosen by name and loaded when it is."""

import importlib
from collections.abc import Callable, Mapping
from typing import cast

from byline.check import Report
from byline.told import Manner

Writer = Callable[[Report, Manner], str]
"""Takes a report and how to write it; gives the whole text to print."""

FORMATS: Mapping[str, str] = {
    "full": "as_text",
    "concise": "as_concise",
    "json": "as_json",
    "github": "as_github",
    "gitlab": "as_gitlab",
    "sarif": "as_sarif",
    "junit": "as_junit",
    "rdjson": "as_rdjson",
    "markdown": "as_summary",
}
"""The modules by the names of their formats."""


def writer(form: str) -> Writer:
    """Give the writer of a format.

    Raises:
        KeyError: where there is no such format.
    """
    return cast("Writer", importlib.import_module(f"{__name__}.{FORMATS[form]}").write)
