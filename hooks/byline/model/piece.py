"""A piece of content, from idea to results (P6, P28 to P32, P36)."""

import datetime as dt
from typing import Annotated

from msgspec import Meta

from byline.model.filed import Filed, Part
from byline.model.values import Count, Involvement, Line, Planned, Status, Title, Url, refers
from byline.model.values import Part as FacePart

SHAPING_PARTS: frozenset[FacePart] = frozenset({"author", "co-author", "interviewee", "speaker", "host"})
"""Parts that shape a piece (CON002, CON003); the others only appear in it."""
AUTHORITY_PARTS: frozenset[FacePart] = frozenset({"author", "co-author", "interviewee", "speaker"})
"""Parts for which a published piece counts as a proof of authority."""


class Face(Part, frozen=True, kw_only=True):
    """A person who stands behind a piece (P6, P29)."""

    person: Annotated[str, refers("face"), Meta(description="The employee's id.")]
    part: Annotated[FacePart, Meta(description="What he or she does in it.")]


class Publication(Part, frozen=True, kw_only=True):
    """When and where a piece went out."""

    date: Annotated[dt.date | None, Meta(description="The day it went out.")] = None
    url: Annotated[Url | None, Meta(description="Where it can be read, heard or seen.")] = None


class Brief(Part, frozen=True, kw_only=True):
    """What a piece is to do, for the one who makes it."""

    audience: Annotated[Line | None, Meta(description="For whom.")] = None
    goal: Annotated[Line | None, Meta(description="What it should bring about.")] = None
    message: Annotated[Line | None, Meta(description="The one thing to remember.")] = None
    call_to_action: Annotated[Line | None, Meta(description="What the reader can do next.")] = None
    words: Annotated[Count | None, Meta(description="About how many words.")] = None


class Involved(Part, frozen=True, kw_only=True):
    """An influencer who has a part in a piece (P34)."""

    influencer: Annotated[str, refers("influencer"), Meta(description="The influencer's id.")]
    part: Annotated[Involvement, Meta(description="In which way.")]


class Result(Part, frozen=True, kw_only=True):
    """What a piece had brought about by a day (P36)."""

    date: Annotated[dt.date, Meta(description="The day of counting.")]
    views: Annotated[Count | None, Meta(description="How often it was seen.")] = None
    reactions: Annotated[Count | None, Meta(description="Likes and the like.")] = None
    shares: Annotated[Count | None, Meta(description="How often it was passed on.")] = None
    comments: Annotated[Count | None, Meta(description="How many people answered.")] = None
    leads: Annotated[Count | None, Meta(description="How many people got in touch because of it.")] = None
    subscribers: Annotated[Count | None, Meta(description="How many people stayed.")] = None


class Piece(Filed, frozen=True, kw_only=True):
    """One piece of content: a blog, an interview, a whitepaper and so on, always with a face behind it."""

    title: Annotated[Title, Meta(description="The working title, later the title.")]
    format: Annotated[
        str, refers("format"), Meta(description="What it is: blog, interview, whitepaper, ….", examples=["blog"])
    ]
    theme: Annotated[str, refers("theme"), Meta(description="The theme's id.")]
    faces: Annotated[tuple[Face, ...], Meta(description="Who stands behind it: people, never the organisation (P6).")]
    status: Annotated[Status, Meta(description="How far it is.")]
    planned: Annotated[
        Planned | None,
        Meta(
            description="A day (2027-02-11), a month (2027-02) or a quarter (2027-Q1); needed from `assigned` on.",
            examples=["2027-02-11"],
        ),
    ] = None
    published: Annotated[Publication | None, Meta(description="Date and address, once it is out.")] = None
    answers: Annotated[
        tuple[Annotated[str, refers("question")], ...],
        Meta(description="Which of the theme's questions it answers (P37)."),
    ] = ()
    supporter: Annotated[
        Annotated[str, refers("employee")] | None,
        Meta(description="The colleague who helps; a ghostwriter is a supporter, never a face (P32)."),
    ] = None
    channels: Annotated[
        tuple[Title, ...], Meta(description="Where it goes out.", examples=[["company-blog", "linkedin"]])
    ] = ()
    brief: Annotated[Brief | None, Meta(description="What it is to do.")] = None
    involves: Annotated[tuple[Involved, ...], Meta(description="Influencers who have a part in it (P34).")] = ()
    derived_from: Annotated[
        Annotated[str, refers("piece")] | None, Meta(description="The piece that it was made from.")
    ] = None
    review_by: Annotated[dt.date | None, Meta(description="For what should stay true: when to look again.")] = None
    moved_from: Annotated[
        Title | None, Meta(description="Its old id after a rename, so that calendars keep the event.")
    ] = None
    results: Annotated[tuple[Result, ...], Meta(description="What it brought about, by day (P36).")] = ()
