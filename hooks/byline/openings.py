"""What a programme leaves open that a colleague could take up: questions, silences, relationships without a keeper (P16, P21, P37)."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from byline import routes
from byline.model import Employee, Evidence, Influencer
from byline.plan import Entry, Plan
from byline.pyramid import claims


class Example(NamedTuple):
    """A colleague who has shown something on a theme, and what it was."""

    person: Employee
    evidence: Evidence


@lru_cache(maxsize=4)
def quiet_ones(plan: Plan) -> Mapping[str, tuple[Entry, ...]]:
    """Give the influencers on each map who are not paid, those first with whom nobody has spoken for longest."""
    return {
        theme: tuple(sorted(_free(entries), key=lambda entry: (_last(plan, entry.influencer, theme), _name(entry))))
        for theme, entries in plan.maps.items()
    }


@lru_cache(maxsize=4)
def lonely_ones(plan: Plan) -> Mapping[str, tuple[Entry, ...]]:
    """Give the influencers on each map whose owner has not spoken with them within the term of their stage, or is gone."""
    return {
        theme: tuple(entry for entry in entries if _is_lonely(plan, entry, theme))
        for theme, entries in quiet_ones(plan).items()
    }


@lru_cache(maxsize=4)
def recognised(plan: Plan) -> Mapping[str, tuple[Example, ...]]:
    """Give the latest that each colleague did inside the organisation, by theme, the newest first."""
    found: dict[str, list[Example]] = defaultdict(list)
    for _, person, link in claims(plan):
        shown = [each for each in link.evidence if each.proves == "internal-recognition" and each.date]
        past = [each for each in shown if each.date and each.date <= plan.today]
        if past and link.theme in plan.themes and routes.is_public(person):
            found[link.theme].append(Example(person, max(past, key=_day)))
    return {theme: tuple(sorted(each, key=_newest)) for theme, each in found.items()}


def _free(entries: tuple[Entry, ...]) -> list[Entry]:
    return list({entry.influencer.id: entry for entry in entries if not entry.influencer.paid}.values())


def _last(plan: Plan, person: Influencer, theme: str, by: str = "") -> dt.date:
    """Give the day of the last contact on a theme, by one colleague where one is named; the first of all days for none."""
    logged = [each for each in person.contacts if each.theme in {theme, None} and each.date <= plan.today]
    return max((each.date for each in logged if not by or by in each.colleagues), default=dt.date.min)


def _is_lonely(plan: Plan, each: Entry, theme: str) -> bool:
    link = plan.link_of(each.entry.owner, theme)
    if not link or not link.is_current:
        return True
    terms = plan.programme.stale_after_days
    term = getattr(terms.relationship, each.entry.stage, terms.influencer)
    return (plan.today - _last(plan, each.influencer, theme, each.entry.owner)).days > term


def _name(each: Entry) -> tuple[str, str]:
    return (each.influencer.name.casefold(), each.influencer.id)


def _day(evidence: Evidence) -> dt.date:
    return evidence.date or dt.date.min


def _newest(example: Example) -> tuple[int, str]:
    return (-_day(example.evidence).toordinal(), example.person.id)
