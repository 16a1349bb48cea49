"""Characters that no file may hold: controls, and what cannot be seen (DOC001)."""

import html
import re
import unicodedata
from collections.abc import Iterator

_FORBIDDEN = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls other than tab and line ends
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional controls (Unicode TR9)
    "\u180e\u200b\u2028\u2029\u2060-\u2064\u206a-\u206f"  # invisible, or a line end that few programs know
    "\u3164\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff"  # blank letters, byte order marks, no characters
    "\ud800-\udfff"  # half a character
    "\U000e0000-\U000e007f"  # tag characters
)
_BLANK = "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u2800\U00013430-\U00013438\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
"""What a text may hold and nobody sees: soft hyphens, joiners, fillers, blanks, marks for composing hieroglyphs, shorthand and music."""
FORBIDDEN = re.compile(f"[{_FORBIDDEN}]")
_SEEN = bytes(range(0x20, 0x7F)) + b"\t\n\r"
"""The part of ASCII that any file may hold."""
_JOINING = "\u200c\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef"
"""What scripts and emoji join or vary their signs with; behind letters that need none of it, it is only unseen."""
_UNSEEN = re.compile(f"[{_FORBIDDEN}{_BLANK}]|(?<![0-9#*\u00a9\u00ae\u0250-\U0010ffff])[{_JOINING}]")
"""What a message names, so that a reader knows that it is there."""
_CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)
"""What git leaves in a file that two people changed; `=======` alone is a heading in Markdown."""


def conflict_in(text: str) -> re.Match[str] | None:
    """Find the first line by which git marks a conflict."""
    # asked first, since a search line by line takes ten times as long
    marked = ("<" in text and "<" * 7 in text) or (">" in text and ">" * 7 in text) or ("|" in text and "|" * 7 in text)
    return _CONFLICT.search(text) if marked else None


def name_of(character: str) -> str:
    """Name a character so that it can be seen: `U+200B (zero width space)`."""
    unnamed = "a control character" if unicodedata.category(character) == "Cc" else "no character at all"
    name = unicodedata.name(character, unnamed).lower()
    return f"U+{ord(character):04X} ({name})"


def hidden_by(entity: str) -> str:
    """Give the character that no file may hold and that an entity of HTML (`&#8203;`) stands for; an empty text for any other."""
    meant = html.unescape(entity)
    if not meant:  # a control character, which HTML refuses too
        return chr(int(entity[3:-1], 16) if entity[2] in "xX" else int(entity[2:-1]))
    return meant if FORBIDDEN.search(meant) else ""


def forbidden_in(text: str) -> Iterator[tuple[int, str]]:
    """Find the forbidden characters of a text: index and character."""
    if text.isascii() and not text.encode().translate(None, _SEEN):  # in a tenth of the time
        return
    for found in FORBIDDEN.finditer(text):
        yield found.start(), found[0]


def without_forbidden(text: str) -> str:
    """Give a text without its forbidden characters, for reading on after they have been reported."""
    return FORBIDDEN.sub("", text)


def shown(text: str, most: int = 60) -> str:
    """Give a value as a message may show it: what cannot be seen is named, and long texts are cut.

    Args:
        text: any text, however hostile.
        most: how many characters of it to show.
    """
    cut = text if len(text) <= most else text[:most] + "…"
    plain = _UNSEEN.sub(lambda found: f"<U+{ord(found[0]):04X}>", cut)
    return plain.replace("\n", "⏎").replace("\t", "⇥").replace("\r", "⏎")
