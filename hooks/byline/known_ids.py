"""The ids that a programme has, by what a field refers to, each with what it is called."""

from collections.abc import Mapping

from byline.plan import Plan


def known_ids(plan: Plan) -> Mapping[str, Mapping[str, str]]:
    """Give all ids of a programme with their titles or names, by the kinds that the model's references have."""
    colleagues = {name: each.name for name, each in plan.employees.items()}
    themes = {name: each.title for name, each in plan.themes.items()}
    return {
        "theme": themes,
        "employee": colleagues,
        "face": colleagues,
        "influencer": {name: each.name for name, each in plan.influencers.items()},
        "piece": {name: each.title for name, each in plan.pieces.items()},
        "question": {name: words for each in plan.themes.values() for name, words in each.questions.items()},
        "course": {name: each.title for name, each in plan.programme.courses.items()},
        "skill": dict(plan.skills),
        "format": {name: each.title for name, each in plan.formats.items()},
    }
