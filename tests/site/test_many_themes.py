"""Where the themes are many, each has its own pages of steps, questions, listening and ideas; the pages of all lead to them."""

from pathlib import Path

import pytest

from byline.routes import MOST_THEMES
from websites import BASE, WebPage, broken_links, copied, ended, generated, parsed_site

THEME = """\
---
title: Theme {number}
promise: Whoever reads this knows number {number}.
audience: [shop managers]
relevance: Customers ask for it.
status: {status}
questions: {{how: How does number {number} work?}}
keywords: [number {number}]
---
"""
IDEA = """\
---
title: Idea {number}
format: blog
theme: security
faces: [{{person: ines-duarte, part: author}}]
status: idea
---
"""
ELSEWHERE = ("steps", "questions", "listening")


def laid_out(themes: int) -> dict[str, str]:
    """Give the files of so many themes beside the one that is there, two of them proposed and retired, and of 20 ideas."""
    statuses = {2: "proposed", 3: "retired"}
    return {
        **{
            f"themes/theme-{number}.md": THEME.format(number=number, status=statuses.get(number, "active"))
            for number in range(1, themes + 1)
        },
        **{f"plan/2026/idea-{number}.md": IDEA.format(number=number) for number in range(20)},
    }


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with one theme too many for one page."""
    folder = tmp_path_factory.mktemp("many")
    root, made = copied(BASE, folder / "root", laid_out(MOST_THEMES + 1)), folder / "site"
    code, told = ended(generated(root, made, "-q"))
    assert code == 0, told
    return made


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, WebPage]:
    return parsed_site(site)


def led_to(page: WebPage) -> list[str]:
    """Give the neighbours that a page links to, in order."""
    return [
        link for tag in page.all("a") if (link := tag.get("href")).endswith("/") and not link.startswith(("..", "http"))
    ]


@pytest.mark.parametrize("kind", ELSEWHERE)
def test_each_theme_has_a_page_but_the_retired(pages: dict[str, WebPage], kind: str) -> None:
    own = {path for path in pages if path.startswith(f"{kind}/") and path != f"{kind}/index.html"}
    numbers = [number for number in range(1, MOST_THEMES + 2) if number != 3]
    assert own == {f"{kind}/{name}/index.html" for name in ("security", *(f"theme-{number}" for number in numbers))}
    assert sorted(led_to(pages[f"{kind}/index.html"])) == sorted(path.split("/")[1] + "/" for path in own)


def test_the_page_of_all_counts_and_the_page_of_one_tells(pages: dict[str, WebPage]) -> None:
    assert "0 of 1 answered" in pages["questions/index.html"].prose
    assert "How does number 5 work?" not in pages["questions/index.html"].prose
    assert "How does number 5 work?" in pages["questions/theme-5/index.html"].prose
    assert "theme-5--how" in pages["questions/theme-5/index.html"].ids
    assert pages["steps/theme-5/index.html"].heading == "Seven steps: Theme 5"
    assert {f"theme-5--{number}" for number in range(1, 8)} <= pages["steps/theme-5/index.html"].ids
    assert "number 5" in pages["listening/theme-5/index.html"].prose


def test_ideas_have_a_page_where_there_are_any(pages: dict[str, WebPage]) -> None:
    assert led_to(pages["calendar/ideas/index.html"]) == ["security/"]
    assert "20 ideas" in pages["calendar/ideas/index.html"].prose
    assert pages["calendar/ideas/security/index.html"].prose.count("Idea ") == 20
    assert any(
        tag.get("href") == "../../calendar/ideas/security/" for tag in pages["themes/security/index.html"].all("a")
    )


def test_every_link_leads_to_a_file_and_an_anchor(pages: dict[str, WebPage], site: Path) -> None:
    assert broken_links(pages, site) == []
