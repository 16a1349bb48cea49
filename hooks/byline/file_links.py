"""Links in our HTML from file to file, for generators that turn such links into addresses in HTML as they do in Markdown.

Elsewhere HTML is left alone, and links in it are addresses from the start (`routes.address`).
"""

import posixpath
import re
from collections.abc import Collection
from urllib.parse import quote, unquote

from byline import routes

_LINK = re.compile(r"(?<=\s)(?P<name>href|src)=\"(?P<path>[^\"#?:]+)(?P<rest>[^\"]*)\"")


def from_file_to_file(html: str, page: str, paths: Collection[str]) -> str:
    """Write each link of a part of a page as Markdown would: `../2026-01/` on `calendar/2026.md` is `2026-01.md`.

    Args:
        html: of the part, with links as browsers want them.
        page: the path of its page.
        paths: of all pages and files that there are; links that lead to none of them stay as they are.
    """

    def rewritten(found: re.Match[str]) -> str:
        target = _target(page, unquote(found["path"]), paths)
        link = quote(routes.relative(page, target)) if target else found["path"]
        return f'{found["name"]}="{link}{found["rest"]}"'

    return _LINK.sub(rewritten, html)


def _target(page: str, address: str, paths: Collection[str]) -> str | None:
    if address.startswith("/"):
        return None
    target = posixpath.normpath(posixpath.join(routes.folder(page), address))
    if not address.endswith(("/", "..", ".")):
        return target if target in paths else None
    candidates = (f"{target}.md", posixpath.normpath(f"{target}/index.md"))
    return next((each for each in candidates if each in paths), None)
