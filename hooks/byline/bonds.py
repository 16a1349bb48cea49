"""Relationships as pages show them: with whom, how far, when the last contact was, whose turn it is (P33)."""

import datetime as dt
from collections.abc import Iterable

from msgspec import Struct

from byline.cards import InfluencerCard, influencer_card
from byline.plan import Entry, Plan
from byline.relationships import TURNS, Relationship, Turn, relationship_of


class Bond(Struct, frozen=True):
    """One relationship.

    Attributes:
        card: the influencer on the map of the theme.
        theme, theme_path: which map; empty and None where the theme has no file.
        last: the day of the last contact.
        how: in which way that was.
        what: what it was about.
        days: of silence.
        term: after so many days it is our turn.
        until: the last day of the term.
        reviewed: when somebody last looked at the entry (P21).
    """

    card: InfluencerCard
    theme: str
    theme_path: str | None
    turn: Turn
    last: dt.date | None
    how: str
    what: str
    days: int | None
    term: int | None
    until: dt.date | None
    reviewed: dt.date | None

    @property
    def order(self) -> tuple[int, int, int, str, str]:
        """What wants attention first; then the longest silence, the closest relationship, the name."""
        return (TURNS.index(self.turn), -(self.days or 0), -self.card.steps, self.card.name.casefold(), self.card.id)


def bond_of(plan: Plan, each: Entry) -> Bond:
    """Show how it stands between somebody outside and the owner."""
    how, theme = relationship_of(plan, each), plan.themes.get(each.entry.theme)
    return Bond(
        card=influencer_card(plan, each),
        theme=theme.title if theme else "",
        theme_path=theme.path if theme else None,
        turn=how.turn,
        last=how.last.date if how.last else None,
        how=how.last.how if how.last else "",
        what=how.last.what if how.last else "",
        days=how.days,
        term=how.term,
        until=_until(how),
        reviewed=each.influencer.reviewed,
    )


def bonds_of(plan: Plan, entries: Iterable[Entry]) -> tuple[Bond, ...]:
    """Show several, what wants attention first."""
    return tuple(sorted((bond_of(plan, each) for each in entries), key=lambda bond: bond.order))


def _until(how: Relationship) -> dt.date | None:
    return how.until if how.turn in {"soon", "open", "theirs", "ours", "first"} else None
