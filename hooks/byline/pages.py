"""All pages and feeds of the site; pages as Markdown with front matter: the one thing that every generator can read."""

import dataclasses
import json
import re
from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct, field
from msgspec.structs import asdict, replace

from byline import routes
from byline.check import Report
from byline.escaping import for_title
from byline.feeds import all_feeds
from byline.feeds.feed import Origin
from byline.git import last_changes
from byline.language import Language, language_of
from byline.plan import Plan
from byline.rendering import Renderer
from byline.shown_pictures import pictures_of
from byline.views import all_views, banner
from byline.views.view import View


class Page(Struct, frozen=True):
    """A finished page.

    Attributes:
        path: of the page, as its Markdown file.
        title: of the page, harmless where it is printed raw.
        text: Markdown with front matter; a `<div data-part="NAME"></div>` stands for each part.
        source: the file behind it, relative to the root.
        is_authored: whether that file is content, and the page its own.
        parts: HTML by name, that goes in after conversion.
    """

    path: str
    title: str
    text: str
    source: str
    is_authored: bool = False
    parts: Mapping[str, str] = field(default_factory=dict)

    @property
    def whole(self) -> str:
        """The text with its parts in place, for generators that have no hooks; Markdown knows no drawings, and would read in them."""
        text = self.text
        for name, html in self.parts.items():
            text = text.replace(
                placeholder(name), f"<div>\n{html}\n</div>" if html.lstrip().startswith("<svg") else html
            )
        return text


@dataclasses.dataclass(frozen=True, eq=False)
class Site:
    """All pages, the pictures that they show, and the feeds; what is written is written when it is asked for.

    Attributes:
        renderer: writes the pages.
        views: what each page shows, in no order that matters.
        pictures: by path on the site, drawn anew.
        damaged: paths of pictures that can't be drawn; pages show initials in the place of portraits.
        origin: what the feeds are made from; None where there are none.
    """

    renderer: Renderer
    views: tuple[View, ...]
    pictures: Mapping[str, bytes] = dataclasses.field(default_factory=dict)
    damaged: tuple[str, ...] = ()
    origin: Origin | None = None

    @property
    def say(self) -> Language:
        """The language of the interface."""
        return language_of(self.renderer.plan)

    @property
    def tabs(self) -> Mapping[str, str]:
        """What the navigation calls the pages that it leads to, by path."""
        return {path: self.say(name) for path, name in routes.TABS.items()}

    def page(self, view: View) -> Page:
        """Write a page."""
        return _page(self.renderer, view)

    def front_matter(self, view: View) -> str:
        """Write what stands above a page: its title, and what the theme has to know."""
        return _front_matter(_in_words(self.renderer, view))

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """All pages, written."""
        return tuple(map(self.page, self.views))

    @cached_property
    def feeds(self) -> Mapping[str, bytes]:
        """By path on the site, as bytes."""
        return {feed.path: feed.content for feed in all_feeds(self.origin)} if self.origin else {}

    @cached_property
    def feed_paths(self) -> tuple[str, ...]:
        """Where the feeds lie, known before they are made."""
        offered = (feed.path for view in self.views for feed in view.feeds)
        return (
            tuple(dict.fromkeys((*offered, routes.data("plan.json"), routes.data("plan.schema.json"))))
            if self.origin
            else ()
        )


def placeholder(name: str) -> str:
    """Give what stands in a page where a part goes."""
    return f'<div data-part="{name}"></div>'


def site_of(report: Report, site_url: str = "", before: Site | None = None) -> Site:
    """Make every page and feed of a programme.

    Args:
        report: a check of it; its findings are shown as work to do.
        site_url: where the site will be, ending in a slash; feeds lead back to it.
        before: the site of an earlier state, made with the same templates, which are not read again.
    """
    drawn = pictures_of(report.plan)
    pictures = {path: picture for path, picture in drawn.items() if picture}
    damaged = tuple(path for path, picture in drawn.items() if not picture)
    plan = dataclasses.replace(report.plan, others=report.plan.others.difference(damaged)) if damaged else report.plan
    report = replace(report, plan=plan, changes=last_changes(plan.root))
    origin = Origin(plan, report.changes, site_url)
    return Site(_renderer(plan, before), tuple(all_views(report)), pictures, damaged, origin)


def banner_of(report: Report, before: Site | None = None) -> Site:
    """Make a site that only says what is wrong: the same page wherever a reader may be, until it is mended.

    Args:
        report: a check that found errors; pages of such a programme can't be relied on.
        before: the site of an earlier state, made with the same templates.
    """
    return Site(_renderer(report.plan, before), tuple(banner.views(report)))


def _renderer(plan: Plan, before: Site | None) -> Renderer:
    return before.renderer.of(plan) if before else Renderer(plan)


def _page(renderer: Renderer, view: View) -> Page:
    body = renderer.render(f"{view.template}.md.j2", view.path, view.shows)
    parts = {name: _part(renderer, view, name, body) for name in view.parts}
    if view.feeds:
        body += renderer.render("_subscribe.md.j2", view.path, view.feeds)
    source, is_authored = view.source or f"templates/pages/{view.template}.md.j2", view.source == view.path
    view = _in_words(renderer, view)
    return Page(view.path, for_title(view.title), _front_matter(view) + body, source, is_authored, parts)


def _in_words(renderer: Renderer, view: View) -> View:
    """Translate a title that is nobody's."""
    return view if view.source == view.path else replace(view, title=language_of(renderer.plan).known(view.title))


def _part(renderer: Renderer, view: View, name: str, around: str) -> str:
    """Render a part; no line of it is empty, since generators without hooks end a block of HTML there (CommonMark 4.6)."""
    html = renderer.render(f"{name}.html.j2", view.path, view.shows, around)
    return html if name == "body" else re.sub(r"\n\s*\n", "\n", html)


def _front_matter(view: View) -> str:
    hidden = "navigation" if view.toc else "navigation, toc"
    lines = [f"title: {json.dumps(for_title(view.title), ensure_ascii=False)}", f"hide: [{hidden}]"]
    if view.feeds:
        lines.append(f"feeds: {json.dumps([asdict(feed) for feed in view.feeds], ensure_ascii=False)}")
    if not view.in_search:
        lines.append("search: {exclude: true}")
    return "---\n" + "\n".join(lines) + "\n---\n\n"
