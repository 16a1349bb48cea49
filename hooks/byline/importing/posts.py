"""What a post of the archive says about itself: all that becomes a piece, and never its body."""

import datetime as dt
from collections.abc import Iterable, Iterator

from msgspec import Struct

from byline.importing.archive import ArchiveFile
from byline.importing.dates import read_date, split_name
from byline.importing.options import PERMALINK, ArchiveOptions
from byline.importing.permalinks import address
from byline.importing.report import Notes, Remark
from byline.importing.texts import fold, one_line, plain_title, shortened, words_of

FIELDS = frozenset({"title", "date", "authors", "author", "tags", "tag", "permalink", "published", "draft", "slug"})
"""Fields of a post that are read; all others stay behind."""
COLLECTIONS = frozenset({"post", "posts"})
"""Tags that tell Eleventy where a post belongs, and a reader nothing."""


class Post(Struct, frozen=True):
    """One post.

    Attributes:
        path: within the archive.
        slug: the file's name without its date.
        title: in one line of plain text.
        day: on which it came out.
        authors: as the post names them, in order, each once.
        tags: as the post spells them, in order, each once.
        address: where it can be read.
        is_public: whether the archive shows it.
    """

    path: str
    slug: str
    title: str
    day: dt.date
    authors: tuple[str, ...]
    tags: tuple[str, ...]
    address: str
    is_public: bool


def read_posts(files: Iterable[ArchiveFile], options: ArchiveOptions, notes: Notes) -> Iterator[Post]:
    """Read posts; what is left behind, or had to be decided, is noted."""
    for file in files:
        named, slug = split_name(file.name)
        day = _day(file, named, notes)
        if day:
            yield _post(file, day, file.text("slug").strip() or slug, options, notes)


def _post(file: ArchiveFile, day: dt.date, slug: str, options: ArchiveOptions, notes: Notes) -> Post:
    is_public = not (file.denies("published") or file.says("draft"))
    if not is_public:
        notes.add(Remark.NOT_PUBLISHED, file.path)
    if day >= options.since:
        notes.add(Remark.RECENT, file.path, f"{day}")
    return Post(
        path=file.path,
        slug=slug,
        title=_title(file, slug, notes),
        day=day,
        authors=tuple(once(_authors(file))),
        tags=tuple(once(tag for tag in file.texts("tags", "tag") if fold(tag) not in COLLECTIONS)),
        address=_address(file, day, slug, options, notes),
        is_public=is_public,
    )


def _day(file: ArchiveFile, named: dt.date | None, notes: Notes) -> dt.date | None:
    text = file.text("date")
    written = read_date(text)
    day = written or named
    if day is None:
        notes.add(Remark.NO_DATE, file.path, text)
    elif written and named and written != named:
        notes.add(Remark.DATES_DIFFER, file.path, f"{written}")
    elif not written:
        notes.add(Remark.UNREADABLE_DATES if text else Remark.DATE_FROM_NAME, file.path, text)
    return day


def _title(file: ArchiveFile, slug: str, notes: Notes) -> str:
    written = file.text("title")
    plain = plain_title(written)
    title = shortened(plain or words_of(slug))
    if not plain:
        notes.add(Remark.NO_TITLE, file.path, title)
    elif title != plain:
        notes.add(Remark.CUT, file.path)
    elif plain != one_line(written):
        notes.add(Remark.PLAIN, file.path, title)
    return title or "Not known"


def _authors(file: ArchiveFile) -> Iterator[str]:
    # One author with a comma in the name ("Jane Roe, PhD") is common; a list in one text is only looked for under `authors`.
    single = file.data.get("author")
    yield from file.texts("authors")
    yield from [single] if isinstance(single, str) and single.strip() else file.texts("author")


def _address(file: ArchiveFile, day: dt.date, slug: str, options: ArchiveOptions, notes: Notes) -> str:
    own = file.text("permalink")
    found = address(options.base_url, own, day, slug) if own else ""
    if own and not found:
        notes.add(Remark.ADDRESSES, file.path, own)
    patterns = (options.permalink, PERMALINK)
    return found or next(filter(None, (address(options.base_url, each, day, slug) for each in patterns)))


def once(texts: Iterable[str]) -> Iterator[str]:
    """Give each text once, in order and in one line; letter case does not make it another."""
    seen: set[str] = set()
    for text in texts:
        line = shortened(one_line(text))
        if line and fold(line) not in seen:
            seen.add(fold(line))
            yield line
