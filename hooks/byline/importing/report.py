"""What an import tells: what it made, what it had to decide, and what it left behind."""

import enum
from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from byline.characters import shown

MOST_SHOWN = 200


class Remark(enum.Enum):
    """The closed list of what is remarked: a headline, and what was done about it."""

    THEMES = "Themes proposed", "Promise, audience and relevance are yours to write."
    UNSORTED = "Posts with none of these tags", "Their pieces stand under the theme Unsorted."
    TAGS = "Tags that did not become a theme", "Each piece keeps all tags of its post under `x:`."
    ORGANISATION = "Posts with the organisation as author", "It stays their face, as history."
    NOBODY = "Posts without a person", "The archive names nobody, so the organisation stands as author, as history."
    UNKNOWN = "Authors without a file", "The name in the post is all that their page says."
    AMBIGUOUS = "Posts that name an author as two files do", "The first of these files was taken; see who it was."
    FORMER = "Former colleagues", "Where the archive gives no day of leaving, `left` is the day of the last post."
    GUESTS = "Guests", "They have a page as guest author and count as left from the day of their last post on."
    NEVER_WROTE = "Authors without a post", "They have a page all the same; remove what you do not want."
    HIDDEN_AUTHORS = (
        "Authors whom the archive itself shows no page of",
        "They have a page here; remove what you do not want.",
    )
    JOKES = "Authors who are a joke, by the archive's own word", "Left behind."
    ORGANISATION_FILES = "Author files of the organisation", "Left behind: a logo is no person."
    SAME_NAMES = "Authors who share a name with another", "Each has a page: only you know whether they are one person."
    CUT = "Titles and names that were too long", "Cut at 200 characters."
    PLAIN = "Titles with markup or character references", "Written as plain text."
    NO_TITLE = "Posts without a title", "The words of the file's name stand in for it."
    DATE_FROM_NAME = "Posts with a date only in the file's name", "That date was taken."
    UNREADABLE_DATES = "Dates that cannot be read", "The date in the file's name was taken."
    DATES_DIFFER = (
        "Dates that differ from the file's name",
        "The date in the front matter was taken, as in the address.",
    )
    NO_DATE = "Posts without a date that can be read", "Left behind: a published piece needs its day."
    NOT_PUBLISHED = "Posts that the archive keeps from its site", "Their pieces are `dropped`, and shown nowhere."
    RECENT = "Posts on or after the first day of the programme", "They are no archive: all rules hold for them."
    ADDRESSES = "Addresses of their own that cannot be read", "The usual address was taken."
    IDS = "Ids that differ from the file's name", "An id has small letters, digits and hyphens, and is given once."
    UNREAD = "Files that cannot be read", "Left behind."
    READ_IN_PART = "Files that can be read only in part", "What could be read was taken."
    OTHER_FILES = "Files that are no Markdown, and links", "Left behind."
    FIELDS = "Fields that have no place in a programme", "Left behind."
    EXISTING = "Files that were there already", "They stay as they are."


class Remarks(Struct, frozen=True):
    """One remark and what it is about.

    Attributes:
        remark: which one.
        entries: paths within the archive (or the programme), with a few words where they help, in order.
    """

    remark: Remark
    entries: tuple[str, ...]


class Report(Struct, frozen=True):
    """What an import came to, in numbers and with paths.

    Attributes:
        posts: posts of the archive that could be read.
        authors: authors' files that could be read.
        pieces: pieces in the programme.
        people: people in the programme.
        themes: themes in the programme.
        remarks: what there is to tell, in the order of the closed list.
    """

    posts: int
    authors: int
    pieces: int
    people: int
    themes: int
    remarks: tuple[Remarks, ...]

    def count(self, remark: Remark) -> int:
        """How many entries a remark has."""
        return len(self.entries(remark))

    def entries(self, remark: Remark) -> tuple[str, ...]:
        """What a remark is about; nothing where it was not made."""
        return next((each.entries for each in self.remarks if each.remark is remark), ())


class Notes:
    """Gathers remarks while an archive is read."""

    def __init__(self) -> None:
        self._entries: dict[Remark, list[str]] = defaultdict(list)

    def add(self, remark: Remark, about: str, words: str = "") -> None:
        """Note something about a path (or a tag, a field), with a few words; whatever cannot be seen is named."""
        entry = shown(about, MOST_SHOWN)
        self._entries[remark].append(f"{entry}: {shown(words, MOST_SHOWN)}" if words else entry)

    def remarks(self) -> tuple[Remarks, ...]:
        """All that was noted, in the order of the closed list."""
        return tuple(Remarks(remark, tuple(self._entries[remark])) for remark in Remark if self._entries.get(remark))


def report_text(report: Report, most: int | None = None) -> str:
    """Write a report for people.

    Args:
        report: of an import.
        most: how many entries of each remark to show; all of them unless given.

    Returns:
        Lines of text, with a line end after each.
    """
    return "".join(f"{line}\n" for line in _lines(report, most))


def _lines(report: Report, most: int | None) -> Iterator[str]:
    yield f"Read from the archive: {report.posts} posts, {report.authors} authors."
    yield f"What becomes of it: {report.pieces} pieces, {report.people} people, {report.themes} themes."
    yield "The bodies of the posts stay where they are."
    for each in report.remarks:
        headline, outcome = each.remark.value
        yield ""
        yield f"{headline}: {len(each.entries)}. {outcome}"
        shown_entries = each.entries[:most]
        yield from (f"  {entry}" for entry in shown_entries)
        if len(shown_entries) < len(each.entries):
            yield f"  and {len(each.entries) - len(shown_entries)} more"
