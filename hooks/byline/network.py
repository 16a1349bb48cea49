"""Somebody's own network outside, by stage, with whose turn it is (P22, P33)."""

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from byline.bonds import Bond, bonds_of
from byline.cards import PersonCard, person_card, stage_steps
from byline.model import Employee
from byline.plan import Plan
from byline.relationships import Turn

MOST_AT_A_STAGE = 20
WAITING: frozenset[Turn] = frozenset({"ours", "soon"})


class StageGroup(Struct, frozen=True):
    """Those with whom it is equally far, what wants attention first; of many the first."""

    stage: str
    steps: int
    bonds: tuple[Bond, ...]
    count: int

    @property
    def more(self) -> int:
        """How many are not listed."""
        return self.count - len(self.bonds)


class Network(Struct, frozen=True):
    """A colleague with the relationships that he or she owns.

    Attributes:
        stages: from the closest to the furthest; stages without anybody are left out.
        waiting: where it is our turn, or soon will be.
        ours: in how many it is our turn today.
        next: the last day of the term that ends first, among those that still run.
    """

    person: PersonCard
    stages: tuple[StageGroup, ...]
    waiting: tuple[Bond, ...]
    ours: int
    next: Bond | None
    count: int


def network_of(plan: Plan, person: Employee) -> Network:
    """Lay out whom a colleague knows."""
    bonds = bonds_of(plan, plan.owned.get(person.id, ()))
    waiting = tuple(bond for bond in bonds if bond.turn in WAITING)
    running = [bond for bond in bonds if bond.until and bond.turn not in {"ours", "first"}]
    return Network(
        person=person_card(plan, person),
        stages=tuple(_stages(bonds)),
        waiting=waiting,
        ours=sum(bond.turn == "ours" for bond in waiting),
        next=min(running, key=lambda bond: (str(bond.until), bond.order), default=None),
        count=len(bonds),
    )


def _stages(bonds: tuple[Bond, ...]) -> Iterator[StageGroup]:
    def far(bond: Bond) -> tuple[int, bool]:
        return -stage_steps(bond.card.stage), bond.card.stage == "dormant"

    for (steps, _), found in groupby(sorted(bonds, key=far), key=far):
        group = tuple(found)
        yield StageGroup(group[0].card.stage, -steps, group[:MOST_AT_A_STAGE], len(group))
