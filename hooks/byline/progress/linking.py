"""Step 2: who is on a theme, and from where in the organisation (P6, P8, P9)."""

from collections.abc import Iterator

from byline import routes
from byline.progress.ask import Ask, Ground, Place


def asks(ground: Ground) -> Iterator[Ask]:
    """Ask whether people said yes, and whether they come from everywhere."""
    say, number = ground.say, len(ground.links)
    yes = say.counted("%(num)s colleague said yes", "%(num)s colleagues said yes", number)
    fact = yes if number else say("Nobody has said yes yet")
    mend = say("Look for who talks about it already, and ask whether he or she would like to.")
    yield ground.ask("P8", fact, number, 1, mend, [_everyone(ground)])
    if ground.links:
        yield _from_everywhere(ground)
        yield _of_every_level(ground)


def _from_everywhere(ground: Ground) -> Ask:
    say, number = ground.say, len({link.employee.department for link in ground.links})
    fact = say.counted("They come from %(num)s department", "They come from %(num)s departments", number)
    mend = say("Ask who else cares about it, elsewhere in the organisation.")
    return ground.ask("P9", fact, number, 2, mend, [_everyone(ground)])


def _of_every_level(ground: Ground) -> Ask:
    say, number = ground.say, len({link.employee.level for link in ground.links} - {None})
    parts = say.counted("%(num)s level takes part", "%(num)s levels take part", number)
    fact = parts if number else say("Nobody's level is known")
    mend = say("Look above and below as well, and note everybody's level.")
    return ground.ask("P9", fact, number, 2, mend, [_everyone(ground)])


def _everyone(ground: Ground) -> Place:
    return Place(ground.say("Everyone"), routes.PEOPLE)
