"""The ladder of a person on a theme: each role from the base up, with its proofs or the way to get them (P11, P14, P23)."""

import datetime as dt

from msgspec import Struct

from byline import routes
from byline.language import language_of
from byline.model import ROLES, Attribute, Employee, Role
from byline.plan import Plan
from byline.pyramid import ATTRIBUTES, Mastery, Proof, Standing, level

MOST_PROOFS = 4


class Shown(Struct, frozen=True):
    """A proof or a plan as a page shows it; the path is that of a page of ours."""

    what: str
    date: dt.date | None
    url: str
    path: str | None


class Rung(Struct, frozen=True):
    """One attribute: proven or not, by what, and what is planned for it."""

    attribute: Attribute
    is_proven: bool
    have: int
    needed: int
    proofs: tuple[Shown, ...]
    more: int
    plans: tuple[Shown, ...]


class Step(Struct, frozen=True):
    """One role on the ladder."""

    role: Role
    level: int
    is_claimed: bool
    is_target: bool
    is_wanted: bool
    is_proven: bool
    rungs: tuple[Rung, ...]

    @property
    def done(self) -> int:
        """How many of its own attributes are proven, whatever is below."""
        return sum(rung.is_proven for rung in self.rungs)


class Ladder(Struct, frozen=True):
    """All four roles, from the top down, and how far the person has come."""

    steps: tuple[Step, ...]
    proven: Role | None
    goal: Role | None


def ladder_of(plan: Plan, standing: Standing) -> Ladder:
    """Lay out what a person has proven on a theme, four steps from the top down; the goal is the higher of role and target."""
    goal = goal_on(standing)
    steps = tuple(_step(plan, standing, role, goal) for role in reversed(ROLES))
    return Ladder(steps, standing.proven, goal)


def goal_on(standing: Standing) -> Role | None:
    """Give the higher of the role that somebody claims on a theme and the one that he or she grows towards."""
    return max(standing.link.link.role, standing.link.link.target, key=level)


def _step(plan: Plan, standing: Standing, role: Role, goal: Role | None) -> Step:
    link = standing.link.link
    return Step(
        role=role,
        level=level(role),
        is_claimed=link.role == role,
        is_target=link.target == role,
        is_wanted=level(role) <= level(goal),
        is_proven=level(role) <= level(standing.proven),
        rungs=tuple(
            _rung(plan, standing.link.employee, standing.masteries[attribute]) for attribute in ATTRIBUTES[role]
        ),
    )


def _rung(plan: Plan, person: Employee, mastery: Mastery) -> Rung:
    return Rung(
        attribute=mastery.attribute,
        is_proven=mastery.is_proven,
        have=len(mastery.proofs),
        needed=mastery.needed,
        proofs=tuple(shown(plan, person, proof) for proof in mastery.proofs[:MOST_PROOFS]),
        more=max(0, len(mastery.proofs) - MOST_PROOFS),
        plans=tuple(shown(plan, person, proof) for proof in plans_of(plan, mastery)[:MOST_PROOFS]),
    )


def plans_of(plan: Plan, mastery: Mastery) -> list[Proof]:
    """Give what is planned for an attribute and is no proof of it yet, by day; a relationship that is paid for never will be."""
    proven = {proof.at for proof in mastery.proofs}
    coming = [each for each in mastery.plans if each.at not in proven and not _is_paid(plan, each)]
    return sorted(coming, key=lambda each: (each.date or dt.date.max, each.what))


def _is_paid(plan: Plan, proof: Proof) -> bool:
    person = plan.influencers.get(proof.influencer)
    return person is not None and person.paid


def shown(plan: Plan, person: Employee, proof: Proof) -> Shown:
    """Show a proof or a plan of somebody, in the reader's language where the words are ours."""
    thing = plan.pieces.get(proof.piece) or plan.influencers.get(proof.influencer)
    return Shown(_what(plan, person, proof), proof.date, proof.url, routes.page_of(thing) if thing else None)


def _what(plan: Plan, person: Employee, proof: Proof) -> str:
    say = language_of(plan)
    match proof.at.keys:
        case ("skills", skill):
            return say("Social media skill at level %(level)s", level=person.skills[str(skill)])
        case ("channels", channel):
            return say("Active on %(channel)s", channel=channel)
        case ("themes", _) if proof.influencer:
            return plan.influencers[proof.influencer].name
    return proof.what
