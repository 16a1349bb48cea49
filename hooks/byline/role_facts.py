"""What there is to know about each role, with the thresholds of one programme (P10 to P16)."""

from collections.abc import Mapping
from dataclasses import dataclass

from byline.model import ROLES, Attribute, Programme, Role
from byline.plan import Plan
from byline.pyramid import ATTRIBUTES, level
from byline.words import ATTRIBUTE_WORDS, MENDS, ROLE_WORDS, counted

PORTRAITS: Mapping[Role, str] = {
    "social-savvy": "Is at home on social media. Says who he or she is there, answers, passes things on, and connects "
    "colleagues with each other and with people outside.",
    "subject-matter-expert": "Is the one whom colleagues ask. Runs the lunch session on the theme, answers on the internal "
    "network, and gets stopped in the corridor.",
    "thought-leader": "Is asked from outside as well. Answers the questions that the audience lies awake over, in articles and "
    "books, on stages and panels, in online conversation; and knows the others who do.",
    "spokesperson": "Stays calm when a microphone appears. Has been trained to talk with journalists, and can be quoted, "
    "interviewed and filmed.",
}
"""What somebody in the role is like."""


@dataclass(frozen=True, slots=True)
class AttributeFact:
    """Something that a role takes: its name, what is enough here, how to write it down (in Markdown)."""

    id: Attribute
    words: str
    enough: str
    mend: str


@dataclass(frozen=True, slots=True)
class RoleFact:
    """A role, for people."""

    role: Role
    words: str
    level: int
    portrait: str
    attributes: tuple[AttributeFact, ...]


def role_facts(plan: Plan) -> tuple[RoleFact, ...]:
    """Give the facts about the four roles, from the base of the pyramid to its top."""
    enough = _enough(plan.programme)
    return tuple(
        RoleFact(
            role, ROLE_WORDS[role], level(role), PORTRAITS[role], tuple(_fact(each, enough) for each in attributes)
        )
        for role, attributes in ((role, ATTRIBUTES[role]) for role in ROLES)
    )


def _fact(attribute: Attribute, enough: Mapping[Attribute, str]) -> AttributeFact:
    mend = MENDS[attribute].partition(": ")[2]
    return AttributeFact(attribute, ATTRIBUTE_WORDS[attribute], enough[attribute], mend[:1].upper() + mend[1:])


def _enough(programme: Programme) -> Mapping[Attribute, str]:
    """Say what is enough for each attribute in this programme."""
    savvy, expert = programme.roles.social_savvy, programme.roles.subject_matter_expert
    leader, spokesperson = programme.roles.thought_leader, programme.roles.spokesperson
    return {
        "social-skills": f"Level {savvy.minimum_skill} of 4 in social media, or a finished course that brings people there.",
        "social-activity": f"Seen on at least one channel; after {counted(savvy.active_within_days, 'day')} without a sign, Byline asks.",
        "internal-recognition": f"{_things(expert.minimum_evidence)} on the theme that colleagues saw and valued.",
        "authority": f"{_things(leader.minimum_evidence)} on the theme: a published piece, a book, a keynote, a panel, an award.",
        "conversation": "One sign of talking about the theme with people outside: a contact, a comment, a social post.",
        "network": f"{counted(leader.minimum_network, 'influencer').capitalize()} on the theme who know this person, and whom he or she looks after.",
        "media-training": f"A finished media training; after {counted(spokesperson.training_valid_months, 'month')} it wants repeating.",
    }


def _things(number: int) -> str:
    return "One thing" if number == 1 else counted(number, "thing")
