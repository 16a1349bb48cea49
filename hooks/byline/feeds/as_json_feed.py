"""What was published, as JSON Feed 1.1, for programs that would rather read JSON."""

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any

from byline import routes
from byline.cards import format_title
from byline.feeds.feed import Feed, Origin, organisation_of, theme_title
from byline.model import Piece

MOST = 50
VERSION = "https://jsonfeed.org/version/1.1"


def feeds(origin: Origin) -> Iterator[Feed]:
    """Give the one feed."""
    path, name = routes.feed("published.json"), organisation_of(origin.plan)
    title = origin.say("%(name)s: what came out", name=name)
    items = [_item(origin, piece, day) for piece, day in origin.latest[:MOST]]
    made = {"version": VERSION, "title": title, "feed_url": origin.address(path), "items": items}
    content = json.dumps({key: value for key, value in made.items() if value != ""}, ensure_ascii=False, indent=1)
    yield Feed(path, title, content.encode() + b"\n")


def _item(origin: Origin, piece: Piece, day: dt.date) -> dict[str, Any]:
    title, theme = format_title(origin.plan, piece), theme_title(origin.plan, piece)
    made = {
        "id": origin.identity(origin.first_ids[piece.id]).urn,
        "url": str(piece.published.url) if piece.published and piece.published.url else "",
        "title": piece.title,
        "content_text": origin.say("%(name)s: %(title)s", name=title, title=piece.title),
        "date_published": f"{day.isoformat()}T00:00:00Z",
        "authors": [{"name": name} for name in origin.names(face.person for face in piece.faces)],
        "tags": [title, theme],
    }
    return {key: value for key, value in made.items() if value}
