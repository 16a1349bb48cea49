"""Why a day is not worked, for people who read the calendar in their own language."""

import datetime as dt

from byline.language import language_of
from byline.plan import Plan
from byline.public_holidays import holiday_in
from byline.working_days import CLOSED, day_off, subdivision_of


def off_words(plan: Plan, day: dt.date) -> str:
    """Say why a day that lies in no weekend is not worked; an empty text where it is."""
    say, told = language_of(plan), day_off(plan.programme, day)
    if not told or say.code == "en" or told == CLOSED:
        return say.known(told)
    country = (plan.programme.work_calendar.country or "").upper()
    return holiday_in(say.code, country, subdivision_of(plan.programme), day) or say("a public holiday")
