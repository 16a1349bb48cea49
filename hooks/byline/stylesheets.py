"""The site's styles as one sheet: several are easier to write, and one is quicker to fetch, since a page waits for each of them."""

import hashlib
import re
from collections.abc import Iterable

_APART = re.compile(r"""(/\*.*?\*/|url\([^"')]*\)|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""", re.DOTALL)
"""Comments, which go, and addresses and quoted text: a space in them is meant."""


def in_one(sheets: Iterable[str]) -> str:
    """Put stylesheets one behind the other, without comments, line breaks and spaces that say nothing.

    Args:
        sheets: in the order in which a page would have asked for them.
    """
    parts = _APART.split("\n".join(sheets))
    return "".join(_tight(part) if at % 2 == 0 else _kept(part) for at, part in enumerate(parts)).strip()


def name_of(sheet: str) -> str:
    """Give the path of a sheet on the site: another one after each change, so that browsers may keep it for as long as they like."""
    return f"stylesheets/byline.{hashlib.sha256(sheet.encode()).hexdigest()[:8]}.css"


def _kept(part: str) -> str:
    return " " if part.startswith("/*") else part


def _tight(rules: str) -> str:
    rules = re.sub(r"\s+", " ", rules)
    rules = re.sub(r" ?([{};,]) ?", r"\1", rules)
    return re.sub(r": ", ":", rules).replace(";}", "}")
