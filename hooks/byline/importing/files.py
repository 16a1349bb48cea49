"""The files of an imported programme, as texts: what the archive says, and honest gaps where it says nothing."""

from typing import Any

import frontmatter
import yaml

from byline.characters import shown
from byline.importing.options import ArchiveOptions
from byline.importing.people import Person
from byline.importing.posts import Post
from byline.importing.texts import one_line
from byline.importing.themes import ProposedTheme
from byline.words import counted

NOT_KNOWN = "Not known (imported)"
_NEVER_FOLDED = 1_000_000
_PROGRAMME = """\
# The import made this file, and the pieces, people and themes that came with it, from an archive of posts.
# `since` is the first day of the programme: what came out before is its archive.
# The archive says nothing of products, departments, formats, courses or working days: what is not here keeps its default.
# No theme is chosen, nobody has agreed to anything, and nobody's role is known yet: that is where the work begins.
"""
_LEFT = "# The archive says {who}, and gives no day: `left` is {day}.\n"


class _PlainDumper(yaml.CSafeDumper):
    """Writes every value out in full: Byline reads no aliases, and a day that stands twice would become one."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


def programme_text(options: ArchiveOptions) -> str:
    """Write plan/programme.md."""
    data = {"organisation": one_line(options.organisation), "since": options.since, "language": options.language}
    return _text(data, comment=_PROGRAMME)


def theme_text(theme: ProposedTheme) -> str:
    """Write a theme's file: proposed, with its fields still to be written."""
    data = {
        "title": theme.title,
        "promise": "To be written: in one sentence, what to be recognised for.",
        "audience": ["To be written: for whom this matters."],
        "relevance": "To be written: why this matters to them now, and to us.",
        "status": "proposed",
    }
    return _text(data, _where_from(theme))


def _where_from(theme: ProposedTheme) -> str:
    made = "Proposed by the import" if theme.tag else "Made by the import"
    which = "with this tag" if theme.tag else "without a tag that became a theme"
    return f"{made}: {counted(theme.posts, 'post')} of the archive {which}, from {theme.first} to {theme.last}."


def person_text(person: Person, *, stated: bool) -> str:
    """Write an employee's file.

    Args:
        person: of the archive.
        stated: whether the archive itself gives the day of leaving.
    """
    author = person.author
    data: dict[str, Any] = {
        "name": author.name,
        "job": author.job or ("Guest author" if author.is_guest else NOT_KNOWN),
        "department": author.department or ("Guests" if author.is_guest else NOT_KNOWN),
    }
    if author.left:
        data["left"] = author.left
    if author.path:
        data["x"] = {"imported_from": shown(author.path, len(author.path))}
    return _text(data, comment="" if stated or not author.left else _left_comment(person))


def _left_comment(person: Person) -> str:
    who = "that this is a guest" if person.author.is_guest else "that this person is no longer here"
    return _LEFT.format(who=who, day="the day of the last post" if person.last_post else "the day the programme begins")


def piece_text(post: Post, theme: str, faces: tuple[str, ...]) -> str:
    """Write a piece's file.

    Args:
        post: of the archive.
        theme: the id of its theme.
        faces: ids of people, or the organisation's name.
    """
    data: dict[str, Any] = {
        "title": post.title,
        "format": "blog",
        "theme": theme,
        "faces": [{"person": face, "part": "author"} for face in faces],
        "status": "published" if post.is_public else "dropped",
        "planned": post.day,
    }
    if post.is_public:
        data["published"] = {"date": post.day, "url": post.address}
    data["x"] = {"imported_from": shown(post.path, len(post.path)), "tags": list(post.tags)}
    return _text(data)


def _text(data: dict[str, Any], body: str = "", comment: str = "") -> str:
    post = frontmatter.Post(body, **data)
    text = frontmatter.dumps(post, Dumper=_PlainDumper, sort_keys=False, allow_unicode=True, width=_NEVER_FOLDED)
    return text.replace("---\n", f"---\n{comment}", 1) + "\n"
