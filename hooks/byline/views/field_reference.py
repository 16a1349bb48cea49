"""The field reference: every field of every kind of file, as the model declares it."""

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from byline import handbook_places as places
from byline.check import Report
from byline.field_facts import FieldFact, facts_of
from byline.language import language_of
from byline.model import KINDS, Filed
from byline.prescriptions import with_links
from byline.views.view import View
from byline.words import marked


class FileKind(Struct, frozen=True):
    """A kind of file: which folder it lies in, what it is, how many there are now."""

    name: str
    title: str
    folder: str
    what: str
    path: str
    required: tuple[str, ...]
    count: int


class FieldRow(Struct, frozen=True):
    """A field in the list: its facts, how deep it stands, whether a file can do without, its description with links."""

    fact: FieldFact
    depth: int
    is_needed: bool
    description: str


class FieldPage(Struct, frozen=True):
    """What the page about one kind of file shows."""

    kind: FileKind
    rows: tuple[FieldRow, ...]


class FieldIndex(Struct, frozen=True):
    """What the index of kinds shows: the kinds, and every name of a field with the kinds that have it and where they tell it."""

    kinds: tuple[FileKind, ...]
    index: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


WORDS = {
    "programme": (
        marked("The programme"),
        "plan/programme.md",
        marked("Your organisation and its settings. There is one."),
    ),
    "theme": (marked("A theme"), "themes/<id>.md", marked("Something that you would like to be asked about.")),
    "employee": (marked("An employee"), "people/employees/<id>.md", marked("Somebody who works with you.")),
    "influencer": (
        marked("An influencer"),
        "people/influencers/<id>.md",
        marked("Somebody outside who is listened to."),
    ),
    "piece": (
        marked("A piece"),
        "plan/<year>/<id>.md",
        marked("One blog, interview, talk, film and so on, from idea to results."),
    ),
}
"""Titles, places and descriptions of the kinds of file."""


def views(report: Report) -> Iterator[View]:
    """Give the index of kinds, and a page for each."""
    kinds = tuple(_kind(report, name) for name in KINDS)
    say = language_of(report.plan)
    yield View(places.FIELDS, say(places.TITLES[places.FIELDS]), "handbook/fields", FieldIndex(kinds, _index(kinds)))
    for kind in kinds:
        shows = FieldPage(kind, tuple(_rows(kind.path, facts_of(KINDS[kind.name]))))
        title = say("Fields: %(kind)s", kind=say(kind.title))
        yield View(kind.path, title, "handbook/kind", shows, source=_source(KINDS[kind.name]), toc=True)


def _index(kinds: tuple[FileKind, ...]) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for kind in kinds:
        for fact in (below for each in facts_of(KINDS[kind.name]) for below in each.everything):
            found[fact.name].setdefault(kind.name, f"{kind.path}#{fact.anchor}")
    return tuple((name, tuple(places.items())) for name, places in sorted(found.items()))


def _kind(report: Report, name: str) -> FileKind:
    title, folder, what = WORDS[name]
    required = tuple(fact.name for fact in facts_of(KINDS[name]) if fact.is_required)
    count = sum(isinstance(thing, KINDS[name]) for thing in report.plan.things)
    return FileKind(name, title, folder, what, places.fields_page(name), required, count)


def _rows(page: str, facts: tuple[FieldFact, ...]) -> Iterator[FieldRow]:
    for top, fact in ((each, below) for each in facts for below in each.everything):
        description = with_links(fact.description, lambda each: places.prescription_link(page, each))
        yield FieldRow(fact, len(fact.way), top.is_required, description)


def _source(kind: type[Filed]) -> str:
    return f"hooks/{kind.__module__.replace('.', '/')}.py"
