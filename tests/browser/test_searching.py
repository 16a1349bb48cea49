"""What the search box finds: whoever types a word as it comes to mind is led to the page that was meant."""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing import served, visiting
from websites import BASE_DAY, copied, ended, generated

pytestmark = pytest.mark.browser

PROGRAMME = Path(__file__).parent / "programme"
PEOPLE, PIECES, THEMES = "people/employees/", "plan/2026/", "themes/"

FIRST = {
    # names: as they are written, without accents, as other countries write them, by halves
    "Inês": f"{PEOPLE}ines-dos-santos/",
    "ines": f"{PEOPLE}ines-dos-santos/",
    "Ines dos Santos": f"{PEOPLE}ines-dos-santos/",
    "Yıldız": f"{PEOPLE}emre-yildiz/",
    "Yildiz": f"{PEOPLE}emre-yildiz/",
    "YILDIZ": f"{PEOPLE}emre-yildiz/",
    "Wisniewska": f"{PEOPLE}kasia-wisniewska/",
    "Wis\u0301niewska": f"{PEOPLE}kasia-wisniewska/",  # as some keyboards type it: the letter, then the accent
    "kasia wisn": f"{PEOPLE}kasia-wisniewska/",
    "Papadaki": f"{PEOPLE}eleni-papadaki/",
    "Παπαδακη": f"{PEOPLE}eleni-papadaki/",
    "Zhukov": f"{PEOPLE}sergei-zhukov/",
    "жуков": f"{PEOPLE}sergei-zhukov/",
    "Muller": f"{PEOPLE}jurgen-mueller/",
    "Mueller": f"{PEOPLE}jurgen-mueller/",
    "Jürgen Müller": f"{PEOPLE}jurgen-mueller/",
    "strauss": f"{PEOPLE}lukasz-strauss/",
    "lukasz": f"{PEOPLE}lukasz-strauss/",
    "soren agard": f"{PEOPLE}soren-aagaard/",
    "Soeren Aagaard": f"{PEOPLE}soren-aagaard/",
    "O'Brien": f"{PEOPLE}sean-o-brien/",
    "obrien": f"{PEOPLE}sean-o-brien/",
    "sean o’brien": f"{PEOPLE}sean-o-brien/",
    "Anne-Marie": f"{PEOPLE}anne-marie-t-hart/",
    "anne marie": f"{PEOPLE}anne-marie-t-hart/",
    "'t Hart": f"{PEOPLE}anne-marie-t-hart/",
    "Ana Jansen": f"{PEOPLE}ana-jansen/",
    "ana": f"{PEOPLE}ana-jansen/",
    "Lefevre": "people/influencers/zoe-lefevre/",
    "facade magazine": "people/influencers/zoe-lefevre/",
    "王芳": f"{PEOPLE}wang-fang/",
    "李": f"{PEOPLE}li-na/",
    # words inside of words
    "warmtepomp": f"{THEMES}warmte/",
    "installateur te laat": f"{THEMES}warmte/",
    "netwerk": f"{PIECES}warmtenet/",
    "verwarming": f"{PIECES}warmtenet/",
    "klant": f"{PEOPLE}ines-dos-santos/",
    "lantcontac": f"{PEOPLE}ines-dos-santos/",
    "Wärmepumpe": f"{PIECES}energiewende/",
    "foerderung": f"{PIECES}energiewende/",
    "strasse": f"{PIECES}energiewende/",
    "Energie": f"{PIECES}energiewende/",
    "wende": f"{PIECES}energiewende/",
    # Chinese words in the middle of sentences, and those that stand so nowhere
    "客户关系": f"{THEMES}relations/",
    "服务质量": f"{THEMES}relations/",
    "长期的对话": f"{THEMES}relations/",
    "暖气": f"{PIECES}night-shift/",
    "孙子": f"{PIECES}night-shift/",
    "数据分析": f"{PEOPLE}wang-fang/",
    "数据的信任问题": f"{PIECES}meters/",
    "智能电表 信任": f"{PIECES}meters/",
    # questions, pieces, rules, the handbook
    "打不通": f"{THEMES}relations/#",
    "hoeveel geluid": f"{THEMES}warmte/#",
    "zuerst dammen": f"{THEMES}warmte/#",
    "naive answer": f"{PIECES}ten-at-night/",
    "11 pm": f"{PIECES}ten-at-night/",
    "REL003": "handbook/rules/rel003/",
    "subject-matter expert": "handbook/roles/#",
    "everything that can't be ignored": "handbook/",
}
"""What is typed → the first result, or the page whose section it is."""


@pytest.fixture(scope="module")
def finder(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Give a page of a programme in many languages, with the search box open."""
    folder = tmp_path_factory.mktemp("languages")
    code, output = ended(generated(copied(PROGRAMME, folder / "programme"), folder / "site", day=BASE_DAY))
    assert code == 0, output
    with served(folder / "site") as address, visiting(browser, address) as visitor:
        page = visitor.open("")
        opened(page)
        yield page


def opened(page: Page) -> None:
    page.locator("label.md-search__icon[for=__search]").first.click(force=True)
    expect(page.locator(".md-search-result__meta")).to_have_text("Type to start searching", timeout=60_000)


def typed(page: Page, words: str) -> list[str]:
    """Type into the search box; give where the visible results lead, in their order."""
    page.evaluate("document.querySelector('.md-search-result__meta').textContent = 'asked'")
    page.locator(".md-search__input").fill(words)
    page.locator(".md-search__input").press("End")  # the theme listens to keys
    expect(page.locator(".md-search-result__meta")).not_to_have_text("asked", timeout=60_000)
    links = page.locator(".md-search-result__item > .md-search-result__link")
    return [_bare(link.get_attribute("href") or "", page.url) for link in links.all()]


def _bare(link: str, base: str) -> str:
    path, hash_, anchor = unquote(link.removeprefix(base.partition("?")[0])).partition("#")
    return path.partition("?")[0] + hash_ + anchor


@pytest.mark.parametrize("words", FIRST)
def test_the_page_that_is_meant_comes_first(finder: Page, words: str) -> None:
    found = typed(finder, words)
    assert found, "nothing was found"
    wanted = FIRST[words].removesuffix("#")
    assert found[0].startswith(wanted), found[:5]
    if FIRST[words].endswith("#"):
        assert any(each.startswith(f"{wanted}#") for each in found[1:2]), found[:5]


def test_results_show_what_is_written_with_what_was_found_marked(finder: Page) -> None:
    typed(finder, "ines santos")
    title = finder.locator(".md-search-result__item h1").first
    expect(title).to_have_text("Inês dos Santos")
    assert title.locator("mark").all_text_contents() == ["Inês", "Santos"]
    typed(finder, "暖气")
    text = finder.locator(".md-search-result__item p").first
    expect(text).to_contain_text("一位老人想知道怎样关掉暖气。")
    assert text.locator("mark").all_text_contents() == ["暖气"]


def test_markup_in_values_is_shown_as_text(finder: Page) -> None:
    typed(finder, "kleiner")
    title = finder.locator(".md-search-result__item h1").first
    expect(title).to_have_text("Kleiner ‹b›als‹/b› & größer ")
    expect(title.locator("xpath=..").locator("p")).to_contain_text("Nothing but <img src=x> and &amp; in code.")
    assert title.locator("mark").all_text_contents() == ["Kleiner"]
    assert finder.locator(".md-search-result :is(b, img)").count() == 0


def test_words_that_nobody_wrote_find_nothing(finder: Page) -> None:
    assert typed(finder, "zzyzx") == []
    expect(finder.locator(".md-search-result__meta")).to_have_text("No matching documents")


@pytest.mark.parametrize(
    "words", ["<img src=x onerror=alert(1)>", "*", "title:", "+-^~", '"', "\\", "🦊", "́", "a" * 5_000]
)
def test_nothing_that_is_typed_breaks_the_search(finder: Page, words: str) -> None:
    typed(finder, words)
    assert typed(finder, "ines")[0] == f"{PEOPLE}ines-dos-santos/"
    assert finder.locator(".md-search-result img").count() == 0


def test_a_word_is_completed(finder: Page) -> None:
    typed(finder, "wisn")
    expect(finder.locator(".md-search__suggest")).to_have_text("wisniewska")


def test_the_page_that_opens_marks_the_word_as_it_is_written(finder: Page) -> None:
    typed(finder, "wisniewska")
    address = finder.locator(".md-search-result__link").first.get_attribute("href") or ""
    assert f"h={quote('Wiśniewska')}" in address


def test_a_page_loads_no_words_before_somebody_types(visitor: Any, built: Path) -> None:
    page, asked = visitor.open("people/"), []
    page.on("request", lambda each: asked.append(each.url.removeprefix(visitor.address)))
    opened(page)
    page.wait_for_load_state("networkidle")
    assert "search/words.json" not in asked
    assert json.loads((built / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"] == []
    typed(page, "joost")
    assert asked.count("search/words.json") == 1
    typed(page, "joost t")
    assert asked.count("search/words.json") == 1


MANY, MOST_SECONDS = 6_000, 15
"""Pages of a large programme, and how long the first result of it may take on a small computer that does other things too."""


def test_a_large_programme_is_searched_as_well(visitor: Any) -> None:
    """A thousand people and five thousand pieces: nine megabytes, which take a second here."""
    words = (
        "Half the boilers in our region are older than twelve years, so every winter thousands decide in a hurry. " * 13
    )
    docs = [
        {"location": f"plan/2026/piece-{number}/", "title": f"The {number}th piece", "text": f"{words} By Inês {number % 1_000}.", "weight": 2.0}
        for number in range(MANY)
    ] + [{"location": "people/employees/ines-500/", "title": "Inês 500", "text": words, "weight": 4.0}]  # fmt: skip
    page = visitor.open("")
    page.context.route("**/search/words.json", lambda route: route.fulfill(json={"docs": docs}))
    opened(page)
    started = time.monotonic()
    found = typed(page, "ines 500")
    assert found[0] == "people/employees/ines-500/"
    assert time.monotonic() - started < MOST_SECONDS
    assert 1 < len(found) <= 60


def test_without_javascript_there_is_no_box_that_does_nothing(scriptless: Any) -> None:
    page = scriptless.open("")
    expect(page.locator(".md-search__form")).to_be_hidden()
    assert [each for each in page.locator("label[for=__search]").all() if each.is_visible()] == []
    expect(page.locator(".md-tabs")).to_be_visible()


def test_with_javascript_the_box_is_there(visitor: Any) -> None:
    expect(visitor.open("").locator(".md-search__form")).to_be_visible()
