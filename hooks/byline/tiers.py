"""The pyramid of one theme, tier by tier, with the people on it (P10, P13, P15, P16)."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from byline.cards import PersonCard, person_card
from byline.language import language_of
from byline.model import ROLES, Role
from byline.plan import Link, Plan
from byline.pyramid import level, standing_of
from byline.words import ROLE_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Place:
    """A person on a tier: how far proven, and where he or she grows towards."""

    person: PersonCard
    why: str
    is_proven: bool
    target: Role | None
    target_words: str


@dataclass(frozen=True, slots=True)
class Tier:
    """One role on one theme: who holds it, who is on the way to it."""

    role: Role
    words: str
    level: int
    people: tuple[Place, ...]
    candidates: tuple[PersonCard, ...]

    @property
    def is_vacant(self) -> bool:
        """Whether nobody holds the role (P15)."""
        return not self.people


@dataclass(frozen=True, slots=True)
class ThemePyramid:
    """The four tiers of one theme from the top down, and who is linked without a role yet."""

    tiers: tuple[Tier, ...]
    others: tuple[PersonCard, ...]

    @property
    def count(self) -> int:
        """How many people are on it."""
        return sum(len(tier.people) for tier in self.tiers) + len(self.others)


def pyramid_of(plan: Plan, theme: str) -> ThemePyramid:
    """Place everybody with a current link to a theme on its pyramid."""
    links = [link for link in plan.links.get(theme, ()) if link.is_current]
    by_role: Mapping[Role | None, list[Link]] = {
        role: [link for link in links if link.link.role == role] for role in (*ROLES, None)
    }
    tiers = tuple(_tier(plan, role, by_role[role], links) for role in reversed(ROLES))
    return ThemePyramid(tiers, tuple(person_card(plan, link.employee) for link in by_role[None]))


def _tier(plan: Plan, role: Role, holders: list[Link], links: list[Link]) -> Tier:
    candidates = tuple(person_card(plan, link.employee) for link in links if link.link.target == role)
    places = tuple(_place(plan, link) for link in holders)
    return Tier(role, language_of(plan)(ROLE_WORDS[role]), level(role), places, candidates)


def _place(plan: Plan, link: Link) -> Place:
    standing = standing_of(plan, link.employee.id, link.link.theme)
    proven = bool(standing) and level(standing.proven if standing else None) >= level(link.link.role)
    target = link.link.target
    words = language_of(plan)(ROLE_WORDS[target]) if target else ""
    return Place(person_card(plan, link.employee), link.link.why, proven, target, words)
