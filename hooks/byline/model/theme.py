"""A theme: something the organisation wants to be recognised for (P1 to P5)."""

import datetime as dt
from typing import Annotated

from msgspec import Meta

from byline.model.filed import Filed, Part
from byline.model.values import Line, ThemeKind, ThemeStatus, Title, Url, refers


class ListeningPost(Part, frozen=True, kw_only=True):
    """A trade journal, monitor or search alert (P20, P26)."""

    title: Annotated[Title, Meta(description="What it is called.")]
    url: Annotated[Url | None, Meta(description="Where it is.")] = None
    feed: Annotated[Url | None, Meta(description="Its feed, for those who follow it in a reader.")] = None


class Theme(Filed, frozen=True, kw_only=True):
    """Something the organisation wants to be recognised for: never a product (P1)."""

    title: Annotated[Title, Meta(description="The theme's name.", examples=["Customer engagement"])]
    promise: Annotated[Line, Meta(description="One sentence: the thing to be recognised for (P3).")]
    audience: Annotated[
        tuple[Line, ...], Meta(description="For whom it matters now (P4).", examples=[["service managers in retail"]])
    ]
    relevance: Annotated[Line, Meta(description="Why it matters to them now, and to us (P4).")]
    kind: Annotated[ThemeKind, Meta(description="What a product can mean to someone, or a matter of society (P2).")] = (
        "market"
    )
    status: Annotated[ThemeStatus, Meta(description="How far the choice for this theme is.")] = "active"
    lead: Annotated[
        Annotated[str, refers("employee")] | None,
        Meta(description="The thought leader with whom the map is drawn (P19)."),
    ] = None
    questions: Annotated[
        dict[str, Line],
        Meta(
            description="The biggest questions on the audience's minds, each under a short id (P37).",
            examples=[{"first-contact": "How do I answer on the channel the customer chose?"}],
        ),
    ] = {}
    keywords: Annotated[tuple[Line, ...], Meta(description="Words to listen for (P26).")] = ()
    sources: Annotated[
        tuple[ListeningPost, ...], Meta(description="Where to listen: trade journals, monitors, alerts (P20).")
    ] = ()
    reviewed: Annotated[dt.date | None, Meta(description="When somebody last asked whether it still matters (P4).")] = (
        None
    )
