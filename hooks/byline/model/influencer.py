"""An influencer: someone outside, and how well we know each other (P17 to P22, P33, P34)."""

import datetime as dt
from typing import Annotated

from msgspec import Meta

from byline.model.filed import Filed, Part
from byline.model.values import (
    Basis,
    Contact,
    Count,
    InfluencerType,
    Informed,
    Length,
    Line,
    Source,
    Stage,
    Title,
    Url,
    refers,
)


class Channel(Part, frozen=True, kw_only=True):
    """Where an influencer publishes, for how many, and how deep."""

    url: Annotated[Url | None, Meta(description="The address of the channel.")] = None
    feed: Annotated[Url | None, Meta(description="Its feed.")] = None
    reach: Annotated[Count | None, Meta(description="How many people follow or read it.")] = None
    length: Annotated[Length | None, Meta(description="Short posts, long reads, spoken or visual work (P17).")] = None


class MapEntry(Part, frozen=True, kw_only=True):
    """An influencer on the map of a theme, with the employee who builds the relationship (P19, P22)."""

    theme: Annotated[str, refers("theme"), Meta(description="The theme's id.")]
    owner: Annotated[str, refers("employee"), Meta(description="The employee who builds this relationship (P22).")]
    why: Annotated[Line, Meta(description="Why this person matters on this theme.")]
    stage: Annotated[Stage, Meta(description="How far the relationship is (P33).")] = "unaware"


class ContactEntry(Part, frozen=True, kw_only=True):
    """A real contact between a colleague and an influencer (P33)."""

    date: Annotated[dt.date, Meta(description="When.")]
    by: Annotated[
        Annotated[str, refers("employee")] | tuple[Annotated[str, refers("employee")], ...],
        Meta(description="The colleague who was in touch; a list where several were."),
    ]
    how: Annotated[Contact, Meta(description="In which way.")]
    what: Annotated[Line, Meta(description="What about, in a few words.")]
    theme: Annotated[Annotated[str, refers("theme")] | None, Meta(description="On which theme.")] = None

    @property
    def colleagues(self) -> tuple[str, ...]:
        """The ids of all colleagues who were in touch."""
        return (self.by,) if isinstance(self.by, str) else self.by


class Found(Part, frozen=True, kw_only=True):
    """Where a name came from (P20)."""

    through: Annotated[Source, Meta(description="The kind of source.")]
    where: Annotated[Line | None, Meta(description="Which one.", examples=["CustomerFirst 2026/4"])] = None
    date: Annotated[dt.date | None, Meta(description="When.")] = None


class PrivacyNote(Part, frozen=True, kw_only=True):
    """On what basis, and until when, somebody outside is on file."""

    basis: Annotated[Basis | None, Meta(description="The legal basis (GDPR, article 6).")] = None
    informed: Annotated[
        Informed | None,
        Meta(description="When the person was told, or why not yet (GDPR, article 14)."),
    ] = None
    retain_until: Annotated[dt.date | None, Meta(description="The day after which the file goes.")] = None
    objected: Annotated[
        dt.date | None, Meta(description="When the person objected: no map, no page (GDPR, article 21).")
    ] = None


class Influencer(Filed, frozen=True, kw_only=True):
    """Someone outside who has influence on a theme."""

    name: Annotated[Title, Meta(description="The public name.")]
    type: Annotated[InfluencerType, Meta(description="The kind of influence, of seven (P17, P18).")]
    works_for: Annotated[
        Title | None, Meta(description="Organisation, medium or public office; never a party sympathy.")
    ] = None
    channels: Annotated[dict[str, Channel], Meta(description="Where he or she publishes, by channel.")] = {}
    themes: Annotated[tuple[MapEntry, ...], Meta(description="The maps that he or she is on.")] = ()
    contacts: Annotated[tuple[ContactEntry, ...], Meta(description="The log of real contacts (P33).")] = ()
    found: Annotated[Found, Meta(description="Where the name came from (P20).")]
    reviewed: Annotated[dt.date | None, Meta(description="When somebody last looked (P21).")] = None
    paid: Annotated[
        bool, Meta(description="Whether money is involved: such a relationship never counts as network (P33).")
    ] = False
    privacy: Annotated[PrivacyNote, Meta(description="Why and how long this file is kept.")] = PrivacyNote()
