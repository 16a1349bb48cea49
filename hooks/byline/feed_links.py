"""Which feeds each page offers, and what they are called there."""

from collections.abc import Iterator

from byline import routes
from byline.language import language_of
from byline.listening import voices_for, voices_on
from byline.model import Employee, Theme
from byline.plan import Plan
from byline.views.view import FeedLink

MEDIA_TYPES = {
    "ics": "text/calendar",
    "atom": "application/atom+xml",
    "json": "application/feed+json",
    "opml": "text/x-opml",
}
"""By ending: RFC 5545, RFC 4287, JSON Feed 1.1; OPML has none that is registered."""


def of_plan(plan: Plan) -> tuple[FeedLink, ...]:
    """Give the feeds of the whole programme."""
    say = language_of(plan)
    return (
        _link(routes.feed("plan.ics"), say("Calendar of the whole plan")),
        _link(routes.feed("published.atom"), say("What came out, for feed readers")),
        _link(routes.feed("published.json"), say("The same as JSON")),
    )


def of_theme(plan: Plan, theme: Theme) -> Iterator[FeedLink]:
    """Give the feeds of one theme."""
    say = language_of(plan)
    yield _link(routes.theme_feed(theme, "ics"), say("Calendar of this theme"))
    yield _link(routes.theme_feed(theme, "atom"), say("What came out, for feed readers"))
    if voices_on(plan, theme):
        yield _link(routes.theme_feed(theme, "opml"), say("What to listen to, for feed readers"))


def of_person(plan: Plan, person: Employee) -> Iterator[FeedLink]:
    """Give the feeds of one colleague, where he or she has a profile."""
    say = language_of(plan)
    if routes.is_public(person):
        yield _link(routes.person_feed(person, "ics"), say("Calendar of this work"))
        if voices_for(plan, person):
            yield _link(routes.person_feed(person, "opml"), say("What to listen to, for feed readers"))


def _link(path: str, label: str) -> FeedLink:
    return FeedLink(path, label, MEDIA_TYPES[path.rpartition(".")[2]])
