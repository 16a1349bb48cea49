"""What an author's file of the archive says: a name, and whether he or she is a guest or has left."""

import datetime as dt
from collections.abc import Iterable, Iterator

from msgspec import Struct

from byline.importing.archive import ArchiveFile
from byline.importing.dates import read_date
from byline.importing.options import ArchiveOptions
from byline.importing.report import Notes, Remark
from byline.importing.texts import fold, one_line, shortened, words_of

JOBS = ("job", "job_title", "position", "role")
DEPARTMENTS = ("department", "team")
HANDLES = ("name", "short_name", "slug", "username", "display_name", "full_name", "title")
FORMER = ("alumni", "alum", "former", "left")
GUEST = ("guest", "guest_author")
JOKE = ("april-fools", "april_fools", "joke")
FIELDS = frozenset({*JOBS, *DEPARTMENTS, *HANDLES, *FORMER, *GUEST, *JOKE, "first_name", "last_name", "published"})
"""Fields of an author that are read; all others stay behind."""


class Author(Struct, frozen=True):
    """One author.

    Attributes:
        path: within the archive; empty for one who has no file.
        handle: by which posts name the author first of all: the file's name.
        handles: other names that posts may use.
        name: for people to read.
        job: what the archive calls the work; empty where it says nothing.
        department: likewise.
        is_guest: whether the archive says so.
        is_former: whether the archive says so.
        left: the day of leaving, where the archive gives one.
        is_joke: whether the archive says so.
        is_shown: whether the archive has a page for the author.
    """

    path: str
    handle: str
    name: str
    handles: tuple[str, ...] = ()
    job: str = ""
    department: str = ""
    is_guest: bool = False
    is_former: bool = False
    left: dt.date | None = None
    is_joke: bool = False
    is_shown: bool = True

    @property
    def key(self) -> str:
        """Tells authors apart, those without a file too: no path starts with a line end."""
        return self.path or f"\n{self.handle}"


def read_authors(files: Iterable[ArchiveFile], options: ArchiveOptions, notes: Notes) -> Iterator[Author]:
    """Read authors; the organisation's own file is left behind and noted."""
    for file in files:
        if is_organisation(file.name, options) or is_organisation(_name(file), options):
            notes.add(Remark.ORGANISATION_FILES, file.path)
        else:
            yield _author(file, notes)


def is_organisation(name: str, options: ArchiveOptions) -> bool:
    """Whether a name is the organisation's, letter case aside."""
    return fold(name) == fold(options.organisation)


def _author(file: ArchiveFile, notes: Notes) -> Author:
    name = _name(file)
    if name != shortened(name):
        notes.add(Remark.CUT, file.path)
    left = next((day for field in FORMER if (day := read_date(file.text(field)))), None)
    return Author(
        path=file.path,
        handle=file.name,
        name=shortened(name),
        handles=tuple(text for field in HANDLES if (text := file.text(field))),
        job=shortened(one_line(file.text(*JOBS))),
        department=shortened(one_line(file.text(*DEPARTMENTS))),
        is_guest=file.says(*GUEST),
        is_former=bool(left) or file.says(*FORMER),
        left=left,
        is_joke=any(file.text(field) for field in JOKE) and not any(file.denies(field) for field in JOKE),
        is_shown=not file.denies("published"),
    )


def _name(file: ArchiveFile) -> str:
    parts = one_line(f"{file.text('first_name')} {file.text('last_name')}")
    whole = one_line(file.text("full_name", "display_name"))
    return whole or parts or one_line(file.text("name", "title")) or words_of(file.name) or "Not known"
