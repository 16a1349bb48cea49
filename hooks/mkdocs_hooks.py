"""Hands the pages that byline made to MkDocs 1.6, or to its fork ProperDocs; with `byline_mkdocs_served` all that imports MkDocs.

In a checkout mkdocs.yml names it as a hook. Where Byline is installed it is the module `byline_mkdocs`, and the plugin `byline`.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote, urljoin

import click
from jinja2 import Environment
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as SitePage
from mkdocs.utils import write_file

from byline.allowed_html import only_allowed
from byline.check import Report, check
from byline.clock import given_today
from byline.content_policy import ContentPolicy
from byline.findings import Severity
from byline.load import Readings, load
from byline.navigation import named
from byline.own_files import theme_folders
from byline.pages import Page, Site, banner_of, placeholder, site_of
from byline.search_index import WORDS, results, search_words
from byline.stylesheets import in_one, name_of
from byline.theme_files import SCRIPT, STYLESHEETS
from byline.walk import ROOTS
from byline_mkdocs_served import Served, files_of

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

log = get_plugin_logger("byline")


LAST = -100
"""The priority of what looks at the work of others, such as the search."""


class Adapter(BasePlugin):
    """Keeps the site of one build between MkDocs' events."""

    is_byline = True

    def __init__(self) -> None:
        self.is_serving = False
        self.served: Served | None = None
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
        self.served = Served(self) if reloads and not dirty else None
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
        if self.served and self.served.takes_on(config):
            return self.served.put_off(around, config)
        made = files_of(self.site, around, config)
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
        if self.served:
            self.served.nav = nav

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Keep the theme's templates, for pages that are made later."""
        if self.served:
            self.served.env = env

    def on_page_read_source(self, page: SitePage, config: MkDocsConfig) -> str | None:
        """Give a page its Markdown, and its edit link the file that is behind it, where the programme has that file."""
        if not (view := self.views.get(page.file.src_uri)):
            return None
        if self.served and self.served.is_putting_off:
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
        if self.served and self.served.follows(config):
            return
        for script in dict.fromkeys(self.policy.strangers):
            log.warning("Browsers will not run an inline script that is not on the theme's 404 page: %.60s", script)
        made = {} if self.is_serving else self.policy.header_files()
        for path, content in {**made, WORDS: search_words(self.found.values())}.items():
            write_file(content, str(Path(config.site_dir, path)))

    def on_serve(self, server: "LiveReloadServer", *, config: MkDocsConfig, builder: Callable[[], None]) -> Any:
        """Let edits change the pages that they concern alone, and make pages when somebody asks for them."""
        return self.served.serve(server, builder) if self.served and self.served.follows(config) else server

    def on_shutdown(self) -> None:
        """Write nothing any more: MkDocs removes the folder."""
        if self.served:
            self.served.following.demand.lock.acquire()

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


_adapter, is_byline = Adapter(), Adapter.is_byline
on_startup, on_config, on_files = _adapter.on_startup, _adapter.on_config, _adapter.on_files
on_page_read_source, on_page_content = _adapter.on_page_read_source, _adapter.on_page_content
on_post_template, on_post_page, on_post_build = _adapter.on_post_template, _adapter.on_post_page, _adapter.on_post_build
on_nav, on_env, on_serve, on_shutdown = _adapter.on_nav, _adapter.on_env, _adapter.on_serve, _adapter.on_shutdown
