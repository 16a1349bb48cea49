"""The handbook: how it works, for people who would rather be doing something else."""

from collections.abc import Iterator

from msgspec import Struct

from byline import handbook_places as places
from byline import routes
from byline.check import Report
from byline.handbook_lines import Explained, explained
from byline.handbook_pictures import Pictures, handbook_pictures
from byline.language import language_of
from byline.plan import Plan
from byline.prescriptions import Prescription, of_step
from byline.role_facts import RoleFact, role_facts
from byline.rule_facts import RuleFact, facts_for, rule_facts
from byline.steps import STEPS, Step
from byline.views.view import View


class FieldLink(Struct, frozen=True):
    """A field, and where the handbook explains it."""

    name: str
    path: str


class StepPage(Struct, frozen=True):
    """A step with all that belongs to it."""

    step: Step
    prescriptions: tuple[Prescription, ...]
    fields: tuple[tuple[str, tuple[FieldLink, ...]], ...]
    rules: tuple[RuleFact, ...]

    @property
    def anchor(self) -> str:
        """Where it stands on the method's page."""
        return f"step-{self.step.number}"


class Handbook(Struct, frozen=True):
    """What the pages of the handbook show; each takes what it needs."""

    steps: tuple[StepPage, ...]
    roles: tuple[RoleFact, ...]
    next: tuple[str, str] | None
    places: dict[str, str]
    pictures: Pictures
    explained: tuple[Explained, ...]


EMBLEMS = tuple(f"emblems/{step.number}" for step in STEPS)
PAGES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (routes.HANDBOOK, "index", ("readers/new", "readers/own", "readers/lead", "journey", "support")),
    (places.METHOD, "method", ("journey", *EMBLEMS, "stacks", "influence", "countdown", "support")),
    (places.ROLES, "roles", ("stacks", "growth")),
    (places.OUTSIDE, "outside", ("influence", "support")),
    (places.EDITING, "editing", ("on_its_way", "walk")),
    (places.ADD_INFLUENCER, "add_influencer", ()),
    (places.FIRST_PIECE, "first_piece", ("countdown",)),
    (places.SUBSCRIBING, "subscribing", ()),
    (places.COMMANDS, "commands", ()),
    (places.EDITORS, "editors", ()),
    (places.GENERATORS, "generators", ()),
    (places.LARGE, "large", ()),
)
"""Where each page is, its template, and the drawings on it."""


def views(report: Report) -> Iterator[View]:
    """Give the pages of the handbook, but for the long lists of fields and rules."""
    say, steps, roles = language_of(report.plan), _steps(report), role_facts(report.plan)
    pictures = handbook_pictures(report.plan, roles)
    for path, template, drawings in PAGES:
        shows = Handbook(
            steps=steps,
            roles=roles,
            next=places.following(path),
            places=_places(report.plan),
            pictures=pictures,
            explained=explained(path, say),
        )
        parts = tuple(f"handbook/drawings/{name}" for name in (("faces", *drawings) if drawings else ()))
        yield View(
            path, say(places.TITLES[path]), f"handbook/{template}", shows, parts=parts, toc=path != routes.HANDBOOK
        )


def _steps(report: Report) -> tuple[StepPage, ...]:
    facts = rule_facts(report)
    return tuple(_step(step, facts) for step in STEPS)


def _step(step: Step, facts: tuple[RuleFact, ...]) -> StepPage:
    asked = of_step(step.number)
    fields = tuple((kind, tuple(_link(kind, name) for name in names)) for kind, names in step.fields.items())
    return StepPage(step, asked, fields, facts_for(facts, {each.code for each in asked}))


def _link(kind: str, name: str) -> FieldLink:
    return FieldLink(name, f"{places.fields_page(kind)}#field-{name.replace('_', '-')}")


def _places(plan: Plan) -> dict[str, str]:
    return {
        "handbook": routes.HANDBOOK,
        "method": places.METHOD,
        "roles": places.ROLES,
        "outside": places.OUTSIDE,
        "privacy": places.PRIVACY,
        "editing": places.EDITING,
        "add_influencer": places.ADD_INFLUENCER,
        "first_piece": places.FIRST_PIECE,
        "subscribing": places.SUBSCRIBING,
        "plan_feed": routes.feed("plan.ics"),
        "published_feed": routes.feed("published.atom"),
        "plan_data": routes.data("plan.json"),
        "plan_schema": routes.data("plan.schema.json"),
        "fields": places.FIELDS,
        "rules": places.RULES,
        "commands": places.COMMANDS,
        "editors": places.EDITORS,
        "generators": places.GENERATORS,
        "large": places.LARGE,
        "calendar_index": routes.CALENDAR,
        "calendar": routes.calendar_of(plan.today.year),
    }
