"""The method's words for people: roles, attributes, types, and how to mend what is missing."""

from collections.abc import Mapping, Sequence

from byline.model.values import Attribute, Role, Stage


def marked(text: str) -> str:
    """Mark a text for the catalogs of the languages where it stands; it is translated where it is shown."""
    return text


ROLE_WORDS: Mapping[Role, str] = {
    "social-savvy": marked("social savvy"),
    "subject-matter-expert": marked("subject-matter expert"),
    "thought-leader": marked("thought leader"),
    "spokesperson": marked("spokesperson"),
}

ATTRIBUTE_WORDS: Mapping[Attribute, str] = {
    "social-skills": marked("social media skills"),
    "social-activity": marked("activity on social media"),
    "internal-recognition": marked("recognition inside the organisation"),
    "authority": marked("authority"),
    "conversation": marked("conversation about the theme"),
    "network": marked("a network of influencers"),
    "media-training": marked("a media training"),
}

MENDS: Mapping[Attribute, str] = {
    "social-skills": marked(
        "Social media skills: set `skills: {social-media: …}` at the programme's minimum, or add a finished course that teaches it."
    ),
    "social-activity": marked("Activity: give a channel its `last_active` date, or link a published social piece."),
    "internal-recognition": marked("Recognition: add `evidence` with `proves: internal-recognition`, what and date."),
    "authority": marked(
        "Authority: add `evidence` with `proves: authority` (a book, keynote, panel, award …), or pieces published on the theme."
    ),
    "conversation": marked(
        "Conversation: add `evidence` with `proves: conversation`, a logged contact with an influencer on the theme, or a social piece."
    ),
    "network": marked("Network: let the person own more influencers on the theme, at stage aware or further."),
    "media-training": marked(
        "Media training: add a course that teaches `media` to `training`, with the date when it was `done`."
    ),
}
"""What an editor can do for each attribute, as a sentence that names the fields."""

TYPE_WORDS: Mapping[str, str] = {
    "social-broadcaster": marked("social broadcaster"),
    "mass-maven": marked("mass maven"),
    "mass-connector": marked("mass connector"),
    "potential-influencer": marked("potential influencer"),
    "organisation": marked("organisation"),
    "media": marked("media"),
    "politics": marked("politics"),
}

SEVERITY_WORDS: Mapping[str, str] = {"error": marked("error"), "warning": marked("warning"), "notice": marked("notice")}

STAGE_WORDS: Mapping[Stage, str] = {
    "unaware": marked("unaware"),
    "aware": marked("aware"),
    "interested": marked("interested"),
    "engaged": marked("engaged"),
    "advocate": marked("advocate"),
    "dormant": marked("dormant"),
}

PART_WORDS: Mapping[str, str] = {
    "author": marked("author"),
    "co-author": marked("co-author"),
    "interviewee": marked("interviewee"),
    "speaker": marked("speaker"),
    "host": marked("host"),
    "quoted": marked("quoted"),
    "featured": marked("featured"),
    "photographed": marked("photographed"),
    "interviewed": marked("interviewed"),
    "invited": marked("invited"),
    "thanked": marked("thanked"),
}
"""The parts that colleagues and people from outside have in a piece."""

CONTACT_WORDS: Mapping[str, str] = {
    "meeting": marked("meeting"),
    "call": marked("call"),
    "message": marked("message"),
    "reply": marked("reply"),
    "comment": marked("comment"),
    "share": marked("share"),
    "event": marked("event"),
    "mention": marked("mention"),
}


def attribute_words(attribute: Attribute) -> str:
    """Give the words for an attribute, for the middle of a sentence."""
    return ATTRIBUTE_WORDS[attribute]


def headed(text: str) -> str:
    """Begin a heading with a text that else stands in the middle of a sentence: with a capital, as in `Februari`."""
    return text[:1].upper() + text[1:]


def listed(words: Sequence[str], last: str = "and") -> str:
    """Join words as a sentence does: `a, b and c`."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}" if words else ""


def every(number: int) -> str:
    """Begin a sentence about all of them: `Both`, `All 3`."""
    return "Both" if number == 2 else f"All {number}"  # noqa: PLR2004


def counted(number: int, one: str, many: str = "") -> str:
    """Say how many of something there are: `1 piece`, `2 pieces`."""
    return f"{number} {one if number == 1 else many or one + 's'}"
