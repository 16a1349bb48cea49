"""Step 7: which questions are answered, and whether anybody looks at what came of it (P36, P37)."""

from collections.abc import Iterator
from operator import attrgetter

from byline import routes
from byline.following_up import is_past_review, wants_results
from byline.progress.ask import Ask, Ground, Place, places_of
from byline.questions import anchor_of, questions_of


def asks(ground: Ground) -> Iterator[Ask]:
    """Ask for answers, results, and reviews in time."""
    yield _answered(ground)
    yield from _looked_at(ground)
    yield from _still_true(ground)


def _answered(ground: Ground) -> Ask:
    say, questions = ground.say, questions_of(ground.plan, ground.theme)
    lacking = [each for each in questions if each.state != "answered"]
    lacking.sort(key=lambda each: each.state != "open")
    have, total = len(questions) - len(lacking), len(questions)
    if not questions:
        fact = say("No question of the audience is known")
    else:
        fact = say.counted(
            "%(have)s of %(num)s question is answered", "%(have)s of %(num)s questions are answered", total, have=have
        )
    page = routes.on_theme(ground.plan, routes.QUESTIONS, ground.theme.id)
    places = [Place(each.text, page, anchor_of(ground.theme, each.id)) for each in lacking]
    return ground.ask("P37", fact, have, max(1, total), say("Plan a piece that answers it."), places)


def _looked_at(ground: Ground) -> Iterator[Ask]:
    say, due = ground.say, [piece for piece in ground.pieces if wants_results(ground.plan, piece)]
    if due:
        without = [piece for piece in due if not piece.results]
        have, total = len(due) - len(without), len(due)
        fact = say.counted(
            "What %(have)s of %(num)s piece brought about is written down",
            "What %(have)s of %(num)s pieces brought about is written down",
            total,
            have=have,
        )
        places = places_of(sorted(without, key=attrgetter("id")))
        yield ground.ask("P36", fact, have, total, say("Add what is known: views, reactions, leads."), places)


def _still_true(ground: Ground) -> Iterator[Ask]:
    say, plan = ground.say, ground.plan
    kept = [
        each for each in ground.pieces if each.status == "published" and each.review_by and not plan.is_archive(each)
    ]
    if kept:
        past = [piece for piece in kept if is_past_review(plan, piece)]
        have, total = len(kept) - len(past), len(kept)
        fact = say.counted(
            "%(have)s of %(num)s piece with a review date kept it",
            "%(have)s of %(num)s pieces with a review date kept it",
            total,
            have=have,
        )
        places = places_of(sorted(past, key=attrgetter("id")))
        yield ground.ask("P36", fact, have, total, say("See whether it is still true, and set the next day."), places)
