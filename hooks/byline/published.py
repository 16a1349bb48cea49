"""What pages and feeds may show: the fields of each kind of file, and of what stands inside them. What is not listed here is published nowhere."""

from collections.abc import Mapping

from byline.model import (
    ContactEntry,
    Employee,
    Evidence,
    Face,
    Filed,
    Influencer,
    MapEntry,
    Piece,
    Programme,
    Theme,
    ThemeLink,
    Training,
)
from byline.model.employee import Presence, Style
from byline.model.filed import Part
from byline.model.formats import Format, FormatChange
from byline.model.influencer import Channel
from byline.model.piece import Brief, Involved, Publication, Result
from byline.model.programme import (
    Course,
    ExpertTerms,
    LeaderTerms,
    ReachBounds,
    RelationshipTerms,
    Retention,
    RoleTerms,
    RuleSettings,
    SocialSavvyTerms,
    SpokespersonTerms,
    StaleTerms,
)
from byline.model.theme import ListeningPost

_FIELDS: Mapping[type, str] = {
    Programme: "organisation supporting_departments roles skills courses formats stale_after_days privacy reach rules",
    RoleTerms: "social_savvy subject_matter_expert thought_leader spokesperson",
    SocialSavvyTerms: "minimum_skill active_within_days",
    ExpertTerms: "minimum_evidence",
    LeaderTerms: "minimum_evidence minimum_network",
    SpokespersonTerms: "training_valid_months",
    Course: "title",
    FormatChange: "title",
    StaleTerms: "influencer relationship",
    RelationshipTerms: "aware interested engaged advocate",
    Retention: "retain_months",
    ReachBounds: "social_broadcaster potential_influencer",
    RuleSettings: "severity",
    Theme: "title promise audience relevance kind status lead questions keywords sources reviewed",
    ListeningPost: "title url feed",
    Employee: "name job department level portrait languages left style channels skills themes training",
    Style: "length strengths",
    Presence: "url last_active",
    ThemeLink: "theme why role target evidence",
    Evidence: "what date planned url",
    Training: "course planned done",
    Influencer: "name type works_for channels themes contacts reviewed paid",
    Channel: "url feed reach",
    MapEntry: "theme owner why stage",
    ContactEntry: "date by how what theme",
    Piece: "title format theme faces status planned published answers supporter channels brief involves derived_from review_by results",
    Face: "person part",
    Publication: "date url",
    Brief: "audience goal message call_to_action words",
    Involved: "influencer part",
    Result: "date views reactions shares comments leads subscribers",
}
PUBLISHED = {kind: frozenset(fields.split()) for kind, fields in _FIELDS.items()}
"""By kind, the fields that a page or feed may show to those for whom it is made at all; `routes.page_of` says who and what has a page."""


CONTENT = (Part, Format)
"""What comes from the files of a programme; all else that templates see was made for them."""


def is_content(thing: object) -> bool:
    """Whether something is of the model, of which pages may show what is listed here alone."""
    return isinstance(thing, CONTENT)


def is_published(thing: object, field: str) -> bool:
    """Whether pages may show a field of the model; where a thing lies, its place in the repository, is no secret."""
    return field in PUBLISHED.get(type(thing), ()) or (isinstance(thing, Filed) and field in {"id", "path"})
