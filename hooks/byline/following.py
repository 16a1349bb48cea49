"""Keeps a site that somebody watches true to the programme, whatever makes a site of its pages.

A page is made when somebody asks for it, and anew when it would say something else.
"""

import re
from collections.abc import Callable, Iterable
from functools import partial
from typing import Protocol
from urllib.parse import unquote

from byline.again import Made, Marks, marks_of
from byline.collecting import without_collecting
from byline.navigation import Navigation, nameless
from byline.on_demand import OnDemand
from byline.pages import Site
from byline.search_index import WORDS

MARKDOWN_FILE = re.compile(r"[^/()\s]+\.md")
"""The names of pages in a text, which may be links to them."""


class Generator(Protocol):
    """What following asks of whatever makes the site. Pages are named by their paths as Markdown files."""

    around: Iterable[str]
    """Files that tell which pages there are, such as a map of the site."""

    @property
    def leads(self) -> Navigation:
        """The navigation, as it is configured."""

    def looks(self) -> object:
        """Tell the state of how the site looks: of everything but the programme itself."""

    def checked(self, before: Site) -> Site:
        """Read the programme and check it."""

    def build(self) -> None:
        """Build everything, what stands around the pages included."""

    def lay(self, site: Site) -> Iterable[str]:
        """Take the pages from here from now on: write new pictures, remove what is gone, and tell what that was."""

    def place(self, path: str) -> str:
        """Tell where a page or a feed lies on the site."""

    def text(self, path: str) -> str:
        """Give the Markdown of which a page was made; nothing where it was not made yet."""

    def make(self, path: str) -> None:
        """Make a page."""

    def make_around(self) -> None:
        """Make the files around the pages."""

    def make_words(self, paths: Iterable[str]) -> None:
        """Write the words for the search, of pages that are made."""

    def write(self, path: str, content: bytes) -> None:
        """Write a feed."""


class Following:
    """Knows which files of a site are due, and has them made.

    Args:
        generator: makes the site.
    """

    def __init__(self, generator: Generator) -> None:
        self.generator, self.demand = generator, OnDemand()
        self.site: Site | None = None
        self.seen: object = None
        self.laid: frozenset[str] = frozenset()
        self.linked: frozenset[str] = frozenset()

    def begin(self, site: Site, seen: object) -> None:
        """Begin with a site whose surroundings are built, and whose pages are all due.

        Args:
            site: the state of the programme.
            seen: how the site looked when that was built.
        """
        self.made, self.is_around_due, self.seen = Made(), True, None
        self.laid = self.linked = frozenset(view.path for view in site.views)
        self.renew(site)
        self.seen = seen

    def give_up(self) -> None:
        """Leave the site to its generator."""
        self.seen = None
        self.demand.renew({})

    def rebuild(self) -> None:
        """Show an edit; where it is one of how the site looks, have what stands around the pages built as well.

        Whatever goes wrong meanwhile, the next edit has all of it built.
        """
        with self.demand.lock, without_collecting():
            seen, self.seen = self.seen, None
            if self.site is not None and seen is not None and seen == self.generator.looks():
                site = self.generator.checked(self.site)
                if self._around(site) == self._around(self.site):
                    self.renew(site)
                    self.seen = seen
                    return
            self.generator.build()

    def _around(self, site: Site) -> object:
        """Give what stands around all pages: it is in the language of the programme, and the navigation may bear their titles."""
        leads, titled = str(self.generator.leads), frozenset(nameless(self.generator.leads))
        led = (view for view in site.views if repr(view.path) in leads)
        return site.say.code, [(view.path, view.title if view.path in titled else "") for view in led]

    def renew(self, site: Site) -> None:
        """Find out which files a new state of the programme has changed."""
        self.site = site
        marks = marks_of(site)
        for path in self.generator.lay(site):
            self.made.forget(path)
        self._look_for_links(frozenset(marks.pages))
        stale = [view.path for view in site.views if not self.made.holds(view.path, marks)]
        pages = {self.generator.place(path): partial(self._make, site, marks, path) for path in stale}
        self.demand.renew(pages | self._beside(site), pages)

    def _beside(self, site: Site) -> dict[str, Callable[[], None]]:
        """Give what is due beside the pages, and asked for more rarely."""
        due: dict[str, Callable[[], None]] = {path: partial(self._make_feed, site, path) for path in site.feed_paths}
        due[WORDS] = partial(self._make_words, site)
        return due | (dict.fromkeys(self.generator.around, self._make_around) if self.is_around_due else {})

    def _look_for_links(self, paths: frozenset[str]) -> None:
        """Have pages made anew that speak of others, which came or went: a link is one only where there is a page."""
        self.is_around_due |= paths != self.laid
        self.laid = paths
        if self.site and not self.site.origin:  # every page says what is wrong, and no other has come or gone
            return
        names = {path.rpartition("/")[2] for path in paths ^ self.linked}
        self.linked = paths
        for path in paths if names else ():
            if not names.isdisjoint(MARKDOWN_FILE.findall(unquote(self.generator.text(path)))):
                self.made.forget(path)

    def _make(self, site: Site, marks: Marks, path: str) -> None:
        site.renderer.words_asked = False
        self.generator.make(path)
        self.made.note(path, marks, has_words=site.renderer.words_asked)

    def _make_feed(self, site: Site, path: str) -> None:
        self.generator.write(path, site.feeds[path])

    def _make_words(self, site: Site) -> None:
        searched = [view.path for view in site.views if view.in_search]
        self.demand.bring(*map(self.generator.place, searched))
        self.generator.make_words(searched)

    def _make_around(self) -> None:
        self.generator.make_around()
        self.is_around_due = False
