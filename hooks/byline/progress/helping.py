"""Step 5: whether people are helped along, and the theme is heard of (P5, P23 to P31)."""

from collections.abc import Iterator

from byline import routes
from byline.cadence import cadence_of, quarters_from
from byline.leading import leads, on_file, unplanned
from byline.model import Training
from byline.progress.ask import Ask, Ground, Place, by_name, places_of
from byline.pyramid import level


def asks(ground: Ground) -> Iterator[Ask]:
    """Ask for pieces, plans, courses, something to listen to, and what helps a leader."""
    yield _heard_of(ground)
    yield from _planned(ground)
    yield from _taught(ground)
    yield _listened_to(ground)
    yield from _equipped(ground)


def _heard_of(ground: Ground) -> Ask:
    say, quarters = ground.say, cadence_of(ground.plan, ground.theme, quarters_from(ground.plan.today, 2))
    this, following = (each.count for each in quarters)
    aim = quarters[0].aim
    fact = say.counted(
        "This quarter has %(this)s, the next %(following)s; the aim is %(num)s piece each",
        "This quarter has %(this)s, the next %(following)s; the aim is %(num)s pieces each",
        aim,
        this=this,
        following=following,
    )
    have = sum(min(each.count, each.aim) for each in quarters)
    return ground.ask("P5", fact, have, 2 * aim, say("Plan a piece."), [Place(say("Ideas"), routes.IDEAS)])


def _planned(ground: Ground) -> Iterator[Ask]:
    say = ground.say
    growing = [each for each in ground.standings if level(each.link.link.target) > level(each.link.link.role)]
    if growing:
        without = by_name(each.link.employee for each in growing if unplanned(each))
        have, total = len(growing) - len(without), len(growing)
        fact = say.counted(
            "%(have)s of %(num)s who grows has a plan for all that is missing",
            "%(have)s of %(num)s who grow have a plan for all that is missing",
            total,
            have=have,
        )
        yield ground.ask("P24", fact, have, total, say("Plan what takes them there."), places_of(without))


def _taught(ground: Ground) -> Iterator[Ask]:
    """A course is behind somebody, or still to come; a planned day that has passed is neither."""
    say, people = ground.say, [link.employee for link in ground.links]
    courses = [(person, each) for person in people for each in person.training]
    missed = [person for person, each in courses if _is_missed(ground, each)]
    have, total = len(courses) - len(missed), len(courses)
    fact = say.counted(
        "%(have)s of %(num)s course is done or still to come",
        "%(have)s of %(num)s courses are done or still to come",
        total,
        have=have,
    )
    if courses:
        places = places_of(by_name({person.id: person for person in missed}.values()))
        yield ground.ask("P24", fact, have, total, say("Note that it is done, or choose another day."), places)
    elif people:
        mend = say("See what each of them would still like to learn.")
        yield ground.ask("P24", say("No course is planned or done"), 0, 1, mend, places_of(by_name(people)))


def _is_missed(ground: Ground, training: Training) -> bool:
    return training.planned is not None and training.done is None and training.planned < ground.plan.today


def _listened_to(ground: Ground) -> Ask:
    say, theme = ground.say, ground.theme
    words = say.counted("%(num)s keyword", "%(num)s keywords", len(theme.keywords))
    sources = say.counted("%(num)s source", "%(num)s sources", len(theme.sources))
    fact = say("%(words)s and %(sources)s to listen to", words=words, sources=sources)
    have = bool(theme.keywords) + bool(theme.sources)
    return ground.ask("P26", fact, have, 2, say("Add which words to listen for, and where."))


def _equipped(ground: Ground) -> Iterator[Ask]:
    """The strengths, style and face of who leads, or is to lead, are on file (P25, P31)."""
    say, leading = ground.say, [link.employee for link in ground.links if leads(link)]
    if leading:
        without = by_name(each for each in leading if not all(on_file(each).values()))
        have, total = len(leading) - len(without), len(leading)
        fact = say.counted(
            "%(have)s of %(num)s who leads, or is to, has skills, style and portrait on file",
            "%(have)s of %(num)s who lead, or are to, have skills, style and portrait on file",
            total,
            have=have,
        )
        yield ground.ask("P25", fact, have, total, say("Add what is missing, together with them."), places_of(without))
