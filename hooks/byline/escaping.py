"""How values get into a page: entity-encoded, so that no value is ever markup (the first wall)."""

import re
from urllib.parse import quote

_SPECIAL = re.compile(r"[\\`*_{}\[\]()<>#+!|~^=&\"'$:@%]|^[- ]| $")
_NUMBERED = re.compile(r"^(\d+)\.")
_GAP = re.compile(r"[ \t\r\n\v\f\x1c-\x1f\x85\u2028\u2029]+")  # no-break spaces stay: they are meant
_IN_ADDRESS = ":/?#@!$&+,;=%~"


class Markdown(str):
    """A text that is Markdown already, made by us: it goes into a page as it is."""

    __slots__ = ()


def escape(value: object) -> str:
    """Encode a value for the middle of a Markdown page.

    Args:
        value: a text, a number or None; `Markdown` is let through.

    Returns:
        A text in which no character means anything to Markdown or HTML; nothing for None.
    """
    if value is None:
        return ""
    if isinstance(value, Markdown):
        return value
    encoded = _SPECIAL.sub(lambda found: f"&#{ord(found[0])};", _GAP.sub(" ", str(value)))
    return _NUMBERED.sub(r"\1&#46;", encoded)


def for_html(value: object) -> str:
    """Encode a value for HTML that does not go through Markdown, attributes included."""
    text = "" if value is None else str(value)
    return re.sub(r"[&<>\"']", lambda found: f"&#{ord(found[0])};", text)


def for_title(text: str) -> str:
    """Make a page title harmless where themes print it raw: angle brackets become typographic ones, ampersands entities."""
    return text.replace("&", "&amp;").replace("<", "‹").replace(">", "›").replace('"', "”")


def for_link(address: str) -> Markdown:
    """Encode an address for the round brackets of a Markdown link."""
    return Markdown(quote(address, safe=_IN_ADDRESS).replace("&", "&amp;"))


def with_code(text: str) -> Markdown:
    """Encode a sentence of ours in which backticks mark what to type: these become code, all else is as harmless as ever."""
    return Markdown(re.sub(r"&#96;(.+?)&#96;", r"<code>\1</code>", escape(text)))
