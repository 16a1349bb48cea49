"""Feeds: one module for each form, from the same pieces as the pages show."""

from collections.abc import Callable, Iterator

from byline.feeds import as_atom, as_ics, as_json_feed, as_opml, as_plan
from byline.feeds.feed import Feed, Origin

FORMS: tuple[Callable[[Origin], Iterator[Feed]], ...] = (
    as_ics.feeds,
    as_atom.feeds,
    as_json_feed.feeds,
    as_opml.feeds,
    as_plan.feeds,
)


def all_feeds(origin: Origin) -> Iterator[Feed]:
    """Give every feed of a programme, in the order of the list above."""
    for feeds in FORMS:
        yield from feeds(origin)
