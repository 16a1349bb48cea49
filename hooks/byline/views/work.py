"""Work to do: all findings, by person and by theme."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from byline import routes
from byline.cards import PersonCard, person_card, theme_order
from byline.check import Report
from byline.findings import Finding, count
from byline.language import language_of
from byline.model import Employee, Filed, Influencer, Piece, Theme
from byline.plan import Plan
from byline.tasks import told_findings
from byline.views.view import View


@dataclass(frozen=True, slots=True)
class Task:
    """A finding as somebody's work: what, how, where."""

    code: str
    severity: str
    message: str
    help: str
    place: str
    path: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Heap:
    """The work of one person, or on one theme; the last heap is nobody's."""

    name: str
    path: str | None
    person: PersonCard | None
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class Work:
    """What the page of work to do shows."""

    people: tuple[Heap, ...]
    themes: tuple[Heap, ...]
    errors: int
    warnings: int
    notices: int


def views(report: Report) -> Iterator[View]:
    """Give the page of work to do."""
    plan, say = report.plan, language_of(report.plan)
    things = {thing.path: thing for thing in report.plan.things}
    by_person, by_theme = defaultdict(list), defaultdict(list)
    findings = told_findings(report)
    for finding in findings:
        thing = things.get(finding.place.path)
        task = _task(finding, thing)
        for name in _people(plan, thing, finding) or ("",):
            by_person[name].append(task)
        for name in _themes(thing, finding) or ("",):
            by_theme[name].append(task)
    people = [
        _person_heap(plan, name, by_person[name]) for name in sorted(by_person, key=lambda each: (not each, each))
    ]
    themes = [
        Heap(theme.title, theme.path, None, tuple(by_theme[theme.id]))
        for theme in theme_order(plan)
        if by_theme.get(theme.id)
    ]
    if by_theme.get(""):
        themes.append(Heap(say("On no theme in particular"), None, None, tuple(by_theme[""])))
    errors, warnings, notices = (number for _, number in count(findings))
    shown = Work(tuple(people), tuple(themes), errors, warnings, notices)
    yield View(routes.WORK, say("Work to do"), "work", shown)


def _task(finding: Finding, thing: Filed | None) -> Task:
    page = routes.page_of(thing) if thing and thing.path != "plan/programme.md" else None
    rule = routes.rule_page(finding.code)
    return Task(finding.code, finding.severity.value, finding.message, finding.help, str(finding.place), page, rule)


def _person_heap(plan: Plan, name: str, tasks: list[Task]) -> Heap:
    person = plan.employees.get(name)
    if person is None:
        say = language_of(plan)
        return Heap(say("For whoever looks after the programme"), None, None, tuple(tasks))
    card = person_card(plan, person)
    return Heap(person.name, card.path, card, tuple(tasks))


def _people(plan: Plan, thing: Filed | None, finding: Finding) -> tuple[str, ...]:
    """Give whose work it is: the task belongs to the person (P32), an influencer to the owner (P22), a theme to its lead."""
    match thing:
        case Employee():
            names = [thing.id]
        case Piece():
            names = [face.person for face in thing.faces]
        case Influencer():
            names = [
                entry.owner
                for number, entry in enumerate(thing.themes)
                if finding.keys[:1] != ("themes",) or finding.keys[1:2] in {(), (number,)}
            ]
        case Theme():
            names = [thing.lead] if thing.lead else []
        case _:
            names = []
    return tuple(
        dict.fromkeys(name for name in names if name in plan.employees and _can_work(plan, plan.employees[name]))
    )


def _can_work(plan: Plan, person: Employee) -> bool:
    return not routes.has_withdrawn(person) and (person.left is None or person.left >= plan.today)


def _themes(thing: Filed | None, finding: Finding) -> tuple[str, ...]:
    match thing:
        case Theme():
            return (thing.id,)
        case Piece():
            return (thing.theme,)
        case Employee() | Influencer():
            links = [link.theme for link in thing.themes]
            number = finding.keys[1] if finding.keys[:1] == ("themes",) and len(finding.keys) > 1 else None
            return (links[number],) if isinstance(number, int) and number < len(links) else tuple(dict.fromkeys(links))
    return ()
