"""Styles and formats: what suits somebody who is at his or her best short, long, speaking or in pictures (P25)."""

from collections.abc import Mapping

from byline.words import marked

SUITS: Mapping[str, frozenset[str]] = {
    "article": frozenset({"long"}),
    "whitepaper": frozenset({"long"}),
    "social": frozenset({"short", "spoken", "visual"}),
}
"""Styles that the formats suit which don't suit everybody; all other formats can be made to suit."""

STYLE_WORDS: Mapping[str, str] = {
    "short": marked("in a few words"),
    "long": marked("in long reads"),
    "spoken": marked("speaking"),
    "visual": marked("in pictures"),
}
"""How somebody of a style is at his or her best."""


def suits(form: str, style: str) -> bool:
    """Whether a format suits a style; one that is not known suits everybody, and nothing speaks against no style."""
    return not style or style in SUITS.get(form, {style})
