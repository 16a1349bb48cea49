"""What people write: each kind of file, each field once, with its type, its default and its description."""

from byline.model.employee import Employee, Evidence, ThemeLink, Training
from byline.model.filed import DERIVED, Filed, Keys, Part
from byline.model.formats import Format
from byline.model.influencer import ContactEntry, Influencer, MapEntry
from byline.model.piece import Face, Piece
from byline.model.programme import Programme
from byline.model.theme import Theme
from byline.model.values import ROLES, STAGES, Attribute, Planned, Role, Stage

KINDS: dict[str, type[Filed]] = {
    "programme": Programme,
    "theme": Theme,
    "employee": Employee,
    "influencer": Influencer,
    "piece": Piece,
}
"""The kinds of file, by the word that the documentation uses."""

SKILLS: dict[str, str] = {
    "social-media": "Social media",
    "writing": "Writing",
    "storytelling": "Storytelling",
    "presenting": "Presenting",
    "interviewing": "Interviewing",
    "video": "Video",
    "networking": "Networking",
    "media": "Talking to the media",
}
"""The skills that every programme has (P23), by id."""

__all__ = [
    "DERIVED", "KINDS", "ROLES", "SKILLS", "STAGES", "Attribute", "ContactEntry", "Employee", "Evidence", "Face", "Filed",
    "Format", "Influencer", "Keys", "MapEntry", "Part", "Piece", "Planned", "Programme", "Role", "Stage", "Theme",
    "ThemeLink", "Training",
]  # fmt: skip
