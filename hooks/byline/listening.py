"""What to listen to: the feeds of a theme, of somebody's themes and relationships, and the people outside worth following (P20, P26)."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from byline.cards import InfluencerCard, influencer_card, stage_steps
from byline.model import Employee, Piece, Theme
from byline.plan import Entry, Plan


class Voice(Struct, frozen=True):
    """Something that can be followed in a feed reader.

    Attributes:
        title: of the source, or the name of the influencer.
        feed: the address of its feed.
        page: the address that people open; empty where none is known.
    """

    title: str
    feed: str
    page: str


class Channel(Struct, frozen=True):
    """Where somebody outside can be followed: what it is called, the page, the feed; one of the two may be empty."""

    name: str
    page: str
    feed: str


class Followed(Struct, frozen=True):
    """Somebody outside who is worth following on a theme, and where."""

    card: InfluencerCard
    channels: tuple[Channel, ...]


def followed_on(plan: Plan, theme: Theme, owner: str = "") -> tuple[Entry, ...]:
    """Give whom to follow on a theme: everybody on its map who publishes somewhere.

    Args:
        plan: the programme.
        theme: the theme.
        owner: the id of a colleague, whose own relationships come first (P22).

    Returns:
        Each once: those first with whom a relationship is furthest; who is paid for comes last (P33).
    """
    entries = {each.influencer.id: each for each in plan.maps.get(theme.id, ())}.values()
    found = (each for each in entries if any(where.url or where.feed for where in each.influencer.channels.values()))
    return tuple(sorted(found, key=lambda each: _nearness(each, owner)))


def _nearness(each: Entry, owner: str) -> tuple[bool, bool, int, str, str]:
    person, is_own = each.influencer, each.entry.owner == owner
    return (person.paid, not is_own, -stage_steps(each.entry.stage), person.name.casefold(), person.id)


def followed(plan: Plan, each: Entry) -> Followed:
    """Show somebody who is worth following."""
    every = each.influencer.channels.items()
    channels = (Channel(name, str(where.url or ""), str(where.feed or "")) for name, where in every)
    return Followed(influencer_card(plan, each), tuple(where for where in channels if where.page or where.feed))


@lru_cache(maxsize=4)
def material(plan: Plan) -> Mapping[str, tuple[Piece, ...]]:
    """Give what came out on each theme, the latest first: what people can pass on (P27)."""
    return {
        theme: tuple(
            sorted((each for each in pieces if _out(each)), key=lambda each: (_out(each), each.id), reverse=True)
        )
        for theme, pieces in plan.pieces_on.items()
    }


def _out(piece: Piece) -> str:
    """Give the day when a piece came out, empty where that is not known or still to come."""
    return str(piece.published.date) if piece.status == "published" and piece.published and piece.published.date else ""


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
