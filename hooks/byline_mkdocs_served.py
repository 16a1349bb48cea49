"""What MkDocs does for Byline while somebody watches the site: the adapter's other half, which imports MkDocs as well."""

import gc
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.commands import build as building
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions
from mkdocs.structure.pages import Page as SitePage
from mkdocs.utils import write_file
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingEmitter

from byline.file_states import states_of
from byline.following import Following
from byline.pages import Site
from byline.search_index import WORDS, search_words
from byline.walk import ROOTS

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.nav import Navigation

SETTLED = 0.02
"""Seconds without another change until an edit is taken to be whole."""
OFTEN, LOOK, SELDOM = 0.1, 0.0001, 0.5
"""Seconds between two looks at the files, what each page adds to them, and as many as MkDocs takes for all sites: a look costs time as well."""


class Served:
    """What Byline asks of MkDocs while somebody watches the site: see `byline.following.Generator`."""

    def __init__(self, adapter: Any) -> None:
        self.adapter, self.following = adapter, Following(self)
        self.is_putting_off = False
        self.config: MkDocsConfig | None = None
        self.nav: Navigation | None = None
        self.env: Environment | None = None
        self.beside: list[File] = []
        self.files, self.pages = Files([]), []
        self.seen: object = None
        self.build: Callable[[], None]

    def takes_on(self, config: MkDocsConfig) -> bool:
        """Whether nothing else has a part in the pages that would have to see all of them, as other plugins may."""
        known = all(
            name.rpartition("/")[2] == "search" or getattr(plugin, "is_byline", False)
            for name, plugin in config.plugins.items()
        )
        can_build = all(hasattr(building, name) for name in ("_populate_page", "_build_page", "_build_theme_template"))
        takes_on = bool(known and can_build and config.nav and not config.strict and not config.extra_templates)
        if not takes_on:
            self.config = None
            self.following.give_up()
        return takes_on

    def put_off(self, beside: Iterable[File], config: MkDocsConfig) -> Files:
        """Give MkDocs the files, those that are made later as left out but for the pages that its navigation needs."""
        self.beside, self.config, self.is_putting_off = list(beside), config, True
        self.seen = self.looks()
        self.files = files_of(self.adapter.site, self.beside, config)
        leads = str(config.nav)
        later = (path for path in self.adapter.views if repr(path) not in leads)
        for path in (*later, *self.adapter.site.feed_paths):
            self.files.src_uris[path].inclusion = InclusionLevel.EXCLUDED
        return self.files

    def follows(self, config: MkDocsConfig) -> bool:
        """Whether this site is followed; at the end of MkDocs' own build all of its pages are due."""
        if config is self.config and self.is_putting_off:
            self.is_putting_off = False
            for file in self.files:
                if file.inclusion.is_excluded():
                    file.inclusion = InclusionLevel.UNDEFINED
            self.following.begin(self.adapter.site, self.seen)
        return config is self.config

    def serve(self, server: "LiveReloadServer", builder: Callable[[], None]) -> "LiveReloadServer":
        """Give a server in the place of MkDocs' own, which has this one build, and looks at the files as often as they are few."""
        self.build, demand = builder, self.following.demand
        ours = type(server)(self.following.rebuild, *server.server_address[:2], server.root, server.mount_path)
        often = min(SELDOM, OFTEN + len(self.pages) * LOOK)
        ours.observer = BaseObserver(partial(_Patient, lock=demand.lock), timeout=often)
        for path in server._watched_paths:  # noqa: SLF001
            ours.watch(path)
        server.server_close()
        ours.error_handler, ours.build_delay = server.error_handler, SETTLED
        ours.set_app(demand.answering(ours.serve_request, ours.mount_path))
        gc.freeze()  # most of what there is now stays until the end
        threading.Thread(target=demand.work_ahead, daemon=True).start()
        return ours

    @property
    def around(self) -> tuple[str, ...]:
        """Name the files that MkDocs makes of all pages at once."""
        return (*self.config.theme.static_templates, "sitemap.xml.gz")

    @property
    def leads(self) -> Any:
        """Give the navigation as mkdocs.yml has it."""
        return self.config.nav

    def looks(self) -> object:
        """Tell the state of what MkDocs watches, the programme itself aside."""
        root = Path(self.config.config_file_path).parent
        watched = {Path(self.config.config_file_path), *map(Path, self.config.watch)}
        return states_of(watched - {root / name for name in ROOTS})

    def checked(self, before: Site) -> Site:
        """Read the programme and check it."""
        return self.adapter.checked(self.config, before)

    def lay(self, site: Site) -> list[str]:
        """Take the pages from here from now on, with the same files for those that there were."""
        before, self.files = self.files, files_of(site, self.beside, self.config, self.files)
        set_exclusions(self.files, self.config)
        self.adapter.show(site)
        self.pages = self.files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
        for path in site.pictures:
            if before.src_uris.get(path) is not self.files.src_uris[path]:
                self.files.src_uris[path].copy_file()
        for file in self.pages:
            if file.page is None:
                SitePage(None, file, self.config)
        gone = [file for path, file in before.src_uris.items() if path not in self.files.src_uris]
        for file in gone:
            _remove(Path(file.abs_dest_path))
        return [file.src_uri for file in gone]

    def place(self, path: str) -> str:
        """Tell where a page lies on the site."""
        return self.files.src_uris[path].dest_uri

    def text(self, path: str) -> str:
        """Give the Markdown that a page was last made of."""
        return self.files.src_uris[path].page.markdown or ""

    def make(self, path: str) -> None:
        """Make a page."""
        page = self.files.src_uris[path].page
        building._populate_page(page, self.config, self.files)  # noqa: SLF001
        building._build_page(page, self.config, self.pages, self.nav, self.env)  # noqa: SLF001

    def make_around(self) -> None:
        """Make the theme's own pages and the map of the site."""
        for template in self.config.theme.static_templates:
            building._build_theme_template(template, self.env, self.files, self.config, self.nav)  # noqa: SLF001

    def make_words(self, paths: Iterable[str]) -> None:
        """Write the words for the search, in the order in which a whole build has them."""
        wanted = frozenset(paths)
        found = (self.adapter.found[file.src_uri] for file in self.pages if file.src_uri in wanted)
        self.write(WORDS, search_words(found))

    def write(self, path: str, content: bytes) -> None:
        """Write a file of the site."""
        write_file(content, str(Path(self.config.site_dir, path)))


class _Patient(PollingEmitter):
    """Looks at the files while nothing is made: a look asks the system for each of them, and each time whatever else runs would wait.

    Args:
        lock: is held while anything is made.
    """

    def __init__(self, *given: Any, lock: "threading.Condition", **named: Any) -> None:
        super().__init__(*given, **named)
        self.lock = lock

    def queue_events(self, timeout: float) -> None:
        """Wait so many seconds, then tell of what has changed since the last look."""
        if not self.stopped_event.wait(timeout):
            with self.lock:
                super().queue_events(0)


def _remove(file: Path) -> None:
    file.unlink(missing_ok=True)
    with suppress(OSError):  # others lie beside it
        file.parent.rmdir()


def files_of(site: Site, around: Iterable[File], config: MkDocsConfig, before: Files | None = None) -> Files:
    """Give the files of a site: what stands around, pages, pictures and feeds; those that there are already stay the same."""
    known = before.src_uris if before else {}
    root, made = str(Path(config.config_file_path).parent), Files(around)
    authored = [view.path for view in site.views if view.source == view.path]
    for path in authored:
        made.append(known.get(path) or File(path, root, config.site_dir, config.use_directory_urls))
    for path, picture in site.pictures.items():
        is_same = path in known and known[path].content_bytes == picture
        made.append(known[path] if is_same else File.generated(config, path, content=picture))
    for path in (*(view.path for view in site.views if view.source != view.path), *site.feed_paths):
        made.append(known.get(path) or File.generated(config, path, content=b""))
    return made
