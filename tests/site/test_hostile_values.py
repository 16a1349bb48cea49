"""Values that want to be markup: refused by the check, or on the pages as they were typed."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import html5lib
import pytest

from websites import BASE, byline, changed, copied, ended, generated

NASTY = (
    "<script>alert(1)</script> *bold* _x_ [a](javascript:1) <b onclick=alert(1)>x</b> {{ 7*191 }} {% raw %} | # x 王芳 مرحبا",
    "\"quotes\" 'and' “others” & &amp;lt; &lt;i&gt; :smile: ![](http://tracker.example/x.png) `code` ``` ~~~ {: onclick=x } | a",
    "1. <img src=x onerror=alert(1)> - x 👩‍👩‍👧‍👦 \\*x\\* $x$ {{ it }} </title></p></div></article> <plaintext> [x]: http://a.example",
    "- x > y &#60;script&#62; <!-- x --> <?php x ?> {# x #} __x__ ~~x~~ ==x== !!! note <iframe src=//tracker.example> #1",
)
"""A field takes one of these, and its own number behind it."""

INES, RHEA = "people/employees/ines-duarte.md", "people/influencers/rhea-lindqvist.md"
THEME, ARTICLE, PAPER = "themes/security.md", "plan/2026/why-passkeys.md", "plan/2026/a-till-of-ones-own.md"
CALENDARS = ("calendar/agenda.md", "calendar/board.md", "calendar/workload.md", "calendar/timeline/2026.md")
FIELDS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (INES, "Inês Duarte", (INES, "people/index.md", THEME, "index.md", RHEA, ARTICLE, *CALENDARS[:3])),
    (INES, "Head of payments", (INES, "people/index.md")),
    (INES, "Platforms", (INES, "people/index.md")),
    (INES, "She stood at a till herself when the card machines went down.", (INES,)),
    (INES, "Keynote at the payments fair", (INES,)),
    (RHEA, "Rhea Lindqvist", (RHEA, "people/influencers/index.md", THEME, INES)),
    (RHEA, "The Shopkeeper\n", (RHEA, "people/influencers/index.md")),
    (RHEA, "Reviews card machines for eleven thousand shopkeepers.", (RHEA,)),
    (RHEA, "Coffee at the payments fair.", (RHEA,)),
    (THEME, "Paying without worries", (THEME, "themes/index.md", "index.md", INES, RHEA)),
    (THEME, "Whoever pays in our shops thinks of dinner, not of fraud.", (THEME, "themes/index.md", "index.md")),
    (THEME, "shop managers", (THEME,)),
    (THEME, "Customers ask at the till whether it is safe.", (THEME,)),
    (THEME, "Where does a small shop start?", (THEME, ARTICLE)),
    (
        ARTICLE,
        "Why a shop needs no passwords",
        (ARTICLE, "plan/index.md", "calendar/2026.md", "calendar/2026-02.md", THEME, INES),
    ),
    (PAPER, "A till of one's own", (PAPER, "plan/index.md", "calendar/2026.md", "index.md", INES, *CALENDARS)),
    ("plan/programme.md", "Northgate Markets", ("index.md", "themes/index.md")),
)
FORBIDDEN_TAGS = {"iframe", "object", "embed", "base", "plaintext", "textarea", "b", "i", "marquee"}


def nasty(number: int) -> str:
    return f"{NASTY[number % len(NASTY)]} F{number:02}"


@pytest.fixture(scope="module")
def programme(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copied(BASE, tmp_path_factory.mktemp("hostile") / "programme")
    for number, (path, old, _) in enumerate(FIELDS):
        end = "\n" if old.endswith("\n") else ""
        changed(root, path, old, json.dumps(nasty(number), ensure_ascii=False) + end)
    changed(root, PAPER, "planned: 2026-05-19", "planned: 2026-04-14")  # within the weeks of the agenda
    return root


@pytest.fixture(scope="module")
def site(programme: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile") / "site"
    code, output = ended(generated(programme, folder, "--strict"))
    assert code == 0, output
    return folder


@cache
def read(site: Path, path: str) -> Any:
    address = path.removesuffix(".md").removesuffix("index")
    return html5lib.parse((site / address / "index.html").read_text(encoding="utf-8"), namespaceHTMLElements=False)


def words(text: str) -> str:
    return " ".join(text.split())


def test_the_check_lets_them_through_or_names_them(programme: Path) -> None:
    code, output = byline("check", programme, "--format", "json")
    findings = json.loads(output)["findings"]
    assert code == 0, [f for f in findings if f["severity"] == "error"]


@pytest.mark.parametrize("number", range(len(FIELDS)))
def test_they_are_on_the_pages_as_they_were_typed(site: Path, number: int) -> None:
    for path in FIELDS[number][2]:
        assert words(nasty(number)) in _told(read(site, path)), path


def _told(page: Any) -> str:
    """All that a page tells: its text, and the names of its pictures and links."""
    told = [each.get(name, "") for each in page.find("body").iter() for name in ("alt", "title", "aria-label")]
    return words(" ".join(["".join(page.find("body").itertext()), *told]))


@pytest.mark.parametrize(("number", "path"), [(0, INES), (5, RHEA), (9, THEME), (14, ARTICLE)])
def test_they_are_in_the_title_of_their_page(site: Path, number: int, path: str) -> None:
    title = read(site, path).find("head/title").text
    assert (
        words(title) == words(nasty(number).translate(str.maketrans({"<": "‹", ">": "›", '"': "”"}))) + " - Havenlicht"
    )


def test_they_are_never_markup(site: Path) -> None:
    bad = [f"{why} in {file.relative_to(site)}" for file in _own(site) for why in _markup(file)]
    assert bad == []


def _own(site: Path) -> list[Path]:
    """The pages on which values can stand: the handbook shows none of them."""
    return [file for file in sorted(site.rglob("*.html")) if "handbook" not in file.parts]


def _markup(file: Path) -> list[str]:
    page = html5lib.parse(file.read_text(encoding="utf-8"), namespaceHTMLElements=False)
    found = []
    for element in page.iter():
        name = str(element.tag)
        if name in FORBIDDEN_TAGS or (name == "script" and "alert(" in (element.text or "")):
            found.append(name)
        for key, value in element.attrib.items():
            if str(key).startswith("on") or re.match(r"\s*(javascript|data|vbscript):", value) or _tracks(key, value):
                found.append(f"{key}={value[:30]}")
    return found


def _tracks(key: str, value: str) -> bool:
    return key in {"src", "href", "srcset", "poster"} and "tracker.example" in value


def test_they_are_never_run(site: Path) -> None:
    assert [file for file in site.rglob("*.html") if "1337" in file.read_text(encoding="utf-8")] == []


def test_they_are_text_for_the_search(site: Path) -> None:
    docs = json.loads((site / "search" / "words.json").read_text(encoding="utf-8"))["docs"]  # plain: escaped when shown
    assert any(words(nasty(0)) in words(each["title"] + each["text"]) for each in docs)
