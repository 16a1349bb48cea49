"""Time zones by their names, as the IANA database has them; a name is looked up as a name, never as a path."""

import datetime as dt

from byline.characters import shown
from byline.findings import At, Fault
from byline.plan import Plan
from byline.suggestions import did_you_mean


def zone_of(name: str) -> dt.tzinfo | None:
    """Give a time zone; None where none has this name."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415  # most runs are given their day

    try:
        return dt.UTC if name == "UTC" else ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def fault_of_time_zone(plan: Plan) -> Fault | None:
    """Say that the programme's time zone is not known, unless this computer knows none at all."""
    from zoneinfo import available_timezones  # noqa: PLC0415

    name = plan.programme.time_zone
    if zone_of(name) or not (known := available_timezones()):
        return None
    help_ = did_you_mean(name, sorted(known), "Write its name as in Europe/Amsterdam.")
    return Fault(At(plan.programme.path, ("time_zone",)), f"There is no time zone `{shown(name)}`.", help_)
