"""What every view gives: the frozen object that a template shows, and where the page belongs."""

from typing import Any

from msgspec import Struct


class FeedLink(Struct, frozen=True):
    """A feed that a page offers.

    Attributes:
        path: of the feed.
        label: what it is, in a few words.
        type: its media type, for programs that look for feeds on a page.
    """

    path: str
    label: str
    type: str


class View(Struct, frozen=True):
    """What one page shows: an object for its template, and where it belongs.

    Attributes:
        path: of the page, as its Markdown file: `people/employees/ana.md`.
        title: of the page; where the page is nobody's file, a marked name is translated by itself.
        template: its file in templates/pages/, without `.md.j2`.
        shows: the object that the template reads; templates decide nothing but `if` and `for`.
        source: the file that an editor would change, relative to the root; the template where it is empty.
        parts: templates of HTML that goes in after conversion, by name.
        in_search: whether the site's search knows it.
        feeds: what can be subscribed to there.
        toc: whether it is long enough for a table of contents beside it.
    """

    path: str
    title: str
    template: str
    shows: Any
    source: str = ""
    parts: tuple[str, ...] = ()
    feeds: tuple[FeedLink, ...] = ()
    in_search: bool = True
    toc: bool = False
