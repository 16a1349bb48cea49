"""All pages and feeds of the site; pages as Markdown with front matter: the one thing that every generator can read."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace

from byline import routes
from byline.check import Report
from byline.escaping import for_title
from byline.feeds import all_feeds
from byline.feeds.feed import Origin
from byline.git import last_changes
from byline.language import Language, language_of
from byline.rendering import Renderer
from byline.shown_pictures import pictures_of
from byline.views import all_views, banner
from byline.views.view import View


@dataclass(frozen=True, slots=True)
class Page:
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


@dataclass(frozen=True, slots=True)
class Site:
    """All pages, the pictures that they show, and the feeds.

    Attributes:
        say: the language of the interface.
        pages: in no order that matters.
        pictures: by path on the site, drawn anew.
        feeds: by path on the site, as bytes.
        damaged: paths of pictures that can't be drawn; pages show initials in the place of portraits.
    """

    pages: tuple[Page, ...]
    say: Language
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    feeds: Mapping[str, bytes] = field(default_factory=dict)
    damaged: tuple[str, ...] = ()

    @property
    def tabs(self) -> Mapping[str, str]:
        """What the navigation calls the pages that it leads to, by path."""
        return {path: self.say(name) for path, name in routes.TABS.items()}


def placeholder(name: str) -> str:
    """Give what stands in a page where a part goes."""
    return f'<div data-part="{name}"></div>'


def site_of(report: Report, site_url: str = "") -> Site:
    """Make every page and feed of a programme.

    Args:
        report: a check of it; its findings are shown as work to do.
        site_url: where the site will be, ending in a slash; feeds lead back to it.
    """
    drawn = pictures_of(report.plan)
    pictures = {path: picture for path, picture in drawn.items() if picture}
    damaged = tuple(path for path, picture in drawn.items() if not picture)
    plan = replace(report.plan, others=report.plan.others.difference(damaged)) if damaged else report.plan
    report = replace(report, plan=plan, changes=last_changes(plan.root))
    renderer, origin = Renderer(plan), Origin(plan, report.changes, site_url)
    feeds = {feed.path: feed.content for feed in all_feeds(origin)}
    pages = tuple(_page(renderer, view) for view in all_views(report))
    return Site(pages, language_of(plan), pictures, feeds, damaged)


def banner_of(report: Report) -> Site:
    """Make a site that only says what is wrong: the same page wherever a reader may be, until it is mended.

    Args:
        report: a check that found errors; pages of such a programme can't be relied on.
    """
    renderer = Renderer(report.plan)
    return Site(tuple(_page(renderer, view) for view in banner.views(report)), language_of(report.plan))


def _page(renderer: Renderer, view: View) -> Page:
    body = renderer.render(f"{view.template}.md.j2", view.path, view.shows)
    parts = {name: _part(renderer, view, name, body) for name in view.parts}
    if view.feeds:
        body += renderer.render("_subscribe.md.j2", view.path, view.feeds)
    source, is_authored = view.source or f"templates/pages/{view.template}.md.j2", view.source == view.path
    if not is_authored:
        view = replace(view, title=language_of(renderer.plan).known(view.title))
    return Page(view.path, for_title(view.title), _front_matter(view) + body, source, is_authored, parts)


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
