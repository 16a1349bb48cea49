"""Ids for what comes in: good file names, each given once."""

import unicodedata
from collections import Counter

from byline import identity

MOST_BYTES = identity.MOST_BYTES - 6
"""Leaves room for the number that tells two ids apart."""


class Ids:
    """Gives ids within one space: people, themes or pieces.

    Args:
        fallback: the id of what bears no name that an id can be made of; numbers tell more of them apart.
    """

    def __init__(self, fallback: str) -> None:
        self.fallback = fallback
        self._looks: set[str] = set()
        self._given: Counter[str] = Counter()

    def give(self, name: str) -> str:
        """Give an id for a name: the same names in the same order get the same ids."""
        made = slug(name)
        base = made if made and not identity.fault(f"{made}-2") else self.fallback
        while True:
            self._given[base] += 1
            number = self._given[base]
            candidate = base if number == 1 else f"{base}-{number}"
            if not identity.fault(candidate) and identity.look(candidate) not in self._looks:
                self._looks.add(identity.look(candidate))
                return candidate


def slug(name: str) -> str:
    """Reduce a name to lower-case letters of its script, digits and hyphens, cut at a word's end where it is long."""
    lower = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", name).lower())
    made = "".join(character if _is_fit(character) else "-" for character in lower)
    words = [word for word in made.split("-") if word]
    while len("-".join(words).encode()) > MOST_BYTES and len(words) > 1:
        words.pop()
    return _cut("-".join(words))


def _cut(name: str) -> str:
    while len(name.encode()) > MOST_BYTES:
        name = name[:-1]
    return name


def _is_fit(character: str) -> bool:
    category = unicodedata.category(character)
    return category[0] in "LM" or category == "Nd"
