"""What shows the same as the last time: of a served site only those pages are made anew that an edit has changed."""

from collections.abc import Mapping

import msgspec
from msgspec import Struct

from byline.filter_words import filter_words
from byline.pages import Site

_EXACTLY = msgspec.msgpack.Encoder(enc_hook=repr)
"""Writes down what a view shows to the last detail: `==` passes over the order of what stands in a dictionary."""


class Marks(Struct, frozen=True):
    """Numbers that stay the same for as long as the pages do; by chance once in 2⁶⁴ times.

    Attributes:
        pages: of what each page shows, by its path.
        words: of the words for the filters, which some pages hold beside what they show.
    """

    pages: Mapping[str, int]
    words: int


def marks_of(site: Site) -> Marks:
    """Give the numbers of one state of a site."""
    plan = site.renderer.plan
    known = hash((_EXACTLY.encode(plan.programme), plan.today, site.say.code))
    pages = {view.path: hash((known, _EXACTLY.encode(view))) for view in site.views}
    return Marks(pages, hash(filter_words(plan)))


class Made:
    """Which pages are made, and of which state."""

    def __init__(self) -> None:
        self._of: dict[str, tuple[int, int | None]] = {}

    def note(self, path: str, marks: Marks, *, has_words: bool) -> None:
        """Note that a page is made, and whether it holds the words for the filters."""
        self._of[path] = marks.pages[path], marks.words if has_words else None

    def holds(self, path: str, marks: Marks) -> bool:
        """Whether a page is made, and says what it would say if it were made now."""
        page, words = self._of.get(path, (None, None))
        return page == marks.pages[path] and words in {None, marks.words}

    def forget(self, path: str) -> None:
        """Note that a page is gone, or has to be made anew whatever it shows."""
        self._of.pop(path, None)
