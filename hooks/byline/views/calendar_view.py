"""What the views of the calendar share: a title, a sentence, the way to the other views, and one large part."""

from typing import Any

from msgspec import Struct

from byline import routes
from byline.apart import Apart, titled
from byline.feed_links import of_plan
from byline.language import language_of
from byline.plan import Plan
from byline.views.view import View


class CalendarView(Struct, frozen=True):
    """What such a page shows.

    Attributes:
        title: of the page.
        lead: what it is for, in a sentence.
        part: the name of its large part.
        others: all views of the calendar: path and name.
        tab: the view's own path among them, whatever the year; empty on the page of one theme, which leads to it.
        path: of the page itself.
        years: the same view of other years: year and path.
        shown: what the part shows.
    """

    title: str
    lead: str
    part: str
    others: tuple[tuple[str, str], ...]
    tab: str
    path: str
    years: tuple[tuple[int, str], ...]
    shown: Any


def calendar_view(  # noqa: PLR0913, PLR0917  # each stands on the page
    plan: Plan,
    tab: str,
    lead: str,
    part: str,
    shown: Any,
    years: tuple[tuple[int, str], ...] = (),
    year: int = 0,
    about: Apart | None = None,
) -> View:
    """Make the page of one view, or of one year or theme of it; the part is called as the view is."""
    say = language_of(plan)
    title, path = say(routes.CALENDAR_VIEWS[tab]), dict(years).get(year, tab)
    if year:
        title = say("%(view)s %(year)s", view=title, year=year)
    if about:
        title, path, tab = titled(say, title, about), about.path, ""
    page = CalendarView(title, lead, part, tuple(routes.CALENDAR_VIEWS.items()), tab, path, years, shown)
    return View(path, title, "calendar_view", page, parts=(part,), in_search=False, feeds=of_plan(plan))
