"""Who wrote what: the authors of the archive as people of the programme."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from byline.importing.authors import Author, is_organisation
from byline.importing.ids import Ids
from byline.importing.options import ArchiveOptions
from byline.importing.posts import Post
from byline.importing.report import Notes, Remark
from byline.importing.texts import fold, one_line


class Person(Struct, frozen=True):
    """An author who becomes a person of the programme.

    Attributes:
        id: in the programme.
        author: as the archive knows him or her, with `left` filled in for guests and former colleagues.
        last_post: the day of the last post; None for who never wrote one.
    """

    id: str
    author: Author
    last_post: dt.date | None


class People:
    """The people of an archive, found by the names that posts use.

    Args:
        authors: who have a file.
        posts: of the archive.
        options: of the import.
        notes: to be added to.
    """

    def __init__(self, authors: Iterable[Author], posts: Iterable[Post], options: ArchiveOptions, notes: Notes) -> None:
        self.options, self.notes = options, notes
        self.authors = {author.key: author for author in authors}
        self.keys, self.shared = _keys(self.authors.values())
        self.last_posts: dict[str, dt.date] = {}
        for post in posts:
            self._credit(post)
        self.persons = self._persons()
        self._tell()

    def faces(self, post: Post) -> tuple[str, ...]:
        """Give who stands behind a post: ids of people, or the organisation's name where it wrote itself (or nobody did)."""
        organisation = one_line(self.options.organisation)
        ids = (self.persons[key].id if key else organisation for key in self._found(post))
        return tuple(dict.fromkeys(ids)) or (organisation,)

    def _found(self, post: Post) -> list[str]:
        return ["" if is_organisation(name, self.options) else self.keys.get(fold(name), "") for name in post.authors]

    def _credit(self, post: Post) -> None:
        if not post.authors:
            self.notes.add(Remark.NOBODY, post.path)
        if any(is_organisation(name, self.options) for name in post.authors):
            self.notes.add(Remark.ORGANISATION, post.path)
        for name in post.authors:
            if not is_organisation(name, self.options):
                self._credit_person(name, post)

    def _credit_person(self, name: str, post: Post) -> None:
        key = self.keys.get(fold(name)) or self._unknown(name)
        if not self.authors[key].path:
            self.notes.add(Remark.UNKNOWN, post.path, name)
        elif fold(name) in self.shared:
            self.notes.add(Remark.AMBIGUOUS, post.path, name)
        self.last_posts[key] = max(post.day, self.last_posts.get(key, post.day))

    def _unknown(self, name: str) -> str:
        author = Author(path="", handle=name, name=name)
        self.authors[author.key] = author
        self.keys[fold(name)] = author.key
        return author.key

    def _persons(self) -> dict[str, Person]:
        ids = Ids("person")
        kept = [author for author in self.authors.values() if not author.is_joke or author.key in self.last_posts]
        return {author.key: self._person(author, ids) for author in kept}

    def _person(self, author: Author, ids: Ids) -> Person:
        last_post = self.last_posts.get(author.key)
        made = ids.give(author.handle)
        if author.path and made != author.handle:
            self.notes.add(Remark.IDS, author.path, made)
        if author.is_guest or author.is_former:
            author = replace(author, left=author.left or last_post or self.options.since)
        return Person(made, author, last_post)

    def _tell(self) -> None:
        names = Counter(fold(person.author.name) for person in self.persons.values())
        for key, author in self.authors.items():
            person = self.persons.get(key)
            if person is None:
                self.notes.add(Remark.JOKES, author.path)
            elif author.path:
                self._tell_of(person)
                if names[fold(author.name)] > 1:
                    self.notes.add(Remark.SAME_NAMES, author.path, author.name)

    def _tell_of(self, person: Person) -> None:
        author = person.author
        if author.is_guest:
            self.notes.add(Remark.GUESTS, author.path, f"{author.left}")
        elif author.is_former:
            self.notes.add(Remark.FORMER, author.path, f"{author.left}")
        if not author.is_shown:
            self.notes.add(Remark.HIDDEN_AUTHORS, author.path)
        elif not person.last_post:
            self.notes.add(Remark.NEVER_WROTE, author.path)


def _keys(authors: Iterable[Author]) -> tuple[dict[str, str], frozenset[str]]:
    """Who is meant by which name, and the names that could mean more than one: a file's own name goes first."""
    bearers: dict[str, list[str]] = defaultdict(list)
    by_file: dict[str, list[str]] = defaultdict(list)
    for author in authors:
        by_file[fold(author.handle)].append(author.key)
        for name in dict.fromkeys(map(fold, (*author.handles, author.name))):
            bearers[name].append(author.key)
    found = {**bearers, **by_file}
    return {name: keys[0] for name, keys in found.items()}, frozenset(name for name in found if len(found[name]) > 1)
