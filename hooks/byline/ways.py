"""Ways to get what a role takes, out of what this programme has: its courses, its questions, the people on its maps (P14, P23, P24)."""

from collections.abc import Callable, Iterable, Mapping
from typing import Literal

from msgspec import Struct

from byline.model import Attribute
from byline.open_questions import open_questions
from byline.openings import lonely_ones, quiet_ones, recognised
from byline.plan import Entry, Plan
from byline.pyramid import Standing
from byline.training import SKILL_OF, courses_for, level_for

MOST = 3
Kind = Literal["course", "practice", "channel", "occasion", "question", "piece", "contact", "post", "network", "search"]


class Thing(Struct, frozen=True):
    """Something or somebody that a way leads past: in words, and its page where it has one."""

    words: str
    path: str | None = None
    note: str = ""


class Way(Struct, frozen=True):
    """What could be done about an attribute that is missing, while nothing is planned.

    Attributes:
        kind: which suggestion it is; the page has a sentence for each.
        things: the courses, questions, people or colleagues' examples that it is about, the best first.
        field: what to write down, as in a file.
        file: in which file: the person's own, the influencer's, that of the piece, or the programme's.
    """

    kind: Kind
    things: tuple[Thing, ...]
    field: str
    file: Literal["person", "influencer", "piece", "programme"] = "person"


def way_to(plan: Plan, standing: Standing, attribute: Attribute) -> Way:
    """Suggest the next thing to do for an attribute.

    Args:
        plan: the programme, whose courses, questions, maps and people the suggestion is made of.
        standing: how the person stands on the theme.
        attribute: what is missing.
    """
    ways: Mapping[Attribute, Callable[[Plan, Standing], Way]] = {
        "social-skills": lambda plan, _: _course(plan, "social-skills"),
        "social-activity": lambda _, standing: _activity(standing),
        "internal-recognition": _recognition,
        "authority": _authority,
        "conversation": _conversation,
        "network": _network,
        "media-training": lambda plan, _: _course(plan, "media-training"),
    }
    return ways[attribute](plan, standing)


def _course(plan: Plan, attribute: Attribute) -> Way:
    courses = courses_for(plan, attribute)
    if courses:
        things = tuple(Thing(course.title) for course in courses.values())
        return Way("course", things[:MOST], f"training: [{{course: {next(iter(courses))}, planned: …}}]")
    skill = SKILL_OF[attribute]
    if attribute == "social-skills":
        return Way("practice", (), f"skills: {{{skill}: {level_for(plan, attribute)}}}")
    return Way("practice", (), f"courses: {{media-training: {{title: …, teaches: [{skill}]}}}}", "programme")


def _activity(standing: Standing) -> Way:
    channels = tuple(standing.link.employee.channels)
    return Way(
        "channel", tuple(map(Thing, channels[:MOST])), f"channels: {{{(*channels, '…')[0]}: {{last_active: …}}}}"
    )


def _recognition(plan: Plan, standing: Standing) -> Way:
    here = standing.link.link.theme
    themes = [here, *sorted(theme for theme in recognised(plan) if theme != here)]
    examples = [each for theme in themes for each in recognised(plan).get(theme, ())]
    others = [each for each in examples if each.person.id != standing.link.employee.id]
    shown = [Thing(each.person.name, each.person.path, each.evidence.what) for each in others]
    return Way("occasion", tuple(shown[:1]), _evidence("internal-recognition"))


def _authority(plan: Plan, standing: Standing) -> Way:
    theme = plan.themes.get(standing.link.link.theme)
    names = open_questions(plan).get(standing.link.link.theme, ())
    if not theme or not names:
        return Way("piece", (), _evidence("authority"))
    things = tuple(Thing(theme.questions[name], theme.path) for name in names[:MOST])
    return Way("question", things, f"answers: [{names[0]}]", "piece")


def _conversation(plan: Plan, standing: Standing) -> Way:
    """One's own people first: whoever is owned, and was never spoken with."""
    person, theme = standing.link.employee.id, standing.link.link.theme
    everybody = quiet_ones(plan).get(theme, ())
    own = [entry for entry in everybody if entry.entry.owner == person]
    chosen = own or lonely_ones(plan).get(theme, ())
    if not chosen:
        return Way("post", (), _evidence("conversation"))
    return Way(
        "contact",
        _people(plan, chosen, person),
        f"contacts: [{{date: …, by: {person}, how: …, what: …, theme: {theme}}}]",
        "influencer",
    )


def _network(plan: Plan, standing: Standing) -> Way:
    person, theme = standing.link.employee.id, standing.link.link.theme
    lonely = [entry for entry in lonely_ones(plan).get(theme, ()) if entry.entry.owner != person]
    if not lonely:
        return Way("search", (), f"themes: [{{theme: {theme}, owner: {person}, why: …}}]", "influencer")
    return Way("network", _people(plan, lonely, person), f"owner: {person}", "influencer")


def _people(plan: Plan, entries: Iterable[Entry], person: str) -> tuple[Thing, ...]:
    """Name influencers, with the colleague to ask where it is another one."""
    shown = []
    for each in list(entries)[:MOST]:
        owner = plan.employees.get(each.entry.owner)
        asked = owner.name if owner and owner.id != person and owner.left is None else ""
        shown.append(Thing(each.influencer.name, each.influencer.path, asked))
    return tuple(shown)


def _evidence(attribute: Attribute) -> str:
    return f"evidence: [{{proves: {attribute}, what: …, planned: …}}]"
