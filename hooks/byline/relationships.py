"""Relationships with people outside: when the last contact was, how long it has been silent, whose turn it is (P33)."""

import datetime as dt
from typing import Literal

from msgspec import Struct

from byline.model import ContactEntry, Influencer, MapEntry
from byline.plan import Entry, Plan
from byline.words import marked

Turn = Literal["ours", "soon", "first", "open", "theirs", "rest"]
TURN_WORDS: dict[Turn, str] = {
    "ours": marked("our turn"),
    "soon": marked("our turn soon"),
    "first": marked("a first word"),
    "open": marked("in touch"),
    "theirs": marked("their turn"),
    "rest": marked("at rest"),
}
"""Whose turn it is, in the order in which it wants attention; translated where it is shown."""
TURNS: tuple[Turn, ...] = tuple(TURN_WORDS)

FROM_US = frozenset({"message", "reply", "comment", "share"})
"""Ways of contact in which a colleague said something; in a meeting, a call or at an event both sides do, and a mention may be anybody's."""
SOON = 14
"""So many days before a term ends it is nearly our turn."""


class Relationship(Struct, frozen=True):
    """How somebody outside and the owner stand on one map.

    Attributes:
        entry: the influencer on the map.
        last: the last contact on the theme up to today.
        since: the day of that contact, else the day when the influencer was found.
        days: of silence since then; None where neither day is known.
        term: after how many days of silence it is our turn; None where nobody waits for a word.
        turn: whose turn it is.
    """

    entry: Entry
    last: ContactEntry | None
    since: dt.date | None
    days: int | None
    term: int | None
    turn: Turn

    @property
    def until(self) -> dt.date | None:
        """The last day of the term."""
        return self.since + dt.timedelta(self.term) if self.since and self.term is not None else None


def relationship_of(plan: Plan, each: Entry) -> Relationship:
    """Say how a relationship stands.

    The log tells who of us was in touch and how, not who spoke last. So it is *theirs* only where the last contact was a word of ours alone;
    where both sides spoke it stays *open*; and once the silence is longer than the term of the stage it is *ours*, whoever spoke last.
    """
    last = last_contact(plan, each.influencer, each.entry.theme)
    since = last.date if last else each.influencer.found.date
    days = max(0, (plan.today - since).days) if since else None
    term = term_of(plan, each.entry)
    return Relationship(each, last, since, days, term, _turn(each.entry, last, days, term))


def last_contact(plan: Plan, person: Influencer, theme: str) -> ContactEntry | None:
    """Give the last contact on a theme, or on none in particular, that has taken place by today."""
    had = [each for each in person.contacts if each.theme in {theme, None} and each.date <= plan.today]
    return max(had, key=lambda each: each.date, default=None)


def term_of(plan: Plan, entry: MapEntry) -> int | None:
    """Give how many days of silence a stage bears; None for who is unaware or dormant, and on a theme that is retired."""
    theme = plan.themes.get(entry.theme)
    matters = not theme or (theme.status != "retired" and theme.is_whole("status"))
    return getattr(plan.programme.stale_after_days.relationship, entry.stage, None) if matters else None


def _turn(entry: MapEntry, last: ContactEntry | None, days: int | None, term: int | None) -> Turn:
    if term is None:
        return "first" if entry.stage == "unaware" and not last else "rest"
    if days is not None and days > term:
        return "ours"
    if last is None:
        return "first"
    if days is not None and days > term - SOON:
        return "soon"
    return "theirs" if last.how in FROM_US else "open"
