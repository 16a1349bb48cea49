"""What is due next, by day: late first, then the steps and publications of eight weeks."""

import datetime as dt
from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from byline import routes
from byline.agenda import agenda_of
from byline.agenda_lines import AgendaLine, agenda_lines
from byline.check import Report
from byline.language import language_of
from byline.views.calendar_view import calendar_view
from byline.views.view import View

DAYS_AHEAD = 56
MOST = 300


class Day(Struct, frozen=True):
    """A day, month or quarter, and what is due on it."""

    name: str
    lines: tuple[AgendaLine, ...]


class AgendaPage(Struct, frozen=True):
    """What the agenda shows; `more` counts what did not fit."""

    late: tuple[AgendaLine, ...]
    days: tuple[Day, ...]
    more: int


def views(report: Report) -> Iterator[View]:
    """Give the one page."""
    plan = report.plan
    agenda = agenda_of(plan, plan.today + dt.timedelta(DAYS_AHEAD))
    late, coming = agenda.late[:MOST], agenda.coming[:MOST]
    more = len(agenda.late) + len(agenda.coming) - len(late) - len(coming)
    lines = agenda_lines(plan, agenda, coming)
    days = tuple(Day(when, tuple(each)) for when, each in groupby(lines, key=lambda line: line.when))
    shown = AgendaPage(tuple(agenda_lines(plan, agenda, late)), days, more)
    say = language_of(plan)
    lead = say(
        "Every step and every publication of the next eight weeks, with the people whose work it is. What is late comes first."
    )
    yield calendar_view(plan, routes.AGENDA, lead, "agenda", shown)
