"""Ids: what makes a file's name a good one, and when two of them are too alike (DOC009)."""

import re
import unicodedata

MOST_BYTES = 100
RESERVED = frozenset({"index", "readme", "404", "programme"})
"""Names that a page of the site, or the programme itself, already has."""
WINDOWS = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)
_ALIKE = str.maketrans("асеорхуіјѕԁһԛԝνοαρτυκικ", "aceopxyijsdhqwvoaptukik"[:23])
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK")


def fault(name: str) -> str:
    """Say what is wrong with an id; an empty text where nothing is.

    Args:
        name: the file's name without `.md`.

    Returns:
        The second half of a sentence ("has …"), or an empty text.
    """
    if unicodedata.normalize("NFC", name) != name:
        return "is not in Unicode's composed form (NFC)"
    if any(0xD800 <= ord(character) <= 0xDFFF for character in name):  # noqa: PLR2004
        return "is not UTF-8"
    if len(name.encode()) > MOST_BYTES:
        return f"is longer than {MOST_BYTES} bytes"
    if name != name.lower():
        return "has capital letters"
    return _unfit_characters(name) or _reserved(name)


def _unfit_characters(name: str) -> str:
    if not all(
        character == "-" or unicodedata.category(character)[0] in "LM" or unicodedata.category(character) == "Nd"
        for character in name
    ):
        return "has other characters than letters, digits and hyphens"
    if not re.match(r"[^\W_].*(?<!-)\Z", name):
        return "does not start and end with a letter or digit"
    scripts = {
        script for script in _SCRIPTS for character in name if unicodedata.name(character, "").startswith(script)
    }
    return (
        f"mixes {' and '.join(sorted(script.capitalize() for script in scripts))} letters that look alike"
        if len(scripts) > 1
        else ""
    )


def _reserved(name: str) -> str:
    if name in RESERVED:
        return "is a name that the site keeps for itself"
    return "is a name that Windows keeps for itself" if name in WINDOWS else ""


def proposal(name: str) -> str:
    """Propose a good id for a bad one; an empty text where none comes to mind."""
    plain = unicodedata.normalize("NFC", name.encode("utf-8", "ignore").decode()).lower()
    made = re.sub(r"[\W_]+", "-", plain).strip("-")[:60].strip("-")
    return made if made and not fault(made) else ""


def look(name: str) -> str:
    """Reduce an id to what it looks like, so that look-alikes collide."""
    return unicodedata.normalize("NFKC", name).casefold().translate(_ALIKE)
