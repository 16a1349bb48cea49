"""The handbook's page for whoever looks after data protection: what is on file about people outside, and what may never be."""

from collections.abc import Iterator

from msgspec import Struct

from byline import handbook_places as places
from byline.check import Report
from byline.field_facts import FieldFact, facts_of
from byline.language import Language, language_of
from byline.model import Influencer
from byline.plan import Plan
from byline.prescriptions import with_links
from byline.private_words import BY_LANGUAGE, TONGUES
from byline.published import PUBLISHED
from byline.views.view import View


class Kept(Struct, frozen=True):
    """A field that a file about somebody outside may have, and whether pages show it."""

    fact: FieldFact
    description: str
    is_shown: bool


class DataProtection(Struct, frozen=True):
    """What the page shows."""

    kept: tuple[Kept, ...]
    never: tuple[tuple[str, str, tuple[str, ...]], ...]
    outside: int
    objected: int
    overdue: int
    next: tuple[str, str] | None
    fields: str
    rules: str
    commands: str


def views(report: Report) -> Iterator[View]:
    """Give the page."""
    plan = report.plan
    shown = DataProtection(
        kept=tuple(_kept(language_of(plan))),
        never=tuple((TONGUES[language], language, tuple(words.split())) for language, words in BY_LANGUAGE.items()),
        outside=len(plan.influencers),
        objected=sum(person.privacy.objected is not None for person in plan.influencers.values()),
        overdue=_overdue(plan),
        next=places.following(places.PRIVACY),
        fields=places.fields_page("influencer"),
        rules=places.RULES,
        commands=places.COMMANDS,
    )
    yield View(places.PRIVACY, language_of(plan)(places.TITLES[places.PRIVACY]), "handbook/privacy", shown, toc=True)


def _kept(say: Language) -> Iterator[Kept]:
    shown: set[tuple[str, ...]] = {()}
    for fact in (below for each in facts_of(Influencer) for below in each.everything):
        if fact.way[:-1] in shown and fact.name in PUBLISHED.get(fact.within, ()):
            shown.add(fact.way)
        description = with_links(say(fact.description), lambda each: places.prescription_link(places.PRIVACY, each))
        yield Kept(fact, description, fact.way in shown)


def _overdue(plan: Plan) -> int:
    notes = (person.privacy for person in plan.influencers.values())
    return sum(bool(note.retain_until and note.retain_until < plan.today and not note.objected) for note in notes)
