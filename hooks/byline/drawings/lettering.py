"""Words in a drawing: how wide they are, as far as one can know without the reader's fonts, and how they fit below a face."""

from collections.abc import Iterator
from unicodedata import combining, east_asian_width

SLENDER = frozenset("iljtfrI.,:;'’·|!()- ")
_JOINERS = "\u200d\u200c\ufe0f"
_ENDS = " ·-,/" + _JOINERS


def width_of(text: str) -> float:
    """Estimate how wide a text is, in ems; rather too wide than too narrow."""
    return sum(map(_width, text))


def lines_of(text: str, width: float) -> tuple[str, ...]:
    """Lay a name on one line or two; what is too long ends in dots.

    Args:
        text: the name.
        width: of a line, in ems.
    """
    if width_of(text) <= width:
        return (text,)
    halves = min(_halves(text.split()), key=lambda pair: max(map(width_of, pair)), default=(text,))
    return tuple(_shortened(half, width) for half in halves)


def _halves(words: list[str]) -> Iterator[tuple[str, ...]]:
    for number in range(1, len(words)):
        first, second = " ".join(words[:number]).strip(_ENDS), " ".join(words[number:]).strip(_ENDS)
        if first and second:
            yield first, second


def _shortened(text: str, width: float) -> str:
    if width_of(text) <= width:
        return text
    kept, used = 0, 1.0  # the dots take an em
    for character in text:
        used += _width(character)
        if used > width:
            break
        kept += 1
    return text[: max(kept, 1)].rstrip(_ENDS) + "…"


def _width(character: str) -> float:
    if combining(character) or character in _JOINERS:
        return 0
    if east_asian_width(character) in {"W", "F"} or character in "mwMW@…":
        return 1
    return 0.36 if character in SLENDER else 0.74 if character.isupper() else 0.6
