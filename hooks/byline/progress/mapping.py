"""Step 4: how complete, cared for and fresh the map of the outside world is (P17 to P22)."""

from collections.abc import Iterator
from typing import get_args

from byline import routes
from byline.model.values import InfluencerType
from byline.progress.ask import Ask, Ground, Place, outsiders_in
from byline.terms import is_stale
from byline.words import TYPE_WORDS


def asks(ground: Ground) -> Iterator[Ask]:
    """Ask for every type, an owner, a source and a fresh look."""
    yield _types(ground)
    if ground.entries:
        yield _owned(ground)
        yield _found(ground)
        yield _looked_at(ground)


def _types(ground: Ground) -> Ask:
    say, there = ground.say, {each.influencer.type for each in ground.entries}
    lacking = [say(TYPE_WORDS[kind]) for kind in get_args(InfluencerType) if kind not in there]
    needed = len(TYPE_WORDS)
    have, names = needed - len(lacking), say.listed(lacking) if there else ""
    if not there:
        fact = say("Nobody is on the map yet")
    elif names:
        fact = say("%(have)s of 7 types on the map; nobody yet: %(names)s", have=have, names=names)
    else:
        fact = say("All seven types are on the map")
    return ground.ask(
        "P18", fact, have, needed, say("Look for them together with the theme's lead."), [_outside(ground)]
    )


def _owned(ground: Ground) -> Ask:
    say, people = ground.say, {link.employee.id for link in ground.links}
    without = [each for each in ground.entries if each.entry.owner not in people]
    have, total = len(ground.entries) - len(without), len(ground.entries)
    fact = say.counted(
        "%(have)s of %(num)s has an owner on this theme",
        "%(have)s of %(num)s have an owner on this theme",
        total,
        have=have,
    )
    return ground.ask("P22", fact, have, total, say("Choose an owner who is on the theme."), outsiders_in(without))


def _found(ground: Ground) -> Ask:
    say, total = ground.say, len(ground.entries)
    without = [each for each in ground.entries if not each.influencer.found.where]
    have = total - len(without)
    fact = say.counted(
        "Where %(have)s of %(num)s name came from is written down",
        "Where %(have)s of %(num)s names came from is written down",
        total,
        have=have,
    )
    return ground.ask("P20", fact, have, total, say("Note where you came across them."), outsiders_in(without))


def _looked_at(ground: Ground) -> Ask:
    say, plan = ground.say, ground.plan
    term, total = plan.programme.stale_after_days.influencer, len(ground.entries)
    old = [each for each in ground.entries if is_stale(each.influencer.reviewed, plan.today, term)]
    have = total - len(old)
    fact = say.counted(
        "%(have)s of %(num)s was looked at in the last %(term)s days",
        "%(have)s of %(num)s were looked at in the last %(term)s days",
        total,
        have=have,
        term=term,
    )
    return ground.ask(
        "P21", fact, have, total, say("See whether it is still true, and note the day."), outsiders_in(old)
    )


def _outside(ground: Ground) -> Place:
    return Place(ground.say("Influencers"), routes.INFLUENCERS)
