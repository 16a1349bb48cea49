"""How long ago somebody last looked at something, and whether that is too long (P4, P21)."""

import datetime as dt


def days_since(day: dt.date | None, today: dt.date) -> int | None:
    """Give how many days ago a day was, None where there was none."""
    return None if day is None else (today - day).days


def is_stale(day: dt.date | None, today: dt.date, term: int) -> bool:
    """Whether something wants another look: nobody ever looked, or longer ago than so many days."""
    days = days_since(day, today)
    return days is None or days > term
