"""The Content-Security-Policy of the site: what a browser may run and load, whatever got onto a page (CSP level 3).

The theme has a few inline scripts, which are allowed by their hash. Only those count that stand on a page without content, so that
a script that found its way onto another page is not allowed because it is there.
"""

import base64
import hashlib
import re

_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.DOTALL | re.IGNORECASE)
_IS_NO_CODE = re.compile(r"\bsrc=|type=\"?application/(?:ld\+)?json", re.IGNORECASE)
_TO_ROOT = re.compile(r"(?<=new URL\(\")[./]*(?=\",location\))")
"""The way to the root of the site: the one thing in the theme's scripts that differs from page to page."""
_CHARSET = re.compile(r"<head[^>]*>\s*(?:<meta charset=[^>]*>)?", re.IGNORECASE)
_DIRECTIVES = (
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",  # the theme's icons are drawn in its stylesheets
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
)
REFERRER = "same-origin"
"""Other sites are not told which page a reader comes from: the site is internal, and its addresses say who is on it."""


class ContentPolicy:
    """Gathers what the theme's own scripts are, and tells each page, and the server, what is allowed.

    Attributes:
        strangers: inline scripts that stood on a page and are none of the theme's; browsers will not run them.
    """

    def __init__(self) -> None:
        self.trusted: set[str] = set()
        self.hashes: set[str] = set()
        self.strangers: list[str] = []

    def trust(self, html: str) -> None:
        """Take the inline scripts of a page that holds no content for the theme's own."""
        self.trusted |= {_TO_ROOT.sub("", text) for text in _inline(html)}

    def onto(self, html: str) -> str:
        """Put the policy into the head of a page, before anything that it governs."""
        inline = list(_inline(html))
        own = {_hash(text) for text in inline if _TO_ROOT.sub("", text) in self.trusted}
        self.strangers += [text for text in inline if _TO_ROOT.sub("", text) not in self.trusted]
        self.hashes |= own
        tags = (
            f'<meta http-equiv="Content-Security-Policy" content="{_policy(own)}">'
            f'<meta name="referrer" content="{REFERRER}">'
        )
        return _CHARSET.sub(lambda found: found[0] + tags, html, count=1)

    def headers(self) -> dict[str, str]:
        """Give what a server sends with every page: header and value. `frame-ancestors` works as a header alone."""
        return {
            "Content-Security-Policy": f"{_policy(self.hashes)}; frame-ancestors 'none'",
            "Referrer-Policy": REFERRER,
            "X-Content-Type-Options": "nosniff",
        }

    def header_files(self) -> dict[str, bytes]:
        """Give the headers in the forms of common hosts: file on the site → what is in it."""
        headers = self.headers().items()
        forms = {
            "_headers": ["/*", *(f"  {name}: {value}" for name, value in headers)],
            ".htaccess": [
                "<IfModule mod_headers.c>",
                *(f'  Header always set {name} "{value}"' for name, value in headers),
                "</IfModule>",
            ],
            "headers/nginx.conf": [f'add_header {name} "{value}" always;' for name, value in headers],
            "headers/Caddyfile": ["header {", *(f'  {name} "{value}"' for name, value in headers), "}"],
        }
        return {path: "".join(f"{line}\n" for line in lines).encode() for path, lines in forms.items()}


def _inline(html: str) -> list[str]:
    found = _SCRIPT.finditer(html)
    return [each["text"] for each in found if each["text"] and not _IS_NO_CODE.search(each["attributes"])]


def _hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def _policy(hashes: set[str]) -> str:
    return "; ".join([_DIRECTIVES[0], " ".join(["script-src 'self'", *sorted(hashes)]), *_DIRECTIVES[1:]])
