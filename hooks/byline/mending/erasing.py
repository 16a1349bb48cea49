"""Takes a person out of a programme, in drafts: every reference and link goes, and so do the person's own file and portrait."""

import posixpath
import re
import unicodedata
from collections.abc import Iterator

from msgspec import Struct

from byline.check import Report
from byline.findings import Edit, Place, Span
from byline.mending.editing import edited
from byline.mending.pruning import Cut, cuts
from byline.mending.trial import Drafts
from byline.mending.unlinking import unlinked
from byline.model import KINDS, Employee, Filed, Influencer
from byline.plan import Plan
from byline.references import WAYS
from byline.source import Document, read
from byline.walk import FOLDERS

_PERSONS = frozenset({"employee", "influencer", "face"})
_UNREAD = frozenset({"DOC001", "DOC002", "DOC003", "DOC010"})
_FOLDERS = {folder: kind for folder, kind in FOLDERS.items() if kind in _PERSONS}
MOST_ROUNDS = 5
"""More than pictures within links, and links within those, take."""


class Person(Struct, frozen=True):
    """Somebody who is to be erased.

    Attributes:
        id: as files refer to him or her.
        path: of his or her file.
        names: what to look for in texts.
        portrait: its path; empty where there is none, or others share it.
    """

    id: str
    path: str
    names: tuple[str, ...]
    portrait: str

    @property
    def files(self) -> tuple[str, ...]:
        """The paths of what goes as a whole."""
        return (self.path, self.portrait) if self.portrait else (self.path,)


def people_of(plan: Plan, name: str = "") -> tuple[Person, ...]:
    """Give everybody who bears an id, be it in a file that can't be read; without an id, everybody."""
    wanted = unicodedata.normalize("NFC", name)
    found = ((path, *posixpath.split(path)) for path in plan.documents)
    ids = (
        (path, unicodedata.normalize("NFC", file.removesuffix(".md")))
        for path, folder, file in found
        if folder in _FOLDERS
    )
    return tuple(_person(plan, each, path) for path, each in ids if each == wanted or not wanted)


def _person(plan: Plan, name: str, path: str) -> Person:
    thing = next((each for each in (*plan.employees.values(), *plan.influencers.values()) if each.path == path), None)
    if isinstance(thing, Employee):
        return Person(name, path, tuple(filter(None, (name, thing.name, thing.handle))), _portrait(plan, thing))
    return Person(name, path, (name, thing.name) if isinstance(thing, Influencer) and thing.name else (name,), "")


def _portrait(plan: Plan, person: Employee) -> str:
    def path(each: Employee) -> str:
        return posixpath.normpath(posixpath.join(posixpath.dirname(each.path), each.portrait or ""))

    shared = any(path(each) == path(person) for each in plan.employees.values() if each.portrait and each is not person)
    return path(person) if person.portrait and path(person) in plan.others and not shared else ""


def unread(plan: Plan, person: Person) -> tuple[str, ...]:
    """Give the files that can't be looked into, since something is wrong with them as such: they may refer to the person."""
    faulty = (path for path, document in plan.documents.items() if _UNREAD & {code for code, _ in document.faults})
    return tuple(path for path in faulty if path != person.path)


def drafts_without(report: Report, person: Person) -> tuple[dict[str, bytes | None], dict[str, bytes]]:
    """Draft a programme without a person.

    Returns:
        The files that change, None for the one that goes; and these files as they are.
    """
    plan = report.plan
    before = {person.path: (plan.root / person.path).read_bytes()}
    drafts: dict[str, bytes | None] = {person.path: None}
    for path in sorted(plan.documents.keys() - {person.path, *unread(plan, person)}):
        data = (plan.root / path).read_bytes()
        after = _without(plan, path, data, person)
        if after != data:
            before[path], drafts[path] = data, after
    return drafts, before


def _without(plan: Plan, path: str, data: bytes, person: Person) -> bytes:
    """Cut what refers to a person out of one file, until nothing does: a link may hold a picture."""
    for _ in range(MOST_ROUNDS):
        document = read(plan.root, path, data)
        edits = [_edit(document, cut) for cut in _cuts(document, person)]
        if not edits:
            return data
        data = edited(data, edits)
    return data


def _cuts(document: Document, person: Person) -> Iterator[Cut]:
    start = document.text.index("\n") + 1
    ways = [way for way, kind in WAYS[_kind(document.path)].items() if kind in _PERSONS]
    for cut in cuts(document.head, ways, person.id):
        yield Cut(cut.start + start, cut.end + start, cut.text)
    start = len(document.text) - len(document.body)
    for cut in unlinked(document.body, document.path, person.files):
        yield Cut(cut.start + start, cut.end + start, cut.text)


def _kind(path: str) -> type[Filed]:
    if path == "plan/programme.md":
        return KINDS["programme"]
    return KINDS[FOLDERS.get(posixpath.dirname(path), "piece")]


def _edit(document: Document, cut: Cut) -> Edit:
    (line, column), (end_line, end_column) = (_spot(document.text, each) for each in (cut.start, cut.end))
    place = Place(document.path, Span(line, column, end_line, end_column))
    return Edit(place, document.text[cut.start : cut.end], cut.text)


def _spot(text: str, index: int) -> tuple[int, int]:
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def mentions(plan: Plan, drafts: Drafts, person: Person) -> Iterator[str]:
    """Find where the person is still named, for somebody to look at: as `path:line:column`, or a path that bears the id."""
    looks = [rf"(?<![A-Za-z0-9-]){re.escape(name)}(?![A-Za-z0-9-])" for name in person.names]
    named = re.compile("|".join(looks), re.IGNORECASE)
    for path in (path for path in plan.documents if path != person.path):
        text = read(plan.root, path, drafts.get(path)).text
        for found in named.finditer(text):
            line, column = _spot(text, found.start())
            yield f"{path}:{line}:{column}"
    others = {*plan.documents, *plan.others} - set(person.files)
    yield from (path for path in sorted(others) if named.search(posixpath.basename(path)))
