"""The ladder of a person on a theme: each role from the base up, with its proofs or the way to get them (P11, P14, P23)."""

import datetime as dt
from dataclasses import dataclass

from byline import routes
from byline.language import language_of
from byline.model import ROLES, Role
from byline.plan import Plan
from byline.pyramid import ATTRIBUTES, Mastery, Proof, Standing, level
from byline.words import ATTRIBUTE_WORDS, MENDS, ROLE_WORDS

MOST_PROOFS = 4


@dataclass(frozen=True, slots=True)
class Shown:
    """A proof or a plan as a page shows it; the path is that of a page of ours."""

    what: str
    date: dt.date | None
    url: str
    path: str | None


@dataclass(frozen=True, slots=True)
class Rung:
    """One attribute: proven or not, by what, and what would mend it."""

    words: str
    is_proven: bool
    have: int
    needed: int
    proofs: tuple[Shown, ...]
    more: int
    plans: tuple[Shown, ...]
    mend: str


@dataclass(frozen=True, slots=True)
class Step:
    """One role on the ladder."""

    role: Role
    words: str
    level: int
    is_claimed: bool
    is_target: bool
    is_wanted: bool
    is_proven: bool
    rungs: tuple[Rung, ...]


@dataclass(frozen=True, slots=True)
class Ladder:
    """All four roles, from the top down, and how far the person has come."""

    steps: tuple[Step, ...]
    proven: str
    missing: tuple[Rung, ...]


def ladder_of(plan: Plan, standing: Standing) -> Ladder:
    """Lay out what a person has proven and what is missing for the role or target.

    Returns:
        Four steps from the top down; what is missing for the higher of role and target, from the base up.
    """
    link = standing.link.link
    goal = max(link.role, link.target, key=level) if link.role or link.target else None
    steps = tuple(_step(plan, standing, role, goal) for role in reversed(ROLES))
    missing = tuple(_rung(plan, mastery) for mastery in standing.missing(goal))
    proven = language_of(plan)(ROLE_WORDS[standing.proven]) if standing.proven else ""
    return Ladder(steps, proven, missing)


def _step(plan: Plan, standing: Standing, role: Role, goal: Role | None) -> Step:
    link = standing.link.link
    return Step(
        role=role,
        words=language_of(plan)(ROLE_WORDS[role]),
        level=level(role),
        is_claimed=link.role == role,
        is_target=link.target == role,
        is_wanted=level(role) <= level(goal),
        is_proven=level(role) <= level(standing.proven),
        rungs=tuple(_rung(plan, standing.masteries[attribute]) for attribute in ATTRIBUTES[role]),
    )


def _rung(plan: Plan, mastery: Mastery) -> Rung:
    proven = {proof.at for proof in mastery.proofs}
    plans = [proof for proof in mastery.plans if proof.at not in proven]
    say = language_of(plan)
    return Rung(
        words=say(ATTRIBUTE_WORDS[mastery.attribute]),
        is_proven=mastery.is_proven,
        have=len(mastery.proofs),
        needed=mastery.needed,
        proofs=tuple(_shown(plan, proof) for proof in mastery.proofs[:MOST_PROOFS]),
        more=max(0, len(mastery.proofs) - MOST_PROOFS),
        plans=tuple(_shown(plan, proof) for proof in plans[:MOST_PROOFS]),
        mend=say(MENDS[mastery.attribute]),
    )


def _shown(plan: Plan, proof: Proof) -> Shown:
    thing = plan.pieces.get(proof.piece) or plan.influencers.get(proof.influencer)
    return Shown(proof.what, proof.date, proof.url, routes.page_of(thing) if thing else None)
