"""What the views of the calendar share: a title, a sentence, the way to the other views, and one large part."""

from dataclasses import dataclass
from typing import Any

from byline import routes
from byline.feed_links import of_plan
from byline.views.view import View


@dataclass(frozen=True, slots=True)
class CalendarView:
    """What such a page shows.

    Attributes:
        title: of the page.
        lead: what it is for, in a sentence.
        part: the name of its large part.
        others: all views of the calendar: path and name.
        tab: the view's own path among them, whatever the year.
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
    path: str, title: str, lead: str, part: str, shown: Any, years: tuple[tuple[int, str], ...] = ()
) -> View:
    """Make the page of one view; the part is called as the view is."""
    tab = next(each for each, name in routes.CALENDAR_VIEWS.items() if title.startswith(name))
    page = CalendarView(title, lead, part, tuple(routes.CALENDAR_VIEWS.items()), tab, path, years, shown)
    return View(path, title, "calendar_view", page, parts=(part,), in_search=False, feeds=of_plan())
