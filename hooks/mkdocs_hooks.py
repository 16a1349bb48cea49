"""The only file that imports MkDocs: hands the pages that byline made to MkDocs 1.6, or to its fork ProperDocs.

In a checkout mkdocs.yml names it as a hook. Where Byline is installed it is the module `byline_mkdocs`, and the plugin `byline`.
"""

import gc
import os
import re
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote, unquote, urljoin

import click
from jinja2 import Environment
from mkdocs.commands import build as building
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as SitePage
from mkdocs.utils import write_file

from byline.again import Made, marks_of
from byline.allowed_html import only_allowed
from byline.check import Report, check
from byline.clock import given_today
from byline.content_policy import ContentPolicy
from byline.file_states import states_of
from byline.findings import Severity
from byline.load import Readings, load
from byline.navigation import named, nameless
from byline.on_demand import OnDemand
from byline.own_files import theme_folders
from byline.pages import Page, Site, banner_of, placeholder, site_of
from byline.search_index import WORDS, results, search_words
from byline.stylesheets import in_one, name_of
from byline.theme_files import SCRIPT, STYLESHEETS
from byline.walk import ROOTS

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

log = get_plugin_logger("byline")


LAST = -100
"""The priority of what looks at the work of others, such as the search."""
MARKDOWN_FILE = re.compile(r"[^/()\s]+\.md")
"""The names of pages in a text, which may be links to them."""
SETTLED = 0.02
"""Seconds without another change until an edit is taken to be whole."""
OFTEN, LOOK, SELDOM = 0.1, 0.0001, 0.5
"""Seconds between two looks at the files, what each page adds to them, and as many as MkDocs takes for all sites: a look costs time as well."""


class Adapter(BasePlugin):
    """Keeps the site of one build between MkDocs' events."""

    def __init__(self) -> None:
        self.is_serving = False
        self.following: Following | None = None
        self.site: Site | None = None
        self.views = {}
        self.pages: dict[str, Page] = {}
        self.found: dict[str, list[dict[str, Any]]] = {}
        self.readings: Readings | None = None
        self.policy = ContentPolicy()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note whether somebody watches: then errors are shown on the site, it stays up, and pages are made when asked for."""
        self.is_serving = command == "serve"
        self.policy = ContentPolicy()
        given = click.get_current_context(silent=True)
        reloads = self.is_serving and given is not None and given.params.get("livereload", False)
        self.following = Following(self) if reloads and not dirty else None
        self.readings = {} if self.is_serving else None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Bring along how the pages look, wherever Byline is installed, and watch what they are made of."""
        root = Path(config.config_file_path).parent
        folders = [str(folder) for folder in theme_folders(root)]
        after = 1 if config.theme.custom_dir else 0
        config.theme.dirs[after:after] = [each for each in folders if each not in config.theme.dirs]
        config.extra_css = [*(each for each in STYLESHEETS if each not in config.extra_css), *config.extra_css]
        if SCRIPT not in map(str, config.extra_javascript):
            config.extra_javascript.insert(0, _deferred(SCRIPT))
        watched = (str(root / name) for name in (*ROOTS, "templates") if (root / name).is_dir())
        config.watch += [each for each in watched if each not in config.watch]
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Check the programme, and put its pages in place of the files in docs_dir.

        Raises:
            PluginError: where the check found errors, and nobody is there to see them on the site.
        """
        self.found = {}
        self.show(self.checked(config))
        _speak(config, self.site)
        around = [file for file in files if Path(config.docs_dir) not in Path(file.abs_src_path or "").parents]
        if self.following and self.following.takes_on(config):
            return self.following.put_off(around, config)
        made = _files(self.site, around, config)
        for path, feed in self.site.feeds.items():
            made.get_file_from_path(path).content_bytes = feed
        if not self.is_serving:
            _join_styles(made, config)
        return made

    def checked(self, config: MkDocsConfig, before: Site | None = None) -> Site:
        """Read the programme and check it: its site, or one that says what is wrong."""
        root = Path(config.config_file_path).parent
        report = check(load(root, given_today(None, os.environ), readings=self.readings))
        self._tell(report)
        if report.fails(Severity.ERROR):
            return banner_of(report, before)
        site = site_of(report, config.site_url or "", before)
        for path in site.damaged:
            log.warning("%s can't be drawn, and is not shown. Save the picture anew, or a smaller one.", path)
        return site

    def show(self, site: Site) -> None:
        """Take the pages from here from now on."""
        self.site, self.views = site, {view.path: view for view in site.views}

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Keep what leads around, for pages that are made later."""
        if self.following:
            self.following.nav = nav

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Keep the theme's templates, for pages that are made later."""
        if self.following:
            self.following.env = env

    def on_page_read_source(self, page: SitePage, config: MkDocsConfig) -> str | None:
        """Give a page its Markdown, and its edit link the file that is behind it, where the programme has that file."""
        if not (view := self.views.get(page.file.src_uri)):
            return None
        if self.following and self.following.is_putting_off:
            return self.site.front_matter(view)
        made = self.pages[view.path] = self.site.page(view)
        is_there = Path(config.config_file_path).parent.joinpath(made.source).is_file()
        if config.repo_url and config.edit_uri and is_there:
            page.edit_url = urljoin(config.repo_url.rstrip("/") + "/", config.edit_uri + quote(made.source))
        return made.text

    def on_page_content(self, html: str, *, page: SitePage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Let through what a page may hold, and put the large parts in, which need no conversion."""
        made = self.pages.pop(page.file.src_uri, None)
        html = only_allowed(html)
        for name, part in made.parts.items() if made else ():
            html = html.replace(placeholder(name), part)
        self._read(page, html)
        return html

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Learn the theme's own scripts from a page without content, which MkDocs makes before all others."""
        if template_name != "404.html" or self.is_serving:
            return output
        self.policy.trust(output)
        return self.policy.onto(output)

    def on_post_page(self, output: str, *, page: SitePage, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Give a page its policy; not while serving, since the server adds a script of its own that differs each time."""
        return output if self.is_serving else self.policy.onto(output)

    @event_priority(LAST)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Leave the same policy as header files, for hosts that read them, and the words for the search."""
        if self.following and self.following.follows(config):
            return
        for script in dict.fromkeys(self.policy.strangers):
            log.warning("Browsers will not run an inline script that is not on the theme's 404 page: %.60s", script)
        made = {} if self.is_serving else self.policy.header_files()
        for path, content in {**made, WORDS: search_words(self.found.values())}.items():
            write_file(content, str(Path(config.site_dir, path)))

    def on_serve(self, server: "LiveReloadServer", *, config: MkDocsConfig, builder: Callable[[], None]) -> Any:
        """Let edits change the pages that they concern alone, and make pages when somebody asks for them."""
        return self.following.serve(server, builder) if self.following and self.following.follows(config) else server

    def on_shutdown(self) -> None:
        """Write nothing any more: MkDocs removes the folder."""
        if self.following:
            self.following.demand.lock.acquire()

    def _read(self, page: SitePage, html: str) -> None:
        """Take the words of a page for the search, in the place of the theme, which would take most of a second for a hundred."""
        is_left_out = (page.meta.get("search") or {}).get("exclude")
        self.found[page.file.src_uri] = (
            [] if is_left_out else results(page.url, str(page.meta.get("title", page.title)), html)
        )
        page.meta["search"] = {"exclude": True}

    def _tell(self, report: Report) -> None:
        for finding in report.findings:
            write = {Severity.ERROR: log.error, Severity.WARNING: log.warning, Severity.NOTICE: log.debug}[
                finding.severity
            ]
            write(f"{finding.place}: {finding.code} {finding.message} {finding.help}")
        if report.fails(Severity.ERROR) and not self.is_serving:
            raise PluginError("The programme has errors (above). Nothing is published until they are mended.")


class Following:
    """Keeps a site that somebody watches true to the programme.

    MkDocs builds what stands around the pages. A page is made when somebody asks for it, and anew when it would say something else.
    """

    def __init__(self, adapter: Adapter) -> None:
        self.adapter, self.demand = adapter, OnDemand()
        self.is_putting_off = False
        self.config: MkDocsConfig | None = None
        self.nav: Navigation | None = None
        self.env: Environment | None = None
        self.files = Files([])
        self.seen: object = None

    def takes_on(self, config: MkDocsConfig) -> bool:
        """Whether nothing else has a part in the pages that would have to see all of them, as other plugins may."""
        known = all(name.rpartition("/")[2] == "search" or _is_ours(plugin) for name, plugin in config.plugins.items())
        can_build = all(hasattr(building, name) for name in ("_populate_page", "_build_page", "_build_theme_template"))
        takes_on = bool(known and can_build and config.nav and not config.strict and not config.extra_templates)
        if not takes_on:
            self.config, self.seen = None, None
            self.demand.renew({})
        return takes_on

    def put_off(self, around: Iterable[File], config: MkDocsConfig) -> Files:
        """Give MkDocs the files, those that are made later as left out but for the pages that its navigation needs."""
        self.around, self.config, self.is_putting_off = list(around), config, True
        self.states = self._states()
        self.files, leads = _files(self.adapter.site, self.around, config), str(config.nav)
        feeds = set(self.adapter.site.feed_paths)
        for file in self.files:
            is_later = file.src_uri in self.adapter.views and repr(file.src_uri) not in leads
            if is_later or file.src_uri in feeds:
                file.inclusion = InclusionLevel.EXCLUDED
        return self.files

    def follows(self, config: MkDocsConfig) -> bool:
        """Whether this site is followed; at the end of MkDocs' own build all of its pages are due."""
        if config is not self.config:
            return False
        if self.is_putting_off:
            self.is_putting_off = False
            for file in self.files:
                if file.inclusion.is_excluded():
                    file.inclusion = InclusionLevel.UNDEFINED
            self.made, self.is_around_due, self.paths = Made(), True, frozenset(self.adapter.views)
            self.renew(self.adapter.site)
            self.seen = self.states
        return True

    def serve(self, server: "LiveReloadServer", builder: Callable[[], None]) -> "LiveReloadServer":
        """Give a server in the place of MkDocs' own, which has this one build, and looks at the files as often as they are few."""
        often = min(SELDOM, OFTEN + len(self.pages) * LOOK)
        ours = type(server)(
            self.rebuild, *server.server_address[:2], server.root, server.mount_path, polling_interval=often
        )
        for path in server._watched_paths:  # noqa: SLF001
            ours.watch(path)
        server.server_close()
        self.builder, ours.error_handler, ours.build_delay = builder, server.error_handler, SETTLED
        ours.set_app(self.demand.answering(ours.serve_request, ours.mount_path))
        gc.freeze()  # most of what there is now stays until the end
        threading.Thread(target=self.demand.work_ahead, daemon=True).start()
        return ours

    def rebuild(self) -> None:
        """Show an edit; where it is one of how the site looks, have MkDocs build what stands around the pages.

        Whatever goes wrong meanwhile, the next edit has MkDocs build it all.
        """
        with self.demand.lock, _without_collecting():
            seen, self.seen = self.seen, None
            if seen is None or seen != self._states():
                self.builder()
                return
            site = self.adapter.checked(self.config, self.adapter.site)
            if self._around(site) == self._around(self.adapter.site):
                self.renew(site)
                self.seen = seen
            else:
                self.builder()

    def _states(self) -> object:
        """Tell the state of what MkDocs watches, the programme itself aside: how the site looks."""
        root = Path(self.config.config_file_path).parent
        watched = {Path(self.config.config_file_path), *map(Path, self.config.watch)}
        return states_of(watched - {root / name for name in ROOTS})

    def _around(self, site: Site) -> object:
        """Give what stands around all pages: it is in the language of the programme, and the navigation may bear their titles."""
        leads, titled = str(self.config.nav), frozenset(nameless(self.config.nav))
        led = (view for view in site.views if repr(view.path) in leads)
        return site.say.code, [(view.path, view.title if view.path in titled else "") for view in led]

    def renew(self, site: Site) -> None:
        """Find out which pages a new state of the programme has changed."""
        before, files = self.files, _files(site, self.around, self.config, self.files)
        set_exclusions(files, self.config)
        self.adapter.show(site)
        self.files, self.marks = files, marks_of(site)
        self.pages = files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
        self._put_in_place(before)
        stale = {file.dest_uri: file for file in self.pages if not self.made.holds(file.src_uri, self.marks)}
        due: dict[str, Callable[[], None]] = {path: partial(self._make_page, file) for path, file in stale.items()}
        due |= {path: partial(self._make_feed, path) for path in site.feed_paths}
        due[WORDS] = self._make_words
        if self.is_around_due:
            due |= dict.fromkeys((*self.config.theme.static_templates, "sitemap.xml.gz"), self._make_around)
        self.demand.renew(due, stale)

    def _put_in_place(self, before: Files) -> None:
        """Remove what is gone, write new pictures, and have made anew what links to pages that came or went."""
        gone = [file for path, file in before.src_uris.items() if path not in self.files.src_uris]
        new = [file for path, file in self.files.src_uris.items() if before.src_uris.get(path) is not file]
        for file in gone:
            self._remove(file)
        for file in new:
            if file.src_uri in self.adapter.site.pictures:
                file.copy_file()
        for file in self.pages:
            if file.page is None:
                SitePage(None, file, self.config)
        self.is_around_due |= any(file.is_documentation_page() for file in (*gone, *new))
        if self.adapter.site.origin:  # else nothing has come or gone: every page says what is wrong
            paths = frozenset(self.adapter.views)
            self._forget_links({Path(path).name for path in paths ^ self.paths})
            self.paths = paths

    def _remove(self, file: File) -> None:
        self.made.forget(file.src_uri)
        Path(file.abs_dest_path).unlink(missing_ok=True)
        with suppress(OSError):  # others lie beside it
            Path(file.abs_dest_path).parent.rmdir()

    def _forget_links(self, names: set[str]) -> None:
        """Have pages made anew that speak of others, which came or went: MkDocs turns files into addresses where there is a page."""
        for file in self.pages if names else ():
            if not names.isdisjoint(MARKDOWN_FILE.findall(unquote(file.page.markdown or ""))):
                self.made.forget(file.src_uri)

    def _make_page(self, file: File) -> None:
        renderer = self.adapter.site.renderer
        renderer.words_asked = False
        building._populate_page(file.page, self.config, self.files)  # noqa: SLF001
        building._build_page(file.page, self.config, self.pages, self.nav, self.env)  # noqa: SLF001
        self.made.note(file.src_uri, self.marks, has_words=renderer.words_asked)

    def _make_feed(self, path: str) -> None:
        write_file(self.adapter.site.feeds[path], self.files.get_file_from_path(path).abs_dest_path)

    def _make_words(self) -> None:
        searched = [file for file in self.pages if self.adapter.views[file.src_uri].in_search]
        self.demand.bring(*(file.dest_uri for file in searched))
        words = search_words(self.adapter.found[file.src_uri] for file in searched)
        write_file(words, str(Path(self.config.site_dir, WORDS)))

    def _make_around(self) -> None:
        for template in self.config.theme.static_templates:
            building._build_theme_template(template, self.env, self.files, self.config, self.nav)  # noqa: SLF001
        self.is_around_due = False


def _is_ours(plugin: object) -> bool:
    return isinstance(plugin, Adapter) or getattr(plugin, "_adapter", None) is _adapter


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Look for no garbage meanwhile: a whole programme would be looked through many times, and hardly any is found."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _files(site: Site, around: Iterable[File], config: MkDocsConfig, before: Files | None = None) -> Files:
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


def _deferred(path: str) -> ExtraScriptValue:
    script = ExtraScriptValue(path)
    script.defer = True
    return script


def _speak(config: MkDocsConfig, site: Site) -> None:
    """Let what stands around the pages speak the language of the programme."""
    config.theme["language"] = site.say.code
    config.copyright = site.say.known(config.copyright or "")
    config.repo_name = site.say.known(config.repo_name or "")
    config.nav = named(config.nav or [], site.tabs) or None
    palette = config.theme.get("palette") or []
    for toggle in (
        each["toggle"] for each in (palette if isinstance(palette, list) else [palette]) if "toggle" in each
    ):
        toggle["name"] = site.say.known(toggle["name"])


def _join_styles(files: Files, config: MkDocsConfig) -> None:
    """Make one sheet of those that the configuration lists; one that lies elsewhere stays by itself."""
    own = [file for path in config.extra_css if (file := files.get_file_from_path(path))]
    joined = in_one(file.content_string for file in own)
    for file in own:
        files.remove(file)
    files.append(File.generated(config, name_of(joined), content=joined))
    config.extra_css = [name_of(joined), *(path for path in config.extra_css if path not in {f.src_uri for f in own})]


_adapter = Adapter()
on_startup, on_config, on_files = _adapter.on_startup, _adapter.on_config, _adapter.on_files
on_page_read_source, on_page_content = _adapter.on_page_read_source, _adapter.on_page_content
on_post_template, on_post_page, on_post_build = _adapter.on_post_template, _adapter.on_post_page, _adapter.on_post_build
on_nav, on_env, on_serve, on_shutdown = _adapter.on_nav, _adapter.on_env, _adapter.on_serve, _adapter.on_shutdown
