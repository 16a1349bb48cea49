"""Where the label of a link ends: found for each bracket once, and not again for every bracket around it.

The parser's own search goes from each opening bracket through the rest of the paragraph, so that a few thousand signs take many seconds.
"""

from types import SimpleNamespace
from typing import TYPE_CHECKING

from markdown_it import helpers

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

NONE = -1


def search_labels_once(parser: "MarkdownIt") -> None:
    """Let a parser find labels by `label_end`."""
    parser.helpers = SimpleNamespace(  # type: ignore[assignment]
        parseLinkLabel=label_end,
        parseLinkDestination=helpers.parseLinkDestination,
        parseLinkTitle=helpers.parseLinkTitle,
    )


def label_end(state: "StateInline", start: int, disableNested: bool = False) -> int:  # noqa: FBT001, FBT002, N803
    """Find the bracket that closes the one at `start`, in the parser's own way to call.

    Returns:
        Where it is; -1 where there is none or, for a link, where another link lies in between.
    """
    before = state.pos
    if ~start not in state.cache:
        end = _searched(state, start, for_link=disableNested)
        state.pos = before
        return end
    return state.cache[~start]


def _searched(state: "StateInline", start: int, *, for_link: bool) -> int:
    """Go from token to token. What is found without a link in between is kept, under a number that no position has."""
    level, plain = 1, True
    state.pos = start + 1
    while state.pos < state.posMax:
        at, sign = state.pos, state.src[state.pos]
        level -= sign == "]"
        if not level:
            break
        state.md.inline.skipToken(state)
        if sign == "[" and state.pos > at + 1:
            plain = False
            if for_link:
                return NONE
        elif sign == "[" and (end := state.cache.get(~at)) is not None:
            if end == NONE:
                break
            state.pos = end + 1
        else:
            level += sign == "["
    end = NONE if level else state.pos
    if plain or end == NONE:
        state.cache[~start] = end
    return end
