"""Days, months and quarters in words."""

import datetime as dt
from calendar import monthrange

from byline.model import Planned

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def day_words(day: dt.date) -> str:
    """Write a day: `11 February 2027`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_day(day: dt.date) -> str:
    """Write a day with its weekday and no year: `Thu 11 Feb`."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1][:3]}"


def planned_words(planned: Planned) -> str:
    """Write a planned date as precisely as it is known: a day, `March 2027` or `Q1 2027`."""
    if planned.precision == "day":
        return day_words(planned.first)
    if planned.precision == "month":
        return f"{MONTHS[planned.first.month - 1]} {planned.first.year}"
    return f"Q{quarter(planned.first)} {planned.first.year}"


def quarter(day: dt.date) -> int:
    """Give the quarter of a day, 1 to 4."""
    return (day.month + 2) // 3


def months_after(day: dt.date, months: int) -> dt.date:
    """Give the same day so many months later, or the month's last day where it has no such day."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = min(day.year + year, dt.MAXYEAR), month + 1
    return dt.date(year, month, min(day.day, monthrange(year, month)[1]))
