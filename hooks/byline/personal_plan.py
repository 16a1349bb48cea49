"""What takes somebody to the next role: for each attribute that is missing, what is planned or could be, and when (P14, P16, P24)."""

import datetime as dt

from msgspec import Struct

from byline.freshness import grows_old_soon, last_fresh_day
from byline.ladder import Shown, goal_on, plans_of, shown
from byline.model import Attribute, Role
from byline.plan import Plan
from byline.pyramid import Mastery, Standing, role_of, up_to
from byline.ways import Way, way_to

MOST_PLANS = 3


class Move(Struct, frozen=True):
    """One attribute that is missing, and what is to come of it.

    Attributes:
        attribute: which one.
        role: the role that takes it.
        have: how many proofs there are.
        needed: how many it takes.
        plans: what is planned for it, the first day first.
        by: when enough of that will have happened; None where it is not enough, or a day is missing or past.
        is_late: whether the day of something planned has passed.
        way: what could be done where too little is planned.
    """

    attribute: Attribute
    role: Role
    have: int
    needed: int
    plans: tuple[Shown, ...]
    by: dt.date | None
    is_late: bool
    way: Way | None


class Fading(Struct, frozen=True):
    """Something proven that is about to grow old, or has; and what is planned to renew it."""

    attribute: Attribute
    until: dt.date
    is_old: bool
    plans: tuple[Shown, ...]


class PersonalPlan(Struct, frozen=True):
    """The way of one person on one theme.

    Attributes:
        goal: the higher of role and target; None where there is neither.
        moves: what is missing for it, from the base up.
        fading: what is proven and grows old.
        by: the day on which all will be there, if everything goes as planned; None where something has no day.
    """

    goal: Role | None
    moves: tuple[Move, ...]
    fading: tuple[Fading, ...]
    by: dt.date | None

    @property
    def is_reached(self) -> bool:
        """Whether there is a goal, and everything that it takes is proven."""
        return self.goal is not None and not self.moves

    @property
    def now(self) -> tuple[Move, ...]:
        """What to begin with: all that the lowest role lacks, and whatever is planned already."""
        return tuple(move for move in self.moves if move.plans or move.role == self.moves[0].role)

    @property
    def later(self) -> tuple[Move, ...]:
        """What can wait until then."""
        return tuple(move for move in self.moves if move not in self.now)


def personal_plan(plan: Plan, standing: Standing) -> PersonalPlan:
    """Lay out what is between a person and the role that he or she holds or grows towards on a theme.

    Args:
        plan: the programme as it stands today.
        standing: how the person stands on the theme.
    """
    goal = goal_on(standing)
    moves = tuple(_move(plan, standing, mastery) for mastery in standing.missing(goal))
    days = [move.by for move in moves]
    return PersonalPlan(
        goal, moves, _fading(plan, standing, goal), max(filter(None, days), default=None) if all(days) else None
    )


def _move(plan: Plan, standing: Standing, mastery: Mastery) -> Move:
    lacking = mastery.needed - len(mastery.proofs)
    plans = plans_of(plan, mastery)
    days = [each.date for each in plans[:lacking]]
    is_late = any(each < plan.today for each in days if each)
    is_dated = len(days) == lacking and all(days) and not is_late
    return Move(
        attribute=mastery.attribute,
        role=role_of(mastery.attribute),
        have=len(mastery.proofs),
        needed=mastery.needed,
        plans=tuple(shown(plan, standing.link.employee, each) for each in plans[:MOST_PLANS]),
        by=max(filter(None, days)) if is_dated else None,
        is_late=is_late,
        way=way_to(plan, standing, mastery.attribute) if len(plans) < lacking else None,
    )


def _fading(plan: Plan, standing: Standing, goal: Role | None) -> tuple[Fading, ...]:
    person, found = standing.link.employee, []
    for mastery in (standing.masteries[attribute] for attribute in up_to(goal)):
        until = last_fresh_day(plan.programme, mastery)
        if until and grows_old_soon(plan, mastery):
            plans = tuple(shown(plan, person, each) for each in plans_of(plan, mastery)[:1])
            found.append(Fading(mastery.attribute, until, until < plan.today, plans))
    return tuple(found)
