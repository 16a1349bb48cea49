"""Which days are worked: the programme's weekend, the country's public holidays, its own closed and open days (CAL001)."""

import datetime as dt

from byline.characters import shown
from byline.findings import At, Fault
from byline.model import Programme
from byline.plan import Plan, is_in_the_works
from byline.public_holidays import holidays_of, is_known, subdivisions, worked_weekends_of
from byline.suggestions import did_you_mean
from byline.words import marked

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FARTHEST = 40
CLOSED = marked("a day on which the organisation is closed")


def day_off(programme: Programme, day: dt.date) -> str:
    """Say why a day is not worked ("a Sunday", "Christmas Day"); an empty text where it is.

    Args:
        programme: whose calendar it is.
        day: any day. What is `open` is worked, whatever else holds; an unknown country has no holidays.
    """
    if any(period.covers(day) for period in programme.open):
        return ""
    country, part = (programme.work_calendar.country or "").upper(), subdivision_of(programme)
    if is_weekend(programme, day) and day not in worked_weekends_of(country, part, day.year):
        return f"a {NAMES[day.weekday()]}"
    if any(period.covers(day) for period in programme.closed):
        return CLOSED
    return holidays_of(country, part, day.year).get(day, "")


def is_weekend(programme: Programme, day: dt.date) -> bool:
    """Whether a day lies in the programme's weekend, worked or not."""
    return WEEKDAYS[day.weekday()] in programme.work_calendar.weekend


def subdivision_of(programme: Programme) -> str | None:
    """Give the subdivision of the work calendar; `null` is a text like any other to the reader, and none to us."""
    name = programme.work_calendar.subdivision
    return None if name is None or name.lower() in {"null", "~", "none"} else name


def nearest(programme: Programme, day: dt.date) -> tuple[dt.date, ...]:
    """Give the working days just before and just after a day, as far as there are any nearby."""
    found = []
    for step in (-1, 1):
        days = (day + dt.timedelta(step * number) for number in range(1, FARTHEST))
        found += [next((each for each in days if not day_off(programme, each)), None)]
    return tuple(each for each in found if each)


def has_days(plan: Plan) -> bool:
    """Whether any piece in the works is planned for a day, so that the calendar matters."""
    return any(
        piece.planned is not None and piece.planned.precision == "day" and is_in_the_works(piece)
        for piece in plan.pieces.values()
    )


def fault(plan: Plan) -> Fault | None:
    """Say what is wrong with the country or subdivision of the work calendar, once a piece is planned for a day."""
    wanted = plan.programme.work_calendar
    if not wanted.country or not plan.programme.is_whole("work_calendar") or not has_days(plan):
        return None
    country = wanted.country.upper()
    if not is_known(country, None):
        otherwise = "Write the two letters of ISO 3166, as in NL, or leave `country` out."
        return _fault(plan, "country", wanted.country, "is no country whose holidays are known", otherwise)
    if not is_known(country, subdivision_of(plan.programme)):
        names = subdivisions(country)
        otherwise = f"Leave it out, or write one of: {', '.join(names)}." if names else "Leave it out."
        help_ = did_you_mean(str(wanted.subdivision), names, otherwise)
        return _fault(plan, "subdivision", str(wanted.subdivision), f"is no part of {country} that is known", help_)
    return None


def _fault(plan: Plan, field: str, value: str, problem: str, help_: str) -> Fault:
    at = At(plan.programme.path, ("work_calendar", field))
    return Fault(at, f"`{field}` `{shown(value)}` {problem}.", help_)
