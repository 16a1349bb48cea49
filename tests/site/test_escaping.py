"""Values get onto a page as they were typed: never as markup, wherever a template puts them."""

from typing import Any

import html5lib
import markdown
import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from byline.characters import FORBIDDEN
from byline.escaping import escape, for_html, for_link, for_title
from websites import ROOT

HOSTILE = (
    "<script>alert(1)</script>",
    "*bold* _x_ __y__ ~~z~~ [a](javascript:1) ![](http://tracker.example/x.png) <http://a.example> <a@b.example>",
    "{{ 7*191 }} {% raw %} {# x #} {: .by-x #id onclick=x } { .x }",
    "a | b",
    "# x",
    "1. x",
    "1986. A great year",
    "1) x",
    "- x",
    "+ x",
    "* x",
    "> x",
    "=== x",
    "--- x",
    "!!! note x",
    "??? x",
    "::: x",
    "~~~ x",
    "``` x",
    "`x` ``y``",
    "[x]: http://a.example",
    "*[x]: y",
    "[^1]: x",
    "& &amp; &amp;lt; &#60; &lt;b&gt; &nbsp",
    "\"quotes\" 'and' “others”",
    ":smile: :material-x: @user #1 $x$ x^2^ H~2~O ==m== ++i++",
    "back\\slash \\* \\<b>",
    "👩‍👩‍👧‍👦 王芳 مرحبا",
    "    four spaces first",
    "\tand a tab",
    "a\nb",
    "a\n\nb",
    "a\r\r- b",
    "a\n\n    code",
    "wzxhzdk:0 klzzwxh:0000 \N{BULLET}",
    '<div data-part="months"></div>',
    "Word: and a colon",
    "www.example.org https://example.org",
)
WHOLE = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029"), max_size=40)
PARTS = st.lists(st.sampled_from([*HOSTILE, *"*_`[]()<>{}#!|&;:-+=~\\\"'1. \n\t", "\n\n", "    ", "x"]), max_size=8)
VALUES = st.one_of(WHOLE, PARTS.map("".join)).filter(lambda text: text.strip() and not FORBIDDEN.search(text))
PLACES = {
    "a paragraph": "{}\n",
    "a paragraph with a class": "{}\n{{: .by-lead }}\n",
    "the middle of one": "It is {} here.\n",
    "a heading": "# {} {{ .by-title }}\n",
    "a list": "- {}\n",
    "a cell": "| a | b |\n| --- | --- |\n| {} | x |\n",
    "bold": "**{}**\n",
    "a block": '<div markdown="1">\n\n{}\n\n</div>\n',
    "a line": '<ul markdown="1">\n<li markdown="1"><span class="x">{}</span></li>\n</ul>\n',
    "a definition": "<dl>\n<dt>x</dt>\n<dd>{}</dd>\n</dl>\n",
    "a link": "[{}](x.md){{ .by-face }}\n",
    "a link in a line": '<p markdown="1">[<span class="x">{}</span>](x.md){{ .by-face title="y" }}</p>\n',
}


def _converter() -> markdown.Markdown:
    class Loader(yaml.SafeLoader):
        """Leaves out what only the theme understands."""

    Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda *_: None)
    given = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), Loader)["markdown_extensions"]
    options: dict[str, Any] = {}
    for each in given:
        options |= each if isinstance(each, dict) else {each: {}}
    return markdown.Markdown(extensions=["toc", "tables", "fenced_code", *options], extension_configs=options)


_CONVERTER = _converter()


def converted(text: str) -> Any:
    """Convert Markdown as the site does, and read it as a browser does."""
    return html5lib.parseFragment(_CONVERTER.reset().convert(text), namespaceHTMLElements=False)


def words(text: str) -> str:
    return " ".join(text.split())


def shape(element: Any) -> list[str]:
    return [each.tag for each in element.iter()]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("value", HOSTILE)
def test_hostile_values_stay_text(place: str, value: str) -> None:
    _stays_text(PLACES[place], value)


@pytest.mark.parametrize("place", PLACES)
@settings(deadline=None, max_examples=60)
@given(value=VALUES)
def test_any_value_stays_text(place: str, value: str) -> None:
    _stays_text(PLACES[place], value)


def _stays_text(place: str, value: str) -> None:
    page, plain = converted(place.format(escape(value))), converted(place.format("plain"))
    assert shape(page) == shape(plain)
    assert words("".join(page.itertext())) == words("".join(plain.itertext()).replace("plain", value))


@settings(deadline=None, max_examples=100)
@given(value=VALUES)
def test_any_value_stays_an_attribute(value: str) -> None:
    page = converted(f'[x](x.md){{ .by-face title="{escape(value)}" aria-label="{escape(value)}" }}\n')
    assert shape(page) == ["DOCUMENT_FRAGMENT", "p", "a"]
    assert words(page[0][0].get("title")) == words(page[0][0].get("aria-label")) == words(value)


@settings(deadline=None, max_examples=100)
@given(value=VALUES)
def test_any_value_stays_the_name_of_a_picture(value: str) -> None:
    page = converted(f"[![{escape(value)}](x.png){{ .by-portrait loading=lazy }}](x.md)\n")
    assert shape(page) == ["DOCUMENT_FRAGMENT", "p", "a", "img"]
    assert words(page[0][0][0].get("alt")) == words(value)


@settings(deadline=None, max_examples=100)
@given(value=VALUES)
def test_any_value_stays_text_in_html(value: str) -> None:
    page = html5lib.parseFragment(f'<p title="{for_html(value)}">{for_html(value)}</p>', namespaceHTMLElements=False)
    assert shape(page) == ["DOCUMENT_FRAGMENT", "p"]
    assert page[0].text == page[0].get("title") == value.replace("\r\n", "\n").replace("\r", "\n")


@settings(deadline=None)
@given(value=VALUES)
def test_any_address_stays_one(value: str) -> None:
    page = converted(f"[x]({for_link('https://a.example/' + value)}){{ .by-face }}\n")
    assert shape(page) == ["DOCUMENT_FRAGMENT", "p", "a"]
    assert page[0][0].get("href").startswith("https://a.example/")
    assert set(page[0][0].attrib) == {"href", "class"}


@settings(deadline=None)
@given(value=VALUES)
@example(value="</title><script>alert(1)</script>")
@example(value="&lt;script&gt;")
def test_any_title_is_harmless_where_the_theme_prints_it_raw(value: str) -> None:
    page = html5lib.parseFragment(f"<p>{for_title(value)}</p>", namespaceHTMLElements=False)
    assert shape(page) == ["DOCUMENT_FRAGMENT", "p"]
    assert words(page[0].text) == words(value.translate(str.maketrans({"<": "‹", ">": "›", '"': "”"})))


@settings(deadline=None)
@given(value=VALUES)
def test_any_title_goes_through_the_front_matter(value: str) -> None:
    from byline.pages import _front_matter  # the only place that writes one  # noqa: PLC0415
    from byline.views.view import View  # noqa: PLC0415

    text, data = get_data(_front_matter(View("a.md", value, "x", None)) + "Body: x\n")
    assert (text.strip(), data["title"]) == ("Body: x", for_title(value))


def test_nothing_is_empty() -> None:
    assert escape(None) == ""
    assert for_html(None) == ""
    assert escape(0) == "0"
