"""Addresses of the web: which are safe to link to (DOC011), and when two of them are the same (OUT004)."""

import html
import posixpath
import re
from urllib.parse import unquote, urlsplit

SAFE_SCHEMES = ("http", "https", "mailto")
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.\-]*):")
_PLAIN_WEB = re.compile(r"https?://[a-z0-9][a-z0-9.-]*(?:/[\w/.~%=+,-]*)?", re.ASCII)
_PLAIN_WAY = re.compile(r"(?:\.\.?/)*\w[\w/.-]*", re.ASCII)
"""Addresses, whole and relative, that need no closer look: most are like that."""
_DROPPED = dict.fromkeys(map(ord, "\t\r\n\0"))
_OUTER = "".join(map(chr, range(0x21)))


def as_a_browser_reads(text: str) -> str:
    """Drop what browsers drop before they read a scheme (WHATWG URL: tabs, line ends, outer controls) and decode entities."""
    decoded = html.unescape(html.unescape(text)) if "&" in text else text
    return decoded.translate(_DROPPED).strip(_OUTER)


def target(path: str, text: str) -> str:
    """Give the file that a relative address in a body leads to.

    Args:
        path: of the file that the body is in.
        text: the address as written; what follows `#` or `?` does not matter.
    """
    way = unquote(as_a_browser_reads(text)).partition("#")[0].partition("?")[0]
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), way))


def scheme(text: str) -> str:
    """Give the scheme of an address in lower case, or an empty text for a relative one."""
    return "" if _PLAIN_WAY.fullmatch(text) else _scheme(as_a_browser_reads(text))


def _scheme(seen: str) -> str:
    found = _SCHEME.match(seen)
    return found[1].lower() if found else ""


def whole_fault(text: str) -> str:
    """Say what is wrong with an address that has to be whole; an empty text where nothing is.

    Returns:
        The second half of a sentence ("is …"), or an empty text.
    """
    return "" if _PLAIN_WEB.fullmatch(text) else fault(text) or ("" if scheme(text) else "is not a whole address")


def fault(text: str) -> str:
    """Say what is wrong with a link, relative ones allowed; an empty text where nothing is.

    Returns:
        The second half of a sentence ("is …"), or an empty text.
    """
    if _PLAIN_WAY.fullmatch(text) or _PLAIN_WEB.fullmatch(text):
        return ""
    seen = as_a_browser_reads(text)
    found = _scheme(seen)
    if found and found not in SAFE_SCHEMES:
        return f"begins with {found[:20]}:, and only http, https and mailto are allowed"
    if re.match(r"[/\\]{2}", seen):
        return "starts with two slashes, so that nobody knows where it leads"
    if found and re.search(r"\s", text):
        return "has a space in it"
    if found == "mailto":
        return (
            ""
            if re.match(r"mailto:[^@?]+@[^@?]+(?:\?|\Z)", seen, re.IGNORECASE)
            else "is a mailto: address without an e-mail address"
        )
    return _web_fault(seen) if found else ""


def _web_fault(seen: str) -> str:
    try:
        parts = urlsplit(seen)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "is not an address that can be read"
    if "@" in parts.netloc or "\\" in seen:
        return "hides its host behind a user name or a backslash"
    whole = host and host.strip(".-") and seen.lower().startswith(f"{parts.scheme}://")
    return "" if whole else "is not a whole address"


def same_address(text: str) -> str:
    """Reduce an address to what identifies it: no scheme, no `www.`, the host in lower case, no slash at the end."""
    rest = re.sub(r"^[a-z][a-z0-9+.\-]*:(//)?", "", as_a_browser_reads(text), flags=re.IGNORECASE)
    host, slash, path = rest.partition("/")
    return (host.lower().removeprefix("www.") + slash + path).rstrip("/")
