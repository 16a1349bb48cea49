"""What may stand on a page once Markdown is HTML: an allow-list of tags, attributes and addresses (the third wall).

The first wall encodes values, the second refuses markup in bodies. This one looks at the result, whatever the converter made of it.
"""

import re
from collections.abc import Mapping
from typing import Any

import nh3

from byline.addresses import SAFE_SCHEMES

_BLOCKS = "article aside blockquote caption dd details div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody td th thead tr ul"
_WORDS = "a abbr br code del em img ins mark q s small span strong sub sup time"
_EVERYWHERE = {
    "aria-current",
    "aria-hidden",
    "aria-label",
    "class",
    "data-initials",
    "data-part",
    "data-search-exclude",
    "id",
    "lang",
    "role",
    "title",
}
_MORE = {
    "a": {"href", "tabindex"},
    "img": {"alt", "height", "loading", "src", "width"},
    "ol": {"start"},
    "td": {"align", "colspan"},
    "th": {"align", "scope"},
    "time": {"datetime"},
}
_TAKEN = "__"
"""How the names begin that the theme's scripts look for: a heading of that name would stand in their way."""
_OUTWARD = re.compile(r"<a (?=[^>]*?href=\"https?:)")


def _kept(_tag: str, attribute: str, value: str) -> str | None:
    """Drop names that the theme needs, and pictures from elsewhere: they would tell another site who reads this one."""
    is_taken = attribute == "id" and value.startswith(_TAKEN)
    is_foreign = attribute == "src" and (":" in value or value.startswith(("//", "\\\\")))
    return None if is_taken or is_foreign else value


_RULES: Mapping[str, Any] = {
    "tags": {*_BLOCKS.split(), *_WORDS.split()},
    "attributes": {"*": _EVERYWHERE, **_MORE},
    "url_schemes": set(SAFE_SCHEMES),
    "link_rel": None,
}
_CLEANER, _STRICT = nh3.Cleaner(**_RULES), nh3.Cleaner(**_RULES, attribute_filter=_kept)
_SUSPECT = re.compile(rf" id=\"{_TAKEN}| src=\"(?:[^\"]*:|//|\\\\)")
"""What the filter is for, in HTML that has been through the cleaner. Asking it about every attribute of every page takes longer than all
else that the cleaner does, and hardly a page has one to drop."""


def only_allowed(html: str) -> str:
    """Give a page's HTML without anything that is not on the list.

    Args:
        html: what Markdown was converted to, without our own drawings.

    Returns:
        The same page; scripts, styles, handlers, frames, forms and addresses that run something are gone, and links that lead
        out of the site tell the other side neither where the reader comes from nor give it a hold on the page (HTML, 4.6.6).
    """
    clean = _CLEANER.clean(html)
    if _SUSPECT.search(clean):
        clean = _STRICT.clean(clean)
    return _OUTWARD.sub('<a rel="noopener noreferrer" ', clean)
