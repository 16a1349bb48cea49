"""The Markdown under the front matter: its links, pictures, raw HTML and attribute lists, each with line and column.

Read with a CommonMark parser that knows lines; the site is made with the same one. Other programs that show the files differ from it
here and there; where they may read a text differently (an unclosed fence, an indented block in a list), it is taken for prose.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct

from byline.addresses import SAFE_SCHEMES, scheme
from byline.body_limits import excess
from byline.characters import hidden_by
from byline.findings import Span
from byline.plain_bodies import has_paragraphs_alone, paragraphs, plain_links
from byline.plan import Plan

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

Kind = Literal["link", "picture", "html", "attributes", "character"]
DEEPEST = 100
"""How deep blocks may lie in each other for the parser, which leaves out what lies deeper: more than the limits let through.

Each list counts for two, itself and its entry.
"""
_WORTH_READING = re.compile(r"\]\s*[(\[:]|<|\{|&(?:#|\w+;)")
MOST_ATTRIBUTES = 100
"""How many attribute lists of one paragraph are told: each of them is an error."""
_ADMONITION = re.compile(r"^( *)!!!(?= ?[\w-])", re.MULTILINE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<[!?][^<>]*>")
_ATTRIBUTES = re.compile(r"\{:(?:(?!\{:)[^}\n])*\}|\{ *(?:[#.][\w:-]|[\w:-]+ *=)[^{}\n]*\}")
_LAST_LINE = re.compile(r"(?:\n *|.* )?(\{[^{}\n]+\}) *\Z")
_ENTITY = re.compile(r"&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,8}|[a-zA-Z]\w{1,40});", re.ASCII)
_DEFINITION_OF_OTHERS = re.compile(r"^ {0,3}\[[^\[\]\n]*\]:[ \t]*<?([^\s>]+)", re.MULTILINE)
_LINK_OF_OTHERS = re.compile(r"\]\(\s*<?([^)>]{1,500})")
_STARTS = r"\n\\`!\[\]<"
_FENCE_WORDS = re.compile(r"[\w#.+-]*(?: +[\w-]+=(?:\"[^\"]*\"|[\w.-]+))*")


class Found(Struct, frozen=True):
    """One thing in a body.

    Attributes:
        kind: what it is.
        text: the address of a link or picture, as it is written; else the beginning of what stands there.
        span: where; for an address that stands apart from its link (`[text][name]`), there.
    """

    kind: Kind
    text: str
    span: Span


class _Mark(Struct, frozen=True):
    """What an inline rule has recognised: a stretch of the block's text."""

    kind: Kind | Literal["code"]
    start: int
    end: int
    text: str


@lru_cache(maxsize=4)
def bodies(plan: Plan) -> Mapping[str, tuple[Found, ...]]:
    """Read the bodies of a programme, by path; those that say nothing of this kind, and those beyond the limits, are left out."""
    read: dict[str, tuple[Found, ...]] = {}
    for path, document in plan.documents.items():
        if _WORTH_READING.search(document.body) and not excess(document.body):
            found = _read(document.body, document.body_line)
            read |= {path: found} if found else {}
    return read


@lru_cache(maxsize=8_192)
def _read(body: str, first: int) -> tuple[Found, ...]:
    """Read a body once, however many states of the programme hold it."""
    return tuple(sorted(_Body(body, first).found(), key=lambda each: each.span))


class _Body:
    """Reads one body."""

    def __init__(self, body: str, first: int) -> None:
        # The content of an admonition is indented as that of a list.
        self.text = _ADMONITION.sub(r"\1-  ", body) if "!!!" in body else body
        self.lines = self.text.split("\n")
        self.first = first

    def found(self) -> Iterator[Found]:
        return self.paragraphs() if has_paragraphs_alone(self.text) else self.blocks(self.text, 0)

    def paragraphs(self) -> Iterator[Found]:
        """Go through a text of paragraphs alone: where they begin and end takes no parser, and plain links take none either."""
        links = plain_links(self.text)
        if links and not any("\n\n" in each[0] for each in links):
            yield from (self.within(self.text, 0, "link", each[1], each.start(1)) for each in links)
            return
        for content, line in paragraphs(self.text):
            if links := plain_links(content):
                yield from (self.within(content, line, "link", each[1], each.start(1)) for each in links)
            elif _WORTH_READING.search(content):
                yield from self.inline(content, {}, line, heading=False)

    def blocks(self, text: str, line: int, *, again: bool = False) -> Iterator[Found]:
        """Go through the blocks of a text that starts on a line of the body."""
        env: dict[str, Any] = {"used": set(), "first": line}
        tokens = _parser().parse(text, env)
        for index, token in enumerate(tokens):
            start = line + (token.map[0] if token.map else 0)
            if token.type == "inline":
                heading = tokens[index - 1].type == "heading_open"
                yield from self.inline(token.content, env, start, heading=heading)
            elif token.type == "html_block":
                yield self.at("html", token.content.strip(), start, self.line(start).find("<"))
            elif token.type in {"fence", "code_block"} and not again:
                yield from self.code(token, start)
        for each in env.get("references", {}).values():
            if each["href"] not in env["used"] and scheme(each["href"]) not in {"", *SAFE_SCHEMES}:
                yield self.defined("link", each["href"], line + each["map"][0])

    def defined(self, kind: Kind, address: str, line: int) -> Found:
        """Find the address of a definition (`[name]: address`), which may stand on the line below its name."""
        for number in (line, line + 1):
            if (column := self.line(number).find(address)) >= 0:
                return self.at(kind, address, number, column)
        return self.at(kind, address, line, self.line(line).find("]:") + 2)

    def code(self, token: "Token", start: int) -> Iterator[Found]:
        """Look at a block of code: its attributes; and its text, where another converter may not take it for code."""
        if token.type == "fence" and "{" in token.info:
            yield self.at("attributes", token.info.strip(), start, self.line(start).find("{"))
        elif token.type == "code_block" and token.level:
            yield from self.blocks(token.content, start, again=True)
        elif token.type == "fence" and not self.is_closed(token, start):
            yield from self.blocks(token.content, start + 1, again=True)

    def is_closed(self, token: "Token", start: int) -> bool:
        assert token.map  # noqa: S101  # blocks of code have lines
        last = self.line(start + token.map[1] - token.map[0] - 1).strip(" \t>")
        return (
            last == token.markup
            and token.map[1] - token.map[0] > 1
            and bool(_FENCE_WORDS.fullmatch(token.info.strip()))
        )

    def inline(self, content: str, env: dict[str, Any], start: int, *, heading: bool) -> Iterator[Found]:
        """Look at the text of one block."""
        marks: list[_Mark] = []
        parser = _parser()
        parser.inline.parse(content, parser, {**env, "marks": marks}, [])
        masked = list(content)
        for mark in marks:
            if mark.kind != "code":
                yield self.marked(content, start, mark, mark.kind, env)
            hidden = _hidden(content, mark)
            masked[hidden : mark.end] = "\0" * (mark.end - hidden)
        rest = "".join(masked)
        for entity in _ENTITY.finditer(rest):
            if hidden_by(entity[0]):
                yield self.within(content, start, "character", entity[0], entity.start())
        yield from self.leftovers(rest, content, start, heading=heading, seen={_place(content, mark) for mark in marks})

    def marked(self, content: str, start: int, mark: _Mark, kind: Kind, env: dict[str, Any]) -> Found:
        """Find what an inline rule has recognised: where it stands, or where the address that it refers to does."""
        for each in env.get("references", {}).values():
            if content[mark.end - 1] == "]" and each["href"] == mark.text:
                env["used"].add(mark.text)
                return self.defined(kind, mark.text, env["first"] + each["map"][0])
        return self.within(content, start, kind, mark.text, _place(content, mark))

    def leftovers(self, rest: str, content: str, start: int, *, heading: bool, seen: set[int]) -> Iterator[Found]:
        """Look at what CommonMark takes for mere text, and others may not."""
        for tag in _TAG.finditer(rest):
            if not re.match(r"<(?:https?|mailto):|<[^\s@<>]+@[^\s@<>]+>", tag[0], re.IGNORECASE):
                yield self.within(content, start, "html", tag[0], tag.start())
        for found in islice(_ATTRIBUTES.finditer(rest), MOST_ATTRIBUTES):
            yield self.within(content, start, "attributes", found[0], found.start())
        end = rest.rfind("\n") if "\n" in rest else 0
        if (heading or "\n" in rest) and (last := _LAST_LINE.match(rest, end)) and not _ATTRIBUTES.match(last[1]):
            alone = heading or rest[end : last.start(1)].strip() == ""
            yield from [self.within(content, start, "attributes", last[1], last.start(1))] if alone else []
        for link in (*_LINK_OF_OTHERS.finditer(rest), *_DEFINITION_OF_OTHERS.finditer(rest)):
            if link.start(1) not in seen and scheme(link[1]) not in {"", *SAFE_SCHEMES}:
                yield self.within(content, start, "link", link[1], link.start(1))

    def within(self, content: str, start: int, kind: Kind, text: str, position: int) -> Found:
        """Find the line and column of a position in a block's text."""
        before = content.rfind("\n", 0, position) + 1
        after = content.find("\n", position)
        own = content[before : after if after >= 0 else None]
        line = start + content.count("\n", 0, position)
        shift = max(self.line(line).find(own), 0)
        return self.at(kind, text, line, shift + position - before)

    def at(self, kind: Kind, text: str, line: int, column: int) -> Found:
        number, width = self.first + line, max(len(text.partition("\n")[0]), 1)
        return Found(kind, text, Span(number, column + 1, number, column + 1 + width))

    def line(self, number: int) -> str:
        return self.lines[number] if number < len(self.lines) else ""


def _hidden(content: str, mark: _Mark) -> int:
    """Give from where on a stretch has been read for good: all of it but the text of a link, which may hold more."""
    opening = content.rfind("](", mark.start, mark.end) if mark.kind in {"link", "picture"} else mark.start
    return opening if opening >= 0 else mark.start if content[mark.start] == "<" else mark.end


def _place(content: str, mark: _Mark) -> int:
    """Give where the address of a link or picture starts; where it stands elsewhere, the start of the whole."""
    if mark.kind in {"link", "picture"}:
        opening = content.rfind("](", mark.start, mark.end)
        if opening >= 0:
            found = content.find(mark.text, opening, mark.end) if mark.text else opening
            return found if found >= 0 else opening + 2
    return mark.start


@lru_cache(maxsize=1)
def _parser() -> "MarkdownIt":
    """Make the parser: links of every scheme as they are written, and inline rules that say where they were."""
    from markdown_it import MarkdownIt  # noqa: PLC0415  # costs a tenth of a second, and not every body needs it
    from markdown_it.rules_inline import autolink, backtick, html_inline, image, link  # noqa: PLC0415

    from byline.link_labels import search_labels_once  # noqa: PLC0415  # it needs the parser too

    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable("table").disable(["entity", "emphasis"])
    parser.disable(["inline", "text_join"])  # core rules: the text of each block is read by ourselves
    parser.inline.ruler2.enableOnly([])
    search_labels_once(parser)
    parser.validateLink = _any_scheme  # type: ignore[method-assign]
    parser.normalizeLink = _as_written  # type: ignore[method-assign]
    for name, rule, kind in (
        ("link", link, "link"), ("image", image, "picture"), ("autolink", autolink, "link"),
        ("html_inline", html_inline, "html"), ("backticks", backtick, "code"),
    ):  # fmt: skip
        parser.inline.ruler.at(name, _marking(rule, kind))  # type: ignore[arg-type]
    parser.inline.ruler.at("text", plain_text(_STARTS))
    return parser


def plain_text(starts: str) -> Callable[["StateInline", bool], bool]:
    """Make the inline rule that passes over what starts nothing; the parser's own stops at every sign.

    Args:
        starts: the characters that start something, as within the square brackets of an expression.
    """
    search = re.compile(f"[{starts}]").search

    def passed(state: "StateInline", silent: bool) -> bool:  # noqa: FBT001  # the parser's own way to call
        found = search(state.src, state.pos, state.posMax)
        end = found.start() if found else state.posMax
        if end == state.pos:
            return False
        if not silent:
            state.pending += state.src[state.pos : end]
        state.pos = end
        return True

    return passed


def _any_scheme(url: str) -> bool:  # noqa: ARG001  # the parser's own way to call
    return True


def _as_written(url: str) -> str:
    return url


def _marking(rule: Callable[["StateInline", bool], bool], kind: Kind) -> Callable[["StateInline", bool], bool]:
    """Wrap an inline rule so that it notes what it has recognised; what lies inside a picture's description is no link."""

    def marked(state: "StateInline", silent: bool) -> bool:  # noqa: FBT001  # the parser's own way to call
        start, count, marks = state.pos, len(state.tokens), state.env["marks"]
        if kind == "picture":
            state.env["marks"] = []
        done = rule(state, silent)
        state.env["marks"] = marks
        if done and not silent:
            marks.append(_Mark(kind, start, state.pos, _told(state, start, count)))
        return done

    return marked


def _told(state: "StateInline", start: int, count: int) -> str:
    for token in state.tokens[count:]:
        address = token.attrGet("href") if token.type == "link_open" else token.attrGet("src")
        if isinstance(address, str):
            return address
    return state.src[start : state.pos]
