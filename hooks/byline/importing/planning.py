"""Decides what an import would write: reads only."""

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct

from byline.importing import authors as author_files
from byline.importing import posts as post_files
from byline.importing.archive import ArchiveFile, label, read_files
from byline.importing.files import person_text, piece_text, programme_text, theme_text
from byline.importing.ids import Ids
from byline.importing.options import ArchiveOptions, refuse_unfit
from byline.importing.people import People
from byline.importing.posts import Post
from byline.importing.report import Notes, Remark, Report
from byline.importing.themes import Themes
from byline.words import counted


class Import(Struct, frozen=True):
    """What an import would write.

    Attributes:
        files: text by path, relative to the programme's folder, with forward slashes; those that are there already included.
        report: what there is to tell about it.
    """

    files: Mapping[str, str]
    report: Report


def plan_import(options: ArchiveOptions) -> Import:
    """Read an archive and decide what it becomes; nothing is written.

    Args:
        options: where the archive is, and what to make of it.

    Returns:
        All files of the programme, and the report.

    Raises:
        ImportRefused: where the options cannot be followed.
        OSError: where the disk fails.
    """
    refuse_unfit(options)
    return _Planning(options).plan()


class _Planning:
    """Holds the archive while it becomes a programme."""

    def __init__(self, options: ArchiveOptions) -> None:
        self.options, self.notes = options, Notes()
        post_list, author_list = read_files(options.posts, self.notes), read_files(options.authors, self.notes)
        self.found = len(post_list), len(author_list)
        self.posts = tuple(post_files.read_posts(post_list, options, self.notes))
        known = author_files.read_authors(author_list, options, self.notes)
        self.people = People(known, self.posts, options, self.notes)
        self.themes = Themes(self.posts, options.themes, self.notes)
        self.fields(label(options.posts), post_list, post_files.FIELDS)
        self.fields(label(options.authors), author_list, author_files.FIELDS)

    def plan(self) -> Import:
        pieces = self.pieces()
        files = {"plan/programme.md": programme_text(self.options), **pieces, **self.persons(), **self.proposals()}
        for path in sorted(files):
            if (self.options.out / path).exists() or (self.options.out / path).is_symlink():
                self.notes.add(Remark.EXISTING, path)
        people, themes = len(self.people.persons), len(self.themes.all)
        report = Report(*self.found, len(pieces), people, themes, self.notes.remarks())
        return Import(dict(sorted(files.items())), report)

    def pieces(self) -> dict[str, str]:
        ids = Ids("piece")
        return {
            f"plan/{post.day:%Y}/{self.piece_id(post, ids)}.md": piece_text(
                post, self.themes.of(post).id, self.people.faces(post)
            )
            for post in self.posts
        }

    def piece_id(self, post: Post, ids: Ids) -> str:
        made = ids.give(post.slug)
        if made != post.slug:
            self.notes.add(Remark.IDS, post.path, made)
        return made

    def persons(self) -> dict[str, str]:
        return {
            f"people/employees/{person.id}.md": person_text(person, stated=bool(self.people.authors[key].left))
            for key, person in self.people.persons.items()
        }

    def proposals(self) -> dict[str, str]:
        return {f"themes/{theme.id}.md": theme_text(theme) for theme in self.themes.all}

    def fields(self, folder: str, files: Iterable[ArchiveFile], known: frozenset[str]) -> None:
        found = Counter(field for file in files for field in file.data if field not in known)
        for field in sorted(found, key=lambda field: (-found[field], field)):
            self.notes.add(Remark.FIELDS, f"{folder}: {field}", counted(found[field], "file"))
