"""An employee: someone who works here, and what he or she can prove (P6 to P16, P23 to P25)."""

import datetime as dt
from typing import Annotated

from msgspec import Meta

from byline.model.filed import Filed, Part
from byline.model.values import Length, Level, Line, Period, Provable, Role, Title, Url, refers


class Presence(Part, frozen=True, kw_only=True):
    """Where an employee can be met on social media."""

    url: Annotated[Url | None, Meta(description="The address of the profile.")] = None
    last_active: Annotated[
        dt.date | None, Meta(description="When he or she was last seen there: proves social activity.")
    ] = None


class Style(Part, frozen=True, kw_only=True):
    """How somebody is at his or her best (P25)."""

    length: Annotated[Length | None, Meta(description="Short posts, long reads, spoken or visual work.")] = None
    strengths: Annotated[tuple[Line, ...], Meta(description="What makes the work worth reading.")] = ()
    prefers: Annotated[tuple[Line, ...], Meta(description="Channels of choice.")] = ()


class Evidence(Part, frozen=True, kw_only=True):
    """Something that proves an attribute of a role, or is planned to."""

    proves: Annotated[Provable, Meta(description="The attribute that it proves.")]
    what: Annotated[Line, Meta(description="What was done, in a few words.")]
    date: Annotated[dt.date | None, Meta(description="When it happened.")] = None
    planned: Annotated[dt.date | None, Meta(description="When it is to happen: a plan, not a proof.")] = None
    url: Annotated[Url | None, Meta(description="Where it can be seen.")] = None


class ThemeLink(Part, frozen=True, kw_only=True):
    """An employee on a theme: why, agreed when, in which role (P7, P8, P12)."""

    theme: Annotated[str, refers("theme"), Meta(description="The theme's id.")]
    why: Annotated[Line, Meta(description="Why the two belong together (P7).")]
    agreed: Annotated[dt.date, Meta(description="When the person said yes (P8).")]
    withdrawn: Annotated[dt.date | None, Meta(description="When the person took the yes back (P8).")] = None
    role: Annotated[Role | None, Meta(description="What the person is: a claim, to be proven (P11).")] = None
    target: Annotated[Role | None, Meta(description="What the person grows towards (P16).")] = None
    evidence: Annotated[tuple[Evidence, ...], Meta(description="What proves the role, or is planned to.")] = ()


class Training(Part, frozen=True, kw_only=True):
    """A course of one person, planned or done (P24)."""

    course: Annotated[str, refers("course"), Meta(description="The course's id in programme.md.")]
    planned: Annotated[dt.date | None, Meta(description="When it is to be taken.")] = None
    done: Annotated[dt.date | None, Meta(description="When it was finished.")] = None


class Employee(Filed, frozen=True, kw_only=True):
    """Someone who works here."""

    name: Annotated[Title, Meta(description="The full name, as the person writes it.")]
    job: Annotated[Title, Meta(description="What the person does here.")]
    department: Annotated[Title, Meta(description="Where in the organisation.")]
    level: Annotated[
        Title | None, Meta(description="Free text; shows that every level takes part (P9).", examples=["specialist"])
    ] = None
    portrait: Annotated[
        Line | None, Meta(description="A JPEG, PNG, WebP or GIF beside the file (P31).", examples=["ana-jansen.jpg"])
    ] = None
    languages: Annotated[
        tuple[Title, ...], Meta(description="Languages that the person writes or speaks in public.")
    ] = ()
    left: Annotated[dt.date | None, Meta(description="Last day here: no new pieces, links end.")] = None
    away: Annotated[tuple[Period, ...], Meta(description="Planned absence, without a reason.")] = ()
    handle: Annotated[Title | None, Meta(description="The name on the forge, for reviews and owners.")] = None
    style: Annotated[Style, Meta(description="How the person is at his or her best (P25).")] = Style()
    channels: Annotated[dict[str, Presence], Meta(description="Where the person can be met, by channel.")] = {}
    skills: Annotated[
        dict[str, Level], Meta(description="Skills from 0 to 4 (P23).", examples=[{"social-media": 3, "writing": 2}])
    ] = {}
    themes: Annotated[tuple[ThemeLink, ...], Meta(description="The themes that the person is linked to.")] = ()
    training: Annotated[tuple[Training, ...], Meta(description="Courses, planned and done (P24).")] = ()
