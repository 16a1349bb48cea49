"""Step 3: which roles are held and proven on a theme, and who grows towards one (P11 to P16)."""

from collections.abc import Iterator

from byline.model import ROLES
from byline.progress.ask import Ask, Ground, by_name, places_of
from byline.pyramid import Standing, level
from byline.words import ROLE_WORDS


def asks(ground: Ground) -> Iterator[Ask]:
    """Ask for the roles that are held, and whether they are known, proven, spread and grown towards."""
    yield _held(ground)
    if ground.links:
        yield _known(ground)
        yield from _proven(ground)
        yield _spread(ground)
        yield _growing(ground)


def _held(ground: Ground) -> Ask:
    say, held = ground.say, {link.link.role for link in ground.links}
    vacant = [say(ROLE_WORDS[role]) for role in ROLES if role not in held]
    have, needed = len(ROLES) - len(vacant), len(ROLES)
    fact = (
        say("%(have)s of %(needed)s roles held; vacant: %(vacant)s", have=have, needed=needed, vacant=say.listed(vacant))
        if vacant
        else say("All four roles are held")
    )  # fmt: skip
    return ground.ask(
        "P15", fact, have, needed, say("Agree with somebody to grow towards it, or leave it open for now.")
    )


def _known(ground: Ground) -> Ask:
    say, total = ground.say, len(ground.links)
    without = by_name(link.employee for link in ground.links if not link.link.role)
    have = total - len(without)
    fact = say.counted(
        "%(have)s of %(num)s colleague has a role", "%(have)s of %(num)s colleagues have a role", total, have=have
    )
    return ground.ask("P12", fact, have, total, say("See where they stand, and write it down."), places_of(without))


def _proven(ground: Ground) -> Iterator[Ask]:
    """A role that somebody holds is proven, with all that the roles below it take (P11)."""
    say, claimed = ground.say, [each for each in ground.standings if each.link.link.role]
    if claimed:
        without = by_name(each.link.employee for each in claimed if not _is_proven(each))
        have, total = len(claimed) - len(without), len(claimed)
        fact = say.counted(
            "%(have)s of %(num)s role is proven", "%(have)s of %(num)s roles are proven", total, have=have
        )
        yield ground.ask("P11", fact, have, total, say("See what each of them still has to show."), places_of(without))


def _is_proven(standing: Standing) -> bool:
    return level(standing.proven) >= level(standing.link.link.role)


def _spread(ground: Ground) -> Ask:
    say, people = ground.say, len(ground.links)
    roles = len({link.link.role for link in ground.links})
    in_roles = say.counted("in %(num)s role", "in %(num)s roles", roles)
    fact = say.counted("%(num)s colleague, %(roles)s", "%(num)s colleagues, %(roles)s", people, roles=in_roles)
    mend = say("Ask a colleague to join, in another role.")
    return ground.ask("P13", fact, roles if people > 1 else 0, 2, mend)


def _growing(ground: Ground) -> Ask:
    say, number = ground.say, sum(level(link.link.target) > level(link.link.role) for link in ground.links)
    grow = say.counted("%(num)s colleague grows towards a role", "%(num)s colleagues grow towards a role", number)
    fact = grow if number else say("Nobody is on the way to a next role")
    mend = say("Ask them what they would like to become, and note it as a target.")
    return ground.ask("P16", fact, number, 1, mend)
