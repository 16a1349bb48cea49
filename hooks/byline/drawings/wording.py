"""Words in a drawing: broken into lines that fit, since SVG breaks none by itself."""

import unicodedata
from collections.abc import Iterator

WIDE = ("W", "F")
"""East Asian widths (Unicode, annex 11) of characters that take two places, and between which a line may end."""
KEPT_WITH_LAST = "，。、；：？！）》”’,.;:?!)"
"""Signs that don't begin a line."""


def lines(text: str, most: int) -> tuple[str, ...]:
    """Break a text into lines.

    Args:
        text: of one paragraph; spaces and line breaks between words are all the same.
        most: places in a line; a Latin letter takes one, a Chinese character two. A word that is longer has a line to itself.
    """
    found: list[str] = []
    for word, gap in _words(text):
        joined = f"{found[-1]}{gap}{word}" if found else word
        if found and places(joined) <= most:
            found[-1] = joined
        else:
            found.append(word)
    return tuple(found)


def places(text: str) -> int:
    """Count the places that a text takes."""
    return sum(2 if unicodedata.east_asian_width(each) in WIDE else 1 for each in text)


def _words(text: str) -> Iterator[tuple[str, str]]:
    """Give what must stay in one line, with what stands before it where it does not begin one."""
    for word in text.split():
        gap, kept = " ", ""
        for character in word:
            ends = bool(kept) and (_is_wide(character) or _is_wide(kept[-1])) and character not in KEPT_WITH_LAST
            if ends:
                yield kept, gap
                gap, kept = "", ""
            kept += character
        yield kept, gap


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in WIDE
