"""Calendars to subscribe to (RFC 5545, 7986): all of the plan, a theme's, a person's.

Days are whole days without a time zone, so that no calendar shows them a day early. What has only a month or a quarter lasts as long
as that, and claims no day; a step that is done is no longer due on any. An event keeps its UID when its piece moves or is renamed, so that calendars move it, and do not double it.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

import icalendar

from byline import routes
from byline.cards import STATUS_WORDS, format_title, step_title
from byline.events import Event, events_by_worker, events_of
from byline.feeds.feed import Feed, Origin, organisation_of, people_with_feeds, theme_title
from byline.ics_lines import day, line, moment, text
from byline.model import Piece

PRODUCT = "-//Byline//Editorial calendar//EN"
REFRESH = dt.timedelta(hours=12)
FIRM = frozenset({"approved", "scheduled", "published"})
"""Statuses of a piece whose day is settled."""
COUNTED_FROM = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
"""A later change has a higher SEQUENCE, whatever history is at hand: minutes from here, within 32 bits."""


def feeds(origin: Origin) -> Iterator[Feed]:
    """Give the calendar of everything, then those of themes, then those of people."""
    plan, name, say = origin.plan, organisation_of(origin.plan), origin.say
    made = dict(_Made(origin).all())
    yield _calendar(origin, routes.feed("plan.ics"), say("%(name)s: the plan", name=name), made.values())
    by_theme: dict[str, list[bytes]] = defaultdict(list)
    for event, each in made.items():
        by_theme[event.piece.theme].append(each)
    for theme in plan.themes.values():
        yield _calendar(
            origin,
            routes.theme_feed(theme, "ics"),
            say("%(name)s: %(title)s", name=name, title=theme.title),
            by_theme[theme.id],
        )
    for person in people_with_feeds(plan):
        theirs = (made[event] for event in events_by_worker(plan).get(person.id, ()) if event in made)
        yield _calendar(
            origin, routes.person_feed(person, "ics"), say("%(name)s: %(title)s", name=name, title=person.name), theirs
        )


class _Made:
    """Makes each event once, for all the calendars that it stands in."""

    def __init__(self, origin: Origin) -> None:
        self.origin = origin
        self.plan = origin.plan

    def all(self) -> Iterator[tuple[Event, bytes]]:
        for piece, events in groupby(events_of(self.plan), key=attrgetter("piece")):
            changed = self.origin.changed(self.sources(piece))
            of_all = self.of_all(piece, changed)
            for event in (each for each in events if not each.step or (each.is_dated and not each.is_done)):
                yield event, self.component(event, changed, of_all)

    def sources(self, piece: Piece) -> Iterator[str]:
        """Give the files that the days of a piece are worked out from."""
        yield piece.path
        yield self.plan.programme.path
        makers = {face.person for face in piece.faces} & self.plan.employees.keys()
        yield from (self.plan.employees[person].path for person in makers)

    def of_all(self, piece: Piece, changed: dt.datetime) -> tuple[bytes, bytes]:
        """Give the lines that all events of a piece have, before and behind their description."""
        kind = f"{text(format_title(self.plan, piece))},{text(theme_title(self.plan, piece))}"
        sequence = max(0, int((changed - COUNTED_FROM).total_seconds()) // 60)
        address = self.origin.address(piece.path)
        last = [
            line("LAST-MODIFIED", moment(changed)),
            line("STATUS", "CONFIRMED" if piece.status in FIRM else "TENTATIVE"),
            line("TRANSP", "TRANSPARENT"),
            line("URL", address) if address else b"",
            line("END", "VEVENT"),
        ]
        return line("SEQUENCE", f"{sequence}") + line("CATEGORIES", kind), b"".join(last)

    def component(self, event: Event, changed: dt.datetime, of_all: tuple[bytes, bytes]) -> bytes:
        """Give an event; its lines stand as the library sorts them."""
        made = [
            line("BEGIN", "VEVENT"),
            line("SUMMARY", text(self.summary(event))),
            line("DTSTART;VALUE=DATE", day(event.first)),
            line("DTEND;VALUE=DATE", day(event.last + dt.timedelta(days=1))),
            line("DTSTAMP", moment(changed)),
            line("UID", str(self.origin.identity(self.origin.first_ids[event.piece.id], event.step))),
            of_all[0],
            line("DESCRIPTION", text(self.description(event))),
            of_all[1],
        ]
        return b"".join(made)

    def summary(self, event: Event) -> str:
        say, form = self.origin.say, format_title(self.plan, event.piece)
        title = say("%(name)s: %(title)s", name=form, title=event.piece.title)
        if event.step:
            return say("%(step)s due · %(title)s", step=say.headed(step_title(self.plan, event.step)), title=title)
        when = say.planned(event.when)
        return title if event.is_dated else say("%(title)s (some time in %(when)s)", title=title, when=when)

    def description(self, event: Event) -> str:
        piece, names, say = event.piece, self.origin.names, self.origin.say
        lines = [say("By %(names)s", names=say(", ").join(names(event.owners))) if names(event.owners) else ""]
        lines += [say("Helped by %(name)s", name=name) for name in names([piece.supporter or ""])]
        lines += [say("Theme: %(title)s", title=theme_title(self.plan, piece))]
        lines += [say("Status: %(status)s", status=say(STATUS_WORDS[piece.status]))]
        lines += [str(piece.published.url) if piece.published and piece.published.url and not event.step else ""]
        return "\n".join(filter(None, lines))


def _calendar(origin: Origin, path: str, title: str, events: Iterable[bytes]) -> Feed:
    """Put events into a calendar. It has no UID of its own: vdirsyncer would take it for that of a single event."""
    made = icalendar.Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("name", title)
    made.add("x-wr-calname", title)
    made.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", icalendar.vDuration(REFRESH))
    if address := origin.address(path):
        made.add("source", address, parameters={"VALUE": "URI"})
    head, end = made.to_ical().rsplit(b"END:VCALENDAR", 1)
    return Feed(path, title, b"".join((head, *events, b"END:VCALENDAR", end)))
