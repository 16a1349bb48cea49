"""The site in each language: with a programme whose people write no Latin letter, every Latin word on a page in Chinese is ours, and forgotten."""

import dataclasses
import datetime as dt
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from html.parser import HTMLParser

import markdown
import msgspec
import pytest
from msgspec.structs import replace

import catalogs
from byline.check import Report, check
from byline.load import load
from byline.pages import _page
from byline.rendering import Renderer
from byline.rules import all_rules
from byline.views import all_views
from languages.unlatin import unlatin
from websites import EXAMPLE_DAY, ROOT, VOID

NAMES = {
    "Byline", "JSON", "Markdown", "HTML", "YAML", "OPML", "GDPR", "URL", "JPEG", "PNG", "WebP", "GIF", "id", "pre-commit",
    "MkDocs", "Zensical", "Python", "GitHub", "GitLab", "Forgejo", "Apache", "nginx", "Caddy", "Netlify", "Cloudflare Pages",
    "Outlook", "Google", "Google Calendar", "Apple Calendar", "Thunderbird", "Noor", "front matter",
    "VS Code", "Neovim", "Decap CMS", "Decap", "Helix", "Zed", "LSP", "Tab", "Windows", "MiB", "MB", "GB",
}  # fmt: skip
"""What is called the same in every language: programs, forms and units, who is in the handbook's examples, the head of a file."""
OF_A_DRAWING = {"handbook/roles": {"role", "target"}, "handbook/editing": {"Merge"}}
"""Fields and buttons that the description of a drawing names, which can hold no markup."""
EXTENSIONS = ["attr_list", "md_in_html", "tables", "pymdownx.superfences", "toc"]
TOLD = ("aria-label", "title", "alt")
"""Attributes that people hear or see."""


class Reader(HTMLParser):
    """Reads what a page says, apart from code and from what says itself which other language it is in."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        self.told: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        hidden = (
            (self.open and self.open[-1][1])
            or "lang" in given
            or tag in {"code", "pre"}
            or "by-d-code" in (given.get("class") or "")
        )
        if not hidden:
            self.told += [given[name] or "" for name in TOLD if name in given]
            self.told += self.words_of_filters(given) if given.get("class") == "by-filtering" else []
        if tag not in VOID:
            self.open.append((tag, bool(hidden)))

    def words_of_filters(self, given: dict[str, str | None]) -> list[str]:
        words = [text or "" for name, text in given.items() if name.startswith("data-") and name != "data-words"]
        return [*words, *json.loads(given["data-words"] or "{}").values()]

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, text: str) -> None:
        if not (self.open and self.open[-1][1]):
            self.told.append(text)


@pytest.fixture(scope="module")
def programme() -> Report:
    """Give the example programme in Greek letters, each file touched three weeks ago."""
    made = check(load(ROOT, dt.date.fromisoformat(EXAMPLE_DAY)))
    touched = dt.datetime(2026, 11, 1, tzinfo=dt.UTC)
    return replace(made, plan=unlatin(made.plan), changes=dict.fromkeys(made.plan.documents, touched))


@pytest.fixture(scope="module", params=["nl", "zh"])
def told(request: pytest.FixtureRequest, programme: Report) -> tuple[str, dict[str, set[str]]]:
    """Give what the pages say in a language, by the template that they are made with."""
    spoken = msgspec.structs.replace(programme.plan.programme, language=request.param)
    report = replace(programme, plan=dataclasses.replace(programme.plan, programme=spoken))
    renderer, found = Renderer(report.plan), defaultdict(set)
    for view in all_views(report):
        page = _page(renderer, view)
        title = "" if view.template == "handbook/rule" else page.title  # what a rule says stays English
        found[view.template] |= set(_told(page.whole, title))
    return request.param, found


def _told(text: str, title: str) -> Iterator[str]:
    reader = Reader()
    reader.feed(markdown.markdown(text.split("---\n", 2)[2], extensions=EXTENSIONS))
    return filter(None, (each.strip() for each in (title, *reader.told)))


def english_of(language: str, texts: set[str], own: frozenset[str]) -> set[str]:
    """Give the Latin words of some texts that are nobody's; in Dutch, the texts that stand in the catalog in other words."""
    if language == "nl":
        return texts & own
    named = r"\S+[/@]\S*|\{\w+\}|" + "|".join(
        rf"(?<![A-Za-z]){name}(?![A-Za-z])" for name in sorted(NAMES, key=len, reverse=True)
    )
    words = {word for text in texts for word in re.findall(r"[A-Za-z]{2,}", re.sub(named, "", text))}
    return words - own


@pytest.fixture(scope="module")
def own(programme: Report, told: tuple[str, object]) -> frozenset[str]:
    plan, (language, _) = programme.plan, told
    if language == "nl":
        known = catalogs.catalog("nl")
        return frozenset(each.id for each in known if isinstance(each.id, str) and each.id and each.id != each.string)
    people, outside = plan.employees.values(), plan.influencers.values()
    ids = [*(name for each in (*people, *outside) for name in each.channels), *(rule.code for rule in all_rules())]
    return frozenset(word for each in ids for word in re.findall("[A-Za-z]{2,}", each))


TEMPLATES = sorted({path.relative_to(ROOT / "templates" / "pages").as_posix().removesuffix(".md.j2")
                    for path in (ROOT / "templates" / "pages").rglob("*.md.j2") if not path.name.startswith("_")})  # fmt: skip


@pytest.mark.parametrize("template", TEMPLATES)
def test_nothing_of_ours_is_left_in_english(template, told, own):
    language, found = told
    assert found[template] or template == "banner"
    assert english_of(language, found[template], own) - OF_A_DRAWING.get(template, set()) == set()
