"""Step 6: how real and how alive the relationships outside are, and what is made together (P33, P34)."""

from collections.abc import Iterator

from byline import routes
from byline.contact_log import PROVEN_STAGES, had_contact
from byline.model import Piece
from byline.progress.ask import Ask, Ground, Place, outsiders_in
from byline.relationships import relationship_of


def asks(ground: Ground) -> Iterator[Ask]:
    """Ask for a network, contacts behind its stages, no silence, and pieces made together."""
    yield _network(ground)
    yield from _logged(ground)
    yield from _in_touch(ground)
    yield _together(ground)


def _network(ground: Ground) -> Ask:
    say, number = ground.say, sum(each.is_network for each in ground.entries)
    know = say.counted("%(num)s person outside knows us", "%(num)s people outside know us", number)
    fact = know if number else say("Nobody outside knows us yet")
    needed = max(1, ground.plan.programme.roles.thought_leader.minimum_network)
    mend = say.counted(
        "A thought leader takes a network of %(num)s: answer, ask, meet, be of use.",
        "A thought leader takes a network of %(num)s: answer, ask, meet, be of use.",
        needed,
    )
    return ground.ask("P33", fact, number, needed, mend, [Place(say("Influencers"), routes.INFLUENCERS)])


def _logged(ground: Ground) -> Iterator[Ask]:
    say, today = ground.say, ground.plan.today
    close = [each for each in ground.entries if each.entry.stage in PROVEN_STAGES]
    if close:
        without = [each for each in close if not had_contact(each.influencer, each.entry, today)]
        have, total = len(close) - len(without), len(close)
        fact = say.counted(
            "%(have)s of %(num)s relationship has a real contact behind it",
            "%(have)s of %(num)s relationships have a real contact behind them",
            total,
            have=have,
        )
        yield ground.ask("P33", fact, have, total, say("Note the contact that there was."), outsiders_in(without))


def _in_touch(ground: Ground) -> Iterator[Ask]:
    say = ground.say
    known = [(each, relationship_of(ground.plan, each)) for each in ground.entries]
    waiting = [(each, how) for each, how in known if how.term is not None and how.days is not None]
    if waiting:
        silent = [each for each, how in waiting if how.days > how.term]  # type: ignore[operator]  # neither is None here
        have, total = len(waiting) - len(silent), len(waiting)
        fact = say.counted(
            "%(have)s of %(num)s relationship heard from us in time",
            "%(have)s of %(num)s relationships heard from us in time",
            total,
            have=have,
        )
        yield ground.ask("P33", fact, have, total, say("Get in touch, and note it."), outsiders_in(silent))


def _together(ground: Ground) -> Ask:
    say, number = ground.say, sum(_is_shared(ground, piece) for piece in ground.pieces)
    made = say.counted(
        "%(num)s piece is made with somebody outside", "%(num)s pieces are made with people outside", number
    )
    fact = made if number else say("Nothing is made with anybody outside")
    return ground.ask("P34", fact, number, 1, say("Quote somebody, interview somebody, write together."))


def _is_shared(ground: Ground, piece: Piece) -> bool:
    people = (ground.plan.influencers.get(each.influencer) for each in piece.involves)
    return piece.status != "on-hold" and any(person and person.privacy.objected is None for person in people)
