"""Step 1: how far the choice of a theme is (P3, P4, P19, P37)."""

from collections.abc import Iterator

from byline.leading import lead_of, leads
from byline.progress.ask import Ask, Ground, places_of
from byline.terms import is_stale


def asks(ground: Ground) -> Iterator[Ask]:
    """Ask whether the theme is decided on, written down, asked about, looked at and led."""
    yield _decided(ground)
    yield _written(ground)
    yield _questions(ground)
    yield _reviewed(ground)
    yield _led(ground)


def _decided(ground: Ground) -> Ask:
    say, active = ground.say, ground.theme.status == "active"
    fact = say("The theme has been chosen") if active else say("The theme is proposed, not chosen yet")
    return ground.ask("P3", fact, int(active), 1, say("Decide on it together, and make its status active."))


def _written(ground: Ground) -> Ask:
    say, theme = ground.say, ground.theme
    have = sum(map(bool, (theme.promise, theme.audience, theme.relevance)))
    fact = (
        say("Promise, audience and relevance are written down")
        if have == 3  # noqa: PLR2004
        else say("%(have)s of 3 are written down: promise, audience, relevance", have=have)
    )
    return ground.ask("P4", fact, have, 3, say("Say for whom it matters now, and why."))


def _questions(ground: Ground) -> Ask:
    say, number = ground.say, len(ground.theme.questions)
    fact = (
        say.counted("%(num)s question of the audience is known", "%(num)s questions of the audience are known", number)
        if number
        else say("No question of the audience is known")
    )
    mend = say("Ask the audience what they would like to know, and write it down under questions.")
    return ground.ask("P10", fact, number, 1, mend)


def _reviewed(ground: Ground) -> Ask:
    say, theme, plan = ground.say, ground.theme, ground.plan
    fresh = not is_stale(theme.reviewed, plan.today, plan.programme.stale_after_days.theme)
    fact = say("Last looked at on %(day)s", day=say.day(theme.reviewed)) if theme.reviewed else say("Never looked at")
    return ground.ask("P4", fact, int(fresh), 1, say("Ask whether it still matters, and note the day under reviewed."))


def _led(ground: Ground) -> Ask:
    say, lead = ground.say, lead_of(ground.plan, ground.theme)
    if lead is None:
        mend = say("Choose the colleague with whom the map of the outside world is drawn.")
        return ground.ask("P19", say("Nobody leads it"), 0, 1, mend)
    at_the_top = any(leads(link) for link in ground.links if link.employee.id == lead.id)
    fact = say("%(name)s leads it", name=lead.name)
    mend = say("Who leads is the thought leader or spokesperson, or grows towards it.")
    return ground.ask("P19", fact, int(at_the_top), 1, mend, places_of([lead]))
