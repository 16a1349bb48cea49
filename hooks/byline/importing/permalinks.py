"""The address at which a post of the archive can be read."""

import datetime as dt
import re
from urllib.parse import quote

from byline import addresses

MOST_CHARACTERS = 1000
_SAFE = "/:@!$&'()*+,;=~-._%"


def address(base_url: str, pattern: str, day: dt.date, slug: str) -> str:
    """Fill a permalink in.

    Args:
        base_url: where the archive is published.
        pattern: a path with `:year`, `:month`, `:day`, `:title` or `:slug` in it, or without.
        day: on which the post came out.
        slug: its file's name without the date; letter case is kept, since servers tell it apart.

    Returns:
        The whole address, or an empty text where the pattern is none that can be filled in.
    """
    parts = {"year": f"{day:%Y}", "month": f"{day:%m}", "day": f"{day:%d}", "title": slug, "slug": slug}
    path = re.sub(r":([a-z_]+)", lambda found: parts.get(found[1], found[0]), pattern.strip())
    if not path.startswith("/") or path.startswith("//") or re.search(r"[\\{}]", path):
        return ""
    whole = base_url.strip().rstrip("/") + quote(path, safe=_SAFE, errors="ignore")
    return "" if len(whole) > MOST_CHARACTERS or addresses.fault(whole) else whole
