"""What there is to know about each role, with the thresholds of one programme (P10 to P16)."""

import re
from collections.abc import Mapping

from msgspec import Struct

from byline.language import Language, language_of
from byline.model import ROLES, Attribute, Programme, Role
from byline.plan import Plan
from byline.pyramid import ATTRIBUTES, level
from byline.words import ATTRIBUTE_WORDS, MENDS, ROLE_WORDS, headed, marked

PORTRAITS: Mapping[Role, str] = {
    "social-savvy": marked(
        "Is at home on social media. Says who he or she is there, answers, passes things on, and connects "
        "colleagues with each other and with people outside."
    ),
    "subject-matter-expert": marked(
        "Is the one whom colleagues ask. Runs the lunch session on the theme, answers on the internal "
        "network, and gets stopped in the corridor."
    ),
    "thought-leader": marked(
        "Is asked from outside as well. Answers the questions that the audience lies awake over, in articles and "
        "books, on stages and panels, in online conversation; and knows the others who do."
    ),
    "spokesperson": marked(
        "Stays calm when a microphone appears. Has been trained to talk with journalists, and can be quoted, "
        "interviewed and filmed."
    ),
}
"""What somebody in the role is like."""
_AFTER_NAME = re.compile(r"^[^:`：]+[:：] ?")
"""What stands before the sentence that says how to mend it: the attribute again, and a colon of any script."""


class AttributeFact(Struct, frozen=True):
    """Something that a role takes: its name, what is enough here, how to write it down (in Markdown)."""

    id: Attribute
    words: str
    enough: str
    mend: str

    @property
    def title(self) -> str:
        """Its name, for the beginning of a sentence."""
        return headed(self.words)


class RoleFact(Struct, frozen=True):
    """A role, for people."""

    role: Role
    words: str
    level: int
    portrait: str
    attributes: tuple[AttributeFact, ...]

    @property
    def title(self) -> str:
        """Its name, for a heading."""
        return headed(self.words)


def role_facts(plan: Plan) -> tuple[RoleFact, ...]:
    """Give the facts about the four roles in the reader's language, from the base of the pyramid to its top."""
    say = language_of(plan)
    enough = _enough(plan.programme, say)
    return tuple(
        RoleFact(
            role=role,
            words=say(ROLE_WORDS[role]),
            level=level(role),
            portrait=say(PORTRAITS[role]),
            attributes=tuple(_fact(each, enough, say) for each in ATTRIBUTES[role]),
        )
        for role in ROLES
    )


def _fact(attribute: Attribute, enough: Mapping[Attribute, str], say: Language) -> AttributeFact:
    mend = _AFTER_NAME.sub("", say(MENDS[attribute]), count=1)
    return AttributeFact(attribute, say(ATTRIBUTE_WORDS[attribute]), enough[attribute], headed(mend))


def _enough(programme: Programme, say: Language) -> Mapping[Attribute, str]:
    """Say what is enough for each attribute in this programme."""
    savvy, expert = programme.roles.social_savvy, programme.roles.subject_matter_expert
    leader, spokesperson = programme.roles.thought_leader, programme.roles.spokesperson
    return {
        "social-skills": say(
            "Level %(level)s of 4 in social media, or a finished course that brings people there.",
            level=savvy.minimum_skill,
        ),
        "social-activity": say.counted(
            "Seen on at least one channel; after %(num)s day without a sign, Byline asks.",
            "Seen on at least one channel; after %(num)s days without a sign, Byline asks.",
            savvy.active_within_days,
        ),
        "internal-recognition": say.counted(
            "One thing on the theme that colleagues saw and valued.",
            "%(num)s things on the theme that colleagues saw and valued.",
            expert.minimum_evidence,
        ),
        "authority": say.counted(
            "One thing on the theme: a published piece, a book, a keynote, a panel, an award.",
            "%(num)s things on the theme: a published piece, a book, a keynote, a panel, an award.",
            leader.minimum_evidence,
        ),
        "conversation": say(
            "One sign of talking about the theme with people outside: a contact, a comment, a social post."
        ),
        "network": say.counted(
            "%(num)s influencer on the theme who knows this person, and whom he or she looks after.",
            "%(num)s influencers on the theme who know this person, and whom he or she looks after.",
            leader.minimum_network,
        ),
        "media-training": say.counted(
            "A finished media training; after %(num)s month it wants repeating.",
            "A finished media training; after %(num)s months it wants repeating.",
            spokesperson.training_valid_months,
        ),
    }
