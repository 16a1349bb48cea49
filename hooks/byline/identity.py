"""Ids: what makes a file's name a good one, and when two of them are too alike (DOC009)."""

import re
import unicodedata

MOST_BYTES = 100
RESERVED = frozenset({"index", "readme", "404", "programme"})
"""Names that a page of the site, or the programme itself, already has."""
WINDOWS = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)
_ALIKE = str.maketrans(
    {
        **dict(zip("асеорхуіјѕԁһԛԝк", "aceopxyijsdhqwk", strict=True)),  # Cyrillic
        **dict(zip("νοαρτυκι", "voaptuki", strict=True)),  # Greek
    }
)
_PLAIN = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?")
"""What needs no look at each of its characters."""
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK")
_UNSEEN = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]")
"""Letters and marks that leave no trace on a screen."""


def fault(name: str) -> str:
    """Say what is wrong with an id; an empty text where nothing is.

    Args:
        name: the file's name without `.md`.

    Returns:
        The second half of a sentence ("has …"), or an empty text.
    """
    if _PLAIN.fullmatch(name):
        return _reserved(name)
    if not _is_unicode(name):
        return "is not UTF-8"
    if unicodedata.normalize("NFC", name) != name:
        return "has accents that stand apart from their letters (not Unicode's NFC form)"
    if len(name.encode()) > MOST_BYTES:
        return f"is longer than {MOST_BYTES} bytes"
    if name != name.lower():
        return "has capital letters"
    return _unfit_characters(name) or _mixed_scripts(name) or _reserved(name)


def _is_unicode(name: str) -> bool:
    return not re.search("[\ud800-\udfff]", name)


def _unfit_characters(name: str) -> str:
    if not all(character == "-" or _is_letter(character) for character in name) or _UNSEEN.search(name):
        return "has other characters than letters, digits and hyphens"
    if not re.match(r"[^\W_].*(?<!-)\Z", name):
        return "does not start and end with a letter or digit"
    return ""


def _is_letter(character: str) -> bool:
    """Whether it is a letter, a digit, or a mark on one: scripts of India write their vowels as marks."""
    category = unicodedata.category(character)
    return category[0] in "LM" or category == "Nd"


def _mixed_scripts(name: str) -> str:
    names = [unicodedata.name(character, "") for character in name]
    mixed = [script.capitalize() for script in _SCRIPTS if any(each.startswith(script) for each in names)]
    return f"mixes {' and '.join(sorted(mixed))} letters that look alike" if len(mixed) > 1 else ""


def is_of_the_site(name: str) -> bool:
    """Whether a page of the site, or the programme itself, has this name already, letter case aside."""
    return name.casefold() in RESERVED


def _reserved(name: str) -> str:
    if is_of_the_site(name):
        return "is a name that the site keeps for itself"
    return "is a name that Windows keeps for itself" if name in WINDOWS else ""


def proposal(name: str) -> str:
    """Propose a good id for a bad one; an empty text where none comes to mind."""
    plain = unicodedata.normalize("NFC", name.encode("utf-8", "ignore").decode()).lower()
    words = "".join(each if _is_letter(each) else "-" for each in _UNSEEN.sub("", plain))
    made = re.sub("-+", "-", words).encode()[:MOST_BYTES].decode("utf-8", "ignore").strip("-")
    return made if made and not fault(made) else ""


def look(name: str) -> str:
    """Reduce an id to what it looks like, so that look-alikes collide."""
    return name.lower() if name.isascii() else unicodedata.normalize("NFKC", name).casefold().translate(_ALIKE)
