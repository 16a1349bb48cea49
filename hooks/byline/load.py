"""Reads a whole programme: folders → `Plan`. Never raises because of content; one broken file never stops the rest."""

import datetime as dt
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from byline import identity
from byline.convert import convert
from byline.findings import At, Fault, Related
from byline.model import KINDS, Employee, Filed
from byline.model.programme import DEFAULT, Programme
from byline.plan import Plan
from byline.source import Document, opened, read_bytes
from byline.suggestions import suggest
from byline.time_zones import zone_of
from byline.waiting import Step, unseen
from byline.walk import NO_DRAFTS, ContentFile, Walk, walk
from byline.yaml_tree import LOST

MOST_FAULTS = 10_000
"""How many faults are noted while reading: each takes time and memory, and a folder can hold any number of files."""

MOST_LOOKED_UP = 1_000
"""How many unknown themes are compared with those that there are."""


class Reading(NamedTuple):
    """What one file says: the file, the thing that it describes unless it can't be read, and what is wrong with it."""

    document: Document
    thing: Filed | None
    faults: tuple[tuple[str, Fault], ...]


Readings = dict[tuple[str, bytes], Reading]
"""What was read already, by the path of a file and what it holds: two states of a programme share most of it."""


class NoProgramme(Exception):  # noqa: N818
    """The folder holds no plan/, people/ or themes/: a wrong path, not wrong content."""


def load(  # noqa: PLR0913, PLR0917  # each is known elsewhere
    root: Path,
    today: dt.date | None = None,
    now: dt.datetime | None = None,
    drafts: Mapping[str, bytes | None] = NO_DRAFTS,
    readings: Readings | None = None,
    step: Step = unseen,
) -> Plan:
    """Read the programme in a folder.

    Args:
        root: the folder that holds plan/, people/ and themes/.
        today: the day to reckon with; the programme's own `today` where it is not given.
        now: the moment that gives today in the programme's time zone, where neither is given.
        drafts: files to read from here instead of the disk, by path; None for one that is taken to be gone.
        readings: what another state of the programme said; what is the same here is not read again, what is new is added.
        step: is told before each file how many are read, and of how many.

    Raises:
        NoProgramme: where the folder holds no programme at all, and none is drafted.
        OSError: where the disk fails.
    """
    if not drafts and not any((root / top).is_dir() for top in ("plan", "people", "themes")):
        raise NoProgramme(root)
    return _Loading(root, walk(root, drafts), drafts, readings).plan(today, now, step)


class _Loading:
    """Gathers what the files say."""

    def __init__(self, root: Path, found: Walk, drafts: Mapping[str, bytes | None], readings: Readings | None) -> None:
        self.root, self.found, self.drafts, self.readings = root, found, drafts, readings
        self.faults: list[tuple[str, Fault]] = list(found.faults)
        self.documents: dict[str, Document] = {}
        self.things: dict[str, dict[str, Filed]] = {kind: {} for kind in KINDS}
        self.unreadable = {kind: {name for each, name in found.missed if each == kind} for kind in KINDS}
        self.looks: dict[tuple[str, str], ContentFile] = {}

    def plan(self, today: dt.date | None, now: dt.datetime | None, step: Step) -> Plan:
        many = len(self.found.files)
        for number, file in enumerate(self.found.files):
            if len(self.faults) > MOST_FAULTS:
                self.leave(self.found.files[number:])
                break
            step(number, many)
            self.file(file)
        self.note_mistyped_themes()
        programme = self.things["programme"].get("programme", DEFAULT)
        assert isinstance(programme, Programme)  # noqa: S101  # for the type checker
        day = today or programme.today or _day(now, programme.time_zone)
        return Plan(
            root=self.root,
            today=day,
            programme=programme,
            themes=self.things["theme"],  # type: ignore[arg-type]
            employees=self.things["employee"],  # type: ignore[arg-type]
            influencers=self.things["influencer"],  # type: ignore[arg-type]
            pieces=self.things["piece"],  # type: ignore[arg-type]
            documents=self.documents,
            others=frozenset(self.found.others),
            faults=tuple(self.faults),
            unreadable={kind: frozenset(names) for kind, names in self.unreadable.items()},
        )

    def leave(self, files: list[ContentFile]) -> None:
        """Leave the rest unread where so much is wrong that nobody would read on either."""
        message = f"From this file on nothing is read: there are more than {MOST_FAULTS:,} faults already."
        self.faults.append(("DOC001", Fault(At(files[0].path), message, "Mend the others first.")))
        for file in files:
            self.unreadable[file.kind].add(file.id)

    def file(self, file: ContentFile) -> None:
        reading = self.reading(file)
        self.documents[file.path] = reading.document
        self.faults += reading.faults
        if reading.thing is None:
            self.unreadable[file.kind].add(file.id)
            return
        if self.is_taken(file):
            self.unreadable[file.kind].add(file.id)
        else:
            self.things[file.kind][file.id] = reading.thing

    def reading(self, file: ContentFile) -> Reading:
        document, data = opened(self.root, file.path, self.drafts.get(file.path))
        if self.readings is None or data is None:
            return _reading(file, document, data)
        key = file.path, data
        if key not in self.readings:
            self.readings[key] = _reading(file, document, data)
        return self.readings[key]

    def note_mistyped_themes(self) -> None:
        """Note links to a theme whose id is a near miss: who is linked to what is not known then, and REF001 alone tells it."""
        people: dict[str, Employee] = self.things["employee"]  # type: ignore[assignment]
        mistyped = self.mistyped({link.theme for person in people.values() for link in person.themes})
        for name, person in people.items() if mistyped else ():
            links = person.numbered("themes", person.themes)
            if lost := {("themes", number, "theme", LOST) for number, link in links if link.theme in mistyped}:
                self.things["employee"][name] = msgspec.structs.replace(person, broken=person.broken | lost)

    def mistyped(self, names: set[str]) -> set[str]:
        """Find the ids that no theme bears, and that are near one that does."""
        themes = sorted(self.things["theme"].keys() | self.unreadable["theme"])
        unknown = sorted(names.difference(themes, [""]))
        return {name for name in unknown[:MOST_LOOKED_UP] if suggest(name, themes)}

    def is_taken(self, file: ContentFile) -> bool:
        space = "person" if file.kind in {"employee", "influencer"} else file.kind
        first = self.looks.setdefault((space, identity.look(file.id)), file)
        if first is file or (identity.fault(first.id) and first.id != file.id):
            return False
        message = f"The id `{file.id}` is taken" + ("." if first.id == file.id else f": `{first.id}` looks the same.")
        related = (Related(At(first.path), "This file has it already."),)
        self.faults.append(
            ("DOC009", Fault(At(file.path), message, "Rename one of the two files, and what refers to it.", related))
        )
        return first.id == file.id


def _reading(file: ContentFile, document: Document, data: bytes | None) -> Reading:
    if data is not None:
        read_bytes(document, data)
    if document.data is None:
        return Reading(document, None, tuple(document.faults))
    if not unicodedata.is_normalized("NFC", document.head):
        document.data = _composed(document.data)
    thing, faults = convert(KINDS[file.kind], document, file.id)
    document.data = None if file.kind != "influencer" else document.data
    return Reading(document, thing, (*document.faults, *faults))


def _composed(value: Any) -> Any:
    """Give values in Unicode's composed form (NFC), in which ids are compared; nesting is bounded by the reader."""
    if isinstance(value, dict):
        return {unicodedata.normalize("NFC", key): _composed(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_composed(each) for each in value]
    return unicodedata.normalize("NFC", value) if isinstance(value, str) else value


def _day(now: dt.datetime | None, time_zone: str) -> dt.date:
    moment = now or dt.datetime.now(dt.UTC)
    return moment.astimezone(zone_of(time_zone) or dt.UTC).date()
