"""Tags become themes: the most used ones, for the programme to choose from."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable

from msgspec import Struct

from byline.importing.ids import Ids
from byline.importing.posts import Post
from byline.importing.report import Notes, Remark
from byline.importing.texts import fold
from byline.words import counted


class ProposedTheme(Struct, frozen=True):
    """A tag of the archive as a theme; the one without a tag takes the posts that have none of the others.

    Attributes:
        id: in the programme.
        title: the tag as most posts spell it.
        tag: what makes it the same in any spelling; empty for the one without.
        posts: how many carry the tag.
        first: the day of the first of them.
        last: the day of the last.
    """

    id: str
    title: str
    tag: str
    posts: int
    first: dt.date
    last: dt.date


class Themes:
    """The themes of an archive.

    Args:
        posts: of the archive.
        number: how many themes to propose.
        notes: to be added to.
    """

    def __init__(self, posts: Iterable[Post], number: int, notes: Notes) -> None:
        listed = tuple(posts)
        tagged = _by_tag(listed)
        ranked = sorted(tagged, key=lambda tag: (-len(tagged[tag]), tag))
        ids = Ids("theme")
        self.by_tag = {tag: _theme(tag, tagged[tag], ids) for tag in ranked[:number]}
        rest = [post for post in listed if not self._chosen(post)]
        self.unsorted = _unsorted(rest, ids) if rest else None
        for theme in self.by_tag.values():
            notes.add(Remark.THEMES, theme.id, counted(theme.posts, "post"))
        for post in rest:
            notes.add(Remark.UNSORTED, post.path)
        for tag in ranked[number:]:
            notes.add(Remark.TAGS, _spelling(tag, tagged[tag]), counted(len(tagged[tag]), "post"))

    @property
    def all(self) -> tuple[ProposedTheme, ...]:
        """All of them, the most used first and the one without a tag last."""
        return (*self.by_tag.values(), *((self.unsorted,) if self.unsorted else ()))

    def of(self, post: Post) -> ProposedTheme:
        """Give the theme of a post: of its tags that became themes the least used, since it says most about the post."""
        found = min(reversed(self._chosen(post)), key=lambda theme: theme.posts, default=self.unsorted)
        assert found is not None  # noqa: S101  # for the type checker: who has no theme made `unsorted` be there
        return found

    def _chosen(self, post: Post) -> list[ProposedTheme]:
        mine = {fold(tag) for tag in post.tags}
        return [theme for tag, theme in self.by_tag.items() if tag in mine]


def _by_tag(posts: Iterable[Post]) -> dict[str, list[Post]]:
    found: dict[str, list[Post]] = defaultdict(list)
    for post in posts:
        for tag in post.tags:
            found[fold(tag)].append(post)
    return found


def _theme(tag: str, posts: list[Post], ids: Ids) -> ProposedTheme:
    days = [post.day for post in posts]
    return ProposedTheme(ids.give(tag), _spelling(tag, posts), tag, len(posts), min(days), max(days))


def _unsorted(posts: list[Post], ids: Ids) -> ProposedTheme:
    days = [post.day for post in posts]
    return ProposedTheme(ids.give("unsorted"), "Unsorted", "", len(posts), min(days), max(days))


def _spelling(tag: str, posts: Iterable[Post]) -> str:
    spelled = Counter(each for post in posts for each in post.tags if fold(each) == tag)
    return min(spelled, key=lambda each: (-spelled[each], each))
