"""What was published, as Atom (RFC 4287): all of it, and by theme."""

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import islice
from xml.etree import ElementTree as ET  # written here, never read

from byline import routes
from byline.cards import format_title
from byline.feeds.feed import Feed, Origin, organisation_of, theme_title
from byline.model import Piece

MOST = 50
NAMESPACE = "http://www.w3.org/2005/Atom"


def feeds(origin: Origin) -> Iterator[Feed]:
    """Give the feed of everything, then those of themes."""
    name = organisation_of(origin.plan)
    yield _feed(origin, routes.feed("published.atom"), origin.say("%(name)s: what came out", name=name), origin.latest)
    for theme in origin.plan.themes.values():
        yield _feed(
            origin,
            routes.theme_feed(theme, "atom"),
            origin.say("%(name)s: %(title)s", name=name, title=theme.title),
            origin.latest_on(theme),
        )


def _feed(origin: Origin, path: str, title: str, latest: Iterable[tuple[Piece, dt.date]]) -> Feed:
    latest = list(islice(latest, MOST))
    made = ET.Element("feed", {"xmlns": NAMESPACE})
    _add(made, "id", origin.identity(path).urn)
    _add(made, "title", title)
    _add(
        made,
        "updated",
        _moment(max((day for _, day in latest), default=origin.plan.programme.since or origin.plan.today)),
    )
    if address := origin.address(path):
        _add(made, "link", rel="self", href=address)
    for piece, day in latest:
        _entry(origin, _add(made, "entry"), piece, day)
    ET.indent(made)
    return Feed(path, title, ET.tostring(made, "utf-8", xml_declaration=True) + b"\n")


def _entry(origin: Origin, entry: ET.Element, piece: Piece, day: dt.date) -> None:
    _add(entry, "id", origin.identity(origin.first_ids[piece.id]).urn)
    _add(entry, "title", piece.title)
    _add(entry, "published", _moment(day))
    _add(entry, "updated", _moment(day))
    for name in origin.names(face.person for face in piece.faces) or [organisation_of(origin.plan)]:  # Atom wants one
        _add(_add(entry, "author"), "name", name)
    if piece.published and piece.published.url:
        _add(entry, "link", href=str(piece.published.url))
    _add(entry, "category", term=format_title(origin.plan, piece))
    _add(entry, "category", term=theme_title(origin.plan, piece))


def _add(parent: ET.Element, name: str, text: str = "", /, **attributes: str) -> ET.Element:
    made = ET.SubElement(parent, name, attributes)
    made.text = text or None
    return made


def _moment(day: dt.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
