"""The field reference: every field of every kind of file, as the model declares it."""

from collections.abc import Iterator
from dataclasses import dataclass

from byline import handbook_places as places
from byline.check import Report
from byline.field_facts import FieldFact, facts_of
from byline.model import KINDS, Filed
from byline.prescriptions import with_links
from byline.views.view import View


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file: which folder it lies in, what it is, how many there are now."""

    name: str
    title: str
    folder: str
    what: str
    path: str
    required: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field in the list: its facts, how deep it stands, whether a file can do without, its description with links."""

    fact: FieldFact
    depth: int
    is_needed: bool
    description: str


@dataclass(frozen=True, slots=True)
class FieldPage:
    """What the page about one kind of file shows."""

    kind: FileKind
    rows: tuple[FieldRow, ...]


@dataclass(frozen=True, slots=True)
class FieldIndex:
    """What the index of kinds shows."""

    kinds: tuple[FileKind, ...]


WORDS = {
    "programme": ("The programme", "plan/programme.md", "Your organisation and its settings. There is one."),
    "theme": ("A theme", "themes/<id>.md", "Something that you would like to be asked about."),
    "employee": ("An employee", "people/employees/<id>.md", "Somebody who works with you."),
    "influencer": ("An influencer", "people/influencers/<id>.md", "Somebody outside who is listened to."),
    "piece": ("A piece", "plan/<year>/<id>.md", "One blog, interview, talk, film and so on, from idea to results."),
}
"""Titles, places and descriptions of the kinds of file."""


def views(report: Report) -> Iterator[View]:
    """Give the index of kinds, and a page for each."""
    kinds = tuple(_kind(report, name) for name in KINDS)
    yield View(places.FIELDS, places.TITLES[places.FIELDS], "handbook/fields", FieldIndex(kinds))
    for kind in kinds:
        shows = FieldPage(kind, tuple(_rows(kind.path, facts_of(KINDS[kind.name]))))
        yield View(
            kind.path, f"Fields: {kind.title}", "handbook/kind", shows, source=_source(KINDS[kind.name]), toc=True
        )


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
