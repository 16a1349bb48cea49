"""All pages and feeds of the site; pages as Markdown with front matter: the one thing that every generator can read."""

import dataclasses
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from byline import routes
from byline.bodies import bodies
from byline.check import Report
from byline.escaping import for_title
from byline.feeds import all_feeds
from byline.feeds.feed import Origin
from byline.git import last_changes
from byline.plan import Plan
from byline.rendering import Renderer
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
        """The text with its parts in place, for generators that have no hooks."""
        text = self.text
        for name, html in self.parts.items():
            text = text.replace(placeholder(name), html)
        return text


@dataclass(frozen=True, slots=True)
class Site:
    """All pages, the pictures that they show (path on the site → file), and the feeds (path on the site → content)."""

    pages: tuple[Page, ...]
    pictures: Mapping[str, Path]
    feeds: Mapping[str, bytes]


def placeholder(name: str) -> str:
    """Give what stands in a page where a part goes."""
    return f'<div data-part="{name}"></div>'


def site_of(report: Report, site_url: str = "") -> Site:
    """Make every page and feed of a programme.

    Args:
        report: a check of it; its findings are shown as work to do.
        site_url: where the site will be, ending in a slash; feeds lead back to it.
    """
    report = dataclasses.replace(report, changes=last_changes(report.plan.root))
    renderer = Renderer(report.plan)
    pages = tuple(_page(renderer, view) for view in all_views(report))
    origin = Origin(report.plan, report.changes, site_url)
    return Site(pages, dict(_pictures(report)), {feed.path: feed.content for feed in all_feeds(origin)})


def banner_of(report: Report) -> Site:
    """Make a site that only says what is wrong: the same page wherever a reader may be, until it is mended.

    Args:
        report: a check that found errors; pages of such a programme can't be relied on.
    """
    renderer = Renderer(report.plan)
    return Site(tuple(_page(renderer, view) for view in banner.views(report)), {}, {})


def _page(renderer: Renderer, view: View) -> Page:
    body = renderer.render(f"{view.template}.md.j2", view.path, view.shows)
    parts = {name: renderer.render(f"{name}.html.j2", view.path, view.shows, body) for name in view.parts}
    if view.feeds:
        body += renderer.render("_subscribe.md.j2", view.path, view.feeds)
    source = view.source or f"templates/pages/{view.template}.md.j2"
    return Page(view.path, for_title(view.title), _front_matter(view) + body, source, view.source == view.path, parts)


def _front_matter(view: View) -> str:
    hidden = "navigation" if view.toc else "navigation, toc"
    lines = [f"title: {json.dumps(for_title(view.title), ensure_ascii=False)}", f"hide: [{hidden}]"]
    if view.feeds:
        lines.append(f"feeds: {json.dumps([dataclasses.asdict(feed) for feed in view.feeds], ensure_ascii=False)}")
    if not view.in_search:
        lines.append("search: {exclude: true}")
    return "---\n" + "\n".join(lines) + "\n---\n\n"


def _pictures(report: Report) -> Iterator[tuple[str, Path]]:
    for person in report.plan.employees.values():
        if portrait := routes.portrait_of(report.plan, person):
            yield portrait, report.plan.root / portrait
    for path in _pictures_in_texts(report.plan):
        yield path, report.plan.root / path


def _pictures_in_texts(plan: Plan) -> Iterator[str]:
    found = bodies(plan)
    for thing in plan.things:
        for each in found.get(thing.path, ()) if routes.shows_text(thing) else ():
            if each.kind == "picture" and (path := routes.picture(thing.path, each.text)) in plan.others:
                yield path
