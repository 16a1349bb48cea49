"""The world outside of one theme: the drawing, in its frames, and the table that says the same (P19)."""

import datetime as dt

from msgspec import Struct

from byline.cards import InfluencerCard, influencer_card, person_card
from byline.drawings.outside_map import OutsideMap, outside_maps
from byline.model import Theme
from byline.plan import Plan
from byline.relationships import last_contact


class OutsideRow(Struct, frozen=True):
    """A row of the table."""

    card: InfluencerCard
    last: dt.date | None
    reviewed: dt.date | None


class ThemeMap(Struct, frozen=True):
    """Everybody outside on a theme: drawn, and in rows by name; there are no maps where nobody is."""

    maps: tuple[OutsideMap, ...]
    rows: tuple[OutsideRow, ...]


def theme_map(plan: Plan, theme: Theme) -> ThemeMap:
    """Draw the map of a theme together with its lead."""
    entries = plan.maps.get(theme.id, ())
    rows = []
    for each in entries:
        last = last_contact(plan, each.influencer, theme.id)
        rows.append(OutsideRow(influencer_card(plan, each), last.date if last else None, each.influencer.reviewed))
    rows.sort(key=lambda row: (row.card.name.casefold(), row.card.id))
    lead = plan.employees.get(theme.lead or "")
    maps = outside_maps([row.card for row in rows], person_card(plan, lead) if lead else None) if rows else ()
    return ThemeMap(maps, tuple(rows))
