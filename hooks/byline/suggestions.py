"""Did you mean …? Near misses and other words for what Byline knows."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from byline.other_words import BY_WORD, NEAR

MOST = 3
LEAST, MARGIN = 0.75, 0.1
"""How alike two words have to be, and how much less alike than the best one (0 to 1)."""
SHORTEST = 4
"""Shorter words have too many neighbours for a slip to be certain."""
LONGEST = 100
"""Longer words are no near miss of anything that Byline knows; comparing them would take long."""


def suggest(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """Find what somebody may have meant.

    Args:
        word: as it was written.
        known: what would have been right.

    Returns:
        At most three of them, the most likely first; none where nothing is near.
    """
    plain = _fold(_file_name(word)) if len(word) <= LONGEST else ""
    if not plain:
        return ()
    folded = _folded(tuple(known))
    exact = _same(plain, folded) or _meant(plain, folded)
    return exact or tuple(folded[name] for name in _near(plain, folded)) or _part(plain, folded)


def certain(word: str, known: Iterable[str]) -> str | None:
    """Give the one candidate that is beyond doubt, or None: this is what a fix writes without asking.

    It differs in letter case, blanks or a plural only, or is another word for the same, or one slip of the pen away with nothing else near.
    """
    plain = _fold(_file_name(word)) if len(word) <= LONGEST else ""
    folded = _folded(tuple(known)) if plain else {}
    if not plain or folded.get(_fold(word)) == word:
        return None
    if found := _same(plain, folded):
        return found[0]
    if _meant(plain, folded):
        return None
    near = _near(plain, folded) if len(plain) >= SHORTEST else []
    return folded[near[0]] if len(near) == 1 and is_one_slip(plain, near[0]) else None


def is_one_slip(word: str, meant: str) -> bool:
    """Whether one letter that is missing, too many, wrong, or swapped with its neighbour makes the one word of the other."""
    if len(word) > len(meant):
        return is_one_slip(meant, word)
    if len(meant) - len(word) > 1 or word == meant:
        return False
    at = next((index for index, pair in enumerate(zip(word, meant, strict=False)) if pair[0] != pair[1]), len(word))
    swapped = word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :]
    return meant in {
        word[:at] + meant[at : at + 1] + word[at:],
        word[:at] + meant[at : at + 1] + word[at + 1 :],
        swapped,
    }


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Word a suggestion as a question, or give the other text where nothing is near."""
    return asked(suggest(word, known)) or otherwise


def asked(found: Sequence[str]) -> str:
    """Ask whether one of some words was meant; an empty text where there are none."""
    return "Did you mean " + " or ".join(f"`{name}`" for name in found) + "?" if found else ""


@lru_cache(maxsize=16)
def _folded(known: tuple[str, ...]) -> Mapping[str, str]:
    """Give words by what they are compared by; many are asked about the same ones."""
    return {_fold(name): name for name in known}


def _near(plain: str, folded: Iterable[str]) -> list[str]:
    """Find near misses; a word as good as the best is told beside it, a far worse one is not."""
    import difflib  # noqa: PLC0415  # needed only where something is wrong

    matcher = difflib.SequenceMatcher(autojunk=False)
    matcher.set_seq2(plain)
    scored = sorted((-_likeness(matcher, name), name) for name in folded if _is_comparable(plain, name))[:MOST]
    return [name for score, name in scored if -score >= LEAST and score <= scored[0][0] + MARGIN]


def _is_comparable(plain: str, name: str) -> bool:
    """Whether two words could be alike at all, as far as their lengths and letters tell; cheap, for long lists.

    Every letter that only one of them has is left over, and words that are alike leave few over.
    """
    if abs(len(plain) - len(name)) > max(1, len(plain) // 3):
        return False
    return (_letters(plain) ^ _letters(name)).bit_count() <= (1 - LEAST) * (len(plain) + len(name))


@lru_cache(maxsize=65_536)
def _letters(word: str) -> int:
    """Note which letters a word has, as bits; two letters that share a bit make words seem more alike, never less."""
    found = 0
    for letter in word:
        found |= 1 << ord(letter) % 64
    return found


def _likeness(matcher: Any, name: str) -> float:
    matcher.set_seq1(name)
    least = LEAST
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0.0
    return float(matcher.ratio())


def _same(plain: str, folded: Mapping[str, str]) -> tuple[str, ...]:
    """Find what is written or called alike: another spelling, another word for the same, or a name turned round."""
    for name in (plain, *_others("same").get(plain, ())):
        if name in folded:
            return (folded[name],)
    turned = [name for name in folded if name.count("-") == plain.count("-") > 0 and _parts(name) == _parts(plain)]
    return (folded[turned[0]],) if len(turned) == 1 else ()


def _meant(plain: str, folded: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(folded[name] for name in _others("near").get(plain, ()) if name in folded)


@cache
def _others(kind: str) -> Mapping[str, tuple[str, ...]]:
    """Give the tables of other words as they are looked up: `same` or `near`."""
    if kind == "near":
        return {_fold(word): tuple(map(_fold, every)) for word, every in NEAR.items()}
    return {_fold(word): (_fold(meant),) for word, meant in BY_WORD.items()}


def _parts(name: str) -> list[str]:
    return sorted(part.removesuffix("s") for part in name.split("-"))


def _part(plain: str, folded: Mapping[str, str]) -> tuple[str, ...]:
    """Find the only one whose name begins with the word, as a colleague's first name."""
    if len(plain) < SHORTEST - 1:
        return ()
    found = [name for name in folded if name.startswith((f"{plain}-", f"{plain}s-"))]  # Agnes is no plural
    return (folded[found[0]],) if len(found) == 1 else ()


def _file_name(word: str) -> str:
    """Give the name at the end of a path, without `.md`: some people write a file where an id belongs."""
    return word.rstrip("/").rpartition("/")[2].removesuffix(".md")


@lru_cache(maxsize=65_536)
def _fold(word: str) -> str:
    """Reduce a word to what a slip of the pen leaves alone: no capitals or accents, one kind of separator, no plural."""
    bare = "".join(
        each for each in unicodedata.normalize("NFKD", word.strip().casefold()) if not unicodedata.combining(each)
    )
    plain = re.sub(r"[\s_-]+", "-", unicodedata.normalize("NFC", bare))
    return plain[:-1] if plain.endswith("s") and not plain.endswith("ss") else plain
