"""The programme's time zone: one that there is, by the IANA time zone database (DOC006)."""

import datetime as dt
import zoneinfo
from collections.abc import Collection

from byline.characters import shown
from byline.findings import At, Change, Fault
from byline.plan import Plan
from byline.suggestions import MOST, asked, suggest


def zone_of(name: str) -> dt.tzinfo | None:
    """Give a time zone; None where none has this name, which is never looked up as a path."""
    try:
        return dt.UTC if name == "UTC" else zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return None


def fault(plan: Plan) -> Fault | None:
    """Tell that there is no such time zone; nothing, where the computer has no list of them."""
    name = plan.programme.time_zone
    if not plan.programme.is_whole("time_zone") or zone_of(name):
        return None
    # those of `Etc` have their signs turned round: Etc/GMT+1 lies west
    known = {each for each in zoneinfo.available_timezones() if "/" in each and not each.startswith("Etc/")}
    if not known:
        return None
    same, near = _same(name, known), _near(name, known)
    change = Change(At(plan.programme.path, ("time_zone",)), name, same[0]) if len(same) == 1 else None
    help_ = asked((same or near)[:MOST]) or "Write a continent and a city, as in Europe/Amsterdam."
    message = f"`time_zone` `{shown(name)}` is no time zone that is known."
    return Fault(At(plan.programme.path, ("time_zone",)), message, help_, change=change)


def _same(name: str, known: Collection[str]) -> list[str]:
    """Give the zones of that name or city, letter case and blanks aside."""
    plain = name.casefold().replace(" ", "_")
    alike = [each for each in known if f"/{each}".casefold().endswith(f"/{plain}")]
    return sorted(alike)


def _near(name: str, known: Collection[str]) -> list[str]:
    """Give the zones of a city that is nearly the same."""
    cities = suggest(name.rpartition("/")[2], sorted({each.rpartition("/")[2] for each in known}))
    return sorted(each for each in known if each.rpartition("/")[2] in cities)
