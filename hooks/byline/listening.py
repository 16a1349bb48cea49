"""What to listen to: the feeds of a theme, and of somebody's themes and relationships (P20, P26)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from byline.model import Employee, Theme
from byline.plan import Entry, Plan


@dataclass(frozen=True, slots=True)
class Voice:
    """Something that can be followed in a feed reader.

    Attributes:
        title: of the source, or the name of the influencer.
        feed: the address of its feed.
        page: the address that people open; empty where none is known.
    """

    title: str
    feed: str
    page: str


def voices_on(plan: Plan, theme: Theme) -> tuple[Voice, ...]:
    """Give what to follow on a theme: its sources, and everybody on its map."""
    return tuple(dict.fromkeys((*_sources(theme), *_channels(plan.maps.get(theme.id, ())))))


def voices_for(plan: Plan, person: Employee) -> Mapping[str, tuple[Voice, ...]]:
    """Give what somebody follows, by title of the theme: its sources, and the relationships that are his or hers (P22)."""
    found = {}
    for link in person.themes:
        if link.withdrawn is None and (theme := plan.themes.get(link.theme)):
            own = _channels(plan.networks.get((person.id, theme.id), ()))
            found[theme.title] = tuple(dict.fromkeys((*_sources(theme), *own)))
    return {title: voices for title, voices in found.items() if voices}


def _sources(theme: Theme) -> Iterator[Voice]:
    return (Voice(each.title, str(each.feed), str(each.url or "")) for each in theme.sources if each.feed)


def _channels(entries: Iterable[Entry]) -> Iterator[Voice]:
    for each in entries:
        for channel in each.influencer.channels.values():
            if channel.feed:
                yield Voice(each.influencer.name, str(channel.feed), str(channel.url or ""))
