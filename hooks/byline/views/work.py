"""Work to do: all findings, by person and by theme; where they are many, on a page for each theme."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from byline import routes
from byline.cards import PersonCard, person_card, theme_order
from byline.check import Report
from byline.findings import Finding, Severity, count
from byline.language import language_of
from byline.model import Employee, Filed, Influencer, Piece, Theme
from byline.plan import Plan
from byline.tasks import told_findings
from byline.views.view import View

MOST = 100
"""Tasks on one page; where there are more, each theme has a page of its own."""
MOST_AT_ONCE = 60
"""Tasks of one person on a page: nobody does more at once, and the next ones come up as these are done."""
PARTS = ("tasks_by_person", "tasks_by_theme")


class _Told(Struct, frozen=True):
    """A finding, and what it is about."""

    finding: Finding
    thing: Filed | None


class Task(Struct, frozen=True):
    """A finding as somebody's work: what, how, where."""

    code: str
    severity: str
    message: str
    help: str
    place: str
    path: str | None
    rule: str


class Heap(Struct, frozen=True):
    """The work of one person, or on one theme; the last heap is nobody's.

    Attributes:
        anchor: by which a link leads to it on the page.
        more: how many tasks there are besides, none of them graver than those listed.
    """

    name: str
    anchor: str
    path: str | None
    person: PersonCard | None
    tasks: tuple[Task, ...]
    more: int = 0


class Elsewhere(Struct, frozen=True):
    """A page with the work on one theme, and how much it is."""

    name: str
    path: str
    errors: int
    warnings: int
    notices: int


class Work(Struct, frozen=True):
    """What a page of work to do shows: all of it, or what is to do on one theme, or where that is."""

    people: tuple[Heap, ...]
    themes: tuple[Heap, ...]
    errors: int
    warnings: int
    notices: int
    about: str = ""
    elsewhere: tuple[Elsewhere, ...] = ()


def views(report: Report) -> Iterator[View]:
    """Give the page of work to do, and a page for each theme where it would be too long."""
    plan, say, findings = report.plan, language_of(report.plan), told_findings(report)
    things = {thing.path: thing for thing in plan.things}
    told = [_Told(finding, things.get(finding.place.path)) for finding in findings]
    by_theme = _by_theme(plan, told)
    counts = _counts(findings)
    if len(findings) <= MOST:
        shown = Work(_by_person(plan, told), _of_themes(plan, by_theme), *counts)
        yield View(routes.WORK, say("Work to do"), "work", shown, parts=PARTS)
        return
    pages = [_page_of_theme(plan, title, name, by_theme[name]) for name, _, title in _order(plan, by_theme)]
    shown = Work((), (), *counts, "", tuple(map(_elsewhere, pages)))
    yield View(routes.WORK, say("Work to do"), "work", shown)
    yield from pages


def _page_of_theme(plan: Plan, title: str, name: str, told: Sequence[_Told]) -> View:
    say = language_of(plan)
    counts = _counts(tuple(each.finding for each in told))
    shown = Work(_by_person(plan, told), (), *counts, title)
    return View(routes.work_on(name), say("Work to do: %(name)s", name=title), "work", shown, parts=PARTS[:1])


def _counts(findings: tuple[Finding, ...]) -> tuple[int, int, int]:
    errors, warnings, notices = (number for _, number in count(findings))
    return errors, warnings, notices


def _elsewhere(page: View) -> Elsewhere:
    work = page.shows
    return Elsewhere(work.about, page.path, work.errors, work.warnings, work.notices)


def _by_theme(plan: Plan, told: Sequence[_Told]) -> Mapping[str, Sequence[_Told]]:
    found = defaultdict(list)
    for each in told:
        known = [name for name in _themes(each.thing, each.finding) if name in plan.themes]
        for name in known or ("",):
            found[name].append(each)
    return found


def _of_themes(plan: Plan, told: Mapping[str, Sequence[_Told]]) -> tuple[Heap, ...]:
    return tuple(
        Heap(title, f"on-{name}", path, None, tuple(map(_task, told[name]))) for name, path, title in _order(plan, told)
    )


def _order(plan: Plan, told: Mapping[str, Sequence[_Told]]) -> Iterator[tuple[str, str | None, str]]:
    """Give the themes that have work with their paths and titles; last what is on none."""
    say = language_of(plan)
    for theme in theme_order(plan):
        if told.get(theme.id):
            yield theme.id, theme.path, theme.title
    if told.get(""):
        yield "", None, say("On no theme in particular")


def _by_person(plan: Plan, told: Sequence[_Told]) -> tuple[Heap, ...]:
    found = defaultdict(list)
    for each in told:
        for name in _people(plan, each.thing, each.finding) or ("",):
            found[name].append(_task(each))
    return tuple(_person_heap(plan, name, found[name]) for name in sorted(found, key=lambda each: (not each, each)))


def _task(told: _Told) -> Task:
    finding, thing = told.finding, told.thing
    page = routes.page_of(thing) if thing and thing.path != "plan/programme.md" else None
    rule = routes.rule_page(finding.code)
    return Task(finding.code, finding.severity.value, finding.message, finding.help, str(finding.place), page, rule)


def _person_heap(plan: Plan, name: str, tasks: list[Task]) -> Heap:
    person, more = plan.employees.get(name), max(0, len(tasks) - MOST_AT_ONCE)
    if more:
        tasks = sorted(tasks, key=lambda task: -Severity(task.severity).weight)
    first = tuple(tasks[:MOST_AT_ONCE])
    if person is None:
        say = language_of(plan)
        return Heap(say("For whoever looks after the programme"), "whoever", None, None, first, more)
    card = person_card(plan, person)
    return Heap(person.name, person.id, card.path, card, first, more)


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
