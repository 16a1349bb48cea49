"""Bodies that the check lets through and another converter would stumble over: code is code, and a page keeps its shape."""

from pathlib import Path
from typing import Any

import html5lib
import pytest

from websites import BASE, byline, copied, ended, generated

CODE = ["</div></section>", "</div><noscript>", "<svg onload=x>", '<div data-part="body"></div>', "{: onclick=x }"]
BODY = """
Before `{}`, and `a
<video src=x>`.

    {}

~~~ html
{}
{}
~~~

- one, `{}`

![The till](till.png) [TOC] {{{{ 7*191 }}}} {{% raw %}} --8<-- "mkdocs.yml" :smile: ==a== ??? b

<javascript.example@a.example> [^1] [](mailto:a@b.example)

[^1]: After the code.
""".format(*CODE)
PAGES = {
    "people/employees/ines-duarte.md": "stands",
    "people/influencers/rhea-lindqvist.md": "panel",
    "themes/security.md": "panel",
    "plan/2026/why-passkeys.md": "hero",
}
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415478da63f8cfc0000003010100f70341430000000049454e44ae426082"
)
"""One pixel."""


@pytest.fixture(scope="module")
def programme(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copied(BASE, tmp_path_factory.mktemp("bodies") / "programme")
    for path in PAGES:
        with (root / path).open("a", encoding="utf-8") as file:
            file.write(BODY)
        (root / path).with_name("till.png").write_bytes(PNG)
    short = "---\nname: Tim Vos\njob: Clerk\ndepartment: Platforms\n---\n![His till](tims-till.png)\n"
    (root / "people/employees/tim-vos.md").write_text(short, encoding="utf-8")
    (root / "people/employees/tims-till.png").write_bytes(PNG)
    return root


@pytest.fixture(scope="module")
def site(programme: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bodies") / "site"
    code, output = ended(generated(programme, folder, "--strict"))
    assert code == 0, output
    return folder


def test_the_check_lets_them_through(programme: Path) -> None:
    code, output = byline("check", programme, "--strict")
    assert code == 0, output


@pytest.mark.parametrize("path", PAGES)
def test_code_is_text_and_the_page_keeps_its_shape(site: Path, path: str) -> None:
    page = _parsed(site / path.removesuffix(".md") / "index.html")
    prose = next(each for each in page.iter() if "by-prose" in (each.get("class") or "").split())
    shown = "".join(prose.itertext())
    assert [each for each in CODE if each not in shown] == []
    assert "After the code." in shown
    assert "{{ 7*191 }} {% raw %}" in shown
    tags = {each.tag for each in prose.iter() if each is not prose}
    assert not tags & {"script", "video", "svg", "noscript", "div", "section"}
    behind = [each for each in page.iter() if f"by-{PAGES[path]}" in (each.get("class") or "").split()]
    assert behind
    assert not any(each in prose.iter() for each in behind)


def test_the_pictures_of_a_text_are_published_with_it(site: Path) -> None:
    for path in PAGES:
        assert (site / path).with_name("till.png").read_bytes().startswith(PNG[:8])
    assert list(site.rglob("tims-till*")) == []


def _parsed(file: Path) -> Any:
    return html5lib.parse(file.read_text(encoding="utf-8"), namespaceHTMLElements=False)
