"""The method's words for people: roles, attributes, types, and how to mend what is missing."""

from collections.abc import Mapping, Sequence

from byline.model.values import Attribute, Role

ROLE_WORDS: Mapping[Role, str] = {
    "social-savvy": "social savvy",
    "subject-matter-expert": "subject-matter expert",
    "thought-leader": "thought leader",
    "spokesperson": "spokesperson",
}

ATTRIBUTE_WORDS: Mapping[Attribute, str] = {
    "social-skills": "social media skills",
    "social-activity": "activity on social media",
    "internal-recognition": "recognition inside the organisation",
    "authority": "authority",
    "conversation": "conversation about the theme",
    "network": "a network of influencers",
    "media-training": "a media training",
}

MENDS: Mapping[Attribute, str] = {
    "social-skills": "Social media skills: set `skills: {social-media: …}` at the programme's minimum, or add a finished course that teaches it.",
    "social-activity": "Activity: give a channel its `last_active` date, or link a published social piece.",
    "internal-recognition": "Recognition: add `evidence` with `proves: internal-recognition`, what and date.",
    "authority": "Authority: add `evidence` with `proves: authority` (a book, keynote, panel, award …), or pieces published on the theme.",
    "conversation": "Conversation: add `evidence` with `proves: conversation`, a logged contact with an influencer on the theme, or a social piece.",
    "network": "Network: let the person own more influencers on the theme, at stage aware or further.",
    "media-training": "Media training: add a course that teaches `media` to `training`, with the date when it was `done`.",
}
"""What an editor can do for each attribute, as a sentence that names the fields."""

TYPE_WORDS: Mapping[str, str] = {
    "social-broadcaster": "social broadcaster",
    "mass-maven": "mass maven",
    "mass-connector": "mass connector",
    "potential-influencer": "potential influencer",
    "organisation": "organisation",
    "media": "media",
    "politics": "politics",
}


def attribute_words(attribute: Attribute) -> str:
    """Give the words for an attribute, for the middle of a sentence."""
    return ATTRIBUTE_WORDS[attribute]


def listed(words: Sequence[str], last: str = "and") -> str:
    """Join words as a sentence does: `a, b and c`."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}" if words else ""


def every(number: int) -> str:
    """Begin a sentence about all of them: `Both`, `All 3`."""
    return "Both" if number == 2 else f"All {number}"  # noqa: PLR2004


def counted(number: int, one: str, many: str = "") -> str:
    """Say how many of something there are: `1 piece`, `2 pieces`."""
    return f"{number} {one if number == 1 else many or one + 's'}"
