"""The text under a front matter as HTML, written by the parser that checked it.

A second converter takes here and there for a tag, an attribute list or the end of a box what the first takes for code. With one parser
nothing hides in between; and what the check has limited, the site is done with in the same time.
"""

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import quote

from byline import addresses, routes
from byline.allowed_html import only_allowed
from byline.bodies import DEEPEST, plain_text
from byline.escaping import Markdown

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_STARTS = r"\n\\`!\[\]<&*_"
_HEADING = re.compile(r"^#{1,6} (.*)$", re.MULTILINE)


def html_of(body: str, page: str, around: str = "") -> Markdown:
    """Turn a body into HTML.

    Args:
        body: Markdown as CommonMark has it, with tables.
        page: the path of its page, which links start from.
        around: the Markdown that it goes into, whose headings have their anchors already.

    Returns:
        HTML in which every tag is one that Markdown makes; tags and attribute lists that were typed are text.
    """
    parser = _parser()
    tokens = parser.parse(body)
    _give_anchors(tokens, {anchor(_typed(found[1])) for found in _HEADING.finditer(around)})
    for token in _with_children(tokens):
        _settle(token, page)
    return Markdown(only_allowed(str(parser.renderer.render(tokens, parser.options, {}))))


def anchor(heading: str) -> str:
    """Give the name by which a link leads to a heading: lower-case words with hyphens between, without accents."""
    plain = "".join(each for each in unicodedata.normalize("NFKD", heading) if not unicodedata.combining(each))
    return re.sub(r"[\s-]+", "-", re.sub(r"[^\w\s-]", "", plain).strip("_- \n").lower())


def _typed(heading: str) -> str:
    """Give the words of one of our own headings, which may be a link and end in an attribute list."""
    return html.unescape(re.sub(r"\]\(.*?\)|\[| \{.*\}$", "", heading))


def _give_anchors(tokens: Sequence["Token"], taken: set[str]) -> None:
    numbers: Counter[str] = Counter()  # so that headings of one name do not each count from the first
    for opening, text in pairwise(tokens):
        name = free = anchor("".join(_words(text))) if opening.type == "heading_open" else ""
        while free in taken:
            numbers[name] += 1
            free = f"{name}_{numbers[name]}"
        if name:
            taken.add(free)
            opening.attrSet("id", free)


def _words(token: "Token") -> Iterator[str]:
    return (each.content for each in token.children or () if each.type in {"text", "code_inline", "image"})


def _with_children(tokens: Sequence["Token"]) -> Iterator["Token"]:
    for token in tokens:
        yield token
        yield from token.children or ()


def _settle(token: "Token", page: str) -> None:
    """Turn what stands for other files into addresses, and the one style that Markdown knows into an attribute."""
    for name in {"href", "src"} & token.attrs.keys():
        token.attrSet(name, _address(str(token.attrs[name]), page))
    if style := token.attrs.pop("style", None):  # of a table's cell; the policy lets no styles through
        token.attrSet("align", str(style).removeprefix("text-align:"))


def _address(written: str, page: str) -> str:
    way, mark, rest = re.fullmatch(r"([^?#]*)([?#]?)(.*)", written, re.DOTALL).groups()  # type: ignore[union-attr]
    if not way or addresses.scheme(written):
        return written
    return quote(routes.address(page, addresses.target(page, way))) + mark + rest


@lru_cache(maxsize=1)
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # noqa: PLC0415  # costs a tenth of a second, and a check needs none of it

    from byline.link_labels import search_labels_once  # noqa: PLC0415  # it needs the parser too

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": DEEPEST}).enable("table")
    parser.inline.ruler.at("text", plain_text(_STARTS))
    search_labels_once(parser)
    parser.validateLink = _is_safe  # type: ignore[method-assign]
    return parser


def _is_safe(url: str) -> bool:
    return not addresses.fault(url)
