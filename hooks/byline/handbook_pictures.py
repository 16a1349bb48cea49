"""What the handbook's drawings show of one programme, in its reader's language; where things lie is computed in `drawings`."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping

from babel.dates import get_day_names
from msgspec import Struct

from byline.cards import format_name, step_title
from byline.drawings.countdown import MOST_WEEKS, Countdown, countdown, days_of
from byline.drawings.journey import Journey, loop, road
from byline.drawings.stacks import Stacks, Tower, stacks, tower
from byline.drawings.wording import lines
from byline.language import language_of
from byline.plan import Plan
from byline.role_facts import RoleFact
from byline.schedule import steps_before, working_days_of
from byline.steps import STEPS
from byline.words import TYPE_WORDS
from byline.working_days import day_off

SHOWN_FORMAT = "blog"
"""Whose deadlines are counted back in the picture."""
WEEKS_AHEAD = 6
THURSDAY = 3


class Influence(Struct, frozen=True):
    """A type of influence that is told apart by three things (P17), each from 1 to 4 in the picture."""

    type: str
    reach: int
    trust: int
    depth: int


INFLUENCE = (
    Influence("social-broadcaster", reach=4, trust=1, depth=1),
    Influence("mass-connector", reach=3, trust=3, depth=2),
    Influence("mass-maven", reach=3, trust=3, depth=4),
    Influence("potential-influencer", reach=1, trust=4, depth=2),
)
"""The four that are told apart so, from the top of the picture; the other three stand beside them (P18)."""


class CountedBack(Struct, frozen=True):
    """A piece that comes out some weeks from now, counted back; `steps` has what each is called, how many days it takes and its last day."""

    title: str
    out: dt.date
    steps: tuple[tuple[str, int, dt.date], ...]
    drawn: Countdown
    weekdays: tuple[str, ...]


class Pictures(Struct, frozen=True):
    """All that the drawings of the handbook need; each takes its own."""

    loop: Journey
    road: Journey
    stacks: Stacks
    tower: Tower
    influence: tuple[Influence, ...]
    on_maps: Mapping[str, int]
    counted_back: CountedBack

    def lines(self, text: str, most: int) -> tuple[str, ...]:
        """Break a text of a drawing into lines of so many places."""
        return lines(text, most)


def handbook_pictures(plan: Plan, roles: tuple[RoleFact, ...]) -> Pictures:
    """Make what the drawings show.

    Args:
        plan: whose calendar, formats and influencers they show.
        roles: from the base of the pyramid to its top.
    """
    say = language_of(plan)
    steps = [(say(step.name), say(step.short)) for step in STEPS]
    taken = [(role.words, [attribute.words for attribute in role.attributes]) for role in roles]
    return Pictures(
        loop=loop(steps),
        road=road(steps),
        stacks=stacks(taken),
        tower=tower(taken),
        influence=INFLUENCE,
        on_maps=_on_maps(plan),
        counted_back=_counted_back(plan),
    )


def _on_maps(plan: Plan) -> Mapping[str, int]:
    """Count by type who is on a map; who objected is on none."""
    counts: Counter[str] = Counter(each.type for each in plan.influencers.values() if each.privacy.objected is None)
    return {kind: counts[kind] for kind in TYPE_WORDS}


def _counted_back(plan: Plan) -> CountedBack:
    days, form = working_days_of(plan), plan.formats[SHOWN_FORMAT]
    monday = plan.today - dt.timedelta(plan.today.weekday())
    out = days.before(monday + dt.timedelta(WEEKS_AHEAD * 7 + THURSDAY + 1), 1)
    steps = tuple((each, form.steps[each.step]) for each in steps_before(days, form, out))
    spans = [(each.starts, each.due) for each, length in steps if length]
    first = max(min([start for start, _ in spans] + [out]), out - dt.timedelta(weeks=MOST_WEEKS))
    off = {day: bool(day_off(plan.programme, day)) for day in days_of(first, out)}
    names = get_day_names("abbreviated", locale=language_of(plan).locale)
    weekdays = tuple(names[number] for number in range(7))
    told = tuple((step_title(plan, each.step), length, each.due) for each, length in steps)
    return CountedBack(format_name(plan, SHOWN_FORMAT), out, told, countdown(spans, out, off), weekdays)
