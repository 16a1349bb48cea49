"""Everybody's network outside: by person, whose turn it is first (step 6)."""

from collections.abc import Iterator

from msgspec import Struct

from byline import routes
from byline.check import Report
from byline.network import Network, network_of
from byline.views.view import View

MOST_PEOPLE = 150


class Networks(Struct, frozen=True):
    """What the page shows: those with a network, those without whom it is still empty counted, and the way to the pages beside it."""

    path: str
    others: tuple[tuple[str, str], ...]
    networks: tuple[Network, ...]
    more: int
    count: int
    ours: int
    soon: int


def views(report: Report) -> Iterator[View]:
    """Give the page of everybody's network."""
    plan = report.plan
    here = [person for person in plan.employees.values() if person.id in plan.owned and person.left is None]
    found = [network_of(plan, person) for person in here if routes.page_of(person)]
    found.sort(
        key=lambda each: (-each.ours, -len(each.waiting), -each.count, each.person.name.casefold(), each.person.id)
    )
    ours = sum(each.ours for each in found)
    shown = Networks(
        path=routes.NETWORKS,
        others=tuple(routes.PEOPLE_VIEWS.items()),
        networks=tuple(found[:MOST_PEOPLE]),
        more=len(found[MOST_PEOPLE:]),
        count=sum(each.count for each in found),
        ours=ours,
        soon=sum(len(each.waiting) for each in found) - ours,
    )
    yield View(routes.NETWORKS, "Networks", "networks", shown)
