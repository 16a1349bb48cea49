"""The programme: the organisation, its thresholds, formats and calendar, in plan/programme.md."""

import datetime as dt
from typing import Annotated

import msgspec
from msgspec import Meta

from byline.model.filed import Filed, Part
from byline.model.formats import FormatChange
from byline.model.values import Count, Language, Level, Period, SeverityName, Title, Weekday, refers

Days = Annotated[int, Meta(ge=0, le=10_000)]
Months = Annotated[int, Meta(ge=0, le=1_200)]
Few = Annotated[int, Meta(ge=0, le=1_000)]


class WorkCalendar(Part, frozen=True, kw_only=True):
    """Which days are worked: ISO 3166 codes, as the `holidays` package knows them."""

    country: Annotated[
        Annotated[str, Meta(min_length=2, max_length=3)] | None,
        Meta(description="ISO 3166 code of the country.", examples=["NL"]),
    ] = None
    subdivision: Annotated[Title | None, Meta(description="Its state or province, where holidays differ.")] = None
    weekend: Annotated[tuple[Weekday, ...], Meta(description="Days of the week that are off.")] = ("sat", "sun")


class SocialSavvyTerms(Part, frozen=True, kw_only=True):
    """What a social savvy must show."""

    minimum_skill: Annotated[Level, Meta(description="The level of social-media that counts as mastered.")] = 2
    active_within_days: Annotated[Days, Meta(description="How recent social activity should be.")] = 90


class ExpertTerms(Part, frozen=True, kw_only=True):
    """What a subject-matter expert must show."""

    minimum_evidence: Annotated[Few, Meta(description="How many proofs of internal recognition it takes.")] = 1


class LeaderTerms(Part, frozen=True, kw_only=True):
    """What a thought leader must show."""

    minimum_evidence: Annotated[Few, Meta(description="How many proofs of authority it takes.")] = 2
    minimum_network: Annotated[Few, Meta(description="How many influencers, owned and aware or further, it takes.")] = 3


class SpokespersonTerms(Part, frozen=True, kw_only=True):
    """What a spokesperson must show."""

    training_valid_months: Annotated[Months, Meta(description="How long a media training stays fresh.")] = 24


class RoleTerms(Part, frozen=True, kw_only=True, rename="kebab"):
    """Thresholds of the four roles; the roles and their order are fixed (P10, P11)."""

    social_savvy: Annotated[SocialSavvyTerms, Meta(description="Social savvy.")] = SocialSavvyTerms()
    subject_matter_expert: Annotated[ExpertTerms, Meta(description="Subject-matter expert.")] = ExpertTerms()
    thought_leader: Annotated[LeaderTerms, Meta(description="Thought leader.")] = LeaderTerms()
    spokesperson: Annotated[SpokespersonTerms, Meta(description="Spokesperson.")] = SpokespersonTerms()


class Course(Part, frozen=True, kw_only=True):
    """A course that the organisation offers (P24)."""

    title: Annotated[Title, Meta(description="What it is called.")]
    teaches: Annotated[
        tuple[Annotated[str, refers("skill")], ...], Meta(description="The skills that it teaches.")
    ] = ()
    to_level: Annotated[Level, Meta(description="The level that it takes people to.")] = 2


class Cadence(Part, frozen=True, kw_only=True):
    """How much the programme aims for."""

    pieces_per_theme_per_quarter: Annotated[Few, Meta(description="The aim for each theme (P5).")] = 3
    pieces_per_person_per_month: Annotated[Few, Meta(description="The most that one person can be the face of.")] = 2


class RelationshipTerms(Part, frozen=True, kw_only=True):
    """After how many days of silence a relationship of each stage wants attention."""

    aware: Annotated[Days, Meta(description="Aware.")] = 180
    interested: Annotated[Days, Meta(description="Interested.")] = 90
    engaged: Annotated[Days, Meta(description="Engaged.")] = 60
    advocate: Annotated[Days, Meta(description="Advocate.")] = 60


class StaleTerms(Part, frozen=True, kw_only=True):
    """After how many days something wants to be looked at again."""

    theme: Annotated[Days, Meta(description="A theme (P4).")] = 180
    influencer: Annotated[Days, Meta(description="An influencer (P21).")] = 90
    relationship: Annotated[RelationshipTerms, Meta(description="A relationship, by stage (P33).")] = (
        RelationshipTerms()
    )


class Retention(Part, frozen=True, kw_only=True):
    """How long people outside stay on file."""

    retain_months: Annotated[Months, Meta(description="Months after the last contact, or after being found.")] = 24


class ReachBounds(Part, frozen=True, kw_only=True, rename="kebab"):
    """Reach that tells the types of influencers apart (P17)."""

    social_broadcaster: Annotated[Count, Meta(description="A broadcaster reaches more than this.")] = 100_000
    potential_influencer: Annotated[Count, Meta(description="A potential influencer reaches fewer than this.")] = 5_000


class RuleSettings(Part, frozen=True, kw_only=True):
    """Rules that this programme weighs differently."""

    severity: Annotated[
        dict[str, SeverityName], Meta(description="Another severity for a rule.", examples=[{"THM002": "error"}])
    ] = {}
    ignore: Annotated[
        dict[str, dict[str, str | None]],
        Meta(
            description="Rules to be silent about, by path, with the reason.",
            examples=[{"plan/2024/**": {"CAL001": "imported"}}],
        ),
    ] = {}


class Programme(Filed, frozen=True, kw_only=True):
    """The organisation and its settings: exactly one, in plan/programme.md."""

    organisation: Annotated[Title, Meta(description="The organisation: the logo that is never an author (P6).")]
    also_known_as: Annotated[tuple[Title, ...], Meta(description="Its other names.")] = ()
    since: Annotated[
        dt.date | None, Meta(description="When the programme began; what came out before is its archive.")
    ] = None
    products: Annotated[tuple[Title, ...], Meta(description="Words that are not themes (P1).")] = ()
    supporting_departments: Annotated[
        tuple[Title, ...], Meta(description="They may support, and never own an influencer (P22).")
    ] = ()
    time_zone: Annotated[
        Title, Meta(description="Whose midnight ends the day (IANA name).", examples=["Europe/Amsterdam"])
    ] = "UTC"
    language: Annotated[Language, Meta(description="Of the interface.")] = "en"
    today: Annotated[dt.date | None, Meta(description="Pins today; for demos and tests.")] = None
    work_calendar: Annotated[WorkCalendar, Meta(description="Which days are worked.")] = WorkCalendar()
    closed: Annotated[tuple[Period, ...], Meta(description="The organisation's own closed days.")] = ()
    open: Annotated[tuple[Period, ...], Meta(description="Public holidays on which it works all the same.")] = ()
    roles: Annotated[RoleTerms, Meta(description="Thresholds of the four roles.")] = RoleTerms()
    evidence_valid_months: Annotated[Months, Meta(description="How long evidence stays fresh.")] = 24
    skills: Annotated[dict[str, Title], Meta(description="Skills beyond the eight built-in ones, by id.")] = {}
    courses: Annotated[dict[str, Course], Meta(description="What the organisation offers (P24), by id.")] = {}
    formats: Annotated[
        dict[str, FormatChange], Meta(description="Changes to the built-in formats, and formats of your own.")
    ] = {}
    cadence: Annotated[Cadence, Meta(description="How much the programme aims for.")] = Cadence()
    stale_after_days: Annotated[StaleTerms, Meta(description="After how many days something wants another look.")] = (
        StaleTerms()
    )
    privacy: Annotated[Retention, Meta(description="How long people outside stay on file.")] = Retention()
    reach: Annotated[ReachBounds, Meta(description="Reach that tells types of influencers apart (P17).")] = (
        ReachBounds()
    )
    rules: Annotated[RuleSettings, Meta(description="Rules that this programme weighs differently.")] = RuleSettings()

    @property
    def names(self) -> tuple[str, ...]:
        """All names of the organisation, the official one first."""
        return (self.organisation, *self.also_known_as)


DEFAULT = msgspec.convert({"organisation": "This organisation"}, Programme)
"""What holds where plan/programme.md is missing or says nothing."""
