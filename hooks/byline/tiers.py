"""The pyramid of one theme, or of the whole programme, tier by tier, with the people on it (P10, P13, P15, P16)."""

from collections.abc import Mapping

from msgspec import Struct

from byline.cards import PersonCard, person_card
from byline.language import language_of
from byline.model import ROLES, Role
from byline.plan import Link, Plan
from byline.pyramid import level, standing_of
from byline.words import ROLE_WORDS


class Place(Struct, frozen=True):
    """A person on a tier: how far proven, and where he or she grows towards."""

    person: PersonCard
    why: str
    is_proven: bool
    target: Role | None
    target_words: str


class Tier(Struct, frozen=True):
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


class ThemePyramid(Struct, frozen=True):
    """The four tiers from the top down, and who is linked without a role yet."""

    tiers: tuple[Tier, ...]
    others: tuple[PersonCard, ...]

    @property
    def count(self) -> int:
        """How many people are on it."""
        return sum(len(tier.people) for tier in self.tiers) + len(self.others)

    @property
    def has_candidates(self) -> bool:
        """Whether anybody grows towards a role (P16)."""
        return any(tier.candidates for tier in self.tiers)

    @property
    def has_vacancies(self) -> bool:
        """Whether nobody holds some role (P15)."""
        return any(tier.is_vacant for tier in self.tiers)

    @property
    def has_open_claims(self) -> bool:
        """Whether somebody claims a role that is not proven (P11)."""
        return any(not place.is_proven for tier in self.tiers for place in tier.people)


def pyramid_of(plan: Plan, theme: str) -> ThemePyramid:
    """Place everybody with a current link to a theme on its pyramid."""
    links = [link for link in plan.links.get(theme, ()) if link.is_current]
    by_role: Mapping[Role | None, list[Link]] = {
        role: [link for link in links if link.link.role == role] for role in (*ROLES, None)
    }
    growing = {role: [link for link in links if link.link.target == role] for role in ROLES}
    tiers = tuple(_tier(plan, role, by_role[role], growing[role]) for role in reversed(ROLES))
    return ThemePyramid(tiers, tuple(person_card(plan, link.employee) for link in by_role[None]))


def whole_pyramid(plan: Plan) -> ThemePyramid:
    """Place everybody once, at the highest role held on any theme, and beside the highest one grown towards (P12)."""
    best = [_highest(plan, links) for links in _current_links(plan).values()]
    by_role: Mapping[Role | None, list[Link]] = {
        role: [link for link, _ in best if link.link.role == role] for role in (*ROLES, None)
    }
    growing: Mapping[Role, list[Link]] = {role: [link for link, goal in best if goal == role] for role in ROLES}
    tiers = tuple(_tier(plan, role, by_role[role], growing[role]) for role in reversed(ROLES))
    return ThemePyramid(tiers, tuple(person_card(plan, link.employee) for link in by_role[None]))


def _current_links(plan: Plan) -> Mapping[str, list[Link]]:
    found: dict[str, list[Link]] = {}
    for links in plan.links.values():
        for link in links:
            if link.is_current:
                found.setdefault(link.employee.id, []).append(link)
    return dict(sorted(found.items()))


def _highest(plan: Plan, links: list[Link]) -> tuple[Link, Role | None]:
    """Give the link with the highest role, a proven one where there are several, and the highest target above it."""
    best = max(links, key=lambda link: (level(link.link.role), _is_proven(plan, link)))
    goal = max((link.link.target for link in links), key=level)
    return best, goal if level(goal) > level(best.link.role) else None


def _tier(plan: Plan, role: Role, holders: list[Link], growing: list[Link]) -> Tier:
    candidates = tuple(person_card(plan, link.employee) for link in growing)
    places = tuple(_place(plan, link) for link in holders)
    return Tier(role, language_of(plan)(ROLE_WORDS[role]), level(role), places, candidates)


def _place(plan: Plan, link: Link) -> Place:
    target = link.link.target
    words = language_of(plan)(ROLE_WORDS[target]) if target else ""
    return Place(person_card(plan, link.employee), link.link.why, _is_proven(plan, link), target, words)


def _is_proven(plan: Plan, link: Link) -> bool:
    standing = standing_of(plan, link.employee.id, link.link.theme)
    return bool(standing) and level(standing.proven if standing else None) >= level(link.link.role)
